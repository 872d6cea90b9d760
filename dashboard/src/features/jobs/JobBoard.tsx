import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { Job } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Empty } from '../../ui/Empty.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import classes from './JobBoard.module.css';
import { JobStatusBadge } from './JobStatusBadge.tsx';
import { Promised } from './Promised.tsx';
import { active } from './status.ts';

/** The active jobs, a column for each status. */
export function JobBoard() {
  const { t } = useTranslation();
  const mayAdd = useCan('jobs:write');
  const { data } = api.useQuery('get', '/v1/summary');
  const none = data && Object.values(data.jobsByStatus).every(count => count === 0);
  if (none) {
    return (
      <Empty title={t('jobs.empty')} text={t('jobs.emptyText')}>
        {mayAdd && (
          <Button component={Link} to="/jobs/new" mt="xs">
            {t('jobs.new')}
          </Button>
        )}
      </Empty>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.board} aria-label={t('jobs.board')} tabIndex={0}>
      {active.map(status => (
        <BoardColumn key={status} status={status} count={data?.jobsByStatus[status]} />
      ))}
    </section>
  );
}

function BoardColumn({ status, count }: { status: (typeof active)[number]; count: number | undefined }) {
  const { t } = useTranslation();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/jobs',
    { params: { query: { status, limit: 20 } } },
    byCursor,
  );
  const jobs = itemsOf(pages);
  return (
    <section className={classes.column} aria-label={t(`jobs.status.${status}`)}>
      <Group justify="space-between" mb={8} px={2}>
        <JobStatusBadge status={status} />
        <Text size="xs" c="dimmed">
          {count}
        </Text>
      </Group>
      {pages.error && <Broken error={pages.error} retry={() => pages.refetch()} />}
      {pages.isPending && (
        <Stack gap={8}>
          <Skeleton height={82} />
          <Skeleton height={82} />
        </Stack>
      )}
      {pages.data && jobs.length === 0 && (
        <Text size="xs" c="dimmed" ta="center" py="md">
          {t('jobs.columnEmpty')}
        </Text>
      )}
      <ul className={classes.cards}>
        {jobs.map(job => (
          <JobCard key={job.id} job={job} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          mt={8}
          size="xs"
          variant="subtle"
          fullWidth
          loading={pages.isFetchingNextPage}
          onClick={() => pages.fetchNextPage()}
        >
          {t('common.loadMore')}
        </Button>
      )}
    </section>
  );
}

function JobCard({ job }: { job: Job }) {
  const { roundMoney } = useFormat();
  return (
    <li className={classes.card}>
      <Group justify="space-between" gap={4} wrap="nowrap">
        <Link
          to={`/jobs/${job.id}`}
          className="plain stretched"
          style={{ fontSize: '0.84rem', fontWeight: 620 }}
        >
          {job.vehicle?.registration ?? job.number}
        </Link>
        <Text size="xs" c="dimmed">
          {job.vehicle && job.number}
        </Text>
      </Group>
      <Text size="sm" truncate>
        {job.customer.name}
      </Text>
      {job.complaints[0] && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {job.complaints.join(', ')}
        </Text>
      )}
      <Group justify="space-between" mt={6} gap={4}>
        <Promised job={job} />
        {job.totals.total > 0 && (
          <Text size="xs" fw={560} ml="auto">
            {roundMoney(job.totals.total)}
          </Text>
        )}
      </Group>
    </li>
  );
}
