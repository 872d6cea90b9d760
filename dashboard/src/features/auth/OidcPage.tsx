import { Anchor, Button, Loader, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { OidcOutcome, SecondFactorRequired, Session } from '@workbay/sdk/schema';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { workbay } from '../../app/api.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { beginSession } from '../../app/session.ts';
import { notifications } from '../../app/toast.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { filled, present } from '../../ui/present.ts';
import { takePlace } from '../factors/place.ts';
import { AuthTitle } from './AuthTitle.tsx';
import { CountryField } from './CountryField.tsx';
import { OtherWay, PasswordField, WorkshopFields, YourNameField } from './fields.tsx';
import { type Home, inIndia } from './home.ts';

/** Where the provider sends the browser back to. */
export default function OidcPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const asked = useRef(false);
  const enter = useEnter();
  const complete = useChange(
    () =>
      workbay.auth.completeOidc(
        present({
          code: search.get('code') ?? '',
          state: search.get('state') ?? '',
          iss: filled(search.get('iss') ?? ''),
        }),
      ),
    {
      after: ({ outcome, session, secondFactor }) => {
        const answer = session ?? secondFactor;
        if (answer) enter(answer);
        if (outcome === 'confirmed') {
          notifications.show({ color: 'teal', message: t('factors.confirmed') });
          navigate(takePlace(), { replace: true });
        }
        if (outcome !== 'linked') return;
        notifications.show({ color: 'teal', message: t('account.linked') });
        navigate('/account', { replace: true });
      },
    },
  );
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    complete.mutate(undefined);
  });
  if (complete.isError) {
    return (
      <>
        <AuthTitle title={t('auth.oidcBroken')} text={t('auth.oidcBrokenText')} />
        <Anchor component={Link} to="/login">
          {t('auth.backToLogin')}
        </Anchor>
      </>
    );
  }
  if (complete.data?.outcome === 'link') return <LinkAccount person={complete.data} />;
  if (complete.data?.outcome === 'register') return <NewAccount person={complete.data} />;
  return (
    <>
      <AuthTitle title={t('auth.oidcWaiting')} />
      <Loader size="sm" aria-label={t('app.loading')} />
    </>
  );
}

/** The log-in page asks for the second factor, where one is needed. */
function useEnter() {
  const navigate = useNavigate();
  return (answer: Session | SecondFactorRequired) => {
    if ('accessToken' in answer) {
      beginSession(answer);
      navigate('/', { replace: true });
    } else navigate('/login', { replace: true, state: { secondFactor: answer } });
  };
}

function LinkAccount({ person }: { person: OidcOutcome }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { password: '' }, validate: { password: filledIn(t) } });
  const link = useChange(workbay.auth.linkOidc.bind(workbay.auth), { form, after: useEnter() });
  return (
    <form noValidate onSubmit={form.onSubmit(values => link.mutate(values))}>
      <AuthTitle title={t('auth.linkTitle')} text={t('auth.linkText', { email: person.email })} />
      <Stack>
        <PasswordField autoFocus {...form.getInputProps('password')} />
        <Button type="submit" size="md" loading={link.isPending}>
          {t('auth.linkAndLogIn')}
        </Button>
        <OtherWay text={t('auth.forgot')} to="/forgot" link={t('auth.resetTitle')} />
      </Stack>
    </form>
  );
}

interface Values {
  name: string;
  workshop: { name: string; kind: 'garage' | 'home_service' } & Home;
}

function NewAccount({ person }: { person: OidcOutcome }) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { name: person.name ?? '', workshop: { name: '', kind: 'garage', ...inIndia } },
    validate: { name: filledIn(t), workshop: { name: filledIn(t) } },
  });
  const register = useChange(
    (values: Values) => workbay.auth.registerOidc({ ...values, language: currentLanguage() }),
    { form, after: useEnter() },
  );
  return (
    <form noValidate onSubmit={form.onSubmit(values => register.mutate(values))}>
      <AuthTitle title={t('auth.registerTitle')} text={t('auth.registerAs', { email: person.email })} />
      <Stack>
        <WorkshopFields
          name={form.getInputProps('workshop.name')}
          kind={form.getInputProps('workshop.kind')}
        />
        <CountryField
          value={form.values.workshop}
          onPick={home => form.setFieldValue('workshop', ({ name, kind }) => ({ name, kind, ...home }))}
        />
        <YourNameField {...form.getInputProps('name')} />
        <Button type="submit" size="md" loading={register.isPending}>
          {t('auth.createAccount')}
        </Button>
      </Stack>
    </form>
  );
}
