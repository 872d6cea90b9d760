import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessagePlus } from '@tabler/icons-react';
import type { Inspection, InspectionPatch, InspectionPoint, StoredFile } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { FileUpload } from '../files/FileUpload.tsx';
import classes from './Inspection.module.css';
import { PointPhotos } from './PointPhotos.tsx';
import { Results } from './Results.tsx';

type Finding = Omit<NonNullable<InspectionPatch['points']>[number], 'number'>;

interface Props {
  inspection: Inspection;
  point: InspectionPoint;
  photos: StoredFile[];
}

/** A point of an open inspection: its colour by one tap, and what was seen. */
export function CheckPoint({ inspection, point, photos }: Props) {
  const { t } = useTranslation();
  const { id, job } = inspection;
  const { number, name, note } = point;
  const [opened, { open }] = useDisclosure();
  const change = useChange((finding: Finding) =>
    workbay.inspections.update(id, { points: [{ number, ...finding }] }),
  );
  const words = useDraft(note ?? '', text => change.mutateAsync({ note: text || null }));
  const coming = change.isPending ? change.variables.result : undefined;
  const result = coming === undefined ? point.result : coming;
  const worth = result === 'amber' || result === 'red' || note || point.photoFileIds.length > 0;
  async function addPhoto({ id: fileId }: StoredFile): Promise<void> {
    await workbay.jobs.addPhoto(job.id, { fileId });
    // Several may be on their way: each joins those that came before it.
    const now = (await workbay.inspections.get(id)).sections
      .flatMap(section => section.points)
      .find(one => one.number === number);
    const photoFileIds = [...(now?.photoFileIds ?? []), fileId];
    await workbay.inspections.update(id, { points: [{ number, photoFileIds }] });
  }
  return (
    <div className={classes.point}>
      <Stack gap={8}>
        <Text fw={560}>{name}</Text>
        <Results point={point} value={result} onPick={picked => change.mutate({ result: picked })} />
        {worth || opened ? (
          <>
            <Textarea
              aria-label={t('inspections.note', { name })}
              placeholder={t('inspections.noteHint')}
              autosize
              minRows={1}
              maxLength={1000}
              {...words}
            />
            <PointPhotos
              point={point}
              photos={photos}
              onTakeOff={fileId =>
                change.mutate({ photoFileIds: point.photoFileIds.filter(other => other !== fileId) })
              }
            />
            <FileUpload
              purpose="job_photo"
              label={t('inspections.addPhoto')}
              multiple
              camera
              onUploaded={addPhoto}
            />
          </>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            w="fit-content"
            ml={-8}
            leftSection={<IconMessagePlus size={15} aria-hidden />}
            onClick={open}
          >
            {t('inspections.more')}
          </Button>
        )}
      </Stack>
    </div>
  );
}
