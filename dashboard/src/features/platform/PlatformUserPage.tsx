import { Alert, Anchor, Button } from '@mantine/core';
import { readablePhone } from '@workbay/sdk/phone';
import type { PlatformUserDetails } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { builtIn } from '../roles/useRoles.ts';
import { States } from './badges.tsx';
import { PlatformDocuments } from './PlatformDocuments.tsx';
import { platformApi, platformBay, usePlatformCan } from './platformSession.ts';
import { VerifyPerson } from './VerifyPerson.tsx';

export default function PlatformUserPage() {
  const { userId = '' } = useParams();
  const { data, error, refetch } = platformApi.useQuery('get', '/v1/platform/users/{userId}', {
    params: { path: { userId } },
  });
  if (data) return <Details details={data} />;
  return error ? <Broken error={error} retry={() => refetch()} /> : <Loading />;
}

function Details({ details: { user, workshops, ...rest } }: { details: PlatformUserDetails }) {
  const { t } = useTranslation();
  const { date, lastDay } = useFormat();
  const roleOf = (role: string) => {
    const known = builtIn(role);
    return known ? t(`roles.${known}`) : t('roles.own');
  };
  return (
    <Page
      title={user.name}
      beside={<States of={{ verification: rest.verification.state, blocked: user.blocked }} />}
      parent={{ to: '/platform/users', label: t('platform.users') }}
      actions={
        <>
          <VerifyPerson user={user} verification={rest.verification} documents={rest.documents} />
          <BlockButton user={user} />
        </>
      }
    >
      {user.blocked && (
        <Alert color="red" title={t('platform.blockedSince', { date: date(user.blocked.at) })}>
          {user.blocked.reason}
        </Alert>
      )}
      <Section title={t('platform.details')}>
        <Facts
          facts={[
            { label: t('common.email'), value: user.email },
            { label: t('common.phone'), value: user.phone && readablePhone(user.phone) },
            { label: t('address.city'), value: user.city },
            { label: t('platform.factor'), value: rest.secondFactor ? t('platform.yes') : t('platform.no') },
            { label: t('platform.since'), value: date(user.createdAt) },
            ...(rest.verification.until
              ? [{ label: t('platform.verifiedUntil'), value: lastDay(rest.verification.until) }]
              : []),
            ...(rest.verification.reason
              ? [{ label: t('platform.rejectedBecause'), value: rest.verification.reason }]
              : []),
            {
              label: t('platform.workshops'),
              value: workshops.map(({ id, name, role }) => (
                <div key={id}>
                  <Anchor component={Link} to={`/platform/workshops/${id}`}>
                    {name}
                  </Anchor>{' '}
                  · {roleOf(role)}
                </div>
              )),
            },
          ]}
        />
      </Section>
      <PlatformDocuments documents={rest.documents} />
    </Page>
  );
}

function BlockButton({ user: { id, name, blocked } }: { user: PlatformUserDetails['user'] }) {
  const { t } = useTranslation();
  const may = usePlatformCan('platform:block');
  const [asking, setAsking] = useState(false);
  const action = blocked ? 'unblockUser' : 'blockUser';
  const act = useChange((reason: string) => platformBay.platform[action](id, { reason }), {
    after: () => setAsking(false),
  });
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {blocked ? t('platform.actions.unblock') : t('platform.actions.block')}
      </Button>
      {asking && (
        <Confirm
          opened
          onClose={() => setAsking(false)}
          title={blocked ? t('platform.ask.unblock', { name }) : t('platform.ask.block', { name })}
          text={t(`platform.explain.${action}`)}
          action={blocked ? t('platform.actions.unblock') : t('platform.actions.block')}
          reason={{ label: t('platform.reason'), required: true }}
          danger={!blocked}
          change={act}
          onConfirm={reason => act.mutate(reason)}
        />
      )}
    </>
  );
}
