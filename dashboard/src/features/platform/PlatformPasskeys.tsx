import { Button, Stack, Text } from '@mantine/core';
import type { Passkey } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../app/useChange.ts';
import { NamePasskey } from '../factors/NamePasskey.tsx';
import { PasskeyRow } from '../factors/PasskeyRow.tsx';
import { knowsPasskeys, makePasskey } from '../factors/passkey.ts';
import { platformApi, platformBay } from './platformSession.ts';

const { platform } = platformBay;

/** What stands in for the app at an administrator's log-in. */
export function PlatformPasskeys() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { data } = platformApi.useQuery('get', '/v1/platform/me/passkeys');
  const remove = useChange((passkey: Passkey) => platform.removePasskey(passkey.id), {
    said: () => t('factors.removed'),
  });
  if (adding)
    return (
      <NamePasskey
        name=""
        save={t('factors.addPasskey')}
        run={async (name, once) => {
          const passkey = await makePasskey(() => platform.startPasskey());
          return platform.addPasskey({ name, passkey }, once);
        }}
        onDone={() => setAdding(false)}
        onCancel={() => setAdding(false)}
      />
    );
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {knowsPasskeys() ? t('platform.passkeysText') : t('factors.noPasskeys')}
      </Text>
      {data?.data.map(passkey => (
        <PasskeyRow
          key={passkey.id}
          passkey={passkey}
          actions={
            <Button
              variant="default"
              size="xs"
              aria-label={t('platform.removePasskey', { name: passkey.name })}
              loading={remove.isPending}
              onClick={() => remove.mutate(passkey)}
            >
              {t('factors.remove')}
            </Button>
          }
        />
      ))}
      {knowsPasskeys() && <Button onClick={() => setAdding(true)}>{t('factors.addPasskey')}</Button>}
    </Stack>
  );
}
