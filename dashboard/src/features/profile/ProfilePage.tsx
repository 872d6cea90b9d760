import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useCan } from '../../app/session.ts';
import { Page } from '../../ui/Page.tsx';
import { LanguageToggle, ThemeToggle } from '../../ui/Preferences.tsx';
import { Loading } from '../../ui/Records.tsx';
import { Part } from '../workshops/Part.tsx';
import { OwnWorkshop } from './OwnWorkshop.tsx';
import { ProfileForm } from './ProfileForm.tsx';

export default function ProfilePage() {
  const { t } = useTranslation();
  const seesWorkshop = useCan('workshop:read');
  const { data, error, refetch } = api.useQuery('get', '/v1/me', {});
  return (
    <Page title={t('profile.title')} text={t('profile.text')}>
      <Stack>
        {error && !data && <Broken error={error} retry={() => refetch()} />}
        {!data && !error && <Loading />}
        {data && <ProfileForm profile={data} />}
        <Part title={t('profile.looks')} text={t('profile.looksText')}>
          <div>
            <LanguageToggle />
          </div>
          <div>
            <ThemeToggle />
          </div>
        </Part>
        {seesWorkshop && <OwnWorkshop />}
      </Stack>
    </Page>
  );
}
