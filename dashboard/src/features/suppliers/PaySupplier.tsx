import { useForm } from '@mantine/form';
import type { Supplier } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { fromMinor, toMinor } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { filled, present } from '../../ui/present.ts';
import { MethodFields } from '../payments/MethodFields.tsx';
import type { methods } from '../payments/payment.ts';

interface Values {
  amount: number | '';
  method: (typeof methods)[number];
  reference: string;
  paidOn: string | null;
}

export function PaySupplier({ supplier, onDone }: { supplier: Supplier; onDone: () => void }) {
  const { t } = useTranslation();
  const { money, today } = useFormat();
  const form = useForm<Values>({
    initialValues: {
      amount: fromMinor(supplier.payable),
      method: 'bank_transfer',
      reference: '',
      paidOn: today(),
    },
    validate: { amount: value => (value ? null : t('common.required')) },
  });
  const pay = useChange(
    (values: Values) =>
      workbay.suppliers.pay(
        supplier.id,
        present({
          amount: toMinor(values.amount),
          method: values.method,
          reference: filled(values.reference),
          paidOn: values.paidOn ?? undefined,
        }),
      ),
    {
      form,
      said: payment => t('suppliers.paid', { amount: money(payment.amount), name: supplier.name }),
      after: onDone,
    },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => pay.mutate(values))}
      onCancel={onDone}
      save={t('suppliers.pay')}
      change={pay}
    >
      <MoneyInput data-autofocus {...form.getInputProps('amount')} />
      <MethodFields props={form.getInputProps} />
      <DayInput label={t('suppliers.paidOn')} maxDate={today()} {...form.getInputProps('paidOn')} />
    </Form>
  );
}
