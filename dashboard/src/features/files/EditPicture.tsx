import { Button, Group } from '@mantine/core';
import type { FilePurpose } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../app/useChange.ts';
import { Part } from '../../ui/Part.tsx';
import classes from './EditPicture.module.css';
import { FileUpload } from './FileUpload.tsx';
import { StoredPicture } from './StoredPicture.tsx';

interface Props {
  title: string;
  text: string;
  /** What it shows, for who cannot see it. */
  alt: string;
  purpose: FilePurpose;
  fileId: string | null;
  may?: boolean;
  camera?: boolean;
  save: (fileId: string | null) => Promise<unknown>;
}

/** A logo or photo; saved at once, apart from the form around it. */
export function EditPicture({ title, text, alt, purpose, fileId, may = true, camera = false, save }: Props) {
  const { t } = useTranslation();
  const remove = useChange(() => save(null), { said: () => t('common.deleted') });
  return (
    <Part title={title} text={text}>
      {fileId && (
        <Group>
          <StoredPicture fileId={fileId} alt={alt} className={classes[purpose]} />
          {may && (
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined)}
            >
              {t('files.remove')}
            </Button>
          )}
        </Group>
      )}
      {may && (
        <FileUpload
          purpose={purpose}
          label={t(fileId ? 'files.replace' : 'files.upload')}
          camera={camera}
          onUploaded={file => save(file.id)}
        />
      )}
    </Part>
  );
}
