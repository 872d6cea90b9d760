import type { Job, ViewColumn } from '@workbay/sdk/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useMembers } from '../members/useMembers.ts';
import { JobStatusBadge } from './JobStatusBadge.tsx';
import { Promised } from './Promised.tsx';

export interface JobColumn {
  name: ViewColumn;
  label: string;
  /** Its part of the width. */
  share: number;
  right?: true;
  render: (job: Job) => ReactNode;
}

/** All that a table of jobs can show beside the job's number. */
export function useJobColumns(names: ViewColumn[]): JobColumn[] {
  const { t } = useTranslation();
  const { money, date } = useFormat();
  const { nameOf } = useMembers();
  const all: JobColumn[] = [
    { name: 'customer', label: t('jobs.customer'), share: 20, render: job => job.customer.name },
    {
      name: 'vehicle',
      label: t('jobs.vehicle'),
      share: 13,
      render: job => job.vehicle?.registration ?? '',
    },
    {
      name: 'status',
      label: t('common.status'),
      share: 13,
      render: job => <JobStatusBadge status={job.status} />,
    },
    { name: 'promised', label: t('jobs.promised'), share: 18, render: job => <Promised job={job} /> },
    {
      name: 'assigned',
      label: t('jobs.assigned'),
      share: 16,
      render: job => job.assignedTo.map(userId => nameOf(userId) ?? userId).join(', '),
    },
    {
      name: 'complaints',
      label: t('jobs.complaints'),
      share: 24,
      render: job => job.complaints.join(', '),
    },
    { name: 'created', label: t('common.created'), share: 13, render: job => date(job.createdAt) },
    {
      name: 'total',
      label: t('common.total'),
      share: 13,
      right: true,
      render: job => money(job.totals.total),
    },
  ];
  return all.filter(({ name }) => names.includes(name));
}
