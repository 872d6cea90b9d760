import { useForm } from '@mantine/form';
import type { Advance } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { minor } from '../../ui/lines/line.ts';
import { openPdf } from '../../ui/openPdf.ts';
import { filled, present } from '../../ui/present.ts';
import { MethodFields } from '../payments/MethodFields.tsx';
import type { methods } from '../payments/payment.ts';
import { useConfirmLimit } from '../payments/useConfirmLimit.ts';

interface Values {
  amount: number | '';
  method: (typeof methods)[number];
  reference: string;
}

/** Pays back what is left of an advance; its refund voucher opens at once. */
export function RefundAdvance({ advance, onClose }: { advance: Advance; onClose: () => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const most = Math.min(advance.left, useConfirmLimit());
  const form = useForm<Values>({
    initialValues: { amount: most / 100, method: 'cash', reference: '' },
    validate: { amount: value => (value ? null : t('common.required')) },
  });
  const refund = useChange(
    ({ amount, method, reference }: Values) =>
      workbay.advances.refund(
        advance.id,
        present({ amount: minor(amount), method, reference: filled(reference) }),
      ),
    {
      form,
      said: after => t('payments.refunded', { amount: money(after.moves.at(-1)?.amount ?? 0) }),
      after: ({ id, moves }) => {
        onClose();
        const refunded = moves.at(-1)?.number;
        if (refunded) void openPdf(() => workbay.advances.voucher(id, { refund: refunded }));
      },
    },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => refund.mutate(values))}
      onCancel={onClose}
      save={t('advances.refund')}
      loading={refund.isPending}
    >
      <MoneyInput max={most / 100} data-autofocus {...form.getInputProps('amount')} />
      <MethodFields props={form.getInputProps} />
    </Form>
  );
}
