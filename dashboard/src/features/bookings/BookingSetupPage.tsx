import { Alert, Anchor, Stack } from '@mantine/core';
import type { BookingSettings } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useCan } from '../../app/session.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { BaysPart } from '../bays/BaysPart.tsx';
import { ServicesPart } from '../bookableServices/ServicesPart.tsx';
import { BookingState } from './BookingState.tsx';
import { DepositPart } from './DepositPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { SharePart } from './SharePart.tsx';

/** Whether there is a page where they book, be it an empty one. */
const isOpen = ({ missing }: BookingSettings) =>
  !missing.some(({ what }) => what === 'verification' || what === 'online');

export default function BookingSetupPage() {
  const { t } = useTranslation();
  const may = useCan('workshop:write');
  const { data, error, refetch } = api.useQuery('get', '/v1/bookings/settings', {});
  return (
    <Page
      title={t('bookings.setup')}
      text={t('bookings.setupText')}
      parent={{ to: '/calendar', label: t('bookings.calendar') }}
    >
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Stack>
          {!may && <Alert>{t('workshops.readOnly')}</Alert>}
          <BookingState settings={data} />
          <BaysPart may={may} />
          <ServicesPart may={may} />
          <RulesPart settings={data} may={may} />
          <DepositPart settings={data} may={may} />
          {isOpen(data) && <SharePart url={data.url} />}
          <Anchor component={Link} to="/hours" size="sm">
            {t('bookings.toHours')}
          </Anchor>
        </Stack>
      )}
    </Page>
  );
}
