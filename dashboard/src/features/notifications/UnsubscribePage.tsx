import { Anchor, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { AuthTitle } from '../auth/AuthTitle.tsx';

/** Where the link in a mail leads to. It asks, since programs that check links follow them too. */
export default function UnsubscribePage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const end = useChange(() => workbay.notifications.unsubscribe({ token }));
  return (
    <>
      {end.isSuccess ? (
        <AuthTitle
          title={t('notifications.unsubscribe.done')}
          text={t('notifications.unsubscribe.doneText', { workshop: end.data.workshopName })}
        />
      ) : (
        <>
          <AuthTitle
            title={t('notifications.unsubscribe.title')}
            text={t('notifications.unsubscribe.text')}
          />
          <Stack mb="md">
            <Button size="md" loading={end.isPending} disabled={!token} onClick={() => end.mutate(undefined)}>
              {t('notifications.unsubscribe.end')}
            </Button>
          </Stack>
        </>
      )}
      <Anchor component={Link} to="/notifications/preferences" size="sm">
        {t('notifications.unsubscribe.choose')}
      </Anchor>
    </>
  );
}
