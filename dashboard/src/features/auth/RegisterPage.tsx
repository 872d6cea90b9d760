import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../app/entry.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useChange } from '../../app/useChange.ts';
import { email, filledIn, newPassword } from '../../ui/checks.ts';
import { AuthTitle } from './AuthTitle.tsx';
import { EmailField, NewPasswordField, OtherWay, WorkshopFields, YourNameField } from './fields.tsx';
import { type Home, inIndia } from './home.ts';
import { CodeEntry, CountryField, OidcButton } from './later.ts';

interface Values {
  name: string;
  email: string;
  password: string;
  workshop: { name: string; kind: 'garage' | 'home_service' } & Home;
}

export default function RegisterPage() {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: {
      name: '',
      email: '',
      password: '',
      workshop: { name: '', kind: 'garage', ...inIndia },
    },
    validate: {
      name: filledIn(t),
      email: email(t),
      password: newPassword(t),
      workshop: { name: filledIn(t) },
    },
  });
  const register = useChange(signIn.auth.register.bind(signIn.auth), { form });
  if (register.data)
    return (
      <Suspense>
        <CodeEntry verification={register.data} />
      </Suspense>
    );
  return (
    <>
      <AuthTitle title={t('auth.registerTitle')} text={t('auth.registerText')} />
      <form
        noValidate
        onSubmit={form.onSubmit(values =>
          register.mutate({ ...values, email: values.email.trim(), language: currentLanguage() }),
        )}
      >
        <Stack>
          <WorkshopFields
            name={form.getInputProps('workshop.name')}
            kind={form.getInputProps('workshop.kind')}
          />
          <Suspense>
            <CountryField
              value={form.values.workshop}
              onPick={home => form.setFieldValue('workshop', ({ name, kind }) => ({ name, kind, ...home }))}
            />
          </Suspense>
          <YourNameField {...form.getInputProps('name')} />
          <EmailField {...form.getInputProps('email')} />
          <NewPasswordField {...form.getInputProps('password')} />
          <Button type="submit" size="md" loading={register.isPending}>
            {t('auth.createAccount')}
          </Button>
          <Suspense>
            <OidcButton />
          </Suspense>
          <OtherWay text={t('auth.haveAccount')} to="/login" link={t('auth.logIn')} />
        </Stack>
      </form>
    </>
  );
}
