import type { Job, JobStatus } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { moveJob } from '../../app/moveJob.ts';
import { useChange } from '../../app/useChange.ts';

interface Change {
  job: Job;
  status: JobStatus;
  note?: string;
}

export const moveOf = ({ job: { id, version, status: from }, ...change }: Change) => ({
  jobId: id,
  version,
  from,
  ...change,
});

/** Moves a job to its next status; sent later where there is no network. */
export function useChangeStatus(after: () => void) {
  const { t } = useTranslation();
  return useChange((change: Change, once) => moveJob(moveOf(change), once), {
    said: moved => t('jobs.moved', { status: t(`jobs.status.${moved.status}`) }),
    after,
    later: change => ({
      subject: change.job.number,
      call: { do: 'changeStatus', ...moveOf(change) },
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
