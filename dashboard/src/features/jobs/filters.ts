import type { JobStatus, ViewColumn, ViewFilters } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useFormat } from '../../app/format.ts';
import { fromWall } from '../../app/workshopTime.ts';
import { daysFrom } from '../../ui/days.ts';
import { present } from '../../ui/present.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { isStatus } from './status.ts';

export const promisedSpans = ['overdue', 'today', 'tomorrow', 'week'] as const;
type PromisedSpan = (typeof promisedSpans)[number];

export const columnNames = [
  'customer',
  'vehicle',
  'status',
  'promised',
  'assigned',
  'complaints',
  'created',
  'total',
] as const satisfies ViewColumn[];

const usual: ViewColumn[] = ['customer', 'vehicle', 'status', 'promised', 'assigned', 'total'];
const keptColumns = 'workbay.jobs.columns';

const isSpan = (text: string): text is PromisedSpan => promisedSpans.some(span => span === text);
const columnsIn = (text: string): ViewColumn[] => {
  const names = text.split(',');
  return columnNames.filter(name => names.includes(name));
};

/** What the jobs are narrowed by and which columns are shown; both live in the address. */
export function useJobFilters() {
  const [url, setUrl] = useUrlState(
    'view',
    'search',
    'status',
    'assigned',
    'promised',
    'customer',
    'vehicle',
    'columns',
  );
  const filters: ViewFilters = present({
    status: isStatus(url.status) ? url.status : undefined,
    assignedTo: url.assigned || undefined,
    customerId: url.customer || undefined,
    vehicleId: url.vehicle || undefined,
    promised: isSpan(url.promised) ? url.promised : undefined,
    search: url.search || undefined,
  });
  const chosen = columnsIn(url.columns || (localStorage.getItem(keptColumns) ?? ''));
  const asText = (names: readonly ViewColumn[]) => columnNames.filter(name => names.includes(name)).join(',');
  const show = (shown: ViewFilters, list: boolean, columns?: ViewColumn[]) =>
    setUrl({
      view: list ? 'list' : '',
      status: shown.status ?? '',
      assigned: shown.assignedTo ?? '',
      customer: shown.customerId ?? '',
      vehicle: shown.vehicleId ?? '',
      promised: shown.promised ?? '',
      search: shown.search ?? '',
      ...(columns && { columns: asText(columns) }),
    });
  const { assignedTo, ...others } = filters;
  return {
    filters,
    columns: chosen.length > 0 ? chosen : usual,
    /** A board has all statuses side by side, so looking for something else than a person's jobs leads to the list. */
    asList: url.view === 'list' || Object.keys(others).length > 0,
    show,
    /** The API takes one of these at a time, beside the status. */
    narrow: (one: Omit<ViewFilters, 'status'>, list = true) =>
      show({ ...present({ status: one.promised === 'overdue' ? undefined : filters.status }), ...one }, list),
    setStatus: (status: JobStatus | undefined) => {
      const { promised, ...rest } = filters;
      const kept = promised === 'overdue' ? rest : filters;
      show(present({ ...kept, status }), true);
    },
    setColumns(names: readonly ViewColumn[]) {
      const columns = asText(names);
      localStorage.setItem(keptColumns, columns);
      setUrl({ columns });
    },
  };
}

/** What to ask the API for. */
export function useJobsAsked({ promised, ...filters }: ViewFilters) {
  const { today, timeZone } = useFormat();
  // Stays the same while the page is looked at: another instant would be another list.
  const [now] = useState(() => new Date().toISOString());
  return { ...filters, ...(promised && spanOf(promised, today(), timeZone, now)) };
}

function spanOf(promised: PromisedSpan, today: string, timeZone: string, now: string) {
  const [, tomorrow = '', after = ''] = daysFrom(today, 0, 3);
  const [inAWeek = ''] = daysFrom(today, 7, 1);
  const midnight = (day: string) => fromWall(`${day} 00:00:00`, timeZone);
  switch (promised) {
    case 'overdue':
      return { unfinished: true, promisedUntil: now };
    case 'today':
      return { promisedFrom: midnight(today), promisedUntil: midnight(tomorrow) };
    case 'tomorrow':
      return { promisedFrom: midnight(tomorrow), promisedUntil: midnight(after) };
    case 'week':
      return { promisedFrom: midnight(today), promisedUntil: midnight(inAWeek) };
  }
}
