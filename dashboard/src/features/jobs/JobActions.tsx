import { Button, Group } from '@mantine/core';
import type { Job } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../ui/Confirm.tsx';
import { useNewDialog } from '../../ui/useNewDialog.ts';
import { next } from './status.ts';
import { moveLabel, useChangeStatus } from './useChangeStatus.ts';

/** The next steps of a job, as buttons; the usual one first. */
export function JobActions({ job }: { job: Job }) {
  const { t } = useTranslation();
  const cancelling = useNewDialog('cancel');
  const move = useChangeStatus(cancelling.close);
  return (
    <Group gap="xs">
      {next[job.status].map((status, index) => (
        <Button
          key={status}
          variant={index === 0 ? 'filled' : status === 'cancelled' ? 'subtle' : 'default'}
          {...(status === 'cancelled' && { color: 'gray' })}
          loading={move.isPending && move.variables.status === status}
          disabled={move.isPending}
          onClick={() => (status === 'cancelled' ? cancelling.open() : move.mutate({ job, status }))}
        >
          {moveLabel(t, job.status, status)}
        </Button>
      ))}
      <Confirm
        opened={cancelling.opened}
        onClose={cancelling.close}
        title={t('jobs.cancelTitle')}
        text={t('jobs.cancelText')}
        action={t('jobs.action.cancelled')}
        reason={{ label: t('jobs.cancelReason'), required: false }}
        danger
        loading={move.isPending}
        onConfirm={note => move.mutate({ job, status: 'cancelled', note })}
      />
    </Group>
  );
}
