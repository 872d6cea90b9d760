import { Button } from '@mantine/core';
import { PlusIcon, SquareKanbanIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCan } from '../../app/session.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ListExport } from '../../ui/ListExport.tsx';
import { Page } from '../../ui/Page.tsx';
import { useJobFilters, useJobsAsked } from './filters.ts';
import { JobBoard } from './JobBoard.tsx';
import { JobFilters } from './JobFilters.tsx';
import { JobTable } from './JobTable.tsx';

export default function JobsPage() {
  const { t } = useTranslation();
  const mayAdd = useCan('jobs:write');
  const state = useJobFilters();
  const { filters, columns, asList } = state;
  const asked = useJobsAsked(filters);
  return (
    <Page
      title={t('jobs.title')}
      wide
      actions={
        <>
          {/* The board shows none that are closed, and no filter of the list says so. */}
          <ListExport list="jobs" filters={asList ? asked : {}} />
          {mayAdd && (
            <Button component={Link} to="/jobs/new" leftSection={<PlusIcon size={16} aria-hidden />}>
              {t('jobs.new')}
            </Button>
          )}
        </>
      }
    >
      <JobFilters state={state} />
      {asList ? (
        <JobTable
          filters={filters}
          columns={columns}
          empty={
            Object.keys(filters).length > 0 ? (
              <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
            ) : (
              <Empty icon={SquareKanbanIcon} title={t('jobs.empty')} text={t('jobs.emptyText')} />
            )
          }
        />
      ) : (
        <JobBoard assignedTo={filters.assignedTo ?? ''} />
      )}
    </Page>
  );
}
