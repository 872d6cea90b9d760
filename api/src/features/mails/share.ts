import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { mailSharesCollection } from './store.ts';

type Scope = DataScope & { config: Config };

const most = 5;
const windowMs = 30 * 60_000;

/** What counts the mails to an address. */
export const mailShareOf = ({ config }: Pick<Scope, 'config'>, email: string): string =>
  config.keys.hash('mail share', email);

/**
 * Whether one more mail may go to an address that somebody has typed who need not be its owner: five in half an hour, from
 * wherever they are asked for. Links and codes of those five still work then, so nobody is shut out by it.
 */
export async function takeMailShare(scope: Scope, mailShare: string): Promise<boolean> {
  const shares = platformCollection(scope, mailSharesCollection, 'mails to an address');
  const _id = mailShare;
  const now = new Date();
  const found = await shares.findOne({ _id });
  const running = found !== null && found.expiresAt > now;
  if (running && found.mails >= most) return false;
  const next = running
    ? { mails: found.mails + 1, expiresAt: found.expiresAt }
    : { mails: 1, expiresAt: new Date(now.getTime() + windowMs) };
  await shares.updateOne({ _id }, { $set: next }, { upsert: true });
  return true;
}
