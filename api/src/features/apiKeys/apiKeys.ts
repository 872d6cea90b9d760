import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { afterCommit } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import type { Permission } from '../../principal.ts';
import { mustHold } from '../members/roles.ts';
import { apiKeyHash, newApiKey } from './secret.ts';
import { type ApiKeyDocument, apiKeysCollection } from './store.ts';

type Schemas = components['schemas'];

const prefixLength = 12;

export async function createApiKey(
  ctx: Context,
  input: { name: string; permissions: Permission[]; expiresAt?: string },
): Promise<Schemas['ApiKeyWithSecret']> {
  mustHold(ctx.principal, input.permissions);
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= new Date())
    throw fault('rule_broken', '/body/expiresAt', 'must be in the future', 'not_in_future');
  const secret = newApiKey();
  const key = await tenantCollection(ctx, apiKeysCollection).insertOne({
    _id: newId('key'),
    name: input.name.trim(),
    prefix: secret.slice(0, prefixLength),
    hash: apiKeyHash(secret),
    permissions: input.permissions,
    expiresAt,
    lastUsedAt: null,
  });
  return { ...toApiKey(key), secret };
}

export async function listApiKeys(ctx: Context, { limit, after }: Paging): Promise<ApiKeyDocument[]> {
  const filter = after ? { _id: { $lt: after } } : {};
  return tenantCollection(ctx, apiKeysCollection).find(filter, { sort: { _id: -1 }, limit: limit + 1 });
}

export async function revokeApiKey(ctx: Context, apiKeyId: string): Promise<void> {
  const deleted = await tenantCollection(ctx, apiKeysCollection).deleteOne({ _id: apiKeyId });
  if (deleted === 0) throw new Problem('not_found');
  afterCommit(ctx, () => ctx.authenticator.forget(apiKeyId));
}

export function toApiKey(doc: ApiKeyDocument): Schemas['ApiKey'] {
  return {
    id: doc._id,
    name: doc.name,
    prefix: doc.prefix,
    permissions: doc.permissions,
    expiresAt: doc.expiresAt?.toISOString() ?? null,
    lastUsedAt: doc.lastUsedAt?.toISOString() ?? null,
    createdAt: doc.createdAt.toISOString(),
  };
}
