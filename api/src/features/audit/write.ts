import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { emptyTrail } from '../../data/trail.ts';
import { transaction } from '../../data/transaction.ts';
import type { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { type Origin, platformLog, recordsOf, recordsOfRead } from './records.ts';
import { type AuditDocument, type AuditedResource, append, findRecords } from './store.ts';

function originOf(ctx: Context, operation: string): Origin {
  const { principal } = ctx;
  return {
    actor: principal
      ? { kind: principal.kind, id: principal.id, name: principal.name }
      : { kind: 'anonymous', id: null, name: null },
    operation,
    address: ctx.address,
    userAgent: ctx.userAgent.slice(0, 300) || null,
    requestId: ctx.requestId,
    tenantId: ctx.tenantId,
    userId: principal?.userId ?? null,
  };
}

/** Writes what the request's transaction did, in that transaction: one command, or none where nothing changed. */
export async function recordRequest(ctx: Context, operation: string, refusal: Problem | null): Promise<void> {
  if (!ctx.trail) return;
  const outcome = refusal?.code ?? 'done';
  await append(ctx, recordsOf(originOf(ctx, operation), ctx.trail, outcome, ctx.config.auditDays));
}

/** A refused log-in, code or link: its transaction was rolled back, so it is written on its own. */
export async function recordRefusal(
  ctx: Context,
  operation: string,
  refusal: Problem,
  subject: string | null,
): Promise<void> {
  const trail = { ...emptyTrail(), subject };
  await append(
    { database: ctx.database },
    recordsOf(originOf(ctx, operation), trail, refusal.code, ctx.config.auditDays),
  );
}

/** What an administrator looked at, on the platform or as support in a workshop. */
export async function recordRead(
  ctx: Context,
  operation: string,
  path: Record<string, string>,
): Promise<void> {
  const resources = Object.entries(path).map(([name, id]) => ({
    type: name.replace(/Id$/, ''),
    id,
    action: 'read' as const,
    changes: [],
  }));
  const owner = ctx.tenantId ?? path.workshopId ?? path.userId;
  await appendRead(ctx, operation, [platformLog, ...(owner ? [owner] : [])], resources);
}

/** What somebody took out of Workbay as a file: on the record of the scope's workshop or person, before the first byte. */
export async function recordDownload(
  ctx: Context,
  operation: string,
  { type, id }: { type: string; id: string | null },
): Promise<void> {
  if (!ctx.tenantId) throw new Error(`${operation} takes out what belongs to nobody`);
  await appendRead(ctx, operation, [ctx.tenantId], [{ type, id, action: 'read', changes: [] }]);
}

/** More of a file than its beginning: on the record where no download of it by them is of the last hour. */
export async function recordRange(
  ctx: Context,
  operation: string,
  file: { type: string; id: string },
): Promise<void> {
  const known = await findRecords(
    ctx,
    {
      actorId: ctx.principal?.id,
      action: operation,
      resourceId: file.id,
      from: new Date(Date.now() - 60 * 60_000),
    },
    { after: null, limit: 1 },
  );
  if (known.length === 0) await recordDownload(ctx, operation, file);
}

async function appendRead(ctx: Context, operation: string, owners: string[], resources: AuditedResource[]) {
  const records = recordsOfRead(originOf(ctx, operation), owners, resources, ctx.config.auditDays);
  await append({ database: ctx.database }, records);
}

/** Work that no request asked for, or that somebody left to us, as one transaction with its own record. */
export function asSystem<S extends DataScope & { config: Config }, R>(
  scope: S,
  operation: string,
  work: (scope: S) => Promise<R>,
  actor: AuditDocument['actor'] = { kind: 'system', id: null, name: null },
): Promise<R> {
  return transaction(scope, async inner => {
    const result = await work(inner);
    const origin = { actor, operation, address: null, userAgent: null, requestId: null, userId: null };
    const records = recordsOf(
      { ...origin, tenantId: inner.tenantId },
      inner.trail ?? emptyTrail(),
      'done',
      scope.config.auditDays,
    );
    await append(inner, records);
    return result;
  });
}
