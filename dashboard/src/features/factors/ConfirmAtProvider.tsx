import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { keepPlace } from './place.ts';

/** For who has neither password nor second factor: a log-in of now at the provider, or a password by mail. */
export function ConfirmAtProvider() {
  const { t } = useTranslation();
  const email = useMe()?.user?.email ?? '';
  const ways = api.useQuery('get', '/v1/auth/sign-in', {});
  const provider = ways.data?.provider ?? '';
  const begin = useChange(() => workbay.auth.beginOidc({ confirm: true }), {
    after: ({ url }) => {
      keepPlace();
      window.location.assign(url);
    },
  });
  const mail = useChange(() => workbay.auth.requestPasswordReset({ email }), {
    said: () => t('factors.passwordMailed', { email }),
  });
  return (
    <Stack>
      <Text size="sm">{t('factors.providerText', { provider })}</Text>
      <Button size="md" loading={begin.isPending} onClick={() => begin.mutate(undefined)}>
        {t('factors.confirmAt', { provider })}
      </Button>
      <Button variant="subtle" loading={mail.isPending} onClick={() => mail.mutate(undefined)}>
        {t('factors.passwordInstead')}
      </Button>
    </Stack>
  );
}
