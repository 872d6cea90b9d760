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
  // A customer's is about reminders, and has no account where more could be chosen.
  const ofCustomer = token.split('.')[1]?.startsWith('cus_') === true;
  const end = useChange(() => workbay.notifications.unsubscribe({ token }));
  return (
    <>
      {end.isSuccess ? (
        <AuthTitle
          title={t('notifications.unsubscribe.done')}
          text={
            ofCustomer
              ? t('notifications.unsubscribe.reminders', { workshop: end.data.workshopName })
              : t('notifications.unsubscribe.doneText', { workshop: end.data.workshopName })
          }
        />
      ) : (
        <>
          <AuthTitle
            title={t('notifications.unsubscribe.title')}
            text={
              ofCustomer ? t('notifications.unsubscribe.remindersText') : t('notifications.unsubscribe.text')
            }
          />
          <Stack mb="md">
            <Button size="md" loading={end.isPending} disabled={!token} onClick={() => end.mutate(undefined)}>
              {t('notifications.unsubscribe.end')}
            </Button>
          </Stack>
        </>
      )}
      {!ofCustomer && (
        <Anchor component={Link} to="/notifications/preferences" size="sm">
          {t('notifications.unsubscribe.choose')}
        </Anchor>
      )}
    </>
  );
}
