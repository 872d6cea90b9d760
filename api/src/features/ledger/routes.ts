import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { listEntries, toEntry } from './ledger.ts';

export const ledgerRoutes = {
  'ledger.listEntries': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listEntries(ctx, query.customerId, at), toEntry) };
  },
} satisfies Partial<Handlers>;
