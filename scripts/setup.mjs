// Runs on Node 20 with nothing installed: before every `npm start`, `npm test` and `npm run bench`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.workbay-install`;
const wanted = createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installing (about a minute) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  // An npm that holds back install scripts leaves the pinned Node out; its own installer puts it there.
  if (!pinnedNodeRuns()) run('npm', ['rebuild', 'node', '--foreground-scripts']);
  if (!pinnedNodeRuns()) run(process.execPath, [`${root}node_modules/node/installArchSpecificPackage.js`]);
  if (!pinnedNodeRuns()) fail('Node 26, which Workbay runs on, could not be installed by the npm package "node".');
  writeFileSync(stamp, wanted);
}

function pinnedNodeRuns() {
  const { stdout } = spawnSync(`${root}node_modules/.bin/node`, ['--version'], { encoding: 'utf8' });
  return Boolean(stdout?.startsWith('v26.'));
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail(`${command} ${args.join(' ')} failed.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
