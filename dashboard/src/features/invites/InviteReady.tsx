import { Button, Stack, Text } from '@mantine/core';
import type { InviteWithCode } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../ui/CopyField.tsx';

/** An invite's code and link, shown this once. */
export function InviteReady({ invite, onDone }: { invite: InviteWithCode; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text size="sm">
        {invite.email ? t('invites.mailed', { email: invite.email }) : t('invites.share')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('common.shownOnce')}
      </Text>
      <CopyField label={t('invites.code')} value={invite.code} />
      <CopyField label={t('invites.link')} value={invite.link} />
      <Button onClick={onDone}>{t('common.done')}</Button>
    </Stack>
  );
}
