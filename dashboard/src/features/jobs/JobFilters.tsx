import { ActionIcon, Group, Menu, Pill, SegmentedControl, Select, Tooltip } from '@mantine/core';
import type { ViewFilters } from '@workbay/sdk/schema';
import { Columns3Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useMembers } from '../members/useMembers.ts';
import { ViewsMenu } from '../views/ViewsMenu.tsx';
import { columnNames, promisedSpans, type useJobFilters } from './filters.ts';
import { isStatus, statuses } from './status.ts';

/** What the jobs are narrowed by, how they are shown, and the views that keep both. */
export function JobFilters({ state }: { state: ReturnType<typeof useJobFilters> }) {
  const { t } = useTranslation();
  const me = useMe();
  const { members } = useMembers();
  const { filters, columns, asList, show, narrow, setStatus, setColumns } = state;
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') } };
  return (
    <Group gap="sm">
      <SearchInput
        value={filters.search ?? ''}
        onChange={search => (search || filters.search) && narrow(search ? { search } : {})}
        placeholder={t('jobs.searchHint')}
      />
      <Select
        {...clear}
        aria-label={t('common.status')}
        placeholder={t('common.status')}
        w={{ base: 'calc(50% - 6px)', xs: 150 }}
        value={filters.status ?? null}
        data={statuses.map(value => ({ value, label: t(`jobs.status.${value}`) }))}
        onChange={value => setStatus(value && isStatus(value) ? value : undefined)}
      />
      {me?.visibleJobs === 'all' && (
        <Select
          {...clear}
          aria-label={t('jobs.assigned')}
          placeholder={t('jobs.assigned')}
          w={{ base: 'calc(50% - 6px)', xs: 160 }}
          searchable
          value={filters.assignedTo ?? null}
          data={members.map(({ userId, name }) => ({ value: userId, label: name }))}
          onChange={value => narrow(value ? { assignedTo: value } : {}, asList)}
        />
      )}
      <Select
        {...clear}
        aria-label={t('jobs.promised')}
        placeholder={t('jobs.promised')}
        w={{ base: 'calc(50% - 6px)', xs: 150 }}
        value={filters.promised ?? null}
        data={promisedSpans.map(value => ({ value, label: t(`jobs.span.${value}`) }))}
        onChange={value => {
          const promised = promisedSpans.find(span => span === value);
          narrow(promised ? { promised } : {});
        }}
      />
      <OfOne filters={filters} onClear={() => narrow({})} />
      <Group gap="xs" ml={{ base: 0, sm: 'auto' }} wrap="nowrap">
        <ViewsMenu
          filters={filters}
          columns={columns}
          onShow={view => show(view.filters, true, view.columns)}
        />
        {asList && (
          <Menu closeOnItemClick={false} position="bottom-end" withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <Tooltip label={t('jobs.columns')}>
                <ActionIcon variant="default" size={36} aria-label={t('jobs.columns')} visibleFrom="sm">
                  <Columns3Icon size={17} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.CheckboxGroup
                value={[...columns]}
                onChange={names => setColumns(columnNames.filter(name => names.includes(name)))}
              >
                {columnNames.map(name => (
                  <Menu.CheckboxItem key={name} value={name}>
                    {t(`jobs.column.${name}`)}
                  </Menu.CheckboxItem>
                ))}
              </Menu.CheckboxGroup>
            </Menu.Dropdown>
          </Menu>
        )}
        <SegmentedControl
          aria-label={t('jobs.view')}
          value={asList ? 'list' : 'board'}
          data={[
            { value: 'board', label: t('jobs.board') },
            { value: 'list', label: t('jobs.list') },
          ]}
          onChange={value => {
            const { assignedTo } = filters;
            if (value === 'list') show(filters, true);
            else show(assignedTo ? { assignedTo } : {}, false);
          }}
        />
      </Group>
    </Group>
  );
}

/** The customer or vehicle whose jobs are shown, to be taken away. */
function OfOne({ filters, onClear }: { filters: ViewFilters; onClear: () => void }) {
  const { t } = useTranslation();
  const { customerId, vehicleId } = filters;
  const customer = api.useQuery(
    'get',
    '/v1/customers/{customerId}',
    { params: { path: { customerId: customerId ?? '' } } },
    { enabled: customerId !== undefined },
  );
  const vehicle = api.useQuery(
    'get',
    '/v1/vehicles/{vehicleId}',
    { params: { path: { vehicleId: vehicleId ?? '' } } },
    { enabled: vehicleId !== undefined },
  );
  if (!customerId && !vehicleId) return null;
  return (
    <Pill
      size="lg"
      withRemoveButton
      removeButtonProps={{ 'aria-label': t('common.clear') }}
      onRemove={onClear}
    >
      {customerId ? customer.data?.name : vehicle.data?.registration}
    </Pill>
  );
}
