import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const markOf = (root: string) => join(root, 'dashboard', 'dist', '.built-from');

/** Builds the dashboard if its sources, or the SDK it contains, changed since it was built. Throws with what the build said. */
export async function freshDashboard(root: string, say: (line: string) => void): Promise<void> {
  const mark = markOf(root);
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === (await fingerprint(root))) return;
  say('Building the dashboard …');
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: join(root, 'dashboard'),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await writeFile(mark, await fingerprint(root));
}

async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['dashboard', 'sdk']) {
    for (const name of (await readdir(join(root, folder), { recursive: true })).sort()) {
      if (/(^|\/)(node_modules|dist|e2e)(\/|$)/.test(name)) continue;
      const { mtimeMs, size } = await stat(join(root, folder, name));
      hash.update(`${folder}/${name}:${mtimeMs}:${size}\n`);
    }
  }
  return hash.digest('hex');
}
