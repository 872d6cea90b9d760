import { Anchor, Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { signIn } from '../../app/entry.ts';
import { useChange } from '../../app/useChange.ts';
import { email } from '../../ui/checks.ts';
import { AuthTitle } from './AuthTitle.tsx';
import { EmailField } from './fields.tsx';

export default function ForgotPage() {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { email: '' }, validate: { email: email(t) } });
  const ask = useChange((address: string) => signIn.auth.requestPasswordReset({ email: address }), { form });
  return (
    <>
      {ask.isSuccess ? (
        <AuthTitle title={t('auth.linkSentTitle')} text={t('auth.linkSent', { email: ask.variables })} />
      ) : (
        <form noValidate onSubmit={form.onSubmit(values => ask.mutate(values.email.trim()))}>
          <AuthTitle title={t('auth.forgotTitle')} text={t('auth.forgotText')} />
          <Stack mb="md">
            <EmailField {...form.getInputProps('email')} />
            <Button type="submit" size="md" loading={ask.isPending}>
              {t('auth.sendLink')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to="/login" size="sm">
        {t('auth.backToLogin')}
      </Anchor>
    </>
  );
}
