import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { SignInWays } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { filledIn } from '../../ui/checks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Section } from '../../ui/Section.tsx';

/** The account at Google, or whatever provider is set up; nothing where there is none. */
export function LinkedProvider({ ways: { provider, linked, hasPassword } }: { ways: SignInWays }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [linking, link] = useDisclosure();
  const [ending, end] = useDisclosure();
  const unlink = useChange(() => workbay.auth.unlinkOidc(), {
    said: () => t('account.unlinked'),
    after: end.close,
  });
  if (!provider) return null;
  const action = linked ? (
    <Button variant="default" size="xs" disabled={!hasPassword} onClick={end.open}>
      {t('account.unlink')}
    </Button>
  ) : (
    <Button variant="default" size="xs" onClick={link.open}>
      {t('account.link')}
    </Button>
  );
  return (
    <Section title={provider} actions={action}>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {linked
          ? t('account.linkedAs', { email: linked.email, date: date(linked.linkedAt) })
          : t('account.notLinked', { provider })}
      </Text>
      <Dialog opened={linking} onClose={link.close} title={t('account.linkTitle', { provider })}>
        <LinkForm onDone={link.close} />
      </Dialog>
      <Confirm
        opened={ending}
        onClose={end.close}
        title={t('account.unlinkTitle', { provider })}
        text={t('account.unlinkText')}
        action={t('account.unlink')}
        danger
        change={unlink}
        onConfirm={() => unlink.mutate(undefined)}
      />
    </Section>
  );
}

function LinkForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { password: '' }, validate: { password: filledIn(t) } });
  const begin = useChange((password: string) => workbay.auth.beginOidc({ link: true, password }), {
    form,
    after: ({ url }) => window.location.assign(url),
  });
  return (
    <form noValidate onSubmit={form.onSubmit(({ password }) => begin.mutate(password))}>
      <Stack>
        <Text size="sm">{t('account.linkText')}</Text>
        <PasswordInput
          label={t('common.password')}
          autoComplete="current-password"
          size="md"
          data-autofocus
          {...form.getInputProps('password')}
        />
      </Stack>
      <FormButtons onCancel={onDone} save={t('account.link')} change={begin} />
    </form>
  );
}
