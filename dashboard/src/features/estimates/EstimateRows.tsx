import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Lines } from '../../ui/Lines.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { EstimateStatusBadge } from './EstimateStatusBadge.tsx';

/** A job's or customer's estimates, as a part of their page. */
export function EstimateRows({ by }: { by: { jobId: string } | { customerId: string } }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/estimates',
    { params: { query: { ...by, limit: 10 } } },
    byCursor,
  );
  return (
    <Lines
      pages={pages}
      empty={t('estimates.none')}
      to={estimate => `/estimates/${estimate.id}`}
      left={estimate => estimate.number}
      right={estimate => (
        <>
          <EstimateStatusBadge status={estimate.status} />
          <Text size="sm">{money(estimate.answer?.approvedTotal || estimate.totals.total)}</Text>
        </>
      )}
    />
  );
}
