import type { Job } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { daysFrom } from '../../ui/days.ts';
import { useAllPages } from '../../ui/useAllPages.ts';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { timeAt } from './grid.ts';

/** The jobs in work that are promised on these days, and how a promise is moved to another time. */
export function usePromises(from: string, to: string) {
  const { t } = useTranslation();
  const { timeZone, shortTime } = useFormat();
  const sees = useCan('jobs:read');
  const end = daysFrom(to, 1, 1)[0] ?? to;
  const promised = { promisedFrom: timeAt(from, 0, timeZone), promisedUntil: timeAt(end, 0, timeZone) };
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/jobs',
    { params: { query: { unfinished: true, ...promised, limit: 100 } } },
    { ...byCursor, enabled: sees },
  );
  useAllPages(pages);
  const [early, setEarly] = useState<Pick<Job, 'id' | 'promisedAt'> | null>(null);
  const change = useChange(
    ({ job, promisedAt }: { job: Job; promisedAt: string }) =>
      workbay.jobs.update(job.id, { promisedAt }, { ifMatch: job.version }),
    {
      said: ({ number, promisedAt }) =>
        t('bookings.promiseMoved', { name: number, time: shortTime(promisedAt ?? '') }),
    },
  );
  const jobs = itemsOf(pages);
  const move = (jobId: string, promisedAt: string) => {
    const job = jobs.find(({ id }) => id === jobId);
    if (!job || Date.parse(job.promisedAt ?? '') === Date.parse(promisedAt)) return;
    setEarly({ id: jobId, promisedAt });
    change.mutate({ job, promisedAt }, { onSettled: () => setEarly(null) });
  };
  return { promises: jobs.map(job => (job.id === early?.id ? { ...job, ...early } : job)), move };
}
