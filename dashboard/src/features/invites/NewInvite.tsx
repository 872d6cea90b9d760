import { Button, NumberInput, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { filled, present } from '../../ui/present.ts';

interface Values {
  role: 'manager' | 'technician';
  email: string;
  maxUses: number;
  expiresInDays: number;
}

/** Makes an invite, then shows its code this once. */
export function NewInvite({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { role: 'manager', email: '', maxUses: 1, expiresInDays: 7 },
    validate: { email: value => (!value || /^\S+@\S+\.\S+$/.test(value) ? null : t('common.invalidEmail')) },
  });
  const create = useChange(
    (values: Values) => workbay.invites.create(present({ ...values, email: filled(values.email) })),
    { form },
  );
  if (create.data) {
    return (
      <Stack>
        <Text fw={600}>{t('invites.ready')}</Text>
        <Text size="sm" c="dimmed">
          {t('common.shownOnce')}
        </Text>
        <CopyField label={t('invites.code')} value={create.data.code} />
        <CopyField label={t('invites.link')} value={create.data.link} />
        <Button onClick={onDone}>{t('common.done')}</Button>
      </Stack>
    );
  }
  return (
    <form noValidate onSubmit={form.onSubmit(values => create.mutate(values))}>
      <Stack gap="sm">
        <Radio.Group label={t('members.role')} {...form.getInputProps('role')}>
          <Stack gap="xs" mt={6}>
            <Radio value="manager" label={t('roles.manager')} description={t('members.manager')} />
            <Radio value="technician" label={t('roles.technician')} description={t('members.technician')} />
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('common.email')}
          description={t('invites.emailHint')}
          type="email"
          {...form.getInputProps('email')}
        />
        <SimpleGrid cols={2} spacing="sm">
          <NumberInput label={t('invites.maxUses')} min={1} max={100} {...form.getInputProps('maxUses')} />
          <NumberInput
            label={t('invites.expiresInDays')}
            min={1}
            max={30}
            {...form.getInputProps('expiresInDays')}
          />
        </SimpleGrid>
      </Stack>
      <FormButtons onCancel={onDone} save={t('invites.create')} loading={create.isPending} />
    </form>
  );
}
