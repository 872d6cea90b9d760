import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Schemas = components['schemas'];

/** Where somebody is paid. */
export type StoredDestination = Omit<Schemas['Destination'], 'changedAt'> & { changedAt: Date };

/** What the workshop owes one of its team. */
export type WalletDocument = TenantDocument & {
  userId: string;
  /** By the entries of the ledger; what of it is in payouts under way. */
  balance: number;
  reserved: number;
  share: Schemas['Share'] | null;
  destination: StoredDestination | null;
  /** The same as JSON in full, encrypted: only who pays may see it. */
  sealed: string | null;
};

const whole = { bsonType: ['int', 'long', 'double'], multipleOf: 1, minimum: 0 };

export const walletsCollection = defineTenantCollection<WalletDocument>('wallets', {
  audit: { quiet: ['reserved', 'sealed'] },
  indexes: [{ key: { _id: 1 } }, { key: { userId: 1 }, unique: true }],
  bounds: (_scope, userId) => ({ userId }),
  validator: {
    $jsonSchema: {
      required: ['userId', 'balance', 'reserved'],
      properties: { balance: whole, reserved: whole },
    },
    $expr: { $lte: ['$reserved', '$balance'] },
  },
});
