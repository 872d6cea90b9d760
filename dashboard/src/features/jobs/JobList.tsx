import { IconLayoutKanban } from '@tabler/icons-react';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { present } from '../../ui/present.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { JobStatusBadge } from './JobStatusBadge.tsx';
import { Promised } from './Promised.tsx';

export function JobList({ search, status }: { search: string; status: JobStatus | undefined }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/jobs',
    { params: { query: present({ search: search || undefined, status, limit: 30 }) } },
    byCursor,
  );
  const columns: Column<Job>[] = [
    { label: t('jobs.number'), render: job => job.number },
    { label: t('jobs.customer'), render: job => job.customer.name },
    { label: t('jobs.vehicle'), render: job => job.vehicle?.registration ?? '' },
    { label: t('common.status'), render: job => <JobStatusBadge status={job.status} /> },
    { label: t('jobs.promised'), render: job => <Promised job={job} />, wideOnly: true },
    { label: t('common.total'), render: job => money(job.totals.total), right: true },
  ];
  return (
    <Records
      label={t('jobs.title')}
      pages={pages}
      columns={columns}
      to={job => `/jobs/${job.id}`}
      empty={
        search || status ? (
          <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
        ) : (
          <Empty icon={IconLayoutKanban} title={t('jobs.empty')} text={t('jobs.emptyText')} />
        )
      }
    />
  );
}
