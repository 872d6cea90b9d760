import type { components } from '@workbay/sdk/schema';
import { nowOf } from '../../data/scope.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { requireUser } from '../auth/requireUser.ts';
import type { WalletDocument } from './store.ts';
import { changeWallet } from './wallets.ts';

type Input = components['schemas']['DestinationInput'];

/** Where a person is paid, as they say themselves. */
export async function setDestination(ctx: Context, userId: string, input: Input): Promise<WalletDocument> {
  if (requireUser(ctx).userId !== userId) throw new Problem('not_found');
  const needed = input.kind === 'upi' ? (['upiId'] as const) : (['accountNumber', 'ifsc'] as const);
  for (const name of ['upiId', 'accountNumber', 'ifsc'] as const) {
    const isNeeded = needed.some(one => one === name);
    if (isNeeded && input[name] === undefined)
      throw fault('rule_broken', `/body/${name}`, 'is missing', 'required');
    if (!isNeeded && input[name] !== undefined)
      throw fault('rule_broken', `/body/${name}`, `is not of ${input.kind}`, 'not_taken');
  }
  const sealed = ctx.config.keys.seal(JSON.stringify(input));
  const destination = { kind: input.kind, shown: shownAs(input), changedAt: nowOf(ctx) };
  return changeWallet(ctx, userId, () => ({ destination, sealed }));
}

/** The last four digits, or the first letters and the bank of a UPI id. */
function shownAs({ upiId, accountNumber }: Input): string {
  if (accountNumber) return `••••${accountNumber.slice(-4)}`;
  const [name = '', bank = ''] = `${upiId}`.split('@');
  return `${name.slice(0, 2)}••••@${bank}`;
}
