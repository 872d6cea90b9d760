import { ActionIcon, Box, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import type { FilePurpose, StoredFile } from '@workbay/sdk/schema';
import { CameraIcon, UploadIcon, XIcon } from 'lucide-react';
import { type DragEvent, type MouseEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsavedWhile } from '../../app/unsaved.ts';
import type { Call } from '../../app/waitingStore.ts';
import classes from './FileUpload.module.css';
import { acceptOf, limits, typed } from './upload.ts';
import { type Upload, useUploads } from './useUploads.ts';

interface Props {
  purpose: FilePurpose;
  /** What the button says, such as "Add photos". */
  label: string;
  multiple?: boolean;
  /** Offer the camera on a phone. */
  camera?: boolean;
  onUploaded: (file: StoredFile) => Promise<unknown>;
  /** Hears whether something is under way. */
  onBusy?: (busy: boolean) => void;
  /** What is to be sent once there is a network, where there is none now. */
  later?: (file: File, done: StoredFile | null) => { subject: string; call: Call };
}

/** A browser tells of another choice alone: the same file could not be chosen again. */
const choosesAgain = {
  onClick: (event: MouseEvent<HTMLInputElement>) => {
    event.currentTarget.value = '';
  },
};

/** Where files are dropped or chosen; shows how far each one is and what went wrong. */
export function FileUpload({
  purpose,
  label,
  multiple = false,
  camera = false,
  onUploaded,
  onBusy,
  later,
}: Props) {
  const { t } = useTranslation();
  const { uploads, start, busy } = useUploads(purpose, onUploaded, later);
  useUnsavedWhile(busy);
  useEffect(() => onBusy?.(busy), [busy, onBusy]);
  const [over, setOver] = useState(false);
  const accept = acceptOf(purpose);
  const take = (files: File[]) => start((multiple ? files : files.slice(0, 1)).map(typed));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Stack gap="xs">
      <Box
        className={classes.zone}
        data-over={over || undefined}
        onDrop={onDrop}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
      >
        <Group gap="xs">
          <FileButton
            multiple={multiple}
            accept={accept}
            inputProps={choosesAgain}
            onChange={(picked: File[] | File | null) => take([picked ?? []].flat())}
          >
            {props => (
              <Button
                size="xs"
                variant="default"
                leftSection={<UploadIcon size={15} aria-hidden />}
                loading={busy && !multiple}
                {...props}
              >
                {label}
              </Button>
            )}
          </FileButton>
          {camera && (
            <Box className={classes.camera}>
              <FileButton
                accept="image/*"
                capture="environment"
                inputProps={choosesAgain}
                onChange={file => file && take([file])}
              >
                {props => (
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<CameraIcon size={15} aria-hidden />}
                    {...props}
                  >
                    {t('files.takePhoto')}
                  </Button>
                )}
              </FileButton>
            </Box>
          )}
        </Group>
        <Text size="xs" c="dimmed" className={classes.hint}>
          <span className={classes.drop}>{t('files.dropHere')} </span>
          {t(hintOf(accept), { megabytes: limits[purpose].megabytes })}
        </Text>
      </Box>
      {uploads.map(upload => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </Stack>
  );
}

function UploadRow({ upload: { name, percent, fault, retry, drop } }: { upload: Upload }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <Box flex={1} miw={0} {...(fault && { role: 'alert' })}>
        <Text size="xs" truncate fw={560}>
          {name}
        </Text>
        {fault ? (
          <Text size="xs" c="var(--mantine-color-error)">
            {fault}
          </Text>
        ) : (
          <Progress.Root size="sm" mt={4}>
            <Progress.Section
              value={percent}
              animated={percent === 100}
              aria-label={t('files.progress', { name })}
            />
          </Progress.Root>
        )}
      </Box>
      {retry && (
        <Button size="compact-xs" variant="subtle" onClick={retry}>
          {t('files.retry')}
        </Button>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={t('files.drop', { name })} onClick={drop}>
        <XIcon size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function hintOf(accept: string) {
  if (accept.includes('csv')) return 'files.hintSheet';
  return accept.includes('pdf') ? 'files.hintDocument' : 'files.hintPicture';
}
