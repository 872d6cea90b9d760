import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { leaveWorkshop, transferOwnership } from './leave.ts';
import { listMembers, toMember } from './members.ts';
import { changeRole, removeMember } from './remove.ts';

export const membersRoutes = {
  'members.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listMembers(ctx, at), toMember) };
  },

  'members.update': async (ctx, { path, body }) => {
    const member = await changeRole(ctx, path.memberId, body.role);
    return { status: 200, headers: etag(member), body: toMember(member) };
  },

  'members.transferOwnership': async (ctx, { path }) => transferOwnership(ctx, path.memberId),

  'members.leave': async ctx => leaveWorkshop(ctx),

  'members.remove': async (ctx, { path }) => {
    await removeMember(ctx, path.memberId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
