import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { endSession, useMe } from '../../app/session.ts';
import { Section } from '../../ui/Section.tsx';
import { Exports } from './Exports.tsx';
import { TypedConfirm } from './TypedConfirm.tsx';

/** A person's own data: to take along, and to have erased. */
export function YourData() {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/v1/me/exports', {});
  return (
    <>
      <Exports
        title={t('privacy.yours')}
        text={t('privacy.yoursText')}
        exports={data?.data}
        ask={() => workbay.privacy.exportMine()}
        download={(exportId, options) => workbay.privacy.downloadMyExport(exportId, options)}
        dayOf={time => time.slice(0, 10)}
      />
      <DeleteAccount />
    </>
  );
}

function DeleteAccount() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [asking, ask] = useDisclosure();
  const email = me?.user?.email ?? '';
  return (
    <Section title={t('privacy.deleteAccount')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm" c="dimmed">
          {t('privacy.deleteAccountText')}
        </Text>
        <Button variant="default" size="xs" onClick={ask.open}>
          {t('privacy.deleteAccount')}
        </Button>
      </Stack>
      <TypedConfirm
        opened={asking}
        onClose={ask.close}
        title={t('privacy.deleteAccount')}
        lines={[t('privacy.deleteAccountWarning'), t('privacy.deleteAccountAlone')]}
        typed={{ field: 'email', label: t('privacy.typeEmail'), value: email }}
        action={t('privacy.deleteForGood')}
        run={typed => workbay.privacy.deleteAccount({ email: typed })}
        after={() => {
          endSession();
          navigate('/login', { replace: true });
        }}
      />
    </Section>
  );
}
