import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';

interface Props {
  closedUntil: string | null;
  opened: boolean;
  onClose: () => void;
}

/** Locks what was filed; an owner can open it again with an earlier day or none. */
export function CloseBooks({ opened, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={t('ledger.close')}>
      <CloseForm {...rest} />
    </Dialog>
  );
}

function CloseForm({ closedUntil, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const { today, day } = useFormat();
  const form = useForm<{ closedUntil: string | null }>({
    initialValues: { closedUntil: closedUntil ?? lastMonthsEnd(today()) },
  });
  const close = useChange((until: string | null) => workbay.ledger.close({ closedUntil: until }), {
    form,
    said: closing =>
      closing.closedUntil ? t('ledger.closedUntil', { day: day(closing.closedUntil) }) : t('ledger.opened'),
    after: onClose,
  });
  return (
    <Form
      onSubmit={form.onSubmit(values => close.mutate(values.closedUntil))}
      onCancel={onClose}
      save={t('common.save')}
      change={close}
    >
      <Text size="sm" c="dimmed">
        {t('ledger.closeText')}
      </Text>
      <DayInput
        label={t('ledger.closeUntil')}
        clearable={closedUntil !== null}
        maxDate={today()}
        {...form.getInputProps('closedUntil')}
      />
    </Form>
  );
}

function lastMonthsEnd(today: string): string {
  const end = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  end.setUTCDate(0);
  return end.toISOString().slice(0, 10);
}
