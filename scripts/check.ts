import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** What `npm test` runs. With arguments, only the tests, which get them: `npm test -- api/src/features/jobs`. */
const asked = process.argv.slice(2);

const checks: [name: string, command: string, args: string[]][] = [
  // Beside each other: one alone leaves a core idle while it reads and binds, and the others are done by then.
  // A program's checkers each work out again what they share, so one takes a third less work than the usual four.
  ['Types', 'tsc', ['-p', '.', '--checkers', '1']],
  ['Types of the dashboard', 'tsc', ['-p', 'dashboard', '--checkers', '1']],
  ['Database', 'node', ['scripts/fetchDatabase.ts']],
  ['S3 server', 'node', ['scripts/buildS3Server.ts']],
  // The browser tests take what this has built. That generated code is not stale, sdk/generator/generate.test.ts sees to.
  ['Dashboard', 'node', ['scripts/buildDashboard.ts']],
  ['Contract', 'redocly', ['lint', '--format=summary']],
  ['Lint', 'biome', ['check', '.']],
  ['Roles page', 'node', ['scripts/rolesPage.ts', '--check']],
  ['Privacy page', 'node', ['scripts/privacyPage.ts', '--check']],
];

// A hundred workers and what they start would compile the same modules and bundle the same contract.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/tests', import.meta.url));
const started = performance.now();
if (asked.length === 0) {
  const failed = (await Promise.all(checks.map(check))).filter(passed => !passed).length;
  if (failed > 0) process.exit(1);
}
// The total line of the reporter is the last one: nothing is printed after it.
const reporters = ['--reporter=default', '--reporter=./scripts/totalReporter.ts'];
process.env.WORKBAY_TEST_RUN = randomUUID();
// Tests wait as much as they work, so four at a time keep two cores busy. In the configuration, projects do not heed it.
console.log('\n── Tests');
process.exitCode = run('vitest', ['run', '--maxWorkers=4', ...reporters, ...asked]);
if (process.exitCode === 0 && asked.length === 0) process.exitCode = run('node', ['api/test/covered.ts']);

function run(command: string, args: string[]): number {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Runs a check beside the others and prints what it said when it is over. */
function check([name, command, args]: (typeof checks)[number]): Promise<boolean> {
  return new Promise(resolve => {
    const said: Buffer[] = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', part => said.push(part));
    child.stderr.on('data', part => said.push(part));
    child.once('error', error => said.push(Buffer.from(`${error.message}\n`)));
    child.once('close', code => {
      const after = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        `\n── ${name}\n${Buffer.concat(said)}── ${name}: ${code === 0 ? 'done' : 'failed'} after ${after} s`,
      );
      resolve(code === 0);
    });
  });
}
