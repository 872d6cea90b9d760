import { Button, FileButton, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Workshop } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Part } from './Part.tsx';
import { WorkshopLogo } from './WorkshopLogo.tsx';

const mostBytes = 512 * 1024;

export function EditLogo({ workshop, may }: { workshop: Workshop; may: boolean }) {
  const { t } = useTranslation();
  const set = useChange(async (file: File) => workbay.workshops.setLogo({ data: await base64(file) }), {
    said: () => t('common.saved'),
  });
  const remove = useChange(() => workbay.workshops.deleteLogo(), { said: () => t('common.deleted') });
  const pick = (file: File | null) => {
    if (!file) return;
    if (file.size > mostBytes) notifications.show({ color: 'red', message: t('workshops.logoTooLarge') });
    else set.mutate(file);
  };
  return (
    <Part title={t('workshops.logo')} text={t('workshops.logoText')}>
      <Group>
        {workshop.hasLogo && <WorkshopLogo />}
        {may && (
          <FileButton accept="image/png,image/jpeg" onChange={pick}>
            {props => (
              <Button variant="default" loading={set.isPending} {...props}>
                {workshop.hasLogo ? t('workshops.replace') : t('workshops.upload')}
              </Button>
            )}
          </FileButton>
        )}
        {may && workshop.hasLogo && (
          <Button
            variant="subtle"
            color="gray"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {t('workshops.remove')}
          </Button>
        )}
      </Group>
    </Part>
  );
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
