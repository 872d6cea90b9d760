import { ActionIcon, Box, Button, Group, Image, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Job, StoredFile } from '@workbay/sdk/schema';
import { Trash2Icon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Section } from '../../ui/Section.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { useMembers } from '../members/useMembers.ts';
import { AnnotatePhoto } from './AnnotatePhoto.tsx';
import classes from './JobPhotos.module.css';
import { addressOf } from './photoAddress.ts';

/** What the vehicle looks like: when it came, what was found, how it left. */
export function JobPhotos({ job, may }: { job: Job; may: boolean }) {
  const { t } = useTranslation();
  const { data } = api.useQuery(
    'get',
    '/v1/jobs/{jobId}/photos',
    { params: { path: { jobId: job.id } } },
    { enabled: job.photoFileIds.length > 0 },
  );
  const photos = job.photoFileIds.length > 0 ? (data?.data ?? []) : [];
  // What is shown stays while its window closes.
  const [shown, show] = useState<StoredFile | null>(null);
  const [opened, { open, close }] = useDisclosure();
  const openPhoto = (photo: StoredFile) => {
    show(photo);
    mark(false);
    open();
  };
  const [marking, mark] = useState(false);
  const [removing, askRemove] = useState<StoredFile | null>(null);
  const remove = useChange((photo: StoredFile) => workbay.jobs.removePhoto(job.id, photo.id), {
    said: () => t('jobs.photoRemoved'),
    after: () => {
      askRemove(null);
      close();
    },
  });
  return (
    <Section title={t('jobs.photos')}>
      <Stack gap="sm">
        {job.photoFileIds.length === 0 && !may && (
          <Text size="sm" c="dimmed">
            {t('jobs.photosNone')}
          </Text>
        )}
        {photos.length > 0 && (
          <SimpleGrid cols={{ base: 3, xs: 4, sm: 5 }} spacing="xs">
            {photos.map((photo, index) => (
              <Box key={photo.id} className={classes.photo}>
                <button type="button" className={classes.open} onClick={() => openPhoto(photo)}>
                  <img
                    src={addressOf(photo, 'small')}
                    alt={t('jobs.photo', { number: index + 1 })}
                    loading="lazy"
                  />
                </button>
                {may && (
                  <ActionIcon
                    className={classes.remove}
                    size="sm"
                    variant="default"
                    aria-label={t('jobs.removePhoto', { number: index + 1 })}
                    onClick={() => askRemove(photo)}
                  >
                    <Trash2Icon size={14} aria-hidden />
                  </ActionIcon>
                )}
              </Box>
            ))}
          </SimpleGrid>
        )}
        {may && (
          <FileUpload
            purpose="job_photo"
            label={t('jobs.addPhotos')}
            multiple
            camera
            onUploaded={file => workbay.jobs.addPhoto(job.id, { fileId: file.id })}
            later={(file, done) => ({
              subject: job.number,
              call: { do: 'addPhoto', jobId: job.id, file, ...(done && { fileId: done.id }) },
            })}
          />
        )}
      </Stack>
      <Dialog opened={opened} onClose={close} title={shown?.name ?? ''} size="xl">
        {shown && marking && <AnnotatePhoto jobId={job.id} photo={shown} onDone={close} />}
        {shown && !marking && <Large photo={shown} onMark={may ? () => mark(true) : null} />}
      </Dialog>
      <Confirm
        opened={removing !== null}
        onClose={() => askRemove(null)}
        title={t('jobs.removePhotoTitle')}
        text={t('jobs.removePhotoText')}
        action={t('jobs.removePhotoAction')}
        danger
        change={remove}
        onConfirm={() => removing && remove.mutate(removing)}
      />
    </Section>
  );
}

function Large({ photo, onMark }: { photo: StoredFile; onMark: (() => void) | null }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const { nameOf } = useMembers();
  return (
    <Stack gap="sm">
      <Image src={addressOf(photo, 'large')} alt={photo.name} fit="contain" mah="70vh" radius="md" />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {[photo.uploadedBy && nameOf(photo.uploadedBy), time(photo.createdAt)].filter(Boolean).join(' · ')}
        </Text>
        {onMark && (
          <Button size="xs" variant="light" ml="auto" onClick={onMark}>
            {t('jobs.annotate')}
          </Button>
        )}
        <Button component="a" href={photo.url ?? ''} target="_blank" size="xs" variant="default">
          {t('jobs.fullSize')}
        </Button>
      </Group>
    </Stack>
  );
}
