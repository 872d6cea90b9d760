import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { momentOf } from '../bookings/moment.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { endRequest, hasOpenAnswers, holdOpen, moveRequest } from './move.ts';
import type { ServiceRequestStatus } from './status.ts';
import { type ServiceRequestDocument, serviceRequestsCollection } from './store.ts';
import { tellCustomer } from './tellCustomer.ts';

type Schemas = components['schemas'];

const tellAgainMs = 60 * 60_000;
const farthestMs = 366 * 24 * 60 * 60_000;

export function listIncoming(
  ctx: Context,
  status: ServiceRequestStatus | undefined,
  paging: Paging,
): Promise<ServiceRequestDocument[]> {
  return tenantCollection(ctx, serviceRequestsCollection).list(status ? { status } : {}, paging);
}

export async function getIncoming(scope: DataScope, id: string): Promise<ServiceRequestDocument> {
  const found = await tenantCollection(scope, serviceRequestsCollection).findOne({ _id: id });
  if (!found) throw new Problem('not_found');
  return found;
}

/** What is to be answered, and the customer's request with it: nobody accepts or ends it meanwhile. */
async function held(ctx: Context, id: string) {
  const before = await getIncoming(ctx, id);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  return { before, request: await holdOpen(ctx, before.requestId) };
}

export async function quote(
  ctx: Context,
  id: string,
  { price, startsAt, durationMinutes, note, validUntil }: Schemas['QuoteInput'],
): Promise<ServiceRequestDocument> {
  const { before, request } = await held(ctx, id);
  const begins = momentOf(startsAt, '/body/startsAt');
  const now = nowOf(ctx).getTime();
  if (begins.getTime() <= now) throw fault('rule_broken', '/body/startsAt', 'is over', 'not_valid');
  if (begins.getTime() > now + farthestMs)
    throw fault('rule_broken', '/body/startsAt', 'is more than a year on', 'too_large');
  const holds = validUntil ? momentOf(validUntil, '/body/validUntil') : request.expiresAt;
  if (holds.getTime() <= now) throw fault('rule_broken', '/body/validUntil', 'is over', 'not_valid');
  const { currency, name } = await getWorkshop(ctx);
  // A changed price is told as well, once an hour; a changed word alone is not.
  const changed = before.quote?.price !== price || before.quote.startsAt.getTime() !== begins.getTime();
  const tells = changed && now - (before.quoteToldAt?.getTime() ?? 0) >= tellAgainMs;
  const after = await moveRequest(ctx, before, 'quoted', {
    quoteToldAt: tells ? new Date(now) : before.quoteToldAt,
    quote: {
      price,
      currency,
      startsAt: begins,
      endsAt: new Date(begins.getTime() + durationMinutes * 60_000),
      note: note?.trim() || null,
      validUntil: earliest(holds, begins, request.expiresAt),
    },
  });
  if (tells) await tellCustomer(ctx, request, { news: 'quoted', workshopName: name, price, currency });
  return after;
}

const earliest = (...times: Date[]) => new Date(Math.min(...times.map(time => time.getTime())));

export async function decline(
  ctx: Context,
  id: string,
  { reason }: Schemas['DeclineInput'],
): Promise<ServiceRequestDocument> {
  const { before, request } = await held(ctx, id);
  const after = await moveRequest(ctx, before, 'declined', { reason: reason?.trim() ?? null });
  const isLast = !(await hasOpenAnswers(ctx, request));
  if (isLast) await endRequest(ctx, request, 'declined');
  const { name } = await getWorkshop(ctx);
  if (isLast || before.quote)
    await tellCustomer(ctx, request, { news: isLast ? 'all_declined' : 'withdrawn', workshopName: name });
  return after;
}

/** What a customer who is erased asked for and got accepted here. */
export async function removeRequestsOf(scope: DataScope, customerId: string): Promise<string[]> {
  const requests = tenantCollection(scope, serviceRequestsCollection);
  const found = await requests.find({ customerId }, { projection: { _id: 1 } });
  await requests.deleteMany({ customerId });
  return found.map(({ _id }) => _id);
}
