import { readFile, writeFile } from 'node:fs/promises';
import { authSource, clientSource, sourceApart } from './client.ts';
import { readContract } from './contract.ts';
import { schemaSource } from './schema.ts';

const check = process.argv.includes('--check');
const contract = await readContract();
const files = {
  'schema.ts': await schemaSource(contract),
  'client.ts': clientSource(contract),
  'auth.ts': authSource(contract),
  'account.ts': sourceApart(contract, 'account'),
  'platform.ts': sourceApart(contract, 'platform'),
  'customer.ts': sourceApart(contract, 'customer'),
};

const stale: string[] = [];
for (const [name, source] of Object.entries(files)) {
  const url = new URL(`../src/generated/${name}`, import.meta.url);
  const text = `// Generated from openapi.yaml by \`npm run generate\`. Do not edit.\n\n${source}`;
  if ((await readFile(url, 'utf8').catch(() => '')) === text) continue;
  stale.push(`sdk/src/generated/${name}`);
  if (!check) await writeFile(url, text);
}

if (check && stale.length > 0) {
  console.error(`Not up to date with openapi.yaml: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
} else if (!check) {
  console.log(stale.length > 0 ? `Wrote ${stale.join(', ')}` : 'Already up to date.');
}
