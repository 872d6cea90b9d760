import { Button } from '@mantine/core';
import type { PlatformUserDetails } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { platformBay, usePlatformCan } from './platformSession.ts';
import { VerifyDialog } from './VerifyDialog.tsx';

/** Decides on a person's documents. */
export function VerifyPerson({
  user,
  verification,
  documents,
}: Pick<PlatformUserDetails, 'user' | 'verification' | 'documents'>) {
  const { t } = useTranslation();
  const may = usePlatformCan('platform:verify');
  const [asked, ask] = useState<'verify' | 'reject' | null>(null);
  const after = () => ask(null);
  const { platform } = platformBay;
  const verify = useChange((until: string) => platform.verifyUser(user.id, { until }), { after });
  const reject = useChange((reason: string) => platform.rejectUser(user.id, { reason }), { after });
  const { state, waiting } = verification;
  if (!may || (state === 'unverified' && !waiting)) return null;
  return (
    <>
      {documents.length > 0 && (
        <Button variant={waiting ? 'filled' : 'default'} onClick={() => ask('verify')}>
          {t(state === 'verified' ? 'platform.actions.renew' : 'platform.actions.verify')}
        </Button>
      )}
      {state !== 'rejected' && (
        <Button variant="default" onClick={() => ask('reject')}>
          {t('platform.actions.reject')}
        </Button>
      )}
      {asked === 'verify' && (
        <VerifyDialog name={user.name} change={verify} onClose={after} onVerify={verify.mutate} />
      )}
      <Confirm
        opened={asked === 'reject'}
        onClose={after}
        title={t('platform.ask.reject', { name: user.name })}
        text={t('platform.explain.rejectUser')}
        action={t('platform.actions.reject')}
        reason={{ label: t('platform.reason'), required: true }}
        danger
        change={reject}
        onConfirm={reason => reject.mutate(reason)}
      />
    </>
  );
}
