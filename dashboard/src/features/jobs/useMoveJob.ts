import type { Job, JobStatus } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../app/entry.ts';
import { moveJob } from '../../app/moveJob.ts';
import { notifications } from '../../app/toast.ts';
import { useChange } from '../../app/useChange.ts';
import { undoToast } from '../../ui/undoToast.tsx';
import { moveOnBoard } from './columns.ts';
import { isFinal } from './status.ts';
import { moveOf } from './useChangeStatus.ts';

interface Move {
  job: Job;
  status: JobStatus;
  /** Whether it takes back another move, and so cannot be taken back itself. */
  back?: true;
}

/** Moves a job on the board: at once for the eye, with a way back, and put back where the server refuses. */
export function useMoveJob(
  assignedTo: string,
  onShown: (jobId: string) => void,
): (job: Job, status: JobStatus) => void {
  const { t } = useTranslation();
  const reread = () => queryClient.invalidateQueries({ queryKey: ['get', '/v1/jobs'] });
  const change = useChange(
    async ({ job, status, back }: Move, once) => {
      const putBack = moveOnBoard(job, status, assignedTo);
      onShown(job.id);
      try {
        const moved = await moveJob(moveOf({ job, status }), once);
        return { moved, from: job.status, back };
      } catch (error) {
        putBack();
        void reread();
        throw error;
      }
    },
    {
      after({ moved, from, back }) {
        const message = t('jobs.movedNamed', {
          number: moved.number,
          status: t(`jobs.status.${moved.status}`),
        });
        if (back || isFinal(moved.status)) notifications.show({ color: 'teal', message });
        else undoToast(message, () => change.mutate({ job: moved, status: from, back: true }));
      },
      later: ({ job, status }) => ({
        subject: job.number,
        call: { do: 'changeStatus', ...moveOf({ job, status }) },
      }),
      async onConflict() {
        notifications.show({ color: 'orange', message: t('jobs.movedByOther') });
      },
    },
  );
  return (job, status) => change.mutate({ job, status });
}
