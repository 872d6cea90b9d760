import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

/** The owner lets support in for a while. */
export type SupportGrantDocument = TenantDocument & {
  access: components['schemas']['SupportAccess'];
  note: string | null;
  /** The owner's id. */
  grantedBy: string;
  endsAt: Date;
  /** When the owner ended it before its time. */
  endedAt: Date | null;
  /** The latest 50 sessions of support. */
  uses: { administrator: string; reason: string; at: Date }[];
};

export const supportGrantsCollection = defineTenantCollection<SupportGrantDocument>('supportGrants', {
  indexes: [{ key: { _id: -1 } }],
});

/** What a support session's token stands for. */
export type SupportSessionDocument = TenantDocument & {
  grantId: string;
  administratorId: string;
  administratorSessionId: string;
  expiresAt: Date;
};

export const supportSessionsCollection = defineTenantCollection<SupportSessionDocument>('supportSessions', {
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});
