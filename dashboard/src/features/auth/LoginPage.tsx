import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { SecondFactorRequired, Session } from '@workbay/sdk/schema';
import { FingerprintIcon } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, type Location, useLocation, useNavigate, useSearchParams } from 'react-router';
import { signIn } from '../../app/entry.ts';
import { beginSession } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { email, filledIn } from '../../ui/checks.ts';
import { askForPasskey, knowsPasskeys } from '../factors/passkey.ts';
import { AuthTitle } from './AuthTitle.tsx';
import { EmailField, OtherWay, PasswordField } from './fields.tsx';
import { OidcButton, SecondStep } from './later.ts';

export default function LoginPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: { email: email(t), password: filledIn(t) },
  });
  const { state }: Location<{ secondFactor?: SecondFactorRequired } | null> = useLocation();
  const [pending, setPending] = useState(state?.secondFactor ?? null);
  const enter = (session: Session) => {
    beginSession(session);
    navigate(ownPath(search.get('next')), { replace: true });
  };
  const login = useChange(signIn.auth.login.bind(signIn.auth), {
    form,
    after: answer => ('accessToken' in answer ? enter(answer) : setPending(answer)),
  });
  const byPasskey = useChange(
    async () => signIn.factors.signInWithPasskey({ passkey: await askForPasskey() }),
    { after: enter },
  );
  if (pending)
    return (
      <Suspense>
        <SecondStep pending={pending} onEnter={enter} onBack={() => setPending(null)} />
      </Suspense>
    );
  return (
    <>
      <AuthTitle title={t('auth.welcome')} text={t('auth.logInText')} />
      <form
        noValidate
        onSubmit={form.onSubmit(values => login.mutate({ ...values, email: values.email.trim() }))}
      >
        <Stack>
          <EmailField {...form.getInputProps('email')} />
          <PasswordField {...form.getInputProps('password')} />
          <Group justify="flex-end" mt={-6}>
            <Anchor component={Link} to="/forgot" size="sm">
              {t('auth.forgot')}
            </Anchor>
          </Group>
          <Button type="submit" size="md" loading={login.isPending}>
            {t('auth.logIn')}
          </Button>
          <Suspense>
            <OidcButton />
          </Suspense>
          {knowsPasskeys() && (
            <Button
              variant="default"
              size="md"
              leftSection={<FingerprintIcon size={18} aria-hidden />}
              loading={byPasskey.isPending}
              onClick={() => byPasskey.mutate(undefined)}
            >
              {t('auth.logInWithPasskey')}
            </Button>
          )}
          <OtherWay text={t('auth.noAccount')} to="/register" link={t('auth.signUp')} />
          <OtherWay text={t('auth.haveCode')} to="/join" link={t('auth.joinTitle')} />
        </Stack>
      </form>
    </>
  );
}

/** Only ever a path of ours: a link to us must not lead elsewhere after the login. */
function ownPath(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}
