import { Readable } from 'node:stream';
import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import { csvLine } from '../../http/csv.ts';
import type { Paging } from '../../http/cursor.ts';
import { deviceOf } from '../auth/deviceName.ts';
import { userNames } from '../auth/userNames.ts';
import { deletedUser } from './blank.ts';
import { type AuditDocument, type AuditFilter, findRecords } from './store.ts';

type AuditRecord = components['schemas']['AuditRecord'];
type Query = { [K in keyof AuditFilter]?: string | undefined };

export function filterOf({ from, to, ...rest }: Query): AuditFilter {
  const filter = { ...rest, from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined };
  if (filter.from && filter.to && filter.from >= filter.to)
    throw new Problem('filters_exclude', 'from must be before to.');
  return filter;
}

/** The scope's workshop's records, or with `{ ...ctx, tenantId: userId }` a user's own. */
export async function listRecords(
  scope: DataScope,
  filter: AuditFilter,
  { after, limit }: Paging,
): Promise<AuditRecordDocument[]> {
  return named(scope, await findRecords(scope, filter, { after, limit: limit + 1 }));
}

export type AuditRecordDocument = AuditDocument & { actorName: string | null };

/** Users are shown by the name that they have now. */
async function named(scope: DataScope, records: AuditDocument[]): Promise<AuditRecordDocument[]> {
  const ids = records.flatMap(({ actor }) => (actor.kind === 'user' && actor.id ? [actor.id] : []));
  const names = ids.length > 0 ? await userNames(scope, [...new Set(ids)]) : new Map<string, string>();
  return records.map(record => ({
    ...record,
    actorName: record.actor.name ?? names.get(record.actor.id ?? '') ?? nameless(record),
  }));
}

/** A user whose name is not there is there no more. */
const nameless = ({ actor }: AuditDocument) => (actor.kind === 'user' && actor.id ? deletedUser : null);

export function toAuditRecord(doc: AuditRecordDocument): AuditRecord {
  const { _id, actor, actorName, operation, events, outcome, resources, omitted } = doc;
  return {
    id: _id,
    at: doc.createdAt.toISOString(),
    actor: { kind: actor.kind, id: actor.id, name: actorName },
    operation,
    events,
    outcome,
    resources,
    omittedResources: omitted,
    address: doc.address,
    userAgent: doc.userAgent,
    device: doc.userAgent === null ? null : deviceOf(doc.userAgent),
    requestId: doc.requestId,
  };
}

const batch = 500;

/** Every record that matches, a batch at a time: the memory it takes does not grow with the log. */
async function* all(scope: DataScope, filter: AuditFilter): AsyncGenerator<AuditRecord> {
  let after: string | null = null;
  for (;;) {
    const records = await named(scope, await findRecords(scope, filter, { after, limit: batch }));
    for (const record of records) yield toAuditRecord(record);
    const last = records.at(-1);
    if (!last || records.length < batch) return;
    after = last._id;
  }
}

export function exportRecords(scope: DataScope, filter: AuditFilter, format: 'csv' | 'ndjson'): Readable {
  return Readable.from(format === 'csv' ? csvLines(scope, filter) : jsonLines(scope, filter));
}

async function* jsonLines(scope: DataScope, filter: AuditFilter): AsyncGenerator<string> {
  for await (const record of all(scope, filter)) yield `${JSON.stringify(record)}\n`;
}

const heads = [
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'operation',
  'events',
  'outcome',
  'resourceType',
  'resourceId',
  'action',
  'field',
  'before',
  'after',
  'address',
  'userAgent',
  'requestId',
  'id',
];

/** One line for each changed field: what a spreadsheet can filter. */
async function* csvLines(scope: DataScope, filter: AuditFilter): AsyncGenerator<string> {
  yield csvLine(heads);
  for await (const record of all(scope, filter)) {
    const { actor } = record;
    const head = [record.at, actor.kind, actor.id, actor.name];
    const what = [record.operation, record.events.join(' '), record.outcome];
    const tail = [record.address, record.userAgent, record.requestId, record.id];
    const line = (middle: unknown[]) => csvLine([...head, ...what, ...middle, ...tail]);
    if (record.resources.length === 0) yield line(['', '', '', '', '', '']);
    for (const { type, id, action, changes } of record.resources) {
      if (changes.length === 0) yield line([type, id, action, '', '', '']);
      for (const { field, before, after } of changes) yield line([type, id, action, field, before, after]);
    }
  }
}
