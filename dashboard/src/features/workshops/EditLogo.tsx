import { Button, Group } from '@mantine/core';
import type { Workshop } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { FileUpload } from '../files/FileUpload.tsx';
import classes from './EditLogo.module.css';
import { Part } from './Part.tsx';
import { WorkshopLogo } from './WorkshopLogo.tsx';

/** The logo is saved at once, apart from the form below it. */
export function EditLogo({ workshop, may }: { workshop: Workshop; may: boolean }) {
  const { t } = useTranslation();
  const remove = useChange(() => workbay.workshops.update({ logoFileId: null }), {
    said: () => t('common.deleted'),
  });
  return (
    <Part title={t('workshops.logo')} text={t('workshops.logoText')}>
      {workshop.logoFileId && (
        <Group>
          <WorkshopLogo fileId={workshop.logoFileId} className={classes.logo} />
          {may && (
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined)}
            >
              {t('workshops.remove')}
            </Button>
          )}
        </Group>
      )}
      {may && (
        <FileUpload
          purpose="workshop_logo"
          label={workshop.logoFileId ? t('workshops.replace') : t('workshops.upload')}
          onUploaded={file => workbay.workshops.update({ logoFileId: file.id })}
        />
      )}
    </Part>
  );
}
