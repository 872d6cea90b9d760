import {
  Anchor,
  Button,
  Input,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../../app/api.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useChange } from '../../app/useChange.ts';
import { email, filledIn, newPassword } from '../../ui/checks.ts';
import { AuthTitle } from './AuthTitle.tsx';
import { CodeEntry } from './CodeEntry.tsx';

interface Values {
  name: string;
  email: string;
  password: string;
  workshop: { name: string; kind: 'garage' | 'home_service' };
}

export default function RegisterPage() {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { name: '', email: '', password: '', workshop: { name: '', kind: 'garage' } },
    validate: {
      name: filledIn(t),
      email: email(t),
      password: newPassword(t),
      workshop: { name: filledIn(t) },
    },
  });
  const register = useChange(workbay.auth.register.bind(workbay.auth), { form });
  if (register.data) return <CodeEntry verification={register.data} />;
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
          <TextInput
            label={t('auth.workshopName')}
            autoComplete="organization"
            size="md"
            {...form.getInputProps('workshop.name')}
          />
          <Input.Wrapper label={t('auth.kind')} labelElement="div">
            <SegmentedControl
              fullWidth
              mt={4}
              aria-label={t('auth.kind')}
              data={[
                { value: 'garage', label: t('auth.kindGarage') },
                { value: 'home_service', label: t('auth.kindHomeService') },
              ]}
              {...form.getInputProps('workshop.kind')}
            />
          </Input.Wrapper>
          <TextInput
            label={t('auth.yourName')}
            autoComplete="name"
            size="md"
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('common.email')}
            type="email"
            autoComplete="username"
            size="md"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('common.password')}
            description={t('auth.passwordHint')}
            autoComplete="new-password"
            size="md"
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={register.isPending}>
            {t('auth.createAccount')}
          </Button>
          <Text size="sm" ta="center" c="dimmed">
            {t('auth.haveAccount')}{' '}
            <Anchor component={Link} to="/login" inherit underline="always">
              {t('auth.logIn')}
            </Anchor>
          </Text>
        </Stack>
      </form>
    </>
  );
}
