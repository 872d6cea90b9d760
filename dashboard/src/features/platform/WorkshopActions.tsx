import { Button } from '@mantine/core';
import { Workbay } from '@workbay/sdk';
import type { PlatformWorkshopDetails } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginSupport } from '../../app/support.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { platformBay, usePlatformCan } from './platformSession.ts';
import { VerifyDialog } from './VerifyDialog.tsx';

type Action = 'verify' | 'reject' | 'block' | 'unblock' | 'support';

/** What an administrator may do to a workshop, each after a question. */
export function WorkshopActions({ details }: { details: PlatformWorkshopDetails }) {
  const { t } = useTranslation();
  const mayVerify = usePlatformCan('platform:verify');
  const mayBlock = usePlatformCan('platform:block');
  const maySupport = usePlatformCan('platform:support');
  const [asked, ask] = useState<Action | null>(null);
  const { id, verification, blocked } = details.workshop;
  const leading: Action[] = verification === 'verified' ? ['support'] : ['support', 'verify'];
  const act = useChange(
    async ({ action, reason = '', until }: { action: Action; reason?: string; until?: string }) => {
      const { platform } = platformBay;
      if (action === 'verify') await platform.verifyWorkshop(id, until ? { until } : {});
      if (action === 'reject') await platform.rejectWorkshop(id, { reason });
      if (action === 'block') await platform.blockWorkshop(id, { reason });
      if (action === 'unblock') await platform.unblockWorkshop(id, { reason });
      if (action === 'support') await enter(id, reason);
    },
    { after: () => ask(null) },
  );
  const offered: Action[] = [
    ...(maySupport && details.support && !blocked ? (['support'] as const) : []),
    ...(mayVerify ? (['verify'] as const) : []),
    ...(mayVerify && verification !== 'rejected' ? (['reject'] as const) : []),
    ...(mayBlock ? [blocked ? ('unblock' as const) : ('block' as const)] : []),
  ];
  return (
    <>
      {offered.map(action => (
        <Button
          key={action}
          variant={action === offered[0] && leading.includes(action) ? 'filled' : 'default'}
          onClick={() => ask(action)}
        >
          {t(
            action === 'verify' && verification === 'verified'
              ? 'platform.actions.renew'
              : `platform.actions.${action}`,
          )}
        </Button>
      ))}
      {asked === 'verify' && (
        <VerifyDialog
          name={details.workshop.name}
          change={act}
          onClose={() => ask(null)}
          onVerify={until => act.mutate({ action: 'verify', until })}
        />
      )}
      {asked && asked !== 'verify' && (
        <Confirm
          opened
          onClose={() => ask(null)}
          title={t(`platform.ask.${asked}`, { name: details.workshop.name })}
          text={t(`platform.explain.${asked}`)}
          action={t(`platform.actions.${asked}`)}
          reason={{ label: t('platform.reason'), required: true }}
          danger={asked === 'block' || asked === 'reject'}
          change={act}
          onConfirm={reason => act.mutate({ action: asked, reason })}
        />
      )}
    </>
  );
}

async function enter(workshopId: string, reason: string): Promise<void> {
  const session = await platformBay.platform.startSupportSession(workshopId, { reason });
  const { accessToken } = session;
  const acting = new Workbay({ baseUrl: window.location.origin, accessToken: () => accessToken });
  beginSupport({ ...session, me: await acting.auth.me() });
}
