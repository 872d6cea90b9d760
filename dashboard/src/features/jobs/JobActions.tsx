import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { next } from './status.ts';

/** The next steps of a job, as buttons; the usual one first. */
export function JobActions({ job }: { job: Job }) {
  const { t } = useTranslation();
  const [cancelling, ask] = useDisclosure();
  const move = useChange(
    ({ status, note }: { status: JobStatus; note?: string }, once) =>
      workbay.jobs.changeStatus(job.id, { status, ...(note && { note }) }, { ifMatch: job.version, ...once }),
    {
      said: moved => t('jobs.moved', { status: t(`jobs.status.${moved.status}`) }),
      after: ask.close,
      later: change => ({
        subject: job.number,
        call: { do: 'changeStatus', jobId: job.id, version: job.version, ...change },
      }),
      afterKept: ask.close,
    },
  );
  const label = (status: JobStatus) => {
    if (status === 'in_progress' && job.status === 'on_hold') return t('jobs.resume');
    if (status === 'in_progress' && job.status === 'ready') return t('jobs.rework');
    return t(`jobs.action.${status}`);
  };
  return (
    <Group gap="xs">
      {next[job.status].map((status, index) => (
        <Button
          key={status}
          variant={index === 0 ? 'filled' : status === 'cancelled' ? 'subtle' : 'default'}
          {...(status === 'cancelled' && { color: 'gray' })}
          loading={move.isPending && move.variables.status === status}
          disabled={move.isPending}
          onClick={() => (status === 'cancelled' ? ask.open() : move.mutate({ status }))}
        >
          {label(status)}
        </Button>
      ))}
      <Confirm
        opened={cancelling}
        onClose={ask.close}
        title={t('jobs.cancelTitle')}
        text={t('jobs.cancelText')}
        action={t('jobs.action.cancelled')}
        reason={{ label: t('jobs.cancelReason'), required: false }}
        danger
        loading={move.isPending}
        onConfirm={note => move.mutate({ status: 'cancelled', note })}
      />
    </Group>
  );
}
