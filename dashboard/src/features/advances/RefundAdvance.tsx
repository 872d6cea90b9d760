import { Alert, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Advance, AdvanceMove } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { fromMinor, toMinor } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { openPdf } from '../../ui/openPdf.ts';
import { filled, present } from '../../ui/present.ts';
import { MethodFields } from '../payments/MethodFields.tsx';
import type { methods } from '../payments/payment.ts';
import { useConfirmLimit } from '../payments/useConfirmLimit.ts';

interface Values {
  amount: number | '';
  method: (typeof methods)[number] | 'online';
  reference: string;
}

/** Pays back what is left of an advance, or anew what did not reach the customer; the refund voucher opens at once. */
export function RefundAdvance({
  advance,
  failed,
  onClose,
}: {
  advance: Advance;
  failed?: AdvanceMove | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const limit = useConfirmLimit();
  const most = failed ? failed.amount : Math.min(advance.left, limit);
  const form = useForm<Values>({
    initialValues: { amount: fromMinor(most), method: 'cash', reference: '' },
    validate: { amount: value => (value ? null : t('common.required')) },
  });
  const refund = useChange(
    ({ amount, method, reference }: Values) =>
      workbay.advances.refund(
        advance.id,
        present({ amount: toMinor(amount), method, reference: filled(reference), voucher: failed?.number }),
      ),
    {
      form,
      said: after => t('payments.refunded', { amount: money((failed ?? after.moves.at(-1))?.amount ?? 0) }),
      after: ({ id, moves }) => {
        onClose();
        const refunded = (failed ?? moves.at(-1))?.number;
        if (refunded) void openPdf(() => workbay.advances.voucher(id, { refund: refunded }));
      },
    },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => refund.mutate(values))}
      onCancel={onClose}
      save={t('advances.refund')}
      change={refund}
    >
      {failed ? (
        <Alert variant="light" color="orange">
          {t('advances.refundAgainText', { amount: money(failed.amount), reason: failed.failure })}
        </Alert>
      ) : (
        <MoneyInput max={fromMinor(most)} data-autofocus {...form.getInputProps('amount')} />
      )}
      <MethodFields props={form.getInputProps} online={advance.method === 'online'} />
      {form.values.method === 'online' && (
        <Text size="sm" c="dimmed">
          {t('payments.refundOnline')}
        </Text>
      )}
    </Form>
  );
}
