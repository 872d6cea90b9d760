import { Box, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import type { Job, ViewColumn, ViewFilters } from '@workbay/sdk/schema';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { queryClient } from '../../app/entry.ts';
import { useCan } from '../../app/session.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { BulkBar } from './BulkBar.tsx';
import { useJobsAsked } from './filters.ts';
import classes from './JobTable.module.css';
import { type JobColumn, useJobColumns } from './jobColumns.tsx';
import { useSelection } from './useSelection.ts';

/** So many pages are read again with every change; a longer list stays as it is until asked. */
const mostFollowed = 10;

interface Props {
  filters: ViewFilters;
  columns: ViewColumn[];
  empty: ReactNode;
}

/** The jobs as a table that draws only the rows in sight, and reads on as one scrolls. */
export function JobTable({ filters, columns, empty }: Props) {
  const { t } = useTranslation();
  const may = useCan('jobs:write');
  const narrow = useNarrow();
  const [still, setStill] = useState(false);
  const query = { params: { query: { ...useJobsAsked(filters), limit: 100 } } };
  const pages = api.useInfiniteQuery('get', '/v1/jobs', query, {
    ...byCursor,
    staleTime: still ? 'static' : 10_000,
  });
  const isLong = (pages.data?.pages.length ?? 0) > mostFollowed;
  if (isLong !== still) setStill(isLong);
  const jobs = itemsOf(pages);
  const selection = useSelection(jobs);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: jobs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? 92 : 44),
    overscan: 8,
    getItemKey: index => jobs[index]?.id ?? index,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= jobs.length - 40) void fetchNextPage();
  }, [last, jobs.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (pages.isPending) return <Loading />;
  if (pages.error && !pages.data) return <Broken error={pages.error} retry={() => pages.refetch()} />;
  if (jobs.length === 0) return <Paper>{empty}</Paper>;
  const window = {
    jobs,
    items,
    before: items[0]?.start ?? 0,
    after: rows.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: rows.measureElement,
    total: hasNextPage ? -1 : jobs.length,
    selection: may ? selection : null,
  };
  return (
    <Stack gap="sm" aria-busy={pages.isPlaceholderData} opacity={pages.isPlaceholderData ? 0.6 : 1}>
      <Paper style={{ overflow: 'hidden' }}>
        <Box
          ref={scroller}
          className={classes.scroller}
          tabIndex={0}
          role="region"
          aria-label={t('jobs.title')}
        >
          {narrow ? <Cards {...window} /> : <Table {...window} columns={columns} />}
        </Box>
      </Paper>
      <Group justify="space-between" gap="sm">
        <Text size="xs" c="dimmed" aria-live="polite">
          {t(hasNextPage ? 'jobs.loadedMore' : 'jobs.loaded', { count: jobs.length })}
        </Text>
        {still && (
          <Button
            size="xs"
            variant="default"
            onClick={() => queryClient.resetQueries({ queryKey: ['get', '/v1/jobs', query] })}
          >
            {t('jobs.followAgain')}
          </Button>
        )}
      </Group>
      {may && <BulkBar jobs={selection.chosen} onDone={selection.clear} />}
    </Stack>
  );
}

interface WindowProps {
  jobs: Job[];
  items: VirtualItem[];
  before: number;
  after: number;
  measure: (node: Element | null) => void;
  /** How many there are in all; -1 where nobody knows. */
  total: number;
  selection: ReturnType<typeof useSelection> | null;
}

function Table({
  jobs,
  items,
  before,
  after,
  total,
  selection,
  columns: names,
}: WindowProps & { columns: ViewColumn[] }) {
  const { t } = useTranslation();
  const columns = useJobColumns(names);
  return (
    <table className={classes.table} aria-label={t('jobs.title')} aria-rowcount={total < 0 ? -1 : total + 1}>
      <thead>
        <tr>
          {selection && (
            <th className={classes.check}>
              <Checkbox
                size="xs"
                aria-label={t('jobs.selectAll')}
                checked={selection.all}
                indeterminate={selection.chosen.length > 0 && !selection.all}
                onChange={selection.toggleAll}
              />
            </th>
          )}
          <th className={classes.number}>{t('jobs.number')}</th>
          {columns.map(column => (
            <th
              key={column.name}
              className={column.right && classes.right}
              style={{ width: `${column.share}%` }}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {before > 0 && <Space height={before} columns={columns} />}
        {items.map(({ index, key }) => {
          const job = jobs[index];
          return (
            job && (
              <tr key={key} aria-rowindex={index + 2} data-selected={selection?.has(job) || undefined}>
                {selection && (
                  <td>
                    <Select job={job} selection={selection} />
                  </td>
                )}
                <td>
                  <JobLink job={job} />
                </td>
                {columns.map(column => (
                  <td key={column.name} className={column.right && classes.right}>
                    {column.render(job)}
                  </td>
                ))}
              </tr>
            )
          );
        })}
        {after > 0 && <Space height={after} columns={columns} />}
      </tbody>
    </table>
  );
}

const Space = ({ height, columns }: { height: number; columns: JobColumn[] }) => (
  <tr aria-hidden>
    <td className={classes.space} colSpan={columns.length + 2} style={{ height }} />
  </tr>
);

function Cards({ jobs, items, before, after, total, measure, selection }: WindowProps) {
  const columns = useJobColumns(['customer', 'vehicle', 'status', 'promised', 'total']);
  return (
    <ul className={classes.cards} style={{ paddingTop: before, paddingBottom: after }}>
      {items.map(({ index, key }) => {
        const job = jobs[index];
        return (
          job && (
            <li
              key={key}
              ref={measure}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              className={classes.card}
              data-selected={selection?.has(job) || undefined}
            >
              {selection && <Select job={job} selection={selection} />}
              <Box flex={1} miw={0}>
                <JobLink job={job} stretched />
                <Group gap="sm" mt={4} fz="sm">
                  {columns.map(column => (
                    <span key={column.name} style={{ marginLeft: column.right ? 'auto' : 0, minWidth: 0 }}>
                      {column.render(job)}
                    </span>
                  ))}
                </Group>
              </Box>
            </li>
          )
        );
      })}
    </ul>
  );
}

const JobLink = ({ job, stretched }: { job: Job; stretched?: true }) => (
  <Link
    to={`/jobs/${job.id}`}
    className={stretched ? 'plain stretched' : 'plain'}
    style={{ fontWeight: 560 }}
  >
    {job.number}
  </Link>
);

function Select({ job, selection }: { job: Job; selection: ReturnType<typeof useSelection> }) {
  const { t } = useTranslation();
  return (
    <Checkbox
      size="xs"
      className="above"
      aria-label={t('jobs.selectOne', { number: job.number })}
      checked={selection.has(job)}
      onChange={event => {
        const { nativeEvent } = event;
        selection.toggle(job, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  );
}
