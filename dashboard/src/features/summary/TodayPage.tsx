import { Button, SimpleGrid, Stack, Title } from '@mantine/core';
import type { Summary } from '@workbay/sdk/schema';
import { PlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { TodayBookings } from '../bookings/TodayBookings.tsx';
import { statusColors } from '../jobs/JobStatusBadge.tsx';
import { active } from '../jobs/status.ts';
import { DueTile } from '../reminders/DueTile.tsx';
import { SampleDataPart } from '../sampleData/SampleDataPart.tsx';
import { DaysChart } from './DaysChart.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { PromisesAtRisk } from './PromisesAtRisk.tsx';
import { Tile } from './Tile.tsx';
import { Approvals, LowStock } from './Waiting.tsx';

export default function TodayPage() {
  const { t } = useTranslation();
  const { day } = useFormat();
  const mayAddJobs = useCan('jobs:write');
  const { data, error, refetch } = api.useQuery('get', '/v1/summary');
  return (
    <Page
      title={t('summary.title')}
      {...(data && { text: day(data.today) })}
      actions={
        mayAddJobs && (
          // On a wide screen it stands in the rail.
          <Button
            component={Link}
            to="/jobs/new"
            hiddenFrom="sm"
            leftSection={<PlusIcon size={16} aria-hidden />}
          >
            {t('jobs.new')}
          </Button>
        )
      }
    >
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading rows={1} height={260} />}
      {data && <SampleDataPart sampleData={data.sampleData} />}
      {data && <FirstSteps summary={data} />}
      {data && <Figures summary={data} />}
    </Page>
  );
}

function Figures({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const { roundMoney } = useFormat();
  const seesMoney = useCan('invoices:read');
  const seesEstimates = useCan('estimates:read');
  const { outstanding, toConfirm, days, today } = summary;
  const received = days?.find(({ date }) => date === today)?.received ?? 0;
  return (
    <Stack>
      <Title order={2}>{days ? t('summary.jobs') : t('summary.ownJobs')}</Title>
      <SimpleGrid cols={{ base: 2, xs: 3, md: 5 }} spacing="sm" mt={-8}>
        {active.map(status => (
          <Tile
            key={status}
            to={`/jobs?status=${status}&view=list`}
            label={t(`jobs.status.${status}`)}
            figure={String(summary.jobsByStatus[status])}
            color={statusColors[status]}
          />
        ))}
      </SimpleGrid>
      <PromisesAtRisk />
      <TodayBookings today={today} />
      {seesMoney && outstanding && toConfirm && (
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
          <Tile
            to="/payments?status=all"
            label={t('summary.moneyToday')}
            figure={roundMoney(received)}
            text={t('summary.moneyTodayText')}
          />
          <Tile
            to="/payments"
            label={t('summary.toConfirm')}
            figure={roundMoney(toConfirm.amount)}
            text={t('summary.toConfirmText', { count: toConfirm.count })}
          />
          <Tile
            to="/invoices?status=unpaid"
            label={t('summary.outstanding')}
            figure={roundMoney(outstanding.amount)}
            text={t('summary.outstandingText', { count: outstanding.count })}
          />
          {seesEstimates && <Approvals />}
          <LowStock />
          <DueTile />
        </SimpleGrid>
      )}
      {seesMoney && days && days.length > 0 && (
        <Section title={t('summary.chart')}>
          <DaysChart today={today} days={days} />
        </Section>
      )}
    </Stack>
  );
}
