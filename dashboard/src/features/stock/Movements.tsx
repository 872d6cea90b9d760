import { Anchor, Text } from '@mantine/core';
import type { StockMovement } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';

const folders = { job: '/jobs', invoice: '/invoices', purchase: '/purchases' };

export function Movements({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const { money, number, shortTime } = useFormat();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/stock/movements',
    { params: { query: { itemId, limit: 20 } } },
    byCursor,
  );
  const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text);
  const columns: Column<StockMovement>[] = [
    { label: t('common.date'), render: movement => shortTime(movement.createdAt) },
    { label: t('stock.movement'), render: movement => <What movement={movement} /> },
    {
      label: t('stock.moved'),
      render: ({ quantity }) => signed(quantity, number(quantity)),
      right: true,
    },
    {
      label: t('stock.value'),
      render: ({ value }) => signed(value, money(value)),
      right: true,
      wideOnly: true,
    },
    { label: t('stock.after'), render: ({ onHand }) => number(onHand), right: true, wideOnly: true },
  ];
  return (
    <Records
      label={t('stock.movements')}
      pages={pages}
      columns={columns}
      empty={
        <Text size="sm" c="dimmed" p="sm">
          {t('stock.noMovements')}
        </Text>
      }
    />
  );
}

function What({ movement: { kind, reason, document, notes } }: { movement: StockMovement }) {
  const { t } = useTranslation();
  return (
    <>
      {reason ? t(`stock.reasons.${reason}`) : t(`stock.kinds.${kind}`)}{' '}
      {document && (
        <Anchor
          component={Link}
          to={`${folders[document.resource]}/${document.id}`}
          underline="always"
          inherit
        >
          {document.number}
        </Anchor>
      )}
      {notes && (
        <Text size="xs" c="dimmed">
          {notes}
        </Text>
      )}
    </>
  );
}
