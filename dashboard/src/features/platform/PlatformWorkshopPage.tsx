import { Alert, Anchor, SimpleGrid } from '@mantine/core';
import type { PlatformWorkshopDetails } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { addressText, addressValues } from '../../ui/AddressFields.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PhoneLink } from '../../ui/PhoneLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { States } from './badges.tsx';
import { PlatformDocuments } from './PlatformDocuments.tsx';
import { platformApi } from './platformSession.ts';
import { WorkshopActions } from './WorkshopActions.tsx';

export default function PlatformWorkshopPage() {
  const { workshopId = '' } = useParams();
  const { data, error, refetch } = platformApi.useQuery('get', '/v1/platform/workshops/{workshopId}', {
    params: { path: { workshopId } },
  });
  if (data) return <Details details={data} />;
  return error ? <Broken error={error} retry={() => refetch()} /> : <Loading />;
}

function Details({ details }: { details: PlatformWorkshopDetails }) {
  const { t } = useTranslation();
  const { date, number, shortTime, lastDay } = useFormat();
  const { workshop, usage, owners, support } = details;
  return (
    <Page
      title={workshop.name}
      beside={<States of={workshop} />}
      parent={{ to: '/platform', label: t('platform.workshops') }}
      actions={<WorkshopActions details={details} />}
    >
      {workshop.blocked && (
        <Alert color="red" title={t('platform.blockedSince', { date: date(workshop.blocked.at) })}>
          {workshop.blocked.reason}
        </Alert>
      )}
      {workshop.verification === 'rejected' && details.verificationReason && (
        <Alert color="orange" title={t('platform.rejectedBecause')}>
          {details.verificationReason}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Section title={t('platform.details')}>
          <Facts
            facts={[
              { label: t('workshops.legalName'), value: workshop.legalName },
              {
                label: t('common.phone'),
                value: workshop.phone && <PhoneLink number={workshop.phone} inherit />,
              },
              { label: t('common.email'), value: details.email },
              { label: t('address.title'), value: addressText(addressValues(details.address)) || null },
              { label: t('workshops.gstin'), value: workshop.gstin },
              { label: t('platform.since'), value: date(workshop.createdAt) },
              ...(details.verifiedUntil
                ? [{ label: t('platform.verifiedUntil'), value: lastDay(details.verifiedUntil) }]
                : []),
            ]}
          />
        </Section>
        <Section title={t('platform.usage')}>
          <Facts
            facts={[
              { label: t('platform.members'), value: number(usage.members) },
              { label: t('platform.jobsThisMonth'), value: number(usage.jobsThisMonth) },
              { label: t('platform.storage'), value: megabytes(usage.storageBytes, number) },
              {
                label: t('platform.owners'),
                value: owners.map(({ userId, name, email }) => (
                  <div key={userId}>
                    <Anchor component={Link} to={`/platform/users/${userId}`}>
                      {name}
                    </Anchor>{' '}
                    {email}
                  </div>
                )),
              },
              {
                label: t('supportAccess.title'),
                value: support
                  ? `${t(`supportAccess.${support.access}`)} · ${t('supportAccess.until', { time: shortTime(support.endsAt) })}`
                  : t('supportAccess.none'),
              },
              ...(support?.note ? [{ label: t('supportAccess.note'), value: support.note }] : []),
            ]}
          />
        </Section>
        <PlatformDocuments documents={details.documents} />
      </SimpleGrid>
    </Page>
  );
}

const megabytes = (bytes: number, number: (value: number) => string) =>
  `${number(Math.round(bytes / 100_000) / 10)} MB`;
