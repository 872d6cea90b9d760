import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useChange } from '../../app/useChange.ts';
import { newPassword } from '../../ui/checks.ts';
import { AuthTitle } from '../auth/AuthTitle.tsx';
import { NewPasswordField } from '../auth/fields.tsx';
import { PlatformDoor } from './PlatformDoor.tsx';
import { beginPlatform, platformBay } from './platformSession.ts';

/** Where an administrator's one-time link leads. */
export default function PlatformAcceptPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const form = useForm({ initialValues: { password: '' }, validate: { password: newPassword(t) } });
  const accept = useChange(
    (password: string) => platformBay.platform.acceptLink({ token: search.get('token') ?? '', password }),
    {
      form,
      after: session => {
        beginPlatform(session);
        navigate('/platform', { replace: true });
      },
    },
  );
  return (
    <PlatformDoor>
      <form noValidate onSubmit={form.onSubmit(values => accept.mutate(values.password))}>
        <AuthTitle title={t('platform.accept')} text={t('platform.acceptText')} />
        <Stack>
          <NewPasswordField {...form.getInputProps('password')} />
          <Button type="submit" size="md" loading={accept.isPending}>
            {t('auth.setPassword')}
          </Button>
        </Stack>
      </form>
    </PlatformDoor>
  );
}
