import { Anchor, Grid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Estimate } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TotalsTable } from '../../ui/lines/TotalsTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { AnsweredLines, AnswerText } from './AnsweredLines.tsx';
import { EditEstimate } from './EditEstimate.tsx';
import { EstimateActions } from './EstimateActions.tsx';
import { EstimatePhotos } from './EstimatePhotos.tsx';
import { EstimateStatusBadge } from './EstimateStatusBadge.tsx';
import { Revisions } from './Revisions.tsx';

export default function EstimatePage() {
  const { estimateId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/estimates/{estimateId}', {
    params: { path: { estimateId } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <EstimateView estimate={data} />;
}

function EstimateView({ estimate }: { estimate: Estimate }) {
  const { t } = useTranslation();
  const { day, time } = useFormat();
  const [editing, edit] = useDisclosure();
  const { customer, vehicle, answer } = estimate;
  return (
    <Page
      title={estimate.number}
      beside={<EstimateStatusBadge status={estimate.status} />}
      text={
        answer ? (
          <AnswerText answer={answer} />
        ) : (
          estimate.sentAt && (
            <Text size="sm" c="dimmed">
              {estimate.sentTo
                ? t('invoices.sentInfo', { email: estimate.sentTo, date: time(estimate.sentAt) })
                : t('estimates.sentInfo', { date: time(estimate.sentAt) })}
            </Text>
          )
        )
      }
      parent={{ to: '/estimates', label: t('estimates.title') }}
      actions={!editing && <EstimateActions estimate={estimate} onEdit={edit.open} />}
    >
      {editing ? (
        <EditEstimate key={estimate.version} estimate={estimate} onDone={edit.close} />
      ) : (
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 8 }}>
            <Stack>
              <Section title={t('jobs.lines')}>
                {estimate.lineItems.length === 0 ? (
                  <Text size="sm" c="dimmed">
                    {t('jobs.linesNone')}
                  </Text>
                ) : (
                  <Stack>
                    <AnsweredLines lines={estimate.lineItems} answer={answer} />
                    <TotalsTable totals={estimate.totals} />
                  </Stack>
                )}
              </Section>
              <EstimatePhotos estimate={estimate} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <Stack>
              <Section title={t('jobs.details')}>
                <Facts
                  facts={[
                    {
                      label: t('jobs.customer'),
                      value: (
                        <Anchor component={Link} to={`/customers/${customer.id}`} inherit>
                          {customer.name}
                        </Anchor>
                      ),
                    },
                    {
                      label: t('jobs.vehicle'),
                      value: vehicle && (
                        <Anchor component={Link} to={`/vehicles/${vehicle.id}`} inherit>
                          {[vehicle.registration, vehicle.description].filter(Boolean).join(' · ')}
                        </Anchor>
                      ),
                    },
                    {
                      label: t('estimates.job'),
                      value: estimate.jobId && (
                        <Anchor component={Link} to={`/jobs/${estimate.jobId}`} inherit>
                          {t('estimates.toJob')}
                        </Anchor>
                      ),
                    },
                    {
                      label: t('estimates.validUntil'),
                      value: estimate.validUntil
                        ? day(estimate.validUntil)
                        : t('estimates.daysOnceSent', { count: estimate.validDays }),
                    },
                    { label: t('estimates.revision'), value: estimate.revision },
                    { label: t('estimates.notes'), value: estimate.notes },
                  ]}
                />
              </Section>
              {estimate.revision > 1 && <Revisions estimate={estimate} />}
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </Page>
  );
}
