import { Anchor, Badge, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { SignInWays } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn, newPassword } from '../../ui/checks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { YourData } from '../privacy/YourData.tsx';
import { ChangeEmail } from './ChangeEmail.tsx';
import { NewPasswordField } from './fields.tsx';
import { LinkedProvider } from './LinkedProvider.tsx';

/** By what the person logs in: address, password, provider. */
export default function AccountPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/auth/sign-in', {});
  return (
    <Page title={t('account.title')} text={t('account.text')}>
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && (
        <Stack maw={640}>
          <Email hasPassword={data.hasPassword} />
          <Password ways={data} />
          <LinkedProvider ways={data} />
          <YourData />
        </Stack>
      )}
    </Page>
  );
}

function Email({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const [changing, change] = useDisclosure();
  return (
    <Section
      title={t('common.email')}
      actions={
        hasPassword && (
          <Button variant="default" size="xs" onClick={change.open}>
            {t('account.changeEmail')}
          </Button>
        )
      }
    >
      <Group gap="xs">
        <Text style={{ overflowWrap: 'anywhere' }}>{me?.user?.email}</Text>
        {me?.user?.emailVerified && (
          <Badge color="teal" variant="light">
            {t('account.verified')}
          </Badge>
        )}
      </Group>
      <Dialog opened={changing} onClose={change.close} title={t('account.changeEmail')}>
        <ChangeEmail onDone={change.close} />
      </Dialog>
    </Section>
  );
}

function Password({ ways }: { ways: SignInWays }) {
  const { t } = useTranslation();
  const me = useMe();
  const [changing, change] = useDisclosure();
  const email = me?.user?.email ?? '';
  const mail = useChange(() => workbay.auth.requestPasswordReset({ email }), {
    said: () => t('account.linkSent', { email }),
  });
  if (!ways.hasPassword) {
    return (
      <Section title={t('common.password')}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('account.noPassword')}
        </Text>
        <Button variant="default" loading={mail.isPending} onClick={() => mail.mutate(undefined)}>
          {t('account.sendPasswordLink')}
        </Button>
      </Section>
    );
  }
  return (
    <Section
      title={t('common.password')}
      actions={
        <Button variant="default" size="xs" onClick={change.open}>
          {t('account.changePassword')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t('account.passwordText')}{' '}
        <Anchor component={Link} to="/devices" inherit underline="always">
          {t('devices.title')}
        </Anchor>
      </Text>
      <Dialog opened={changing} onClose={change.close} title={t('account.changePassword')}>
        <ChangePassword onDone={change.close} />
      </Dialog>
    </Section>
  );
}

function ChangePassword({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: { currentPassword: filledIn(t), newPassword: newPassword(t) },
  });
  const change = useChange(workbay.auth.changePassword.bind(workbay.auth), {
    form,
    said: () => t('account.passwordChanged'),
    after: onDone,
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => change.mutate(values))}>
      <Stack>
        <PasswordInput
          label={t('account.currentPassword')}
          autoComplete="current-password"
          size="md"
          data-autofocus
          {...form.getInputProps('currentPassword')}
        />
        <NewPasswordField label={t('auth.newPassword')} {...form.getInputProps('newPassword')} />
      </Stack>
      <FormButtons onCancel={onDone} save={t('account.changePassword')} change={change} />
    </form>
  );
}
