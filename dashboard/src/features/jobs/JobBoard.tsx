import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Button, Text } from '@mantine/core';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useMembers } from '../members/useMembers.ts';
import { BoardColumn, type ColumnStatus } from './BoardColumn.tsx';
import { jobOnBoard } from './columns.ts';
import classes from './JobBoard.module.css';
import { active, isStatus } from './status.ts';
import { useMoveJob } from './useMoveJob.ts';

interface Column {
  jobs: Job[];
  scrollTo: (index: number) => void;
}

/** The active jobs, a column for each status; cards are moved by hand, by menu and by keyboard. */
export function JobBoard({ assignedTo }: { assignedTo: string }) {
  const { t } = useTranslation();
  const may = useCan('jobs:write');
  const { nameOf } = useMembers();
  const { data } = api.useQuery('get', '/v1/summary');
  const [dragging, setDragging] = useState<JobStatus | null>(null);
  const [moving, setMoving] = useState<string | null>(null);
  const [cancelling, setCancelling] = useState<Job | null>(null);
  const wanted = useRef<string | null>(null);
  const columns = useRef(new Map<ColumnStatus, Column>());
  // The focus goes along, where the place it goes to has been read.
  const move = useMoveJob(assignedTo, jobId => {
    wanted.current = jobOnBoard(jobId) ? jobId : null;
  });
  const latest = useRef(move);
  latest.current = move;

  const onMove = useCallback((job: Job, status: JobStatus) => {
    setMoving(null);
    if (status === 'cancelled') return setCancelling(job);
    latest.current(job, status);
  }, []);
  const onMenu = useCallback((jobId: string | null) => {
    setMoving(open => {
      if (open && !jobId) wanted.current ??= open;
      return jobId;
    });
  }, []);
  const onJobs = useCallback((status: ColumnStatus, jobs: Job[], scrollTo: (index: number) => void) => {
    columns.current.set(status, { jobs, scrollTo });
  }, []);
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setDragging(statusIn(source.data)),
        onDrop: ({ source, location }) => {
          setDragging(null);
          const job = jobOnBoard(String(source.data.jobId));
          const target = location.current.dropTargets[0];
          const status = target && statusIn(target.data);
          if (job && status) latest.current(job, status);
        },
      }),
    [],
  );

  const focusCard = (status: ColumnStatus, index: number) => {
    const column = columns.current.get(status);
    const job = column?.jobs[Math.min(index, column.jobs.length - 1)];
    if (!column || !job) return false;
    wanted.current = job.id;
    const link = document.querySelector<HTMLElement>(`[data-job="${job.id}"] a`);
    link?.focus();
    if (link) wanted.current = null;
    else column.scrollTo(column.jobs.indexOf(job));
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const jobId = event.target instanceof HTMLElement && event.target.closest('[data-job]');
    if (!jobId || !(jobId instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    // A key that comes before the card it looks for was drawn goes on from there.
    const id = wanted.current ?? jobId.dataset.job ?? '';
    const at = active.findIndex(status => columns.current.get(status)?.jobs.some(job => job.id === id));
    const status = active[at];
    const index = status ? (columns.current.get(status)?.jobs.findIndex(job => job.id === id) ?? 0) : 0;
    const sideways = (step: 1 | -1) => {
      for (let to = at + step; active[to]; to += step) if (focusCard(active[to] ?? 'open', index)) return;
    };
    const keys: Record<string, () => void> = {
      ArrowDown: () => status && focusCard(status, index + 1),
      ArrowUp: () => status && index > 0 && focusCard(status, index - 1),
      ArrowRight: () => sideways(1),
      ArrowLeft: () => sideways(-1),
      m: () => may && setMoving(id),
    };
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };

  const movingIn = moving && jobOnBoard(moving)?.status;
  const none = data && Object.values(data.jobsByStatus).every(count => count === 0);
  if (none) {
    return (
      <Empty title={t('jobs.empty')} text={t('jobs.emptyText')}>
        {may && (
          <Button component={Link} to="/jobs/new" mt="xs">
            {t('jobs.new')}
          </Button>
        )}
      </Empty>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.board} aria-label={t('jobs.board')} tabIndex={0} onKeyDown={onKeyDown}>
        {active.map(status => (
          <BoardColumn
            key={status}
            status={status}
            count={data?.jobsByStatus[status]}
            assignedTo={assignedTo}
            may={may}
            dragging={dragging}
            moving={status === movingIn ? moving : null}
            wanted={wanted}
            nameOf={nameOf}
            onJobs={onJobs}
            onMenu={onMenu}
            onMove={onMove}
          />
        ))}
      </section>
      {may && (
        <Text size="xs" c="dimmed" visibleFrom="sm" mt={-8}>
          {t('jobs.boardHint')}
        </Text>
      )}
      <Confirm
        opened={cancelling !== null}
        onClose={() => setCancelling(null)}
        title={t('jobs.cancelTitle')}
        text={t('jobs.cancelText')}
        action={t('jobs.action.cancelled')}
        danger
        onConfirm={() => {
          if (cancelling) move(cancelling, 'cancelled');
          setCancelling(null);
        }}
      />
    </>
  );
}

function statusIn({ status }: Record<string | symbol, unknown>): JobStatus | null {
  return typeof status === 'string' && isStatus(status) ? status : null;
}
