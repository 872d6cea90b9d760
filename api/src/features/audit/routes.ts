import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { exportRecords, filterOf, listRecords, toAuditRecord } from './audit.ts';
import { recordDownload } from './write.ts';

const contentTypes = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson' };

export const auditRoutes = {
  'audit.list': async (ctx, { query: { limit, cursor, ...filter } }) => {
    const at = paging({ limit, cursor });
    return { status: 200, body: page(at, await listRecords(ctx, filterOf(filter), at), toAuditRecord) };
  },

  'audit.listMine': async (ctx, { query }) => {
    const at = paging(query);
    const own = { ...ctx, tenantId: requireUser(ctx).userId };
    return { status: 200, body: page(at, await listRecords(own, {}, at), toAuditRecord) };
  },

  'audit.export': async (ctx, { query: { format = 'csv', ...query } }) => {
    const filter = filterOf(query);
    await recordDownload(ctx, 'audit.export', { type: 'auditRecord', id: null });
    return {
      status: 200,
      headers: {
        'Content-Type': contentTypes[format],
        'Content-Disposition': `attachment; filename="audit-log.${format}"`,
        'Cache-Control': 'no-store',
      },
      body: exportRecords(ctx, filter, format),
    };
  },
} satisfies Partial<Handlers>;
