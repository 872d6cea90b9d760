import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { importKeyIndex } from '../imports/importKey.ts';
import { ofOwnJobs } from '../jobs/visible.ts';

export type CustomerDocument = TenantDocument & {
  name: string;
  phone: string | null;
  email: string | null;
  address: components['schemas']['Address'];
  gstin: string | null;
  /** A unit or the developer of a Special Economic Zone; those have a GSTIN (SEZ units register apart, CGST rules, rule 8(1)). */
  sez?: boolean;
  taxNumber: string | null;
  notes: string | null;
  /** Whether they get mails when a vehicle is due. */
  wantsReminders: boolean;
  /** What the customer owes, in minor units; negative is credit. Moves with the ledger only. */
  balance: number;
  /** Of it, what they have as credit: never below nothing. Moves with the ledger only. */
  credit: number;
  /** The day of their latest invoice. */
  lastInvoicedOn?: string;
  /** What an import knows them by, so that the next one finds them. */
  importKey?: string;
  search: string[];
};

export const customersCollection = defineTenantCollection<CustomerDocument>('customers', {
  indexes: [
    { key: { _id: -1 } },
    { key: { search: 1, _id: -1 } },
    { key: { email: 1, _id: -1 } },
    { key: { phone: 1, _id: -1 } },
    importKeyIndex,
  ],
  bounds: scope => ofOwnJobs(scope, 'customer'),
  validator: {
    $jsonSchema: {
      required: ['balance', 'credit'],
      properties: {
        balance: { bsonType: ['int', 'long', 'double'], multipleOf: 1 },
        credit: { bsonType: ['int', 'long', 'double'], multipleOf: 1, minimum: 0 },
      },
    },
  },
});
