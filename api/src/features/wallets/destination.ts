import type { components } from '@workbay/sdk/schema';
import { nowOf } from '../../data/scope.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { requireUser } from '../auth/requireUser.ts';
import { normaliseAccount } from '../workshops/bank.ts';
import { mustBeInIndia } from '../workshops/country.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { WalletDocument } from './store.ts';
import { changeWallet } from './wallets.ts';

type Input = components['schemas']['DestinationInput'];

/** Where a person is paid, as they say themselves. */
export async function setDestination(ctx: Context, userId: string, input: Input): Promise<WalletDocument> {
  if (requireUser(ctx).userId !== userId) throw new Problem('not_found');
  const kept = fitting(input, await getWorkshop(ctx));
  const sealed = ctx.config.keys.seal(JSON.stringify(kept));
  const destination = { kind: kept.kind, shown: shownAs(kept), changedAt: nowOf(ctx) };
  return changeWallet(ctx, userId, () => ({ destination, sealed }));
}

const ofBank = ['accountNumber', 'ifsc', 'iban', 'bic', 'bankCode'] as const;

/** Throws a fault for what is not of its kind, or not of the workshop's country. */
function fitting(input: Input, workshop: WorkshopDocument): Input {
  const refused = (name: keyof Input) =>
    fault('rule_broken', `/body/${name}`, `is not of ${input.kind}`, 'not_taken');
  if (input.kind === 'bank') {
    if (input.upiId !== undefined) throw refused('upiId');
    return normaliseAccount(input, workshop, '/body');
  }
  mustBeInIndia(workshop, '/body/kind');
  if (input.upiId === undefined) throw fault('rule_broken', '/body/upiId', 'is missing', 'required');
  for (const name of ofBank) if (input[name] !== undefined) throw refused(name);
  return input;
}

/** The last four digits, or the first letters and the bank of a UPI id. */
function shownAs({ upiId, iban, accountNumber = iban }: Input): string {
  if (accountNumber) return `••••${accountNumber.slice(-4)}`;
  const [name = '', bank = ''] = `${upiId}`.split('@');
  return `${name.slice(0, 2)}••••@${bank}`;
}
