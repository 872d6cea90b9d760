import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { isApiError } from '@workbay/sdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../app/useChange.ts';
import { email, filledIn } from '../../ui/checks.ts';
import { AuthTitle } from '../auth/AuthTitle.tsx';
import { EmailField, PasswordField } from '../auth/fields.tsx';
import { type Proof, ProofForm } from '../factors/ProofForm.tsx';
import { platformMethods } from './PlatformStepUp.tsx';
import { beginPlatform, platformBay } from './platformSession.ts';

type Credentials = { email: string; password: string };

/** Password first, then the app's code: both are sent together in the end. */
export function PlatformLogIn() {
  const { t } = useTranslation();
  const [known, setKnown] = useState<Credentials | null>(null);
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: { email: email(t), password: filledIn(t) },
  });
  const enter = useChange(
    async (credentials: Credentials) => {
      try {
        return await platformBay.platform.logIn(credentials);
      } catch (error) {
        if (!isApiError(error, 'second_factor_needed')) throw error;
        setKnown(credentials);
        return null;
      }
    },
    { form, after: session => session && beginPlatform(session) },
  );
  const prove = useChange(
    (proof: Proof) =>
      platformBay.platform.logIn({
        ...(known ?? { email: '', password: '' }),
        ...('password' in proof ? {} : proof),
      }),
    { after: beginPlatform },
  );
  if (known)
    return (
      <>
        <AuthTitle title={t('factors.secondStep')} text={t('factors.secondStepText')} />
        <Stack>
          <ProofForm
            methods={platformMethods}
            action={t('auth.logIn')}
            loading={prove.isPending}
            onProof={prove.mutate}
          />
          <Button variant="subtle" onClick={() => setKnown(null)}>
            {t('factors.back')}
          </Button>
        </Stack>
      </>
    );
  return (
    <>
      <AuthTitle title={t('platform.logIn')} text={t('platform.logInText')} />
      <form
        noValidate
        onSubmit={form.onSubmit(values => enter.mutate({ ...values, email: values.email.trim() }))}
      >
        <Stack>
          <EmailField {...form.getInputProps('email')} />
          <PasswordField {...form.getInputProps('password')} />
          <Button type="submit" size="md" loading={enter.isPending}>
            {t('auth.logIn')}
          </Button>
        </Stack>
      </form>
    </>
  );
}
