import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Inspection, StoredFile } from '@workbay/sdk/schema';
import { MessageSquarePlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Once } from '../../app/once.ts';
import { useChange } from '../../app/useChange.ts';
import { addPointPhoto, type Finding } from '../../app/waitingFindings.ts';
import { FileUpload } from '../files/FileUpload.tsx';
import classes from './Inspection.module.css';
import { PointPhotos } from './PointPhotos.tsx';
import { Results } from './Results.tsx';
import { updateInspection } from './updateInspection.ts';
import type { PointNow } from './useInspectionNow.ts';
import { useWords } from './useWords.ts';

interface Props extends PointNow {
  inspection: Inspection;
  photos: StoredFile[];
}

/** A point of an open inspection: its colour by one tap, and what was seen. */
export function CheckPoint({ inspection, point, photosWaiting, photos }: Props) {
  const { t } = useTranslation();
  const { id, job } = inspection;
  const { number, name, note } = point;
  const [opened, { open }] = useDisclosure();
  const subject = `${job.number}: ${name}`;
  const put = (found: Finding['found'], once: Once) =>
    updateInspection(id, { points: [{ number, ...found }] }, once);
  const later = (found: Finding['found']) => ({
    subject,
    call: { do: 'checkPoint' as const, inspectionId: id, number, seenAt: point.at, found },
  });
  // Apart from the note: while that is on its way the colour is still shown.
  const mark = useChange(put, { later });
  const takeOff = useChange((photoFileIds: string[]) =>
    updateInspection(id, { points: [{ number, photoFileIds }] }),
  );
  const words = useWords(
    note,
    (text, once) => put({ note: text }, once),
    text => later({ note: text }),
  );
  const result = mark.isPending ? (mark.variables.result ?? null) : point.result;
  const photoCount = point.photoFileIds.length + photosWaiting;
  const worth = result === 'amber' || result === 'red' || words.value || photoCount > 0;
  return (
    <div className={classes.point}>
      <Stack gap={8}>
        <Text fw={560}>{name}</Text>
        <Results point={point} value={result} onPick={picked => mark.mutate({ result: picked })} />
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
              onTakeOff={fileId => takeOff.mutate(point.photoFileIds.filter(other => other !== fileId))}
            />
            {photosWaiting > 0 && (
              <Text size="xs" c="dimmed">
                {t('inspections.photosWait', { count: photosWaiting })}
              </Text>
            )}
            <FileUpload
              purpose="job_photo"
              label={t('inspections.addPhoto')}
              multiple
              camera
              onUploaded={file => addPointPhoto({ inspectionId: id, jobId: job.id, number }, file.id)}
              later={(file, done) => ({
                subject,
                call: {
                  do: 'addPointPhoto',
                  inspectionId: id,
                  jobId: job.id,
                  number,
                  file,
                  ...(done && { fileId: done.id }),
                },
              })}
            />
          </>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            w="fit-content"
            ml={-8}
            leftSection={<MessageSquarePlusIcon size={15} aria-hidden />}
            onClick={open}
          >
            {t('inspections.more')}
          </Button>
        )}
      </Stack>
    </div>
  );
}
