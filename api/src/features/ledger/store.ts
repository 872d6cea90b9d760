import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Entry = components['schemas']['LedgerEntry'];
export type LedgerLine = Entry['lines'][number];
export type Account = LedgerLine['account'];

/** Double entry: lines balance, and a cause posts once. Never changed or deleted. */
export type LedgerEntryDocument = TenantDocument & {
  cause: Entry['cause'];
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
