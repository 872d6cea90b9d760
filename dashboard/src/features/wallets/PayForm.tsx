import { useForm } from '@mantine/form';
import type { Payout } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Form } from '../../ui/Form.tsx';
import { filled, present } from '../../ui/present.ts';
import { MethodFields } from '../payments/MethodFields.tsx';
import type { methods } from '../payments/payment.ts';

interface Values {
  method: (typeof methods)[number];
  reference: string;
}

/** Where it goes, and by what it was paid. */
export function PayForm({ payout, onDone }: { payout: Payout; onDone: () => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { destination } = payout;
  const { data } = api.useQuery(
    'get',
    '/v1/payouts/{payoutId}/destination',
    { params: { path: { payoutId: payout.id } } },
    { enabled: destination !== null },
  );
  const form = useForm<Values>({
    initialValues: { method: firstMethod(destination), reference: '' },
    validate: {
      reference: (value, { method }) => (method === 'cash' || value.trim() ? null : t('common.required')),
    },
  });
  const pay = useChange(
    ({ method, reference }: Values) =>
      workbay.payouts.pay(payout.id, present({ method, reference: filled(reference) })),
    { form, said: () => t('pay.paid', { amount: money(payout.amount) }), after: onDone },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => pay.mutate(values))}
      onCancel={onDone}
      save={t('pay.markPaid')}
      change={pay}
    >
      <Facts
        facts={[
          { label: t('common.amount'), value: money(payout.amount) },
          { label: t('pay.holder'), value: data?.holder ?? destination?.shown ?? t('pay.nowhere') },
          ...(data?.ifsc ? [{ label: 'IFSC', value: data.ifsc }] : []),
          ...(data?.bic ? [{ label: 'BIC / SWIFT', value: data.bic }] : []),
        ]}
      />
      {data && (
        <CopyField
          label={t(data.kind === 'upi' ? 'pay.upiId' : 'pay.accountNumber')}
          value={data.upiId ?? data.iban ?? data.accountNumber ?? ''}
        />
      )}
      <MethodFields props={form.getInputProps} />
    </Form>
  );
}

function firstMethod(destination: Payout['destination']): Values['method'] {
  if (!destination) return 'cash';
  return destination.kind === 'upi' ? 'upi' : 'bank_transfer';
}
