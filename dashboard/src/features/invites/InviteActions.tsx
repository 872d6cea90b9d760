import { Button, Group } from '@mantine/core';
import type { Invite } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { InviteReady } from './InviteReady.tsx';

/** Sends an invite anew, with a new code, or takes it back. */
export function InviteActions({ invite }: { invite: Invite }) {
  const { t } = useTranslation();
  const revoke = useChange(() => workbay.invites.revoke(invite.id), { said: () => t('invites.revoked') });
  const resend = useChange(() => workbay.invites.resend(invite.id));
  const mayResend = invite.status === 'open' || invite.status === 'expired';
  return (
    <>
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        {mayResend && (
          <Button
            size="xs"
            variant="default"
            loading={resend.isPending}
            onClick={() => resend.mutate(undefined)}
          >
            {invite.email ? t('invites.resend') : t('invites.newCode')}
          </Button>
        )}
        {invite.status === 'open' && (
          <Button
            size="xs"
            variant="default"
            loading={revoke.isPending}
            onClick={() => revoke.mutate(undefined)}
          >
            {t('invites.revoke')}
          </Button>
        )}
      </Group>
      <Dialog opened={resend.data !== undefined} onClose={resend.reset} title={t('invites.ready')}>
        {resend.data && <InviteReady invite={resend.data} onDone={resend.reset} />}
      </Dialog>
    </>
  );
}
