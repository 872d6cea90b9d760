import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dashboardIsStale, markDashboardBuilt } from '../../api/src/embedded/dashboardBuild.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The browser gets the dashboard as it is now. */
export default async function setup(): Promise<void> {
  if (!(await dashboardIsStale(root))) return;
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: join(root, 'dashboard'),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await markDashboardBuilt(root);
}
