import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Lines } from '../../ui/Lines.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { PurchaseStatusBadge } from './PurchaseStatusBadge.tsx';

/** A supplier's purchases, as a part of their page. */
export function PurchaseRows({ supplierId }: { supplierId: string }) {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const query = { params: { query: { supplierId, limit: 10 } } };
  const pages = api.useInfiniteQuery('get', '/v1/purchases', query, byCursor);
  return (
    <Lines
      pages={pages}
      empty={t('purchases.none')}
      to={purchase => `/purchases/${purchase.id}`}
      left={purchase => purchase.invoiceNumber}
      right={purchase => (
        <>
          <Text size="sm" c="dimmed">
            {day(purchase.invoicedOn)}
          </Text>
          <PurchaseStatusBadge purchase={purchase} />
          <Text size="sm">{money(purchase.totals.total)}</Text>
        </>
      )}
    />
  );
}
