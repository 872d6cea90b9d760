import type { components } from '@workbay/sdk/schema';
import type { MailTemplate } from '../../adapters/mail/wording.ts';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { queueMail } from '../mails/mails.ts';
import type { Person } from './oidcClient.ts';
import { type IdentityDocument, identitiesCollection, type UserDocument } from './store.ts';

type LinkedLogin = components['schemas']['LinkedLogin'];

const identities = (ctx: Context) => platformCollection(ctx, identitiesCollection, 'identities');

/** What people call the provider. */
export function nameOfProvider(issuer: string): string {
  const { hostname } = new URL(issuer);
  return hostname === 'accounts.google.com' ? 'Google' : hostname;
}

export function findIdentity(
  ctx: Context,
  filter: { issuer: string } & ({ subject: string } | { userId: string }),
): Promise<IdentityDocument | null> {
  return identities(ctx).findOne(filter);
}

export async function link(
  ctx: Context,
  userId: string,
  { issuer, subject, email, emailVerified }: Person,
): Promise<void> {
  const identity = { userId, issuer, subject, email, emailVerified };
  await unlessTaken(
    identities(ctx).insertOne({ _id: newId('idn'), ...identity, createdAt: new Date() }),
    () => new Problem('oidc_taken'),
  );
}

/** Links to an account that was there before, whose person is told. */
export async function linkTo(ctx: Context, user: UserDocument, person: Person): Promise<void> {
  await link(ctx, user._id, person);
  await tell(ctx, user, 'provider_linked', person);
}

export async function unlinkAll(ctx: Context, user: UserDocument): Promise<void> {
  const found = await identities(ctx).find({ userId: user._id });
  if (found.length === 0) throw new Problem('not_found');
  await identities(ctx).deleteMany({ userId: user._id });
  for (const identity of found) await tell(ctx, user, 'provider_unlinked', identity);
}

async function tell(
  ctx: Context,
  user: UserDocument,
  template: 'provider_linked' | 'provider_unlinked',
  { issuer, email }: Pick<IdentityDocument, 'issuer' | 'email'>,
): Promise<void> {
  const link = `${ctx.config.publicUrl}/account`;
  const content: MailTemplate = { template, name: user.name, provider: nameOfProvider(issuer), email, link };
  await queueMail(ctx, { to: { email: user.email, name: user.name }, language: user.language, content });
}

export async function linkedLogins(ctx: Context, userId: string): Promise<LinkedLogin[]> {
  return (await identities(ctx).find({ userId })).map(identity => toLinked(identity, true));
}

/**
 * After a reset by mail, whose reader has proved one thing: that the account's address is theirs. What a provider has verified
 * under the same address stays linked; an account there under another one may be of whoever knew the old password.
 */
export async function unlinkForeign(ctx: Context, user: UserDocument): Promise<LinkedLogin[]> {
  const found = await identities(ctx).find({ userId: user._id });
  const isOwn = ({ email, emailVerified }: IdentityDocument) => emailVerified && email === user.email;
  const foreign = found.filter(identity => !isOwn(identity));
  if (foreign.length > 0) await identities(ctx).deleteMany({ _id: { $in: foreign.map(({ _id }) => _id) } });
  return found.map(identity => toLinked(identity, isOwn(identity)));
}

const toLinked = ({ issuer, email }: IdentityDocument, linked: boolean): LinkedLogin => ({
  provider: nameOfProvider(issuer),
  email,
  linked,
});
