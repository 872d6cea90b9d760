import { Badge } from '@mantine/core';
import type { Purchase } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

const colors = { draft: 'gray', received: 'green' };

export function PurchaseStatusBadge({ purchase: { status } }: { purchase: Purchase }) {
  const { t } = useTranslation();
  return <Badge color={colors[status]}>{t(`purchases.status.${status}`)}</Badge>;
}
