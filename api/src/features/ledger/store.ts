import type { components } from '@workbay/sdk/schema';
import {
  definePlatformCollection,
  defineTenantCollection,
  type TenantDocument,
} from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';

type Entry = components['schemas']['LedgerEntry'];
export type LedgerLine = Entry['lines'][number];
export type Account = LedgerLine['account'];

/** Double entry: lines balance, and a cause posts once. Never changed or deleted. */
export type LedgerEntryDocument = TenantDocument & {
  cause: Entry['cause'];
  document: string | null;
  narration: string | null;
  currency: string;
  lines: LedgerLine[];
  postedOn: string;
};

const whole = { bsonType: ['int', 'long', 'double'], minimum: 0, multipleOf: 1 };

export const ledgerCollection = defineTenantCollection<LedgerEntryDocument>('ledgerEntries', {
  audit: false,
  indexes: [
    { key: { _id: -1 } },
    { key: { 'lines.customerId': 1, _id: -1 } },
    { key: { 'lines.userId': 1, _id: -1 }, where: { 'lines.userId': { $exists: true } } },
    { key: { postedOn: 1, _id: 1 } },
    { key: { postedOn: 1 }, acrossTenants: true, where: { 'lines.account': 'platform_fees' } },
    { key: { 'lines.customerId': 1, postedOn: 1, _id: 1 } },
    { key: { 'cause.type': 1, 'cause.id': 1 }, unique: true },
  ],
  validator: {
    $jsonSchema: {
      required: ['tenantId', 'cause', 'currency', 'lines', 'postedOn'],
      properties: {
        cause: {
          bsonType: 'object',
          required: ['type', 'id'],
          properties: { type: { bsonType: 'string' }, id: { bsonType: 'string' } },
        },
        currency: { bsonType: 'string' },
        postedOn: { bsonType: 'string' },
        lines: {
          bsonType: 'array',
          minItems: 2,
          items: {
            bsonType: 'object',
            required: ['account', 'customerId', 'debit', 'credit'],
            properties: {
              account: { bsonType: 'string' },
              customerId: { bsonType: ['string', 'null'] },
              supplierId: { bsonType: 'string' },
              userId: { bsonType: 'string' },
              debit: whole,
              credit: whole,
            },
          },
        },
      },
    },
    $expr: { $eq: [{ $sum: '$lines.debit' }, { $sum: '$lines.credit' }] },
  },
});

export type Sums = { debit: number; credit: number };

/** What the accounts moved in a month (YYYY-MM), in running totals; `_id` is `tenantId:month`. */
export type LedgerMonthDocument = TenantDocument & {
  month: string;
  accounts: Partial<Record<Account, Sums>>;
};

export const ledgerMonthsCollection = defineTenantCollection<LedgerMonthDocument>('ledgerMonths', {
  audit: false,
  indexes: [{ key: { month: 1 }, unique: true }],
});

/** One document a workshop; `_id` is the tenant's id. */
export type ClosingDocument = TenantDocument & {
  closedUntil: string | null;
  closedBy: string | null;
  closedAt: Date;
};

export const closingsCollection = defineTenantCollection<ClosingDocument>('ledgerClosings', { indexes: [] });

/** The nightly check of all books: one document. */
export type LedgerCheckDocument = Queued & { _id: 'nightly'; checkedAt: Date | null; differences: number };

export const ledgerChecksCollection = definePlatformCollection<LedgerCheckDocument>('ledgerChecks', {
  audit: false,
  indexes: [dueIndex],
});
