import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { asking, billingOf, inTheWay } from '../billing/asking.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument } from '../billing/store.ts';
import { takeOver } from '../billing/tasks.ts';
import { ownersOf } from '../members/members.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type PaymentAccountDocument, paymentAccountsCollection } from './store.ts';

type Schemas = components['schemas'];

export function findAccount(scope: DataScope): Promise<PaymentAccountDocument | null> {
  return tenantCollection(scope, paymentAccountsCollection).findOne({ _id: `${scope.tenantId}` });
}

/** Where customers can pay by card at the moment; null where they cannot. */
export async function openAccount(scope: DataScope): Promise<PaymentAccountDocument | null> {
  const account = await findAccount(scope);
  return account?.offered && account.takesPayments ? account : null;
}

/** Gives a page on which the workshop opens its account, or goes on with it. */
export async function connect(ctx: Context): Promise<Schemas['BillingPage']> {
  const billing = billingOf(ctx);
  const { before, accountId, url } = await asking(ctx, async outside => {
    const before = await findAccount(outside);
    const accountId = before?.accountId ?? (await billing.createAccount(await holderOf(outside)));
    return {
      before,
      accountId,
      url: await billing.accountPage(accountId, `${ctx.config.publicUrl}/workshop`),
    };
  });
  if (!before) await keep(ctx, accountId);
  return { url };
}

async function keep(ctx: Context, accountId: string): Promise<void> {
  const account = { accountId, takesPayments: false, detailsGiven: false, offered: true };
  await unlessTaken(
    tenantCollection(ctx, paymentAccountsCollection).insertOne({ _id: `${ctx.tenantId}`, ...account }),
    inTheWay,
  );
}

async function holderOf(ctx: Context) {
  const [workshop, [owner]] = await Promise.all([getWorkshop(ctx), ownersOf(ctx)]);
  const email = workshop.email ?? owner?.email;
  if (!email) throw new Error(`${workshop._id} has no owner`);
  return { workshopId: workshop._id, name: workshop.name, email, country: workshop.country };
}

/** Whether the pages of invoices offer it. */
export async function offer(ctx: Context, offered: boolean): Promise<Schemas['OnlinePayments']> {
  const before = await findAccount(ctx);
  if (!before) throw new Problem('not_found', 'Connect an account first.');
  const account = await tenantCollection(ctx, paymentAccountsCollection).replace(before, {
    ...before,
    offered,
  });
  return toOnlinePayments(ctx, account);
}

/** Takes over what the provider lets the account do now; an older answer replaces no newer one (see look.ts). */
export async function takeOverAccount(
  parts: Parts,
  task: BillingTaskDocument,
  accountId: string,
): Promise<void> {
  const accounts = platformCollection(parts, paymentAccountsCollection, 'whose account it is');
  const before = await accounts.findOne({ accountId });
  await takeOver(
    parts,
    task,
    before,
    () => parts.billing.accountOf(accountId),
    async (scope, account, now) => {
      await tenantCollection(scope, paymentAccountsCollection).replace(account, { ...account, ...now });
    },
  );
}

export function toOnlinePayments(
  { billing }: Context,
  account: PaymentAccountDocument | null,
): Schemas['OnlinePayments'] {
  const state = account?.takesPayments ? 'ready' : account?.detailsGiven ? 'checking' : 'unfinished';
  return {
    possible: billing !== null,
    state: account ? state : 'none',
    offered: account?.offered ?? false,
    feePercent,
  };
}

/** What Workbay keeps of what is paid on an invoice, and of what is paid for a booking that came from a public page; in percent. */
const feePercent = 0.5;
export const bookingFeePercent = 2;

/** Rounded to the nearest minor unit, half a one up. */
export const feeOf = (amount: number, percent = feePercent): number => Math.round((amount * percent) / 100);
