import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Lines } from '../../ui/Lines.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { JobStatusBadge } from './JobStatusBadge.tsx';

/** The jobs of a customer or vehicle, as a part of its page. */
export function JobRows({ by }: { by: { customerId: string } | { vehicleId: string } }) {
  const { t } = useTranslation();
  const { money, date } = useFormat();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/jobs',
    { params: { query: { ...by, limit: 10 } } },
    byCursor,
  );
  return (
    <Lines
      pages={pages}
      empty={t('customers.noJobs')}
      to={job => `/jobs/${job.id}`}
      left={job => (job.vehicle ? `${job.number} · ${job.vehicle.registration}` : job.number)}
      right={job => (
        <>
          <Text size="sm" c="dimmed">
            {date(job.createdAt)}
          </Text>
          <JobStatusBadge status={job.status} />
          <Text size="sm">{money(job.totals.total)}</Text>
        </>
      )}
    />
  );
}
