import { Button, Divider } from '@mantine/core';
import { IconBrandGoogleFilled, IconLogin2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';

/** Logs in through the provider that is set up; not there where none is. */
export function OidcButton() {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/v1/auth/ways', {});
  const begin = useChange(() => workbay.auth.beginOidc({}), {
    after: ({ url }) => window.location.assign(url),
  });
  const provider = data?.provider;
  if (!provider) return null;
  const Icon = provider === 'Google' ? IconBrandGoogleFilled : IconLogin2;
  return (
    <>
      <Divider label={t('auth.or')} />
      <Button
        variant="default"
        size="md"
        leftSection={<Icon size={18} aria-hidden />}
        loading={begin.isPending || begin.isSuccess}
        onClick={() => begin.mutate(undefined)}
      >
        {t('auth.continueWith', { provider })}
      </Button>
    </>
  );
}
