import { Box, Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Estimate, EstimatePatch, StoredFile } from '@workbay/sdk/schema';
import { ImagePlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Section } from '../../ui/Section.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { photoIdsOf, placed } from './photos.ts';

const smallOf = (photo: StoredFile) =>
  photo.variants.find(({ name }) => name === 'small')?.url ?? photo.url ?? '';

/** What the customer sees of it: photos of the whole, or of the line that they explain. */
export function EstimatePhotos({ estimate }: { estimate: Estimate }) {
  const { t } = useTranslation();
  const may = useCan('estimates:write') && useCan('jobs:write') && estimate.status === 'draft';
  const used = photoIdsOf(estimate);
  const { data } = api.useQuery(
    'get',
    '/v1/estimates/{estimateId}/photos',
    { params: { path: { estimateId: estimate.id } } },
    { enabled: used.length > 0 },
  );
  const ofJob = api.useQuery(
    'get',
    '/v1/jobs/{jobId}/photos',
    { params: { path: { jobId: estimate.jobId ?? '' } } },
    { enabled: may && estimate.jobId !== null },
  );
  const change = useChange((patch: EstimatePatch) => workbay.estimates.update(estimate.id, patch));
  const photos = used.length > 0 ? (data?.data ?? []) : [];
  const free = (ofJob.data?.data ?? []).filter(({ id }) => !used.includes(id));
  if (!may && used.length === 0) return null;
  const lines = estimate.lineItems.map((line, index) => ({
    value: String(index),
    label: line.description,
  }));
  const placeOf = (id: string) => {
    const line = estimate.lineItems.findIndex(({ photoFileIds }) => photoFileIds.includes(id));
    return line === -1 ? 'all' : String(line);
  };
  return (
    <Section title={t('jobs.photos')}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
          {photos.map((photo, index) => (
            <Box key={photo.id}>
              <img
                src={smallOf(photo)}
                alt={t('jobs.photo', { number: index + 1 })}
                loading="lazy"
                style={{ width: '100%', aspectRatio: '4/3', objectFit: 'cover', borderRadius: 8 }}
              />
              {may ? (
                <Select
                  size="xs"
                  mt={4}
                  aria-label={t('estimates.photoOf', { number: index + 1 })}
                  allowDeselect={false}
                  value={placeOf(photo.id)}
                  data={[
                    { value: 'all', label: t('estimates.wholeEstimate') },
                    ...lines,
                    { value: 'none', label: t('jobs.removePhotoAction') },
                  ]}
                  onChange={place => place && change.mutate(placed(estimate, photo.id, place))}
                />
              ) : (
                <Text size="xs" c="dimmed" truncate>
                  {lines[Number(placeOf(photo.id))]?.label}
                </Text>
              )}
            </Box>
          ))}
        </SimpleGrid>
        {may && free.length > 0 && (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              leftSection={<ImagePlusIcon size={15} aria-hidden />}
              loading={change.isPending}
              onClick={() =>
                change.mutate({
                  photoFileIds: [...estimate.photoFileIds, ...free.map(({ id }) => id)].slice(0, 20),
                })
              }
            >
              {t('estimates.photosOfJob', { count: free.length })}
            </Button>
          </Group>
        )}
        {may && (
          <FileUpload
            purpose="job_photo"
            label={t('jobs.addPhotos')}
            multiple
            camera
            onUploaded={async file => {
              const now = await workbay.estimates.get(estimate.id);
              await workbay.estimates.update(
                now.id,
                { photoFileIds: [...now.photoFileIds, file.id] },
                { ifMatch: now.version },
              );
            }}
          />
        )}
      </Stack>
    </Section>
  );
}
