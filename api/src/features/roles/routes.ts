import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { boundedPermissions } from '../members/roles.ts';
import { createRole, deleteRole, getRole, listRoles, toRole, updateRole } from './roles.ts';

export const rolesRoutes = {
  'roles.list': async ctx => ({
    status: 200,
    body: { data: await listRoles(ctx), assignedPermissions: [...boundedPermissions] },
  }),

  'roles.create': async (ctx, { body }) => {
    const role = await createRole(ctx, body);
    return { status: 201, headers: etag(role), body: toRole(role) };
  },

  'roles.get': async (ctx, { path }) => {
    const role = await getRole(ctx, path.roleId);
    return { status: 200, headers: etag(role), body: toRole(role) };
  },

  'roles.update': async (ctx, { path, body }) => {
    const role = await updateRole(ctx, path.roleId, body);
    return { status: 200, headers: etag(role), body: toRole(role) };
  },

  'roles.delete': async (ctx, { path }) => {
    await deleteRole(ctx, path.roleId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
