import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Inspection } from '@workbay/sdk/schema';
import { Trash2Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PdfButton } from '../../ui/PdfButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { ShareButton } from '../sharing/ShareButton.tsx';
import { CheckPoint } from './CheckPoint.tsx';
import { Counts } from './Counts.tsx';
import { FoundPoint } from './FoundPoint.tsx';
import { InspectionFoot } from './InspectionFoot.tsx';
import { Recommended } from './Recommended.tsx';
import { updateInspection } from './updateInspection.ts';
import { useInspectionNow } from './useInspectionNow.ts';
import { useWords } from './useWords.ts';

export default function InspectionPage() {
  const { inspectionId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/inspections/{inspectionId}', {
    params: { path: { inspectionId } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <InspectionView key={data.id} inspection={data} />;
}

function InspectionView({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const { job, name, status, sections, completedAt } = inspection;
  const { points, counts, summary, completing } = useInspectionNow(inspection);
  const may = useCan('jobs:write') && status === 'open' && !completing;
  const { data } = api.useQuery('get', '/v1/jobs/{jobId}/photos', { params: { path: { jobId: job.id } } });
  const photos = data?.data ?? [];
  return (
    <Page
      title={name}
      beside={<Counts counts={counts} />}
      text={
        completedAt
          ? t('inspections.completed', { time: time(completedAt) })
          : t(completing ? 'inspections.completionWaits' : 'inspections.open')
      }
      parent={{ to: `/jobs/${job.id}`, label: job.number }}
      actions={<Actions inspection={inspection} may={may} />}
    >
      {completedAt && <Recommended inspection={inspection} />}
      {!may && summary && <Text style={{ whiteSpace: 'pre-line' }}>{summary}</Text>}
      {sections.map(section => (
        <Section key={section.name} title={section.name}>
          <div>
            {points
              .filter(({ point }) => section.points.some(({ number }) => number === point.number))
              .map(now =>
                may ? (
                  <CheckPoint key={now.point.number} inspection={inspection} {...now} photos={photos} />
                ) : (
                  <FoundPoint key={now.point.number} point={now.point} photos={photos} />
                ),
              )}
          </div>
        </Section>
      ))}
      {may && (
        <Stack gap="sm">
          <Summary inspection={inspection} summary={summary} />
          <InspectionFoot inspection={inspection} points={points.map(({ point }) => point)} />
        </Stack>
      )}
    </Page>
  );
}

function Summary({ inspection, summary }: { inspection: Inspection; summary: string | null }) {
  const { t } = useTranslation();
  const { id, job, name } = inspection;
  const words = useWords(
    summary,
    (text, once) => updateInspection(id, { summary: text }, once),
    text => ({
      subject: `${job.number}: ${name}`,
      call: { do: 'sumUp', inspectionId: id, saw: inspection.summary, summary: text },
    }),
  );
  return <Textarea label={t('inspections.summary')} autosize minRows={2} maxLength={2000} {...words} />;
}

function Actions({ inspection: { id, job, status }, may }: { inspection: Inspection; may: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayShare = useCan('jobs:write');
  const { data } = api.useQuery('get', '/v1/jobs/{jobId}', { params: { path: { jobId: job.id } } });
  const [deleting, ask] = useDisclosure();
  const remove = useChange(() => workbay.inspections.delete(id), {
    said: () => t('common.deleted'),
    after: () => navigate(`/jobs/${job.id}`, { replace: true }),
  });
  const pdf = () => workbay.inspections.pdf(id);
  if (status === 'completed')
    return (
      <>
        <PdfButton pdf={pdf} label="PDF" />
        {mayShare && data && (
          <ShareButton
            label={t('inspections.share')}
            resourceId={id}
            customerId={data.customer.id}
            name={`${job.number}-inspection`}
            pdf={pdf}
          />
        )}
      </>
    );
  return (
    may && (
      <>
        <Button
          variant="default"
          aria-label={t('inspections.delete')}
          leftSection={<Trash2Icon size={16} aria-hidden />}
          onClick={ask.open}
        >
          {t('common.delete')}
        </Button>
        <Confirm
          opened={deleting}
          onClose={ask.close}
          title={t('inspections.delete')}
          text={t('inspections.deleteText')}
          action={t('common.delete')}
          danger
          change={remove}
          onConfirm={() => remove.mutate(undefined)}
        />
      </>
    )
  );
}
