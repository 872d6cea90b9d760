import { Badge } from '@mantine/core';
import type { PaymentStatus } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

const colors = { recorded: 'orange', confirmed: 'green', rejected: 'red' };

export function PaymentStatusBadge({ status }: { status: PaymentStatus }) {
  const { t } = useTranslation();
  return <Badge color={colors[status]}>{t(`payments.status.${status}`)}</Badge>;
}
