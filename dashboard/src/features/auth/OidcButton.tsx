import { Button, Divider } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LogInIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../app/entry.ts';
import { useChange } from '../../app/useChange.ts';
import { GoogleIcon } from '../../ui/brands.tsx';

/** Logs in through the provider that is set up; not there where none is. */
export function OidcButton() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['waysIn'], queryFn: () => signIn.auth.ways() });
  const begin = useChange(() => signIn.auth.beginOidc({}), {
    after: ({ url }) => window.location.assign(url),
  });
  const provider = data?.provider;
  if (!provider) return null;
  const Icon = provider === 'Google' ? GoogleIcon : LogInIcon;
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
