import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { afterCommit } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { hasOpenInvites } from '../invites/invites.ts';
import { hasMembers } from '../members/members.ts';
import { boundedPermissions, builtInRoles, isBuiltIn, mustHold } from '../members/roles.ts';
import { definedOf } from '../workshops/workshops.ts';
import { type RoleDocument, rolesCollection } from './store.ts';

type Schemas = components['schemas'];

const mostRoles = 50;

const roles = (ctx: Context) => tenantCollection(ctx, rolesCollection);
function nameKeyOf(name: string): string {
  const key = name.normalize('NFKC').toLowerCase();
  if (isBuiltIn(key)) throw taken();
  return key;
}

const taken = () => fault('role_taken', '/body/name', 'is the name of another role');

export async function listRoles(ctx: Context): Promise<Schemas['WorkshopRole'][]> {
  const own = await roles(ctx).find({}, { sort: { nameKey: 1 }, limit: mostRoles });
  return [...Object.keys(builtInRoles).filter(isBuiltIn).map(builtIn), ...own.map(toRole)];
}

export async function getRole(ctx: Context, roleId: string): Promise<RoleDocument> {
  const role = await roles(ctx).findOne({ _id: roleId });
  if (!role) throw new Problem('not_found');
  return role;
}

export async function createRole(ctx: Context, input: Schemas['RoleInput']): Promise<RoleDocument> {
  const name = input.name.trim();
  const { permissions, visibleJobs = 'all' } = input;
  check({ permissions, visibleJobs });
  mustHold(ctx.principal, permissions);
  if ((await roles(ctx).countUpTo(mostRoles)) >= mostRoles) throw new Problem('too_many_roles');
  const role = await unlessTaken(
    roles(ctx).insertOne({
      _id: newId('rol'),
      name,
      nameKey: nameKeyOf(name),
      permissions,
      visibleJobs,
      turns: 0,
    }),
    taken,
  );
  await emit(ctx, 'role.created', toRole(role));
  return role;
}

export async function updateRole(
  ctx: Context,
  roleId: string,
  patch: Schemas['RolePatch'],
): Promise<RoleDocument> {
  const before = await getRole(ctx, roleId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const after: RoleDocument = { ...before, ...definedOf(patch) };
  after.name = after.name.trim();
  after.nameKey = nameKeyOf(after.name);
  check(after);
  mustHold(ctx.principal, [...before.permissions, ...after.permissions]);
  const role = await unlessTaken(roles(ctx).replace(before, after), taken);
  afterCommit(ctx, () => ctx.authenticator.forget(roleId));
  await emit(ctx, 'role.updated', toRole(role), toRole(before));
  return role;
}

export async function deleteRole(ctx: Context, roleId: string): Promise<void> {
  const role = await getRole(ctx, roleId);
  if ((await hasMembers(ctx, roleId)) || (await hasOpenInvites(ctx, roleId)))
    throw new Problem('role_in_use');
  await roles(ctx).deleteOne({ _id: roleId });
  await emit(ctx, 'role.deleted', toRole(role));
}

/** Who sees only the jobs given to them can have no permission that shows others. */
function check({ permissions, visibleJobs }: Pick<RoleDocument, 'permissions' | 'visibleJobs'>): void {
  if (visibleJobs === 'all') return;
  const beyond = permissions.filter(permission => !boundedPermissions.has(permission));
  if (beyond.length > 0) {
    const message = `cannot have ${beyond.join(', ')} in a role that sees only the jobs given to it`;
    throw fault('rule_broken', '/body/permissions', message);
  }
}

const titles = { owner: 'Owner', manager: 'Manager', accountant: 'Accountant', technician: 'Technician' };

function builtIn(id: keyof typeof titles): Schemas['WorkshopRole'] {
  const { permissions, visibleJobs } = builtInRoles[id];
  const common = { id, name: titles[id], builtIn: true, permissions: [...permissions], visibleJobs };
  return { ...common, createdAt: null, updatedAt: null, version: 0 };
}

export function toRole(doc: RoleDocument): Schemas['WorkshopRole'] {
  return {
    id: doc._id,
    name: doc.name,
    builtIn: false,
    permissions: doc.permissions,
    visibleJobs: doc.visibleJobs,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
