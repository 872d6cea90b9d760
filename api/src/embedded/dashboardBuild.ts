import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const markOf = (root: string) => join(root, 'dashboard', 'dist', '.built-from');

/** Whether the dashboard's sources, or the SDK it contains, changed since it was built. */
export async function dashboardIsStale(root: string): Promise<boolean> {
  const mark = markOf(root);
  return !existsSync(mark) || (await readFile(mark, 'utf8')) !== (await fingerprint(root));
}

export async function markDashboardBuilt(root: string): Promise<void> {
  await writeFile(markOf(root), await fingerprint(root));
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
