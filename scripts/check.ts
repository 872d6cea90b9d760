import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** What `npm test` runs. With arguments, only the tests, which get them: `npm test -- api/src/features/jobs`. */
const asked = process.argv.slice(2);

const checks: [name: string, command: string, args: string[]][] = [
  ['Lint', 'biome', ['check', '.']],
  ['Contract', 'redocly', ['lint', '--format=summary']],
  ['Generated code', 'npm', ['run', '--silent', 'generate', '-w', '@workbay/sdk', '--', '--check']],
  ['Roles page', 'node', ['scripts/rolesPage.ts', '--check']],
  ['Privacy page', 'node', ['scripts/privacyPage.ts', '--check']],
  ['Types', 'npm', ['run', '--silent', 'typecheck']],
  ['Dashboard', 'npm', ['run', '--silent', 'build', '-w', '@workbay/dashboard']],
];

const started = performance.now();
if (asked.length === 0) {
  for (const [name, command, args] of checks) {
    const status = run(name, command, args);
    console.log(`── ${name}: ${status === 0 ? 'done' : 'failed'} after ${seconds()} s`);
    if (status !== 0) process.exit(status);
  }
}
// The total line of the reporter is the last one: nothing is printed after it.
const reporters = ['--reporter=default', '--reporter=./scripts/totalReporter.ts'];
process.env.WORKBAY_TEST_RUN = randomUUID();
// A hundred workers would compile the same modules and bundle the same contract.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/tests', import.meta.url));
// Tests wait as much as they work, so three at a time keep two cores busy. In the configuration, projects do not heed it.
process.exitCode = run('Tests', 'vitest', ['run', '--maxWorkers=3', ...reporters, ...asked]);
if (process.exitCode === 0 && asked.length === 0)
  process.exitCode = run(null, 'node', ['api/test/covered.ts']);

function run(name: string | null, command: string, args: string[]): number {
  if (name) console.log(`\n── ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(error.message);
  return status ?? 1;
}

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}
