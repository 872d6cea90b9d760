import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { firstIdAt } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { type Filter, tenantCollection } from '../../data/tenantCollection.ts';
import type { ProblemCode } from '../../errors.ts';

export type AuditedResource = {
  type: string;
  /** Null where the change named many by a filter. */
  id: string | null;
  action: 'created' | 'updated' | 'deleted' | 'read';
  changes: { field: string; before: unknown; after: unknown }[];
};

/** One request's changes. `tenantId` is whose record it is: a workshop's, or a user's own for what concerns no workshop. */
export type AuditDocument = TenantDocument & {
  actor: {
    kind: 'user' | 'apiKey' | 'administrator' | 'system' | 'anonymous';
    id: string | null;
    name: string | null;
  };
  operation: string;
  events: string[];
  outcome: 'done' | ProblemCode;
  resources: AuditedResource[];
  /** How many resources more than are listed. */
  omitted: number;
  address: string | null;
  userAgent: string | null;
  requestId: string | null;
  /** What it is found by, such as `actor:usr_…`. */
  keys: string[];
  expiresAt: Date;
};

export const auditCollection = defineTenantCollection<AuditDocument>('auditRecords', {
  audit: false,
  appendOnly: true,
  indexes: [
    { key: { _id: -1 } },
    { key: { keys: 1, _id: -1 } },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
  // A record is as it was written: whatever bumps the version or leaves the record's form is refused by the database itself.
  validator: {
    $jsonSchema: {
      required: ['tenantId', 'actor', 'operation', 'outcome', 'resources', 'keys', 'createdAt', 'expiresAt'],
      properties: {
        tenantId: { bsonType: 'string' },
        version: { enum: [1] },
        actor: {
          bsonType: 'object',
          required: ['kind', 'id', 'name'],
          properties: { kind: { enum: ['user', 'apiKey', 'administrator', 'system', 'anonymous'] } },
        },
        operation: { bsonType: 'string' },
        outcome: { bsonType: 'string' },
        resources: { bsonType: 'array', maxItems: 50 },
        keys: { bsonType: 'array', minItems: 1 },
        createdAt: { bsonType: 'date' },
        expiresAt: { bsonType: 'date' },
      },
    },
    $expr: { $eq: ['$createdAt', '$updatedAt'] },
  },
});

export type AuditFilter = {
  actorId?: string | undefined;
  action?: string | undefined;
  resourceType?: string | undefined;
  resourceId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};

/** All records of one transaction, whoever they belong to, in one command. */
export async function append(
  scope: Pick<DataScope, 'database' | 'session'>,
  records: AuditDocument[],
): Promise<void> {
  if (records.length > 0)
    await platformCollection(scope, auditCollection, 'the audit trail').insertMany(records);
}

/** Newest first. */
export function findRecords(
  scope: DataScope,
  { actorId, action, resourceType, resourceId, from, to }: AuditFilter,
  { after, limit }: { after: string | null; limit: number },
): Promise<AuditDocument[]> {
  const keys = [
    resourceId ? [`id:${resourceId}`] : [],
    actorId ? [`actor:${actorId}`] : [],
    action ? [`do:${action}`] : [],
    resourceType ? [`type:${resourceType}`] : [],
  ].flat();
  const end = to ? firstIdAt('aud', to) : null;
  const before = after && end ? (after < end ? after : end) : (after ?? end);
  const range = {
    ...(before ? { $lt: before } : {}),
    ...(from ? { $gte: firstIdAt('aud', from) } : {}),
  };
  const filter: Filter<AuditDocument> = {
    ...(keys.length > 0 ? { $and: keys.map(key => ({ keys: key })) } : {}),
    ...(Object.keys(range).length > 0 ? { _id: range } : {}),
  };
  return tenantCollection(scope, auditCollection).find(filter, { sort: { _id: -1 }, limit });
}
