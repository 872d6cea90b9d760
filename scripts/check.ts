import { spawnSync } from 'node:child_process';

/** What `npm test` runs. With arguments, only the tests, which get them: `npm test -- api/src/features/jobs`. */
const asked = process.argv.slice(2);

const checks: [name: string, command: string, args: string[]][] = [
  ['Lint', 'biome', ['check', '.']],
  ['Contract', 'redocly', ['lint', '--format=summary']],
  ['Generated code', 'npm', ['run', '--silent', 'generate', '--', '--check']],
  ['Types', 'npm', ['run', '--silent', 'typecheck']],
  ['Dashboard', 'npm', ['run', '--silent', 'build', '-w', '@workbay/dashboard']],
];

if (asked.length === 0) for (const [name, command, args] of checks) run(name, command, args);
run('Tests', 'vitest', ['run', '--reporter=default', '--reporter=./scripts/totalReporter.ts', ...asked]);

function run(name: string, command: string, args: string[]): void {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(error.message);
  if (status !== 0) {
    console.error(`── ${name}: failed`);
    process.exit(status ?? 1);
  }
  console.log(`── ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
