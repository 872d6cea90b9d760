import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessagePlus } from '@tabler/icons-react';
import type { Inspection, InspectionPoint, StoredFile } from '@workbay/sdk/schema';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { addPointPhoto, type Finding } from '../../app/waitingFindings.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { FileUpload } from '../files/FileUpload.tsx';
import classes from './Inspection.module.css';
import { PointPhotos } from './PointPhotos.tsx';
import { Results } from './Results.tsx';
import { useWaitingFindings } from './useWaitingFindings.ts';

interface Props {
  inspection: Inspection;
  point: InspectionPoint;
  photos: StoredFile[];
}

/** A point of an open inspection: its colour by one tap, and what was seen. */
export function CheckPoint({ inspection, point, photos }: Props) {
  const { t } = useTranslation();
  const { id, job } = inspection;
  const { number, name } = point;
  const [opened, { open }] = useDisclosure();
  const waiting = useWaitingFindings(id, number);
  const subject = `${job.number}: ${name}`;
  const kept = useRef(false);
  const check = useChange(
    (found: Finding['found']) => workbay.inspections.update(id, { points: [{ number, ...found }] }),
    {
      later: found => ({
        subject,
        call: { do: 'checkPoint', inspectionId: id, number, seenAt: point.at, found },
      }),
      afterKept: () => {
        kept.current = true;
      },
    },
  );
  const takeOff = useChange((photoFileIds: string[]) =>
    workbay.inspections.update(id, { points: [{ number, photoFileIds }] }),
  );
  const note = waiting.found.note === undefined ? point.note : waiting.found.note;
  const words = useDraft(note ?? '', async text => {
    kept.current = false;
    await check.mutateAsync({ note: text || null }).catch((error: unknown) => {
      if (!kept.current) throw error;
    });
  });
  const coming = check.isPending ? check.variables.result : waiting.found.result;
  const result = coming === undefined ? point.result : coming;
  const photoCount = point.photoFileIds.length + waiting.photos;
  const worth = result === 'amber' || result === 'red' || note || photoCount > 0;
  return (
    <div className={classes.point}>
      <Stack gap={8}>
        <Text fw={560}>{name}</Text>
        <Results point={point} value={result} onPick={picked => check.mutate({ result: picked })} />
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
            {waiting.photos > 0 && (
              <Text size="xs" c="dimmed">
                {t('inspections.photosWait', { count: waiting.photos })}
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
