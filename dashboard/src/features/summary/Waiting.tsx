import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { countOf } from './countOf.ts';
import { Tile } from './Tile.tsx';

const most = 100;

/** Estimates that customers have not answered. */
export function Approvals() {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/v1/estimates', {
    params: { query: { status: 'sent', limit: most } },
  });
  return (
    <Tile
      to="/estimates?status=sent"
      label={t('summary.approvals')}
      figure={countOf(data)}
      text={t('summary.approvalsText')}
    />
  );
}

/** What is to be ordered; nothing is shown to whoever does not see the stock. */
export function LowStock() {
  const { t } = useTranslation();
  const sees = useCan('stock:read');
  const { data } = api.useQuery(
    'get',
    '/v1/items',
    { params: { query: { low: true, limit: most } } },
    { enabled: sees },
  );
  if (!sees) return null;
  return (
    <Tile
      to="/items?show=low"
      label={t('summary.lowStock')}
      figure={countOf(data)}
      text={t('summary.lowStockText')}
    />
  );
}
