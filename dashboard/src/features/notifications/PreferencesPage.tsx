import { Stack } from '@mantine/core';
import type { NotificationPreferences, NotificationPreferencesPatch } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useChange } from '../../app/useChange.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { EmailTiming } from './EmailTiming.tsx';
import { PushDevices } from './PushDevices.tsx';
import { QuietHours } from './QuietHours.tsx';
import { Ways } from './Ways.tsx';

export default function PreferencesPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/notifications/preferences', {});
  return (
    <Page
      title={t('notifications.preferences.title')}
      text={t('notifications.preferences.text')}
      parent={{ to: '/notifications', label: t('notifications.title') }}
    >
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data && <Choices stored={data} />}
    </Page>
  );
}

/** Each change is kept at once; it shows before the server has it, and goes back where it is refused. */
function Choices({ stored }: { stored: NotificationPreferences }) {
  const [early, setEarly] = useState<NotificationPreferences | null>(null);
  const change = useChange((patch: NotificationPreferencesPatch) =>
    workbay.notifications.updatePreferences(patch),
  );
  const preferences = early ?? stored;
  const choose = (patch: NotificationPreferencesPatch, shown: Partial<NotificationPreferences>) => {
    setEarly({ ...preferences, ...shown });
    change.mutate(patch, { onSettled: () => setEarly(null) });
  };
  return (
    <Stack>
      <Ways preferences={preferences} choose={choose} />
      <EmailTiming preferences={preferences} choose={choose} />
      <PushDevices />
      <QuietHours preferences={preferences} choose={choose} />
    </Stack>
  );
}
