import type { Job } from '@workbay/sdk/schema';
import { useRef, useState } from 'react';

/** Which of the loaded jobs are chosen; with Shift, all from the one chosen before. */
export function useSelection(jobs: Job[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const before = useRef<string | null>(null);
  const chosen = ids.size === 0 ? [] : jobs.filter(({ id }) => ids.has(id));
  const all = chosen.length === jobs.length && jobs.length > 0;
  return {
    chosen,
    all,
    has: ({ id }: Job) => ids.has(id),
    clear: () => setIds(new Set()),
    toggleAll: () => setIds(all ? new Set() : new Set(jobs.map(({ id }) => id))),
    toggle(job: Job, span: boolean) {
      const to = jobs.indexOf(job);
      const from = span ? jobs.findIndex(({ id }) => id === before.current) : -1;
      const range = from < 0 ? [job] : jobs.slice(Math.min(from, to), Math.max(from, to) + 1);
      before.current = job.id;
      setIds(now => {
        const next = new Set(now);
        for (const { id } of range)
          if (now.has(job.id)) next.delete(id);
          else next.add(id);
        return next;
      });
    },
  };
}
