import type { DataScope } from '../../data/scope.ts';
import { appliedTo } from '../advances/advances.ts';
import { onlineRoom } from '../payments/online.ts';

/** What was paid by card on an invoice and not refunded yet; `id` is the payment, or the advance. */
export type Room = { id: string; reference: string; room: number };

type Billed = { _id: string; customer: { id: string } };

/** By payment, and by deposit that was set against the invoice; the largest first. */
export async function roomsOn(scope: DataScope, invoice: Billed): Promise<Room[]> {
  const { receipts, refunded } = await onlineRoom(scope, invoice._id);
  const deposits = await appliedTo(scope, invoice);
  const paid = [
    ...receipts.map(one => ({ ...one, of: one.amount })),
    ...deposits.map(({ advance, applied }) => ({ ...advance, of: applied })),
  ];
  return paid
    .map(({ _id, reference, of }) => ({ id: _id, reference: `${reference}`, room: of - refunded(_id) }))
    .filter(({ room }) => room > 0)
    .sort((one, other) => other.room - one.room);
}

export const sumOf = (rooms: Room[]): number => rooms.reduce((sum, { room }) => sum + room, 0);
