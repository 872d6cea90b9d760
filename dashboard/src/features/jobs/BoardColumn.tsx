import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Group, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { BoardCard } from './BoardCard.tsx';
import { columnQuery } from './columns.ts';
import classes from './JobBoard.module.css';
import { JobStatusBadge } from './JobStatusBadge.tsx';
import { type active, isStatus, next } from './status.ts';

export type ColumnStatus = (typeof active)[number];

interface Props {
  status: ColumnStatus;
  count: number | undefined;
  assignedTo: string;
  may: boolean;
  /** Where a job that is being dragged comes from. */
  dragging: JobStatus | null;
  /** The job of this column whose menu is open. */
  moving: string | null;
  /** The job that the keyboard looks for, until its card is there. */
  wanted: RefObject<string | null>;
  nameOf: (userId: string) => string | undefined;
  /** Tells the board what the column holds. */
  onJobs: (status: ColumnStatus, jobs: Job[], scrollTo: (index: number) => void) => void;
  onMenu: (jobId: string | null) => void;
  onMove: (job: Job, status: JobStatus) => void;
}

/** Drawn again only for what concerns it: a key on the board is to be answered at once on a slow telephone too. */
export const BoardColumn = memo(function BoardColumn(props: Props) {
  const { status, count, assignedTo, may, dragging, moving, wanted, nameOf, onJobs, onMenu, onMove } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const pages = api.useInfiniteQuery('get', '/v1/jobs', columnQuery(status, assignedTo), byCursor);
  const jobs = itemsOf(pages);
  const column = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const rows = useVirtualizer({
    count: jobs.length,
    getScrollElement: () => list.current,
    estimateSize: () => 122,
    gap: 8,
    overscan: 3,
    useFlushSync: false,
    getItemKey: index => jobs[index]?.id ?? index,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= jobs.length - 10) void fetchNextPage();
  }, [last, jobs.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    if (!column.current) return;
    return dropTargetForElements({
      element: column.current,
      canDrop: ({ source }) => {
        const from = source.data.status;
        return typeof from === 'string' && isStatus(from) && next[from].includes(status);
      },
      getData: () => ({ status }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [status]);
  useEffect(() => {
    onJobs(status, jobs, index => rows.scrollToIndex(index));
    if (wanted.current === null) return;
    const index = jobs.findIndex(({ id }) => id === wanted.current);
    if (index < 0) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-job="${wanted.current}"] a`);
    if (!link) return rows.scrollToIndex(index);
    wanted.current = null;
    link.focus();
  });
  const drop = dragging && (next[dragging].includes(status) ? 'yes' : dragging === status ? null : 'no');
  return (
    <section
      ref={column}
      className={classes.column}
      aria-label={t(`jobs.status.${status}`)}
      data-drop={drop ?? undefined}
      data-over={over || undefined}
    >
      <Group justify="space-between" mb={8} px={2}>
        <JobStatusBadge status={status} />
        <Text size="xs" c="dimmed">
          {assignedTo ? (hasNextPage ? `${jobs.length}+` : jobs.length) : count}
        </Text>
      </Group>
      {pages.error && <Broken error={pages.error} retry={() => pages.refetch()} />}
      {pages.isPending && <Loading rows={2} height={82} />}
      {pages.data && jobs.length === 0 && (
        <Text size="xs" c="dimmed" ta="center" py="md">
          {t('jobs.columnEmpty')}
        </Text>
      )}
      <div ref={list} className={classes.cards}>
        <ul style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, key, start }) => {
            const job = jobs[index];
            return (
              job && (
                <li
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  aria-setsize={hasNextPage ? -1 : jobs.length}
                  aria-posinset={index + 1}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <BoardCard
                    job={job}
                    people={job.assignedTo
                      .map(nameOf)
                      .filter(name => name !== undefined)
                      .join(', ')}
                    may={may}
                    t={t}
                    format={format}
                    moving={moving === job.id}
                    onMenu={onMenu}
                    onMove={onMove}
                  />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
});
