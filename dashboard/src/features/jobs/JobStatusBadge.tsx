import { Badge } from '@mantine/core';
import type { JobStatus } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

export const statusColors: Record<JobStatus, string> = {
  draft: 'gray',
  open: 'blue',
  in_progress: 'brand',
  on_hold: 'orange',
  ready: 'teal',
  delivered: 'green',
  closed: 'gray',
  cancelled: 'red',
};

export function JobStatusBadge({ status }: { status: JobStatus }) {
  const { t } = useTranslation();
  return <Badge color={statusColors[status]}>{t(`jobs.status.${status}`)}</Badge>;
}
