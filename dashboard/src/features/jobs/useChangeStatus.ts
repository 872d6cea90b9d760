import type { JobStatus } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../app/useChange.ts';
import { moveJob } from './moveJob.ts';

/** Moves a job to its next status; sent later where there is no network. */
export function useChangeStatus(after: () => void) {
  const { t } = useTranslation();
  return useChange(moveJob, {
    said: moved => t('jobs.moved', { status: t(`jobs.status.${moved.status}`) }),
    after,
    later: ({ job, ...change }) => ({
      subject: job.number,
      call: { do: 'changeStatus', jobId: job.id, version: job.version, ...change },
    }),
    afterKept: after,
  });
}

/** What moving a job from one status to another is called. */
export function moveLabel(t: TFunction, from: JobStatus, to: JobStatus): string {
  if (to === 'in_progress' && from === 'on_hold') return t('jobs.resume');
  if (to === 'in_progress' && from === 'ready') return t('jobs.rework');
  return t(`jobs.action.${to}`);
}
