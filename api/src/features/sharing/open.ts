import { asNobodyOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { standingOf } from '../workshops/standing.ts';
import { linkByToken } from './links.ts';
import type { ShareLinkDocument } from './store.ts';

/** What a link lets whoever has it do: all of it in the link's workshop, as nobody, and whatever credential came along. */
export type Visit = { scope: Context; link: ShareLinkDocument };

export async function visit(ctx: Context, token: string, access: 'read' | 'write'): Promise<Visit> {
  const link = await linkByToken(ctx, token);
  const scope = asNobodyOf(ctx, link.tenantId);
  const { blocked, closing } = await standingOf(scope);
  if (blocked) throw new Problem('link_ended');
  if (closing && access === 'write') throw new Problem('workshop_closed');
  return { scope, link };
}
