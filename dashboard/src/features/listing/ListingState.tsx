import { Alert, Anchor, List } from '@mantine/core';
import type { Listing } from '@workbay/sdk/schema';
import { CircleCheckIcon, EyeOffIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';

/** Whether customers find the workshop, and what is still to do. */
export function ListingState({ listing, live }: { listing: Listing; live: boolean }) {
  const { t } = useTranslation();
  const { listed, missing, url } = listing;
  const { data: booking } = api.useQuery(
    'get',
    '/v1/bookings/settings',
    {},
    { enabled: useCan('bookings:read') && listed },
  );
  if (!live) return <Alert icon={<EyeOffIcon aria-hidden />}>{t('listing.onlyLive')}</Alert>;
  if (listed)
    return (
      <Alert color="teal" icon={<CircleCheckIcon aria-hidden />} title={t('listing.listed')}>
        <Anchor href={new URL(url).pathname} target="_blank" c="inherit" td="underline">
          {t('listing.openPage')}
        </Anchor>
        {booking && booking.missing.length > 0 && (
          <>
            {' · '}
            <Anchor component={Link} to="/booking-setup" c="inherit" td="underline">
              {t('listing.notBookable')}
            </Anchor>
          </>
        )}
      </Alert>
    );
  return (
    <Alert color="orange" icon={<EyeOffIcon aria-hidden />} title={t('listing.notListed')}>
      {missing.length === 0 ? (
        t('listing.closed')
      ) : (
        <List size="sm">
          {missing.map(one => (
            <List.Item key={one}>
              {one === 'verification' ? (
                <Anchor component={Link} to="/workshop" c="inherit" td="underline" inherit>
                  {t('listing.missing.verification')}
                </Anchor>
              ) : (
                t(`listing.missing.${one}`)
              )}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
