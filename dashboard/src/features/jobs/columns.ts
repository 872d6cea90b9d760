import type { InfiniteData } from '@tanstack/react-query';
import type { Job, JobStatus, Summary } from '@workbay/sdk/schema';
import { api } from '../../app/api.ts';
import { queryClient } from '../../app/entry.ts';

interface JobsPage {
  data: Job[];
  nextCursor: string | null;
}

type Column = InfiniteData<JobsPage>;

/** What a column of the board asks for. */
export const columnQuery = (status: JobStatus, assignedTo: string) => ({
  params: { query: { status, limit: 50, ...(assignedTo && { assignedTo }) } },
});

/** Newest first, as the API lists them; where that is on a page not read yet, it comes with the page. */
export function withJob(column: Column, job: Job): Column {
  let placed = false;
  const pages = column.pages.map(page => {
    const at = page.data.findIndex(({ id }) => id < job.id);
    if (placed || (at < 0 && page.nextCursor !== null)) return page;
    placed = true;
    const data = [...page.data];
    data.splice(at < 0 ? data.length : at, 0, job);
    return { ...page, data };
  });
  return { ...column, pages };
}

export function withoutJob(column: Column, jobId: string): Column {
  return {
    ...column,
    pages: column.pages.map(page =>
      page.data.some(({ id }) => id === jobId)
        ? { ...page, data: page.data.filter(({ id }) => id !== jobId) }
        : page,
    ),
  };
}

/** Shows a move at once, before the server has said so. Returns how to put everything back. */
export function moveOnBoard(job: Job, status: JobStatus, assignedTo: string): () => void {
  const keyOf = (column: JobStatus) => ['get', '/v1/jobs', columnQuery(column, assignedTo)];
  const summaryKey = api.queryOptions('get', '/v1/summary').queryKey;
  // A reading that is under way would show the board as it was.
  void queryClient.cancelQueries({ queryKey: ['get', '/v1/jobs'] });
  const before = queryClient.getQueriesData<Column>({ queryKey: ['get', '/v1/jobs'] });
  const summary = queryClient.getQueryData<Summary>(summaryKey);
  queryClient.setQueryData<Column>(keyOf(job.status), column => column && withoutJob(column, job.id));
  queryClient.setQueryData<Column>(keyOf(status), column => column && withJob(column, { ...job, status }));
  if (summary) {
    const { jobsByStatus: counts } = summary;
    queryClient.setQueryData<Summary>(summaryKey, {
      ...summary,
      jobsByStatus: { ...counts, [job.status]: counts[job.status] - 1, [status]: counts[status] + 1 },
    });
  }
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
    if (summary) queryClient.setQueryData(summaryKey, summary);
  };
}

/** Puts a changed job in place in every list that has it, also in those that are not read again. */
export function showChanged(job: Job): void {
  queryClient.setQueriesData<Column>(
    { queryKey: ['get', '/v1/jobs'] },
    list =>
      list && {
        ...list,
        pages: list.pages.map(page =>
          page.data.some(({ id }) => id === job.id)
            ? { ...page, data: page.data.map(old => (old.id === job.id ? job : old)) }
            : page,
        ),
      },
  );
}

/** The job as the board shows it now. */
export function jobOnBoard(jobId: string): Job | undefined {
  return queryClient
    .getQueriesData<Column>({ queryKey: ['get', '/v1/jobs'] })
    .flatMap(([, column]) => column?.pages ?? [])
    .flatMap(({ data }) => data)
    .find(({ id }) => id === jobId);
}
