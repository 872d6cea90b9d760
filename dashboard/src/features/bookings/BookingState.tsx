import { Alert, Anchor, List } from '@mantine/core';
import type { BookingSettings } from '@workbay/sdk/schema';
import { CalendarCheckIcon, CalendarOffIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useServices } from '../bookableServices/useServices.ts';

type Missing = BookingSettings['missing'][number];

/** Where what is missing is mended; on the page itself where nothing stands here. */
const elsewhere: Partial<Record<Missing['what'], string>> = {
  verification: '/workshop',
  hours: '/hours',
  people: '/team',
};

/** Whether customers are offered times, and what is still to do. */
export function BookingState({ settings }: { settings: BookingSettings }) {
  const { t } = useTranslation();
  const { services, loaded } = useServices();
  const { missing, leadHours, horizonDays } = settings;
  if (!loaded) return null;
  if (missing.length === 0)
    return (
      <Alert color="teal" icon={<CalendarCheckIcon aria-hidden />} title={t('bookings.state.offered')} />
    );
  const named = (ids: string[]) => services.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const offered = services.filter(({ active, public: isPublic }) => active && isPublic);
  const without = new Set(missing.flatMap(({ serviceIds }) => serviceIds));
  const some = missing.every(({ serviceIds }) => serviceIds.length > 0) && without.size < offered.length;
  return (
    <Alert
      color="orange"
      icon={<CalendarOffIcon aria-hidden />}
      title={t(some ? 'bookings.state.someOffered' : 'bookings.state.notOffered')}
    >
      <List size="sm">
        {missing.map(({ what, serviceIds }) => {
          const text = t(`bookings.missing.${what}`, {
            names: named(serviceIds).join(', '),
            hours: leadHours,
            days: horizonDays,
          });
          const to = elsewhere[what];
          return (
            <List.Item key={what}>
              {to ? (
                <Anchor component={Link} to={to} c="inherit" td="underline" inherit>
                  {text}
                </Anchor>
              ) : (
                text
              )}
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}
