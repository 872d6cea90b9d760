import { Group, Text } from '@mantine/core';
import type { Payment } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import type { Column } from '../../ui/Records.tsx';
import { useMembers } from '../members/useMembers.ts';
import { BounceCheque } from './BounceCheque.tsx';
import { OwedAgain } from './OwedAgain.tsx';
import { PaymentStatusBadge } from './PaymentStatusBadge.tsx';
import { documentsOf } from './payment.ts';
import { SettlePayment } from './SettlePayment.tsx';

export function usePaymentColumns() {
  const { t } = useTranslation();
  const { money, shortTime } = useFormat();
  const { nameOf } = useMembers();
  const amount: Column<Payment> = {
    label: t('common.amount'),
    render: payment => (
      <Text span inherit fw={620}>
        {money(payment.kind === 'refund' ? -payment.amount : payment.amount)}
      </Text>
    ),
  };
  const status: Column<Payment> = {
    label: t('common.status'),
    render: payment => (
      <>
        <PaymentStatusBadge payment={payment} />
        <Text size="xs" c="dimmed">
          {payment.rejectionReason ??
            (payment.creditAmount > 0 && t('payments.credit', { amount: money(payment.creditAmount) }))}
        </Text>
        <OwedAgain payment={payment} />
      </>
    ),
  };
  const how: Column<Payment> = {
    label: t('payments.method'),
    render: payment => (
      <>
        {t(`payments.methods.${payment.method}`)}
        <Text size="xs" c="dimmed">
          {payment.reference}
        </Text>
      </>
    ),
  };
  const invoice: Column<Payment> = {
    label: t('payments.invoice'),
    render: documentsOf,
  };
  const customer: Column<Payment> = {
    label: t('payments.customer'),
    render: payment => payment.customer.name,
  };
  const received: Column<Payment> = {
    label: t('payments.receivedAt'),
    render: payment => shortTime(payment.receivedAt),
    wideOnly: true,
  };
  const recordedBy: Column<Payment> = {
    label: t('payments.recordedBy'),
    render: ({ recordedBy: by, statedByCustomer }) =>
      statedByCustomer ? t('sharing.stated') : by ? (nameOf(by) ?? by) : t('jobs.byProgram'),
    wideOnly: true,
  };
  const settle: Column<Payment> = {
    label: t('common.actions'),
    render: payment => (
      <Group gap={6} justify="flex-end">
        <SettlePayment payment={payment} />
        <BounceCheque payment={payment} />
      </Group>
    ),
    right: true,
  };
  return { amount, status, how, invoice, customer, received, recordedBy, settle };
}
