import type { components } from '@workbay/sdk/schema';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import { countJobs } from '../jobs/jobs.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { addDays, civilDate } from './civilDate.ts';
import { figuresOf } from './read.ts';
import { dailyFiguresCollection } from './store.ts';

const shownDays = 30;
const none = {
  draft: 0,
  open: 0,
  in_progress: 0,
  on_hold: 0,
  ready: 0,
  delivered: 0,
  closed: 0,
  cancelled: 0,
};

/** Three reads by key, however long the history; for who sees only the jobs given to them, those are counted. */
export async function summarise(ctx: Context): Promise<components['schemas']['Summary']> {
  if (ctx.onlyJobsOf) return summariseOwn(ctx);
  const [workshop, figures, latest] = await Promise.all([
    getWorkshop(ctx),
    figuresOf(ctx),
    tenantCollection(ctx, dailyFiguresCollection).find({}, { sort: { date: -1 }, limit: shownDays }),
  ]);
  const today = civilDate(new Date(), workshop.timeZone);
  const first = addDays(today, 1 - shownDays);
  const sum = (part: { count?: number; amount?: number } | undefined) => ({
    count: part?.count ?? 0,
    amount: part?.amount ?? 0,
  });
  return {
    today,
    currency: workshop.currency,
    jobsByStatus: { ...none, ...figures?.jobsByStatus },
    outstanding: sum(figures?.outstanding),
    toConfirm: sum(figures?.toConfirm),
    days: latest
      .filter(({ date }) => date >= first)
      .reverse()
      .map(({ date, invoiced, received }) => ({ date, invoiced, received })),
    sampleData: figures?.samples ?? null,
  };
}

async function summariseOwn(ctx: Context): Promise<components['schemas']['Summary']> {
  const [workshop, jobsByStatus] = await Promise.all([getWorkshop(ctx), countJobs(ctx)]);
  return {
    today: civilDate(new Date(), workshop.timeZone),
    currency: workshop.currency,
    jobsByStatus: { ...none, ...jobsByStatus },
    outstanding: null,
    toConfirm: null,
    days: null,
    sampleData: null,
  };
}
