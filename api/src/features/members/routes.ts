import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { memberFor, toAvailability, updateAvailability } from './availability.ts';
import { leaveWorkshop, transferOwnership } from './leave.ts';
import { listMembers } from './members.ts';
import { changeRole, removeMember } from './remove.ts';
import { toMember, toMembers } from './toMember.ts';

export const membersRoutes = {
  'members.list': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listMembers(ctx, at), doc => doc);
    return { status: 200, body: { data: await toMembers(ctx, data), nextCursor } };
  },

  'members.update': async (ctx, { path, body }) => {
    const member = await changeRole(ctx, path.memberId, body.role);
    const [shown = toMember(member)] = await toMembers(ctx, [member]);
    return { status: 200, headers: etag(member), body: shown };
  },

  'members.getAvailability': async (ctx, { path }) => {
    const availability = toAvailability(await memberFor(ctx, path.memberId));
    return { status: 200, headers: etag(availability), body: availability };
  },

  'members.updateAvailability': async (ctx, { path, body }) => {
    const availability = toAvailability(await updateAvailability(ctx, path.memberId, body));
    return { status: 200, headers: etag(availability), body: availability };
  },

  'members.transferOwnership': async (ctx, { path }) => transferOwnership(ctx, path.memberId),

  'members.leave': async ctx => leaveWorkshop(ctx),

  'members.remove': async (ctx, { path }) => {
    await removeMember(ctx, path.memberId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
