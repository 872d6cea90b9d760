import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { LinkedLogin } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { signIn } from '../../app/entry.ts';
import { useChange } from '../../app/useChange.ts';
import { newPassword } from '../../ui/checks.ts';
import { AuthTitle } from './AuthTitle.tsx';
import { NewPasswordField } from './fields.tsx';

function told(t: TFunction, linkedLogins: LinkedLogin[]): string {
  const logins = linkedLogins.map(({ provider, email, linked }) =>
    t(linked ? 'auth.stillLinked' : 'auth.unlinkedByReset', { provider, email }),
  );
  return [t('auth.passwordSet'), ...logins].join(' ');
}

export default function ResetPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const form = useForm({ initialValues: { password: '' }, validate: { password: newPassword(t) } });
  const reset = useChange(
    (password: string) => signIn.auth.resetPassword({ token: search.get('token') ?? '', password }),
    {
      form,
      said: ({ linkedLogins }) => told(t, linkedLogins),
      after: () => navigate('/login', { replace: true }),
    },
  );
  return (
    <form noValidate onSubmit={form.onSubmit(values => reset.mutate(values.password))}>
      <AuthTitle title={t('auth.resetTitle')} text={t('auth.resetText')} />
      <Stack>
        <NewPasswordField label={t('auth.newPassword')} {...form.getInputProps('password')} />
        <Button type="submit" size="md" loading={reset.isPending}>
          {t('auth.setPassword')}
        </Button>
      </Stack>
    </form>
  );
}
