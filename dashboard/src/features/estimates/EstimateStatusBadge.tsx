import { Badge } from '@mantine/core';
import type { EstimateStatus } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

const colors: Record<EstimateStatus, string> = {
  draft: 'gray',
  sent: 'blue',
  approved: 'green',
  partly_approved: 'teal',
  declined: 'red',
  expired: 'orange',
  superseded: 'gray',
};

export function EstimateStatusBadge({ status }: { status: EstimateStatus }) {
  const { t } = useTranslation();
  return <Badge color={colors[status]}>{t(`estimates.status.${status}`)}</Badge>;
}
