import type { PlatformSession } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthTitle } from '../auth/AuthTitle.tsx';
import { RecoveryCodes } from '../factors/RecoveryCodes.tsx';
import { SetUpApp } from '../factors/SetUpApp.tsx';
import { beginPlatform, platformBay } from './platformSession.ts';

/** Before there is an app, an administrator can do nothing but set it up. */
export function PlatformSetUp() {
  const { t } = useTranslation();
  const [done, setDone] = useState<{ recoveryCodes: string[]; session: PlatformSession } | null>(null);
  const [by] = useState(() => ({
    startTotp: () => platformBay.platform.startTotp(),
    confirmTotp: async (body: { code: string }) => {
      const confirmed = await platformBay.platform.confirmTotp(body);
      setDone(confirmed);
      return confirmed;
    },
  }));
  if (done)
    return (
      <>
        <AuthTitle title={t('factors.codes')} />
        <RecoveryCodes codes={done.recoveryCodes} onDone={() => beginPlatform(done.session)} />
      </>
    );
  return (
    <>
      <AuthTitle title={t('platform.setUp')} text={t('platform.setUpText')} />
      <SetUpApp by={by} onDone={nothing} onGiveUp={nothing} />
    </>
  );
}

const nothing = () => undefined;
