import { Button, Input, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useChange } from '../../app/useChange.ts';
import { email, filledIn, newPassword } from '../../ui/checks.ts';
import { AuthTitle } from './AuthTitle.tsx';
import { CodeEntry } from './CodeEntry.tsx';
import { EmailField, NewPasswordField, OtherWay, YourNameField } from './fields.tsx';

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
          <YourNameField {...form.getInputProps('name')} />
          <EmailField {...form.getInputProps('email')} />
          <NewPasswordField {...form.getInputProps('password')} />
          <Button type="submit" size="md" loading={register.isPending}>
            {t('auth.createAccount')}
          </Button>
          <OtherWay text={t('auth.haveAccount')} to="/login" link={t('auth.logIn')} />
        </Stack>
      </form>
    </>
  );
}
