import { Group, Switch } from '@mantine/core';
import { readablePhone } from '@workbay/sdk/phone';
import type { PlatformUser } from '@workbay/sdk/schema';
import { UsersIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { present } from '../../ui/present.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { BlockedBadge } from './badges.tsx';
import { platformApi } from './platformSession.ts';

export default function PlatformUsersPage() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [{ search, blocked }, setFilter] = useUrlState('search', 'blocked');
  const query = present({
    search: search || undefined,
    blocked: blocked ? (true as const) : undefined,
    limit: 30,
  });
  const pages = platformApi.useInfiniteQuery('get', '/v1/platform/users', { params: { query } }, byCursor);
  const columns: Column<PlatformUser>[] = [
    { label: t('common.name'), render: user => user.name },
    { label: t('common.email'), render: user => user.email },
    { label: t('common.phone'), render: user => user.phone && readablePhone(user.phone), wideOnly: true },
    { label: t('common.status'), render: user => <BlockedBadge blocked={user.blocked} /> },
    { label: t('platform.since'), right: true, wideOnly: true, render: user => date(user.createdAt) },
  ];
  return (
    <Page title={t('platform.users')}>
      <Group gap="md">
        <SearchInput
          value={search}
          onChange={text => setFilter({ search: text })}
          placeholder={t('platform.userHint')}
        />
        <Switch
          label={t('platform.onlyBlocked')}
          checked={blocked !== ''}
          onChange={event => setFilter({ blocked: event.currentTarget.checked ? '1' : '' })}
        />
      </Group>
      <Records
        label={t('platform.users')}
        pages={pages}
        columns={columns}
        to={user => `/platform/users/${user.id}`}
        empty={
          <Empty icon={UsersIcon} title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
        }
      />
    </Page>
  );
}
