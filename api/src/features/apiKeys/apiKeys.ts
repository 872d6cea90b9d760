import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import { afterCommit } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import type { Permission } from '../../principal.ts';
import { emit } from '../events/events.ts';
import { mustHold } from '../members/roles.ts';
import { entitled } from '../subscriptions/entitled.ts';
import { takeTurn } from '../summary/figures.ts';
import { normaliseRange } from './addresses.ts';
import { countApiKeys } from './count.ts';
import { type HeldKey, withHolder, withHolders } from './holders.ts';
import { apiKeyHash, newApiKey } from './secret.ts';
import { type ApiKeyDocument, apiKeysCollection } from './store.ts';

type Schemas = components['schemas'];

const prefixLength = 12;
const longestOverlapMs = 7 * 24 * 60 * 60_000;

const modeOf = (ctx: Context) => (isTestTenant(ctx.tenantId) ? 'test' : 'live');
const keys = (ctx: Context) => tenantCollection(ctx, apiKeysCollection);

export async function createApiKey(
  ctx: Context,
  input: { name: string; permissions: Permission[]; expiresAt?: string; allowedAddresses?: string[] },
): Promise<Schemas['ApiKeyWithSecret']> {
  mustHold(ctx.principal, input.permissions);
  const holderId = await futureHolder(ctx);
  await takeTurn(ctx);
  await entitled(ctx, 'api_keys', await countApiKeys(ctx));
  const secret = newApiKey(modeOf(ctx));
  const key = await keys(ctx).insertOne({
    _id: newId('key'),
    name: input.name.trim(),
    prefix: secret.slice(0, prefixLength),
    secrets: [{ hash: apiKeyHash(secret), until: null }],
    permissions: input.permissions,
    holderId,
    allowedAddresses: rangesOf(input.allowedAddresses ?? []),
    expiresAt: futureTime(input.expiresAt ?? null, '/body/expiresAt'),
    rolledAt: null,
    lastUsedAt: null,
  });
  const made = toApiKey(await withHolder(ctx, key));
  await emit(ctx, 'apiKey.created', made);
  return { ...made, secret };
}

export async function listApiKeys(ctx: Context, { limit, after }: Paging): Promise<HeldKey[]> {
  const filter = after ? { _id: { $lt: after } } : {};
  return withHolders(ctx, await keys(ctx).find(filter, { sort: { _id: -1 }, limit: limit + 1 }));
}

export async function updateApiKey(
  ctx: Context,
  apiKeyId: string,
  patch: {
    name?: string;
    permissions?: Permission[];
    expiresAt?: string | null;
    allowedAddresses?: string[];
  },
): Promise<HeldKey> {
  const before = await getApiKey(ctx, apiKeyId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const { name, permissions, expiresAt, allowedAddresses } = patch;
  // A wider address or a later end is given like a permission.
  mustHold(ctx.principal, [...before.permissions, ...(permissions ?? [])]);
  await futureHolder(ctx);
  const key = await keys(ctx).replace(before, {
    ...before,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(permissions ? { permissions } : {}),
    ...(expiresAt === undefined ? {} : { expiresAt: futureTime(expiresAt, '/body/expiresAt') }),
    ...(allowedAddresses ? { allowedAddresses: rangesOf(allowedAddresses) } : {}),
  });
  afterCommit(ctx, () => ctx.authenticator.forget(apiKeyId));
  const held = await withHolder(ctx, key);
  await emit(ctx, 'apiKey.updated', toApiKey(held), toApiKey(await withHolder(ctx, before)));
  return held;
}

/** A new secret, at once; the old one works on until `previousUntil`, or ends now. */
export async function rollApiKey(
  ctx: Context,
  apiKeyId: string,
  { previousUntil }: { previousUntil?: string },
): Promise<Schemas['ApiKeyWithSecret']> {
  const before = await getApiKey(ctx, apiKeyId);
  // Whoever rolls a key holds it from then on.
  mustHold(ctx.principal, before.permissions);
  const holderId = await futureHolder(ctx);
  const until = futureTime(previousUntil ?? null, '/body/previousUntil');
  if (until && until.getTime() > Date.now() + longestOverlapMs)
    throw fault('rule_broken', '/body/previousUntil', 'must be within 7 days');
  const [current] = before.secrets;
  const secret = newApiKey(modeOf(ctx));
  const key = await keys(ctx).replace(before, {
    ...before,
    prefix: secret.slice(0, prefixLength),
    holderId,
    secrets: [
      { hash: apiKeyHash(secret), until: null },
      ...(current && until ? [{ hash: current.hash, until }] : []),
    ],
    rolledAt: new Date(),
  });
  afterCommit(ctx, () => ctx.authenticator.forget(apiKeyId));
  const rolled = toApiKey(await withHolder(ctx, key));
  await emit(ctx, 'apiKey.rolled', rolled, toApiKey(await withHolder(ctx, before)));
  return { ...rolled, secret };
}

export async function revokeApiKey(ctx: Context, apiKeyId: string): Promise<void> {
  const key = await getApiKey(ctx, apiKeyId);
  const revoked = toApiKey(await withHolder(ctx, key));
  await keys(ctx).deleteOne({ _id: apiKeyId });
  await emit(ctx, 'apiKey.revoked', revoked);
  afterCommit(ctx, () => ctx.authenticator.forget(apiKeyId));
}

async function getApiKey(ctx: Context, apiKeyId: string): Promise<ApiKeyDocument> {
  const key = await keys(ctx).findOne({ _id: apiKeyId });
  if (!key) throw new Problem('not_found');
  return key;
}

/** Who is going to see a new secret: the person, or who has seen that of the key which asks. Throws where that key is bound. */
async function futureHolder(ctx: Context): Promise<string | null> {
  if (ctx.principal?.kind !== 'apiKey') return ctx.principal?.userId ?? null;
  const asking = await getApiKey(ctx, ctx.principal.id);
  mustBeUnbound(asking);
  return asking.holderId;
}

/** A key that ends some day, or works from some addresses alone, would make itself one that does not. */
function mustBeUnbound({ expiresAt, allowedAddresses }: ApiKeyDocument): void {
  if (expiresAt || allowedAddresses.length > 0)
    throw new Problem(
      'permission_not_held',
      'A key with an end or with allowed addresses gives out no keys.',
    );
}

function futureTime(text: string | null, pointer: string): Date | null {
  const time = text === null ? null : new Date(text);
  if (time && time <= new Date()) throw fault('rule_broken', pointer, 'must be in the future');
  return time;
}

function rangesOf(texts: string[]): string[] {
  const ranges = texts.map((text, index) => {
    const range = normaliseRange(text);
    if (!range)
      throw fault('rule_broken', `/body/allowedAddresses/${index}`, 'is not an IP address or range');
    return range;
  });
  return [...new Set(ranges)];
}

export function toApiKey(doc: HeldKey): Schemas['ApiKey'] {
  const previous = doc.secrets[1];
  return {
    id: doc._id,
    name: doc.name,
    prefix: doc.prefix,
    permissions: doc.permissions,
    holder: doc.holder,
    allowedAddresses: doc.allowedAddresses,
    expiresAt: doc.expiresAt?.toISOString() ?? null,
    previousUntil: previous?.until && previous.until > new Date() ? previous.until.toISOString() : null,
    rolledAt: doc.rolledAt?.toISOString() ?? null,
    lastUsedAt: doc.lastUsedAt?.toISOString() ?? null,
    createdAt: doc.createdAt.toISOString(),
    version: doc.version,
  };
}
