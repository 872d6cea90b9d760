import { Group, Select } from '@mantine/core';
import { readablePhone } from '@workbay/sdk/phone';
import type { PlatformWorkshop, Workshop } from '@workbay/sdk/schema';
import { StoreIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { present } from '../../ui/present.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { States } from './badges.tsx';
import { platformApi } from './platformSession.ts';

const states: Workshop['verification'][] = ['pending', 'verified', 'rejected', 'unverified'];

export default function PlatformWorkshopsPage() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [{ search, state }, setFilter] = useUrlState('search', 'state');
  const query = present({
    search: search || undefined,
    verification: states.find(one => one === state),
    blocked: state === 'blocked' ? (true as const) : undefined,
    limit: 30,
  });
  const pages = platformApi.useInfiniteQuery(
    'get',
    '/v1/platform/workshops',
    { params: { query } },
    byCursor,
  );
  const columns: Column<PlatformWorkshop>[] = [
    { label: t('common.name'), render: workshop => workshop.name },
    { label: t('address.city'), render: workshop => workshop.city ?? '' },
    {
      label: t('common.phone'),
      render: workshop => workshop.phone && readablePhone(workshop.phone),
      wideOnly: true,
    },
    { label: t('common.status'), render: workshop => <States of={workshop} /> },
    {
      label: t('platform.since'),
      right: true,
      wideOnly: true,
      render: workshop => date(workshop.createdAt),
    },
  ];
  return (
    <Page title={t('platform.workshops')}>
      <Group gap="sm">
        <SearchInput
          value={search}
          onChange={text => setFilter({ search: text })}
          placeholder={t('platform.workshopHint')}
        />
        <Select
          aria-label={t('common.status')}
          placeholder={t('common.all')}
          clearable
          data={[
            ...states.map(value => ({ value, label: t(`workshops.verification.${value}`) })),
            { value: 'blocked', label: t('platform.blocked') },
          ]}
          value={state || null}
          onChange={value => setFilter({ state: value ?? '' })}
        />
      </Group>
      <Records
        label={t('platform.workshops')}
        pages={pages}
        columns={columns}
        to={workshop => `/platform/workshops/${workshop.id}`}
        empty={
          <Empty icon={StoreIcon} title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
        }
      />
    </Page>
  );
}
