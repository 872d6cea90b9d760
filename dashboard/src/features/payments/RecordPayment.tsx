import { useForm } from '@mantine/form';
import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { fromMinor, toMinor, useInIndia } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput, NotesInput } from '../../ui/fields.tsx';
import { filled, present } from '../../ui/present.ts';
import { TimeInput } from '../../ui/TimeInput.tsx';
import { MethodFields } from './MethodFields.tsx';
import { PaymentParts } from './PaymentParts.tsx';
import { allocationsOf, inOrder, split } from './parts.ts';
import { type methods, usualMethod } from './payment.ts';

interface Values {
  /** Of several invoices, how much is for which, by their ids. */
  parts: Record<string, number | ''>;
  amount: number | '';
  method: (typeof methods)[number];
  reference: string;
  receivedAt: string | null;
  note: string;
}

interface Props {
  /** The invoice it is for, or the unpaid ones of a customer. */
  invoices: Invoice[];
  opened: boolean;
  onClose: () => void;
}

export function RecordPayment({ invoices, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('payments.record')}>
      <RecordForm invoices={invoices} onClose={onClose} />
    </Dialog>
  );
}

function RecordForm({ invoices, onClose }: { invoices: Invoice[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [only, ...others] = inOrder(invoices);
  const several = others.length > 0;
  const due = invoices.reduce((sum, { amountDue }) => sum + amountDue, 0);
  const inIndia = useInIndia();
  const form = useForm<Values>({
    initialValues: {
      parts: split(invoices, fromMinor(due)),
      amount: fromMinor(due),
      method: usualMethod(inIndia),
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
          ...(several ? { allocations: allocationsOf(values.parts) } : { invoiceId: only?.id }),
          amount: toMinor(values.amount),
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
      change={record}
    >
      <MoneyInput
        data-autofocus
        {...form.getInputProps('amount')}
        onChange={amount => form.setValues({ amount, parts: split(invoices, amount || 0) })}
      />
      {several && <PaymentParts invoices={inOrder(invoices)} form={form} />}
      <MethodFields props={form.getInputProps} />
      <TimeInput label={t('payments.receivedAt')} clearable {...form.getInputProps('receivedAt')} />
      <NotesInput minRows={1} maxLength={500} {...form.getInputProps('note')} />
    </Form>
  );
}
