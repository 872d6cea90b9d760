import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { changeOwn, useCan } from '../../app/session.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Part } from '../../ui/Part.tsx';
import { LanguageToggle, ThemeToggle } from '../../ui/Preferences.tsx';
import { Documents } from '../files/Documents.tsx';
import { EditPicture } from '../files/EditPicture.tsx';
import { AvailabilityForm } from '../members/AvailabilityForm.tsx';
import { OwnVerification } from './OwnVerification.tsx';
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
        {data && (
          <EditPicture
            title={t('profile.photo')}
            text={t('profile.photoText')}
            alt={data.name}
            purpose="profile_photo"
            fileId={data.photoFileId}
            camera
            save={async photoFileId => changeOwn(await workbay.profile.update({ photoFileId }))}
          />
        )}
        <Documents title={t('files.papers')} text={t('profile.papersText')} purpose="user_document" />
        <OwnVerification />
        {seesWorkshop && <AvailabilityForm memberId="me" />}
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
