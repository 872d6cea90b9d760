import { Anchor, Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { signIn } from '../../app/entry.ts';
import { beginSession } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { AuthTitle } from './AuthTitle.tsx';
import { PasswordField } from './fields.tsx';

/** Where the link in the verification mail leads. */
export default function VerifyPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const form = useForm({ initialValues: { password: '' }, validate: { password: filledIn(t) } });
  const verify = useChange(
    ({ password }: { password: string }) => signIn.auth.verifyEmail({ token, password }),
    {
      form,
      after: session => {
        beginSession(session);
        navigate('/', { replace: true });
      },
    },
  );
  return (
    <>
      <AuthTitle title={t('auth.verifyByLink')} text={t('auth.verifyByLinkText')} />
      <form noValidate onSubmit={form.onSubmit(values => verify.mutate(values))}>
        <Stack>
          <PasswordField autoFocus {...form.getInputProps('password')} />
          <Button type="submit" size="md" loading={verify.isPending}>
            {t('auth.verify')}
          </Button>
          <Anchor component={Link} to="/login" size="sm">
            {t('auth.backToLogin')}
          </Anchor>
        </Stack>
      </form>
    </>
  );
}
