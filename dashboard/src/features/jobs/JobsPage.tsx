import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCan } from '../../app/session.ts';
import { Page } from '../../ui/Page.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { JobBoard } from './JobBoard.tsx';
import { JobList } from './JobList.tsx';
import { isStatus, statuses } from './status.ts';

export default function JobsPage() {
  const { t } = useTranslation();
  const mayAdd = useCan('jobs:write');
  const [{ view, search, status }, setFilter] = useUrlState('view', 'search', 'status');
  // A board has all statuses side by side, so looking for something leads to the list.
  const asList = view === 'list' || search !== '' || status !== '';
  return (
    <Page
      title={t('jobs.title')}
      sheet={{ list: 'jobs' }}
      actions={
        mayAdd && (
          <Button component={Link} to="/jobs/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('jobs.new')}
          </Button>
        )
      }
    >
      <Group gap="sm">
        <SearchInput
          key={asList ? 'list' : 'board'}
          value={search}
          onChange={text => setFilter({ search: text, view: 'list' })}
          placeholder={t('jobs.searchHint')}
        />
        <Select
          aria-label={t('common.status')}
          placeholder={t('common.status')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          w={170}
          value={status || null}
          data={statuses.map(value => ({ value, label: t(`jobs.status.${value}`) }))}
          onChange={value => setFilter({ status: value ?? '', view: 'list' })}
        />
        <SegmentedControl
          ml={{ base: 0, sm: 'auto' }}
          aria-label={t('jobs.view')}
          value={asList ? 'list' : 'board'}
          data={[
            { value: 'board', label: t('jobs.board') },
            { value: 'list', label: t('jobs.list') },
          ]}
          onChange={value =>
            setFilter(value === 'list' ? { view: 'list' } : { view: '', search: '', status: '' })
          }
        />
      </Group>
      {asList ? (
        <JobList search={search} status={isStatus(status) ? status : undefined} />
      ) : (
        <JobBoard assignedTo="" />
      )}
    </Page>
  );
}
