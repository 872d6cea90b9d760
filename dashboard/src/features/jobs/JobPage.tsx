import { Anchor, Button, Grid, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Job } from '@workbay/sdk/schema';
import { PencilIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LineItemsTable } from '../../ui/lines/LineItemsTable.tsx';
import { TotalsTable } from '../../ui/lines/TotalsTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { PhoneLink } from '../../ui/PhoneLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { Advances } from '../advances/Advances.tsx';
import { JobEstimates } from '../estimates/JobEstimates.tsx';
import { JobInspections } from '../inspections/JobInspections.tsx';
import { useMembers } from '../members/useMembers.ts';
import { JobTime } from '../timeEntries/JobTime.tsx';
import { EditJob } from './EditJob.tsx';
import { EditJobLines } from './EditJobLines.tsx';
import { JobActions } from './JobActions.tsx';
import { JobDocuments } from './JobDocuments.tsx';
import { JobInvoice } from './JobInvoice.tsx';
import { JobNote } from './JobNote.tsx';
import { JobPhotos } from './JobPhotos.tsx';
import { JobStatusBadge } from './JobStatusBadge.tsx';
import { JobTimeline } from './JobTimeline.tsx';
import { Promised } from './Promised.tsx';
import { isFinal } from './status.ts';

export default function JobPage() {
  const { jobId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/jobs/{jobId}', { params: { path: { jobId } } });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <JobView job={data} />;
}

function JobView({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { nameOf } = useMembers();
  const seesEstimates = useCan('estimates:read');
  const mayWrite = useCan('jobs:write');
  const mayChange = mayWrite && !isFinal(job.status);
  const narrow = useNarrow();
  const isBilled = job.status === 'ready' || job.status === 'delivered' || job.invoiceId !== null;
  const [editing, edit] = useDisclosure();
  const [editingLines, editLines] = useDisclosure();
  return (
    <Page
      title={job.number}
      beside={<JobStatusBadge status={job.status} />}
      text={
        <>
          <Text>
            {[job.vehicle?.registration, job.vehicle?.description, job.customer.name]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Promised job={job} />
          {narrow && job.customer.phone && <PhoneLink number={job.customer.phone} py={6} w="fit-content" />}
        </>
      }
      parent={{ to: '/jobs', label: t('jobs.title') }}
      actions={
        !narrow && (
          <>
            <JobDocuments job={job} />
            <JobInvoice job={job} />
          </>
        )
      }
    >
      {narrow ? (
        <JobActions
          job={job}
          may={mayChange}
          beside={isBilled && <JobInvoice job={job} />}
          more={
            <>
              {!isBilled && <JobInvoice job={job} />}
              <JobDocuments job={job} />
            </>
          }
        />
      ) : (
        mayChange && <JobActions job={job} may />
      )}
      {editingLines && <EditJobLines job={job} onDone={editLines.close} />}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Section title={t('jobs.complaints')}>
              {job.complaints.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('jobs.complaintsNone')}
                </Text>
              ) : (
                <List size="sm" spacing={4}>
                  {job.complaints.map(complaint => (
                    <List.Item key={complaint}>{complaint}</List.Item>
                  ))}
                </List>
              )}
            </Section>
            {!editingLines && (
              <Section
                title={t('jobs.lines')}
                actions={
                  mayChange &&
                  !job.invoiceId && (
                    <Button size="xs" variant="light" onClick={editLines.open}>
                      {t('jobs.editLines')}
                    </Button>
                  )
                }
              >
                {job.lineItems.length === 0 ? (
                  <Text size="sm" c="dimmed">
                    {t('jobs.linesNone')}
                  </Text>
                ) : (
                  <Stack>
                    <LineItemsTable lines={job.lineItems} label={t('jobs.lines')} />
                    <TotalsTable totals={job.totals} />
                  </Stack>
                )}
              </Section>
            )}
            <JobInspections job={job} may={mayChange} />
            {seesEstimates && <JobEstimates job={job} may={mayChange} />}
            <Advances by={{ jobId: job.id }} mayTake={!job.invoiceId && job.status !== 'cancelled'} />
            <JobPhotos job={job} may={mayChange} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <Section
              title={t('jobs.details')}
              actions={
                mayChange && (
                  <Button
                    size="xs"
                    variant="light"
                    leftSection={<PencilIcon size={14} aria-hidden />}
                    aria-label={t('jobs.editDetails')}
                    onClick={edit.open}
                  >
                    {t('common.edit')}
                  </Button>
                )
              }
            >
              <Facts
                facts={[
                  {
                    label: t('jobs.customer'),
                    value: (
                      <Anchor component={Link} to={`/customers/${job.customer.id}`} inherit>
                        {job.customer.name}
                      </Anchor>
                    ),
                  },
                  {
                    label: t('common.phone'),
                    value: job.customer.phone && <PhoneLink number={job.customer.phone} inherit />,
                  },
                  {
                    label: t('jobs.vehicle'),
                    value: job.vehicle && (
                      <Anchor component={Link} to={`/vehicles/${job.vehicle.id}`} inherit>
                        {[job.vehicle.registration, job.vehicle.description].filter(Boolean).join(' · ')}
                      </Anchor>
                    ),
                  },
                  {
                    label: t('jobs.odometer'),
                    value: job.odometer === null ? null : number(job.odometer),
                  },
                  ...(job.reference ? [{ label: t('jobs.reference'), value: job.reference }] : []),
                  {
                    label: t('jobs.assigned'),
                    value:
                      job.assignedTo.length === 0
                        ? t('jobs.unassigned')
                        : job.assignedTo.map(userId => nameOf(userId) ?? userId).join(', '),
                  },
                  { label: t('common.notes'), value: job.notes },
                ]}
              />
            </Section>
            <JobTime job={job} may={mayWrite} />
            <Section title={t('jobs.timeline')}>
              <Stack>
                {mayWrite && <JobNote job={job} />}
                <JobTimeline timeline={job.timeline} />
              </Stack>
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
      <Dialog opened={editing} onClose={edit.close} title={t('jobs.editDetails')} size="xl">
        <EditJob job={job} onDone={edit.close} />
      </Dialog>
    </Page>
  );
}
