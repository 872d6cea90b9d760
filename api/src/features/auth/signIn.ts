import { randomBytes } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { enrolledMethods } from '../factors/enrolled.ts';
import { takeSessionTurn } from './endSessions.ts';
import { type SessionReply, startSession } from './sessions.ts';
import { type SignInTicketDocument, signInTicketsCollection, type UserDocument } from './store.ts';

/** What a person has shown of themselves. A passkey is used with the device's PIN or finger, so it is two factors. */
export type Proof = 'password' | 'oidc' | 'passkey';

export type SecondFactorReply = {
  status: 202;
  headers: { 'Cache-Control': 'no-store' };
  body: components['schemas']['SecondFactorRequired'];
};

const ticketMinutes = 5;
const mostTries = 5;

const tickets = (ctx: Context) => platformCollection(ctx, signInTicketsCollection, 'sign-ins');

/**
 * The one door through which every way of logging in goes. Starts the session in `tenantId`, or where the user was last;
 * or asks for the second factor that the user has set up, by a ticket for `takeTicket`.
 */
export async function signIn(
  ctx: Context,
  user: UserDocument,
  proved: 'passkey',
  tenantId?: string | null,
): Promise<SessionReply>;
export async function signIn(
  ctx: Context,
  user: UserDocument,
  proved: Proof,
  tenantId?: string | null,
): Promise<SessionReply | SecondFactorReply>;
export async function signIn(
  ctx: Context,
  user: UserDocument,
  proved: Proof,
  tenantId: string | null = null,
): Promise<SessionReply | SecondFactorReply> {
  const methods = await enrolledMethods(ctx, user._id);
  const now = new Date();
  if (proved === 'passkey') return startSession(ctx, user, tenantId, { hasFactor: true, factorAt: now });
  if (methods.length === 0) return startSession(ctx, user, tenantId, { hasFactor: false, factorAt: null });
  await takeSessionTurn(ctx, user._id);
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + ticketMinutes * 60_000);
  await tickets(ctx).insertOne({
    _id: newId('tkt'),
    hash: hashOf(ctx, secret),
    userId: user._id,
    tenantId,
    tries: 0,
    expiresAt,
  });
  return {
    status: 202,
    headers: { 'Cache-Control': 'no-store' },
    body: { ticket: secret, methods, expiresAt: expiresAt.toISOString() },
  };
}

/** The sign-in that waits behind a ticket; counts this as one of its tries. */
export async function tryTicket(ctx: Context, secret: string): Promise<SignInTicketDocument | null> {
  return tickets(ctx).findOneAndUpdate(
    { hash: hashOf(ctx, secret), tries: { $lt: mostTries }, expiresAt: { $gt: new Date() } },
    { $inc: { tries: 1 } },
  );
}

/** Ends the ticket, whose second factor was proved: it works once. */
export async function useTicket(ctx: Context, ticket: SignInTicketDocument): Promise<void> {
  if ((await tickets(ctx).deleteOne({ _id: ticket._id })) !== 1) throw new Problem('sign_in_expired');
}

const hashOf = (ctx: Context, secret: string) => ctx.config.keys.hash('sign-in', secret);
