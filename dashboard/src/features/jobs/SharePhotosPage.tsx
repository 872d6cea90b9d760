import { Button, Group, Image, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Job } from '@workbay/sdk/schema';
import { ImageIcon } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { newKey } from '../../app/once.ts';
import { forgetShared, type SharedPhoto, sharedPhotos } from '../../app/shared.ts';
import { notifications } from '../../app/toast.ts';
import { useChange } from '../../app/useChange.ts';
import { letWait } from '../../app/waitingStore.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Choice, TypeAhead } from '../../ui/TypeAhead.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { faultOf } from '../files/upload.ts';
import { columnQuery } from './columns.ts';
import { JobStatusBadge } from './JobStatusBadge.tsx';

const inHand = ['in_progress', 'open', 'on_hold', 'ready'] as const;
type Target = Pick<Job, 'id' | 'number'>;

/** Photos that came from another app, and the question for which job they are. Without a network too: they wait. */
export default function SharePhotosPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: photos, refetch } = useQuery({
    queryKey: ['shared photos'],
    queryFn: sharedPhotos,
    staleTime: 0,
  });
  const put = useChange(
    async ({ id, number }: Target) => {
      const taken = (photos ?? []).filter(({ file }) => !faultOf(file, 'job_photo'));
      for (const photo of taken) {
        if (!(await letWait(newKey(), number, { do: 'addPhoto', jobId: id, file: photo.file }))) {
          await refetch();
          throw new Error('the browser cannot keep photos');
        }
        await forgetShared([photo]);
      }
      await forgetShared(photos ?? []);
      return { id, left: (photos ?? []).length - taken.length };
    },
    {
      after({ id, left }) {
        if (left > 0) notifications.show({ color: 'orange', message: t('jobs.sharedLeft', { count: left }) });
        navigate(`/jobs/${id}`, { replace: true });
      },
    },
  );
  const drop = useChange(() => forgetShared(photos ?? []), { after: () => navigate('/jobs') });
  return (
    <Page title={t('jobs.shareTitle')} text={t('jobs.shareText')}>
      {!photos && <Loading rows={1} height={120} />}
      {photos?.length === 0 && (
        <Empty icon={ImageIcon} title={t('jobs.sharedNone')} text={t('jobs.sharedNoneText')} />
      )}
      {photos && photos.length > 0 && (
        <Stack>
          <SimpleGrid cols={{ base: 3, xs: 4, sm: 6 }} spacing="xs">
            {photos.map(photo => (
              <Preview key={photo.key} photo={photo} />
            ))}
          </SimpleGrid>
          <FindJob onPick={job => put.mutate(job)} busy={put.isPending} />
          <Section title={t('jobs.shareInHand')}>
            <ul style={{ listStyle: 'none', margin: '0 -0.5rem', padding: 0 }}>
              {inHand.map(status => (
                <JobsIn key={status} status={status} onPick={job => put.mutate(job)} busy={put.isPending} />
              ))}
            </ul>
          </Section>
          <Group justify="flex-end">
            <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate(undefined)}>
              {t('waiting.discard')}
            </Button>
          </Group>
        </Stack>
      )}
    </Page>
  );
}

function Preview({ photo: { file } }: { photo: SharedPhoto }) {
  const address = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <Image src={address} alt={file.name} radius="md" fit="cover" style={{ aspectRatio: 1 }} />;
}

function FindJob({ onPick, busy }: { onPick: (job: Target) => void; busy: boolean }) {
  const { t } = useTranslation();
  const find = async (search: string): Promise<Choice[]> => {
    if (search === '') return [];
    const { data } = await workbay.jobs.list({ search, limit: 8 });
    return data.map(({ id, number, customer, vehicle }) => ({
      id,
      label: number,
      detail: [vehicle?.registration, customer.name].filter(Boolean).join(' · '),
    }));
  };
  return (
    <TypeAhead
      name="jobs to share with"
      label={t('jobs.shareFind')}
      placeholder={t('jobs.shareFindHint')}
      value={null}
      onChange={choice => choice && onPick({ id: choice.id, number: choice.label })}
      find={find}
      disabled={busy}
    />
  );
}

/** As the board asks for them, so that they are there without a network too. */
function JobsIn(props: { status: (typeof inHand)[number]; onPick: (job: Job) => void; busy: boolean }) {
  const pages = api.useInfiniteQuery('get', '/v1/jobs', columnQuery(props.status, ''), byCursor);
  return itemsOf(pages).map(job => (
    <Group key={job.id} component="li" className="row" justify="space-between" gap="sm" px={8} py={7}>
      <button
        type="button"
        className="plain stretched"
        style={{ fontSize: '0.875rem' }}
        disabled={props.busy}
        onClick={() => props.onPick(job)}
      >
        <Text span inherit fw={600}>
          {job.vehicle?.registration ?? job.number}
        </Text>{' '}
        {job.customer.name}
      </button>
      <JobStatusBadge status={job.status} />
    </Group>
  ));
}
