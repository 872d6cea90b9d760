import type { Job } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../app/entry.ts';
import { undoToast } from '../../ui/undoToast.tsx';
import { showChanged } from './columns.ts';

export interface Failed {
  job: Job;
  error: unknown;
}

export interface Bulk {
  change: (job: Job) => Promise<Job>;
  /** Takes the change of one job back; left out where nothing can. */
  undo?: ((before: Job, after: Job) => Promise<Job>) | undefined;
}

/** Changes many jobs, one after the other: each is a change of its own, works or fails by itself, and is taken back by itself. */
export function useBulk(onDone: () => void) {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [failed, setFailed] = useState<Failed[]>([]);

  async function each<Item>(items: Item[], jobOf: (item: Item) => Job, act: (item: Item) => Promise<Job>) {
    const worked: { before: Job; after: Job }[] = [];
    const faults: Failed[] = [];
    for (const [index, item] of items.entries()) {
      setProgress({ done: index, of: items.length });
      const before = jobOf(item);
      try {
        worked.push({ before, after: await act(item) });
      } catch (error) {
        faults.push({ job: before, error });
      }
    }
    for (const { after } of worked) showChanged(after);
    setProgress(null);
    setFailed(faults);
    void queryClient.invalidateQueries();
    return worked;
  }

  async function run(jobs: Job[], { change, undo }: Bulk) {
    const worked = await each(jobs, job => job, change);
    onDone();
    if (worked.length === 0) return;
    const message = t('jobs.bulkDone', { count: worked.length });
    undoToast(
      message,
      undo &&
        (() =>
          void each(
            worked,
            ({ after }) => after,
            ({ before, after }) => undo(before, after),
          )),
    );
  }

  return { progress, failed, forget: () => setFailed([]), run };
}
