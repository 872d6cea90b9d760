import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Sealed } from '../../data/seal.ts';

type Schemas = components['schemas'];

/** Where somebody is paid. */
export type StoredDestination = Omit<Schemas['Destination'], 'changedAt'> & { changedAt: Date };

/** What the workshop owes one of its team. */
export type WalletDocument = TenantDocument & {
  userId: string;
  /** By the entries of the ledger; what of it is in payouts under way. */
  balance: number;
  reserved: number;
  /** How far below that credit notes have brought the balance: nothing else may. */
  overdrawn?: number;
  share: Schemas['Share'] | null;
  destination: StoredDestination | null;
  /** The same as JSON in full, encrypted: only who pays may see it. */
  sealed: Sealed | null;
};

const whole = { bsonType: ['int', 'long', 'double'], multipleOf: 1, minimum: 0 };

export const walletsCollection = defineTenantCollection<WalletDocument>('wallets', {
  audit: { quiet: ['reserved', 'overdrawn', 'sealed'] },
  sealed: { sealed: true },
  indexes: [{ key: { _id: 1 } }, { key: { userId: 1 }, unique: true }],
  bounds: (_scope, userId) => ({ userId }),
  validator: {
    $jsonSchema: {
      required: ['userId', 'balance', 'reserved'],
      properties: { balance: { ...whole, minimum: -1e15 }, reserved: whole, overdrawn: whole },
    },
    $expr: { $lte: ['$reserved', { $add: ['$balance', { $ifNull: ['$overdrawn', 0] }] }] },
  },
});
