import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret key of this machine's embedded mode: made at the first start, kept beside the data. */
export async function localSecretKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret-key');
  if (!existsSync(file)) await writeFile(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}
