import { Anchor, Group, Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { CircleCheckIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { JobStatusBadge } from '../jobs/JobStatusBadge.tsx';
import { Promised } from '../jobs/Promised.tsx';

const ahead = 2 * 3_600_000;
/** The list is another one every five minutes, not with every look. */
const step = 5 * 60_000;

/** What is promised for the next hours or should be done already, and is not. */
export function PromisesAtRisk() {
  const { t } = useTranslation();
  const until = new Date(Math.ceil(Date.now() / step) * step + ahead).toISOString();
  const { data } = api.useQuery(
    'get',
    '/v1/jobs',
    { params: { query: { unfinished: true, promisedUntil: until, limit: 6 } } },
    { placeholderData: keepPreviousData, refetchInterval: step },
  );
  return (
    <Section
      title={t('summary.atRisk')}
      actions={
        data?.nextCursor && (
          <Anchor component={Link} to="/jobs?promised=overdue&view=list" size="sm">
            {t('summary.seeAll')}
          </Anchor>
        )
      }
    >
      {!data && <Loading rows={1} height={72} />}
      {data?.data.length === 0 && (
        <Group gap={8} c="dimmed">
          <CircleCheckIcon size={18} aria-hidden />
          <Text size="sm">{t('summary.atRiskNone')}</Text>
        </Group>
      )}
      <ul style={{ listStyle: 'none', margin: '0 -0.5rem', padding: 0 }}>
        {data?.data.map(job => (
          <Group
            key={job.id}
            component="li"
            className="row"
            justify="space-between"
            gap="sm"
            px={8}
            py={7}
            style={{ borderRadius: 6 }}
          >
            <Link to={`/jobs/${job.id}`} className="plain stretched" style={{ fontSize: '0.875rem' }}>
              <b style={{ fontWeight: 600 }}>{job.vehicle?.registration ?? job.number}</b> {job.customer.name}
            </Link>
            <Group gap="sm">
              <JobStatusBadge status={job.status} />
              <Promised job={job} />
            </Group>
          </Group>
        ))}
      </ul>
    </Section>
  );
}
