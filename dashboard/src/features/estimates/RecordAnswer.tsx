import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Estimate } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';

interface Props {
  estimate: Estimate;
  opened: boolean;
  onClose: () => void;
}

/** For who says yes at the counter or on the phone. */
export function RecordAnswer({ estimate, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('estimates.recordAnswer')}>
      <AnswerForm estimate={estimate} onClose={onClose} />
    </Dialog>
  );
}

function AnswerForm({ estimate, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { lineItems, customer } = estimate;
  const form = useForm({
    initialValues: { name: customer.name, approved: lineItems.map((_, index) => String(index)) },
    validate: { name: filledIn(t) },
  });
  const record = useChange(
    ({ name, approved }: typeof form.values) =>
      workbay.estimates.answer(
        estimate.id,
        { name: name.trim(), approvedLines: approved.map(Number) },
        { ifMatch: estimate.version },
      ),
    { form, said: answered => t(`estimates.status.${answered.status}`), after: onClose },
  );
  const chosen = lineItems.filter((_, index) => form.values.approved.includes(String(index)));
  return (
    <Form
      onSubmit={form.onSubmit(values => record.mutate(values))}
      onCancel={onClose}
      save={t(chosen.length === 0 ? 'estimates.decline' : 'estimates.approve')}
      change={record}
    >
      <Checkbox.Group label={t('estimates.agreedLines')} {...form.getInputProps('approved')}>
        <Stack gap={8} mt={6}>
          {lineItems.map((line, index) => (
            <Checkbox
              key={index}
              value={String(index)}
              label={`${line.description} · ${money(line.total)}`}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group justify="space-between">
        <Text size="sm">{t('estimates.agreed')}</Text>
        <Text fw={640}>{money(chosen.reduce((sum, line) => sum + line.total, 0))}</Text>
      </Group>
      <TextInput label={t('estimates.whoAgreed')} maxLength={120} {...form.getInputProps('name')} />
    </Form>
  );
}
