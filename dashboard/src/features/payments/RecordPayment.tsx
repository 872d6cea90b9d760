import { useForm } from '@mantine/form';
import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput, NotesInput } from '../../ui/fields.tsx';
import { minor } from '../../ui/lines/line.ts';
import { filled, present } from '../../ui/present.ts';
import { TimeInput } from '../../ui/TimeInput.tsx';
import { MethodFields } from './MethodFields.tsx';
import type { methods } from './payment.ts';

interface Values {
  amount: number | '';
  method: (typeof methods)[number];
  reference: string;
  receivedAt: string | null;
  note: string;
}

interface Props {
  invoice: Invoice;
  opened: boolean;
  onClose: () => void;
}

export function RecordPayment({ invoice, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('payments.record')}>
      <RecordForm invoice={invoice} onClose={onClose} />
    </Dialog>
  );
}

function RecordForm({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: {
      amount: invoice.amountDue / 100,
      method: 'upi',
      reference: '',
      receivedAt: null,
      note: '',
    },
    validate: { amount: value => (value ? null : t('common.required')) },
  });
  const record = useChange(
    (values: Values) =>
      workbay.payments.record(
        present({
          invoiceId: invoice.id,
          amount: minor(values.amount),
          method: values.method,
          reference: filled(values.reference),
          receivedAt: values.receivedAt ?? undefined,
          note: filled(values.note),
        }),
      ),
    { form, said: () => t('payments.recorded'), after: onClose },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => record.mutate(values))}
      onCancel={onClose}
      save={t('payments.record')}
      loading={record.isPending}
    >
      <MoneyInput data-autofocus {...form.getInputProps('amount')} />
      <MethodFields props={form.getInputProps} />
      <TimeInput label={t('payments.receivedAt')} clearable {...form.getInputProps('receivedAt')} />
      <NotesInput minRows={1} maxLength={500} {...form.getInputProps('note')} />
    </Form>
  );
}
