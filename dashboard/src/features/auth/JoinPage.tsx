import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { signIn } from '../../app/entry.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { email, filledIn, newPassword } from '../../ui/checks.ts';
import { AcceptInvite } from './AcceptInvite.tsx';
import { AuthTitle } from './AuthTitle.tsx';
import { CodeEntry } from './CodeEntry.tsx';
import { EmailField, NewPasswordField, OtherWay, YourNameField } from './fields.tsx';

export default function JoinPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const code = search.get('code') ?? '';
  const me = useMe();
  const form = useForm({
    initialValues: { inviteCode: code, name: '', email: '', password: '' },
    validate: { inviteCode: filledIn(t), name: filledIn(t), email: email(t), password: newPassword(t) },
  });
  const register = useChange(signIn.auth.register.bind(signIn.auth), { form });
  if (register.data) return <CodeEntry verification={register.data} />;
  if (me) {
    return (
      <>
        <AuthTitle title={t('auth.joinTitle')} text={t('auth.joinAs', { name: me.user?.name ?? '' })} />
        <AcceptInvite code={code} />
      </>
    );
  }
  const back = `/login?next=${encodeURIComponent(`/join?code=${code}`)}`;
  return (
    <>
      <AuthTitle title={t('auth.joinTitle')} text={t('auth.joinText')} />
      <form
        noValidate
        onSubmit={form.onSubmit(values =>
          register.mutate({
            ...values,
            email: values.email.trim(),
            inviteCode: values.inviteCode.trim(),
            language: currentLanguage(),
          }),
        )}
      >
        <Stack>
          <TextInput label={t('auth.inviteCode')} size="md" {...form.getInputProps('inviteCode')} />
          <YourNameField {...form.getInputProps('name')} />
          <EmailField {...form.getInputProps('email')} />
          <NewPasswordField {...form.getInputProps('password')} />
          <Button type="submit" size="md" loading={register.isPending}>
            {t('auth.join')}
          </Button>
          <OtherWay text={t('auth.haveAccount')} to={back} link={t('auth.logIn')} />
        </Stack>
      </form>
    </>
  );
}
