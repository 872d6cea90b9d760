import { randomBytes } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import type { Config } from '../../config.ts';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { normaliseEmail } from '../auth/registration.ts';
import { enrolledMethods } from '../factors/enrolled.ts';
import { forgetFactors } from '../factors/forget.ts';
import { queueMail } from '../mails/mails.ts';
import { deleteAdministratorSessions } from './credentials.ts';
import { linkHash } from './signIn.ts';
import { type AdministratorDocument, administratorsCollection } from './store.ts';

type Schemas = components['schemas'];
type Scope = DataScope & { config: Config };

const linkHours = 24;

const administrators = (scope: DataScope) =>
  platformCollection(scope, administratorsCollection, 'administrators');

export async function listAdministrators(
  ctx: Context,
  { limit, after }: Paging,
): Promise<AdministratorDocument[]> {
  const filter = after ? { _id: { $gt: after } } : {};
  return administrators(ctx).find(filter, { sort: { _id: 1 }, limit: limit + 1 });
}

/** Makes an administrator, who without a password cannot log in yet. */
export async function addAdministrator(
  scope: Scope,
  { name, email, role }: Schemas['AdministratorInput'],
  passwordHash: string | null = null,
): Promise<AdministratorDocument> {
  const now = new Date();
  const administrator: AdministratorDocument = {
    _id: newId('adm'),
    email: normaliseEmail(email),
    name: name.trim(),
    role,
    passwordHash,
    link: null,
    disabled: false,
    sessionTurns: 0,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
  await unlessTaken(administrators(scope).insertOne(administrator), () =>
    fault('email_taken', '/body/email', 'is an administrator already'),
  );
  return administrator;
}

export async function administratorByEmail(
  scope: DataScope,
  email: string,
): Promise<AdministratorDocument | null> {
  return administrators(scope).findOne({ email: normaliseEmail(email) });
}

/** Begins anew: neither password nor second factor of before counts, and there is no session. Gives the one-time link. */
export async function newLink(scope: Scope, { _id }: AdministratorDocument): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + linkHours * 60 * 60_000);
  const link = { hash: linkHash(scope.config, token), expiresAt };
  await administrators(scope).updateOne(
    { _id },
    {
      $set: { passwordHash: null, link, disabled: false, updatedAt: new Date() },
      $inc: { version: 1, sessionTurns: 1 },
    },
  );
  await forgetFactors(scope, _id);
  await deleteAdministratorSessions(scope, _id);
  return `${scope.config.publicUrl}/platform/accept?token=${token}`;
}

export async function createAdministrator(
  ctx: Context,
  input: Schemas['AdministratorInput'],
): Promise<AdministratorDocument> {
  const administrator = await addAdministrator(ctx, input);
  await mailLink(ctx, administrator);
  return administrator;
}

export async function renewLink(ctx: Context, administratorId: string): Promise<void> {
  const administrator = await getAdministrator(ctx, administratorId);
  if (administrator.role === 'super') await keepASuper(ctx, administrator);
  await mailLink(ctx, administrator);
  afterCommit(ctx, () => ctx.authenticator.forget(administratorId));
}

async function mailLink(ctx: Context, administrator: AdministratorDocument): Promise<void> {
  const { email, name } = administrator;
  const link = await newLink(ctx, administrator);
  const content = { template: 'administrator_link' as const, name, link, hours: linkHours };
  await queueMail(ctx, { to: { email, name }, language: 'en', content });
}

async function getAdministrator(ctx: Context, _id: string): Promise<AdministratorDocument> {
  const found = await administrators(ctx).findOne({ _id });
  if (!found) throw new Problem('not_found');
  return found;
}

export async function updateAdministrator(
  ctx: Context,
  administratorId: string,
  patch: Schemas['AdministratorPatch'],
): Promise<AdministratorDocument> {
  const before = await getAdministrator(ctx, administratorId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const { name = before.name, role = before.role, disabled = before.disabled } = patch;
  if (before.role === 'super' && (role !== 'super' || disabled)) await keepASuper(ctx, before);
  const found = await administrators(ctx).findOneAndUpdate(
    { _id: before._id, version: before.version },
    {
      $set: { name: name.trim(), role, disabled, updatedAt: new Date() },
      $inc: { version: 1, sessionTurns: 1 },
    },
  );
  if (!found) throw new Problem('version_conflict');
  if (disabled) await deleteAdministratorSessions(ctx, before._id);
  afterCommit(ctx, () => ctx.authenticator.forget(before._id));
  return found;
}

/** Touches another one, so that two who step down at once get in each other's way and one of them stays. */
async function keepASuper(ctx: Context, leaving: AdministratorDocument): Promise<void> {
  const other = {
    role: 'super' as const,
    disabled: false,
    passwordHash: { $ne: null },
    _id: { $ne: leaving._id },
  };
  const kept = await administrators(ctx).updateOne(other, { $set: { updatedAt: new Date() } });
  if (kept === 0) throw new Problem('last_super');
}

export async function toAdministrator(
  scope: DataScope,
  doc: AdministratorDocument,
): Promise<Schemas['Administrator']> {
  const { _id, name, email, role, disabled, passwordHash, createdAt, updatedAt, version } = doc;
  return {
    id: _id,
    name,
    email,
    role,
    status: disabled ? 'disabled' : passwordHash ? 'active' : 'invited',
    secondFactor: (await enrolledMethods(scope, _id)).length > 0,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  };
}
