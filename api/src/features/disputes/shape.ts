import type { components } from '@workbay/sdk/schema';
import type { DisputeDocument } from './store.ts';

export function toDispute(doc: DisputeDocument): components['schemas']['Dispute'] {
  const { _id, decision, messages } = doc;
  return {
    id: _id,
    bookingId: doc.bookingId,
    startsAt: doc.startsAt.toISOString(),
    customerName: doc.customerName,
    about: doc.about,
    openedBy: doc.openedBy,
    state: doc.state,
    messages: messages.map(({ by, text, at }) => ({ by, text, at: at.toISOString() })),
    decision: decision && { ...decision, at: decision.at.toISOString() },
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
