import { readFileSync, writeFileSync } from 'node:fs';
import { boundedPermissions, builtInRoles, isBuiltIn } from '../api/src/features/members/roles.ts';
import { platformPermissionsOf } from '../api/src/features/platform/roles.ts';
import { supportPermissions } from '../api/src/features/supportAccess/permissions.ts';
import { loadContract } from '../api/src/http/contract.ts';
import type { Permission } from '../api/src/principal.ts';

/** Writes docs/roles.md from the table in code and the contract; with --check, fails where it is stale. */
const file = new URL('../docs/roles.md', import.meta.url);

const { operations } = await loadContract();
const roles = Object.keys(builtInRoles).filter(isBuiltIn);
const permissions = [...builtInRoles.owner.permissions].sort();

/** What the contract asks this permission for: `get`, `list` … of each feature. */
function opens(permission: Permission): string {
  return operations
    .filter(({ access }) => typeof access === 'object' && access.permissions.some(one => one === permission))
    .map(({ operationId }) => `\`${operationId}\``)
    .join(', ');
}

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const list = (names: Iterable<string>) => [...names].map(name => `\`${name}\``).join(', ');
const administratorRoles = ['support', 'finance', 'super'] as const;
const tick = (has: boolean) => (has ? '✓' : '–');

const page = `<!-- Made by scripts/rolesPage.ts from api/src/features/members/roles.ts and openapi.yaml. Do not edit. -->
# Who may do what, and sees what

${row('permission', ...roles, 'what it opens')}
${row('---', ...roles.map(() => ':-:'), '---')}
${permissions
  .map(permission =>
    row(
      `\`${permission}\``,
      ...roles.map(role => tick(builtInRoles[role].permissions.has(permission))),
      opens(permission),
    ),
  )
  .join('\n')}
${row('**jobs they see**', ...roles.map(role => builtInRoles[role].visibleJobs), 'see below')}

A workshop makes roles of its own from the same permissions (\`roles.create\`). Nobody makes, changes, gives or takes away a role
that allows more than they may do themselves; only an owner makes or unmakes an owner; the last owner stays one.

## Who sees only the jobs given to them

For a role whose \`visibleJobs\` is \`assigned\`, such as technician, other people's jobs do not exist: lists, search, board, counts
and documents leave them out, and by id they are 404 like a job that never was. Of customers and vehicles there are those of
their latest 500 jobs; what a customer owes is not shown. The summary counts their jobs and has no money. A job they make
is given to them. An API key sees all jobs.

Such a role can have only these permissions, since any other would show others' jobs by their invoices, events or keys:
${[...boundedPermissions].map(permission => `\`${permission}\``).join(', ')}.

It is enforced in one place: \`tenantCollection\` adds the \`bounds\` of jobs, customers and vehicles to every query of such a caller.
What hangs on a job, such as its inspections, photos and notes, is reached by asking for the job.

## Workbay's support

Sees nothing of a workshop until an owner lets it in (\`supportAccess.grant\`), for 72 hours at most. To look it has
${list(supportPermissions.read)}. To change as well:
${list([...supportPermissions.write].filter(one => !supportPermissions.read.has(one)))}.

## Administrators of the platform

${row('permission', ...administratorRoles)}
${row('---', ...administratorRoles.map(() => ':-:'))}
${[...platformPermissionsOf('super')]
  .map(one => row(list([one]), ...administratorRoles.map(role => tick(platformPermissionsOf(role).has(one)))))
  .join('\n')}

They are no users: they log in at \`/platform\`, always with a second factor. No role or key of a workshop can have these permissions.
`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, page);
  console.log('Wrote docs/roles.md');
} else if (readFileSync(file, 'utf8') !== page) {
  console.error('docs/roles.md is stale: run npm run generate');
  process.exitCode = 1;
}
