import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CashDrawer } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { toMinor } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { filled, present } from '../../ui/present.ts';
import { useDifference } from './useDifference.ts';

interface Props {
  /** The open one, to be closed. */
  drawer: CashDrawer | null;
  opened: boolean;
  onClose: () => void;
}

export function CountCash({ opened, ...rest }: Props) {
  const { t } = useTranslation();
  const title = rest.drawer ? t('cashDrawers.close') : t('cashDrawers.open');
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={title}>
      <CountForm {...rest} title={title} />
    </Dialog>
  );
}

function CountForm({ drawer, title, onClose }: Omit<Props, 'opened'> & { title: string }) {
  const { t } = useTranslation();
  const written = useDifference();
  const form = useForm<{ counted: number | ''; note: string }>({
    initialValues: { counted: '', note: '' },
    validate: { counted: value => (value === '' ? t('common.required') : null) },
  });
  const count = useChange(
    (values: typeof form.values) => {
      const input = present({ counted: toMinor(values.counted), note: filled(values.note) });
      return drawer ? workbay.cashDrawers.close(drawer.id, input) : workbay.cashDrawers.open(input);
    },
    {
      form,
      said: ({ opening, closing }) => {
        const { difference } = closing ?? opening;
        return difference === 0
          ? t('cashDrawers.fits')
          : t('cashDrawers.differs', { amount: written(difference) });
      },
      after: onClose,
    },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => count.mutate(values))}
      onCancel={onClose}
      save={title}
      change={count}
    >
      <Text size="sm" c="dimmed">
        {t('cashDrawers.countText')}
      </Text>
      <MoneyInput label={t('cashDrawers.counted')} data-autofocus {...form.getInputProps('counted')} />
      <TextInput label={t('cashDrawers.note')} maxLength={300} {...form.getInputProps('note')} />
    </Form>
  );
}
