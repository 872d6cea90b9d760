import type { DataScope } from '../../data/scope.ts';
import { everyMember } from '../members/members.ts';
import type { Grant } from '../members/roles.ts';
import { grantOf } from '../roles/grants.ts';

export type Audience = { userId: string; grant: Grant }[];

/** Everybody who belongs to the workshop now, with what they may see. */
export async function audienceOf(scope: DataScope): Promise<Audience> {
  const members = await everyMember(scope);
  const grants = new Map<string, Grant>();
  for (const role of new Set(members.map(member => member.role)))
    grants.set(role, await grantOf(scope, role));
  return members.flatMap(({ userId, role }) => {
    const grant = grants.get(role);
    return grant ? [{ userId, grant }] : [];
  });
}

/** Those of `userIds` who may look at the job. */
export function seeing(job: { assignedTo: string[] }, audience: Audience, userIds: string[]): string[] {
  return audience
    .filter(({ userId, grant }) => grant.permissions.has('jobs:read') && userIds.includes(userId))
    .filter(({ userId, grant }) => grant.visibleJobs === 'all' || job.assignedTo.includes(userId))
    .map(({ userId }) => userId);
}
