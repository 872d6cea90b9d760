import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Sum = { count?: number; amount?: number };

/** One document a workshop; `_id` is the tenant's id. */
export type FiguresDocument = TenantDocument & {
  jobsByStatus?: Partial<Record<components['schemas']['JobStatus'], number>>;
  outstanding?: Sum;
  toConfirm?: Sum;
  numbers?: {
    openings?: number;
    jobs?: number;
    estimates?: number;
    purchases?: number;
    invoices?: Record<string, number>;
    credit_notes?: Record<string, number>;
    debit_notes?: Record<string, number>;
    receipt_vouchers?: Record<string, number>;
    refund_vouchers?: Record<string, number>;
  };
  /** How many were made in a month (YYYY-MM). */
  jobsIn?: Record<string, number>;
  /** How many made-up samples there are, while there are any. */
  samples?: components['schemas']['SampleData'];
  /** Goes up so that two transactions collide; see takeTurn. */
  turns?: number;
};

export const figuresCollection = defineTenantCollection<FiguresDocument>('figures', {
  audit: false,
  indexes: [],
});

/** What a day comes to; amounts in minor units. All of them add up over days. */
export const dayFigures = [
  'invoiced',
  'received',
  'invoices',
  'sales',
  'cgst',
  'sgst',
  'igst',
  'otherTax',
  'repairOrders',
  'repairOrderSales',
  'estimatesSent',
  'estimatesApproved',
  'estimatesDeclined',
  'newCustomers',
  'returningCustomers',
] as const;

export type DayFigures = Record<(typeof dayFigures)[number], number>;

/** One document a workshop and day; `_id` is `tenantId:date`. A figure that is left out is 0. */
export type DailyFiguresDocument = TenantDocument & { date: string } & Partial<DayFigures> &
  Pick<DayFigures, 'invoiced' | 'received'>;

export const dailyFiguresCollection = defineTenantCollection<DailyFiguresDocument>('dailyFigures', {
  audit: false,
  indexes: [
    { key: { _id: 1 } },
    { key: { date: 1 }, unique: true },
    { key: { date: 1 }, acrossTenants: true },
  ],
});
