import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { shortAddress } from './devices.ts';
import { knownDevice } from './knownDevice.ts';
import { passwordTriesCollection, sessionsCollection } from './store.ts';

const windowMs = 15 * 60_000;

/** What is guessed at: an account is counted by its address, whether it exists or not. */
type Guessed = { kind: 'user' | 'administrator'; email: string; userId: string | null };

/**
 * Counts a try of a password before it is compared, so that many at once count too; what it gives takes the count back
 * when the password was right. A device that has logged in before has tries of its own. Any other shares those of the
 * account and its network; and, unless the account is logged in from that network, those of the account and the world.
 * So whoever guesses from elsewhere can use up only what the owner does not need.
 */
export async function takeTry(ctx: Context, { kind, email, userId }: Guessed): Promise<() => Promise<void>> {
  // What the request itself writes is rolled back when the password is wrong.
  const outside = { ...ctx, session: undefined, trail: undefined, onCommit: undefined };
  const tries = platformCollection(outside, passwordTriesCollection, 'tries of passwords');
  const sessions = platformCollection(outside, sessionsCollection, 'networks of an account');
  const { near: mostNear, far: mostFar } = ctx.config.wrongPasswords;
  const window = Math.floor(Date.now() / windowMs);
  const ends = (window + 1) * windowMs;
  const keyOf = (from: string) => ctx.config.keys.hash('password try', `${kind} ${email} ${from} ${window}`);

  async function count(_id: string): Promise<number> {
    const expiresAt = new Date(ends);
    const counted =
      (await tries.findOneAndUpdate({ _id }, { $inc: { tries: 1 } })) ??
      (await tries
        .updateOne({ _id }, { $setOnInsert: { tries: 0, expiresAt } }, { upsert: true })
        .then(() => tries.findOneAndUpdate({ _id }, { $inc: { tries: 1 } })));
    return counted?.tries ?? 1;
  }

  function refuse(): never {
    const retryAfter = Math.max(1, Math.ceil((ends - Date.now()) / 1000));
    const minutes = Math.ceil(retryAfter / 60);
    const detail = `Too many tries of this password. Try again in ${minutes} min, or have it reset by mail.`;
    throw new Problem('rate_limited', detail, { retryAfter });
  }

  const network = shortAddress(ctx.address);
  const device = knownDevice(ctx, userId ?? 'nobody');
  const near = keyOf(device ? `device ${device}` : `network ${network}`);
  if ((await count(near)) > mostNear) refuse();
  if (device) return () => tries.deleteOne({ _id: near }).then(() => undefined);
  const far = keyOf('anywhere');
  const overFar = (await count(far)) > mostFar;
  const usual = await sessions.findOne({ userId: userId ?? 'nobody', address: network }, { _id: 1 });
  if (overFar && !usual) refuse();
  return async () => {
    await tries.deleteOne({ _id: near });
    await tries.updateOne({ _id: far }, { $inc: { tries: -1 } });
  };
}
