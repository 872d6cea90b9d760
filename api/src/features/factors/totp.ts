import { Secret, TOTP } from 'otpauth';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Holder } from './holder.ts';
import { mailLocked } from './mails.ts';
import { factorsCollection } from './store.ts';

const pendingMinutes = 15;
const triesBeforeLock = 5;
const longestLockMinutes = 60;

const factors = (ctx: Context) => platformCollection(ctx, factorsCollection, 'second factors');
const none = { totp: null, lastStep: 0, recoveryHashes: [], failures: 0, lockedUntil: null };

/** RFC 6238 as every authenticator app understands it: SHA-1, six digits, thirty seconds. */
const generator = (email: string, base32: string) =>
  new TOTP({ issuer: 'Workbay', label: email, secret: Secret.fromBase32(base32), digits: 6, period: 30 });

/** The time step whose code this is, one step of clock skew either way; null for a wrong code. */
function stepOf(base32: string, code: string): number | null {
  const delta = generator('', base32).validate({ token: code, window: 1 });
  return delta === null ? null : TOTP.counter({ period: 30 }) + delta;
}

/** Makes a secret for an authenticator app. It counts from its first code on, see `confirmTotp`. */
export async function startTotp(ctx: Context, { _id, email }: Holder) {
  if ((await factors(ctx).findOne({ _id }))?.totp) throw new Problem('totp_exists');
  const secret = new Secret({ size: 20 }).base32;
  const expiresAt = new Date(Date.now() + pendingMinutes * 60_000);
  const pendingTotp = { sealedSecret: ctx.config.keys.seal(secret), expiresAt };
  await factors(ctx).updateOne({ _id }, { $set: { pendingTotp }, $setOnInsert: none }, { upsert: true });
  const uri = generator(email, secret).toString();
  const { toString: drawQr } = await import('qrcode');
  const qr = await drawQr(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return { secret, uri, qr, expiresAt: expiresAt.toISOString() };
}

/** Takes the app's first code, by which the secret has arrived there. */
export async function confirmTotp(ctx: Context, userId: string, code: string): Promise<void> {
  const found = await factors(ctx).findOne({ _id: userId });
  if (found?.totp) throw new Problem('totp_exists');
  const pending = found?.pendingTotp;
  if (!pending || pending.expiresAt < new Date()) throw new Problem('invalid_code');
  const step = stepOf(ctx.config.keys.unseal(pending.sealedSecret), code);
  if (step === null) throw new Problem('invalid_code');
  const totp = { sealedSecret: pending.sealedSecret, confirmedAt: new Date() };
  await factors(ctx).updateOne(
    { _id: userId },
    { $set: { totp, lastStep: step, pendingTotp: null, failures: 0, lockedUntil: null } },
  );
}

/**
 * Checks a code of the app: null when it is right and was not used before. Wrong ones lock the codes for longer and longer,
 * which tells nobody but who has the password, and leaves passkeys and recovery codes open to the owner.
 */
export async function checkTotp(ctx: Context, person: Holder, code: string): Promise<Problem | null> {
  const found = await factors(ctx).findOne({ _id: person._id });
  if (!found?.totp) return new Problem('invalid_code');
  const now = Date.now();
  if (found.lockedUntil && found.lockedUntil.getTime() > now) return locked(found.lockedUntil);
  const step = stepOf(ctx.config.keys.unseal(found.totp.sealedSecret), code);
  if (step === null) return countFailure(ctx, person, found.failures + 1);
  const taken = await factors(ctx).findOneAndUpdate(
    { _id: person._id, lastStep: { $lt: step } },
    { $set: { lastStep: step, failures: 0, lockedUntil: null } },
  );
  return taken ? null : new Problem('invalid_code');
}

async function countFailure(ctx: Context, person: Holder, failures: number): Promise<Problem> {
  const minutes =
    failures < triesBeforeLock ? 0 : Math.min(longestLockMinutes, 2 ** (failures - triesBeforeLock));
  const lockedUntil = minutes > 0 ? new Date(Date.now() + minutes * 60_000) : null;
  await factors(ctx).updateOne({ _id: person._id }, { $set: { failures, lockedUntil } });
  if (!lockedUntil) return new Problem('invalid_code');
  if (failures === triesBeforeLock) await mailLocked(ctx, person);
  return locked(lockedUntil);
}

function locked(until: Date): Problem {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  return new Problem('factor_locked', `Codes of the app work again in ${retryAfter} s.`, { retryAfter });
}

export async function removeTotp(ctx: Context, userId: string): Promise<void> {
  const found = await factors(ctx).findOne({ _id: userId });
  if (!found?.totp) throw new Problem('not_found');
  await factors(ctx).updateOne({ _id: userId }, { $set: { totp: null, failures: 0, lockedUntil: null } });
}
