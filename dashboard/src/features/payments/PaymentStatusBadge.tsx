import { Badge } from '@mantine/core';
import type { Payment } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

const colors = { recorded: 'orange', confirmed: 'green', rejected: 'red', bounced: 'red' };

export function PaymentStatusBadge({ payment: { kind, status, takenBack } }: { payment: Payment }) {
  const { t } = useTranslation();
  if (kind === 'refund' && status === 'confirmed')
    return takenBack ? (
      <Badge color="red">{t(`payments.takenBack.${takenBack}`)}</Badge>
    ) : (
      <Badge color="blue">{t('payments.refundBadge')}</Badge>
    );
  if (kind === 'refund' && status === 'bounced')
    return takenBack ? (
      <Badge color="green">{t('payments.cameBack')}</Badge>
    ) : (
      <Badge color="red">{t('payments.refundFailed')}</Badge>
    );
  return <Badge color={colors[status]}>{t(`payments.status.${status}`)}</Badge>;
}
