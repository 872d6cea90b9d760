import { Anchor, Input, PasswordInput, SegmentedControl, Text, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function EmailField(props: GetInputPropsReturnType) {
  const { t } = useTranslation();
  return <TextInput label={t('common.email')} type="email" autoComplete="username" size="md" {...props} />;
}

/** The one that a person has; `autoFocus` where it is all that is asked. */
export function PasswordField(props: GetInputPropsReturnType & { autoFocus?: boolean }) {
  const { t } = useTranslation();
  return <PasswordInput label={t('common.password')} autoComplete="current-password" size="md" {...props} />;
}

export function YourNameField(props: GetInputPropsReturnType) {
  const { t } = useTranslation();
  return <TextInput label={t('auth.yourName')} autoComplete="name" size="md" {...props} />;
}

/** Of a workshop that is about to be made. */
export function WorkshopFields({ name, kind }: Record<'name' | 'kind', GetInputPropsReturnType>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t('auth.workshopName')} autoComplete="organization" size="md" {...name} />
      <Input.Wrapper label={t('auth.kind')} labelElement="div">
        <SegmentedControl
          fullWidth
          mt={4}
          aria-label={t('auth.kind')}
          data={[
            { value: 'garage', label: t('auth.kindGarage') },
            { value: 'home_service', label: t('auth.kindHomeService') },
          ]}
          {...kind}
        />
      </Input.Wrapper>
    </>
  );
}

/** `label` where it is not simply the password. */
export function NewPasswordField({ label, ...props }: GetInputPropsReturnType & { label?: string }) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={label ?? t('common.password')}
      description={t('auth.passwordHint')}
      autoComplete="new-password"
      size="md"
      {...props}
    />
  );
}

/** A way to another of these pages, with the question that leads there. */
export function OtherWay({ text, to, link }: { text: string; to: string; link: string }) {
  return (
    <Text size="sm" ta="center" c="dimmed">
      {text}{' '}
      <Anchor component={Link} to={to} inherit underline="always">
        {link}
      </Anchor>
    </Text>
  );
}
