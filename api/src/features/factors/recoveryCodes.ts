import { randomInt } from 'node:crypto';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Holder } from './holder.ts';
import { mailRecoveryCodeUsed } from './mails.ts';
import { factorsCollection } from './store.ts';

const count = 10;
/** 32 characters that are not taken for one another: twelve of them are 60 bits. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const factors = (ctx: Context) => platformCollection(ctx, factorsCollection, 'second factors');

/** Makes ten codes in place of those before. They are shown this once. */
export async function newRecoveryCodes(ctx: Context, userId: string): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode);
  await factors(ctx).updateOne(
    { _id: userId },
    {
      $set: { recoveryHashes: codes.map(code => hashOf(ctx, userId, code)) },
      $setOnInsert: { totp: null, lastStep: 0, pendingTotp: null, failures: 0, lockedUntil: null },
    },
    { upsert: true },
  );
  return codes;
}

export async function dropRecoveryCodes(ctx: Context, userId: string): Promise<void> {
  await factors(ctx).updateOne({ _id: userId }, { $set: { recoveryHashes: [] } });
}

/** Uses a code up: null when it was one of the user's. */
export async function useRecoveryCode(ctx: Context, person: Holder, code: string): Promise<Problem | null> {
  const hash = hashOf(ctx, person._id, code);
  const found = await factors(ctx).findOneAndUpdate(
    { _id: person._id, recoveryHashes: hash },
    { $pull: { recoveryHashes: hash } },
  );
  if (!found) return new Problem('invalid_code');
  await mailRecoveryCodeUsed(ctx, person, found.recoveryHashes.length);
  return null;
}

function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** As people type it back: any case, with or without its dashes. */
function hashOf(ctx: Context, userId: string, code: string): string {
  const typed = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return ctx.config.keys.hash('recovery', `${userId}:${typed}`);
}
