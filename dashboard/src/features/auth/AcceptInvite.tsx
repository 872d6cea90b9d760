import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { beginSession } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';

/** Joins a workshop as the person who is logged in. */
export function AcceptInvite({ code }: { code: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useForm({ initialValues: { code }, validate: { code: filledIn(t) } });
  const accept = useChange(workbay.invites.accept.bind(workbay.invites), {
    form,
    said: session => t('auth.joined', { name: session.me.workshop?.name ?? '' }),
    after: session => {
      beginSession(session);
      navigate('/', { replace: true });
    },
  });
  return (
    <form onSubmit={form.onSubmit(values => accept.mutate({ code: values.code.trim() }))}>
      <Stack>
        <TextInput label={t('auth.inviteCode')} size="md" {...form.getInputProps('code')} />
        <Button type="submit" size="md" loading={accept.isPending}>
          {t('auth.join')}
        </Button>
      </Stack>
    </form>
  );
}
