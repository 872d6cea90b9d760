import { Button, Group } from '@mantine/core';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../ui/Confirm.tsx';
import { MoreActions } from '../../ui/MoreActions.tsx';
import { useNewDialog } from '../../ui/useNewDialog.ts';
import { next } from './status.ts';
import { moveLabel, useChangeStatus } from './useChangeStatus.ts';

interface Props {
  job: Job;
  may: boolean;
  /** What stands by the usual step, and what is wanted more rarely than the other steps. */
  beside?: ReactNode;
  more?: ReactNode;
}

/** The next steps of a job, as buttons; the usual one first. */
export function JobActions({ job, may, beside, more }: Props) {
  const { t } = useTranslation();
  const cancelling = useNewDialog('cancel');
  const move = useChangeStatus(cancelling.close);
  const [usual, ...others] = may ? next[job.status] : [];
  const isToBeBilled = job.status === 'delivered' && !job.invoiceId;
  const step = (status: JobStatus) => (
    <Button
      key={status}
      variant={status === usual && !isToBeBilled ? 'filled' : status === 'cancelled' ? 'subtle' : 'default'}
      {...(status === 'cancelled' && { color: 'gray' })}
      loading={move.isPending && move.variables.status === status}
      disabled={move.isPending}
      onClick={() => (status === 'cancelled' ? cancelling.open() : move.mutate({ job, status }))}
    >
      {moveLabel(t, job.status, status)}
    </Button>
  );
  return (
    <Group gap="xs">
      {isToBeBilled && beside}
      {usual && step(usual)}
      {!isToBeBilled && beside}
      {(others.length > 0 || more) && (
        <MoreActions>
          {others.map(step)}
          {more}
        </MoreActions>
      )}
      <Confirm
        opened={cancelling.opened}
        onClose={cancelling.close}
        title={t('jobs.cancelTitle')}
        text={t('jobs.cancelText')}
        action={t('jobs.action.cancelled')}
        reason={{ label: t('jobs.cancelReason'), required: false }}
        danger
        change={move}
        onConfirm={note => move.mutate({ job, status: 'cancelled', note })}
      />
    </Group>
  );
}
