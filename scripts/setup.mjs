// Runs on Node 20 with nothing installed: before every `npm start`, `npm test`, `npm run bench` and `npm run screenshots`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pinnedNode = `${root}node_modules/.bin/node`;
// Written after an install whose Node was seen to run.
const stamp = `${root}node_modules/.workbay-install`;
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installing (about a minute) …');
  // Under NODE_ENV=production npm would leave out what builds and tests need.
  if (!run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']))
    fail('npm ci failed.');
}
// An npm that holds back install scripts leaves the pinned Node out; its own installer puts it there.
const nodePackage = `${root}node_modules/node`;
const ready =
  (installed === wanted && existsSync(pinnedNode)) ||
  pinnedNodeRuns() ||
  (run('node', ['installArchSpecificPackage.js'], nodePackage) && pinnedNodeRuns()) ||
  (run('npm', ['rebuild', 'node', '--foreground-scripts']) && pinnedNodeRuns());
if (!ready) fail('Node 26, which Workbay runs on, could not be installed by the npm package "node".');
if (installed !== wanted) writeFileSync(stamp, wanted);

function pinnedNodeRuns() {
  const { stdout } = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' });
  return Boolean(stdout?.startsWith('v26.'));
}

function run(command, args, cwd = root) {
  return spawnSync(command, args, { cwd, stdio: 'inherit' }).status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
