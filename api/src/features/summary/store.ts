import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Sum = { count?: number; amount?: number };

/** One document a workshop; `_id` is the tenant's id. */
export type FiguresDocument = TenantDocument & {
  jobsByStatus?: Partial<Record<components['schemas']['JobStatus'], number>>;
  outstanding?: Sum;
  toConfirm?: Sum;
  numbers?: {
    jobs?: number;
    estimates?: number;
    invoices?: Record<string, number>;
    credit_notes?: Record<string, number>;
    debit_notes?: Record<string, number>;
  };
  /** How many were made in a month (YYYY-MM). */
  jobsIn?: Record<string, number>;
  /** Goes up so that two transactions collide; see takeTurn. */
  turns?: number;
};

export const figuresCollection = defineTenantCollection<FiguresDocument>('figures', {
  audit: false,
  indexes: [],
});

/** One document a workshop and day; `_id` is `tenantId:date`. */
export type DailyFiguresDocument = TenantDocument & { date: string; invoiced: number; received: number };

export const dailyFiguresCollection = defineTenantCollection<DailyFiguresDocument>('dailyFigures', {
  audit: false,
  indexes: [{ key: { _id: 1 } }, { key: { date: 1 }, unique: true }],
});
