import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { WorkbayCustomer } from '../src/customer.ts';
import { WorkbayPlatform } from '../src/platform.ts';
import { clientSource } from './client.ts';
import { readContract } from './contract.ts';

it('has made what is committed', async () => {
  const generate = fileURLToPath(new URL('generate.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [generate, '--check']);
});

it('notices a contract that has moved on', async () => {
  const contract = await readContract();
  const committed = await readFile(new URL('../src/generated/client.ts', import.meta.url), 'utf8');
  expect(committed).toContain(clientSource(contract));
  delete contract.paths?.['/v1/summary'];
  expect(committed).not.toContain(clientSource(contract));
});

function valueAt(client: object, id: string): unknown {
  const [resource, method] = id.split('.');
  const found: unknown = Reflect.get(client, `${resource}`);
  return typeof found === 'object' && found !== null ? Reflect.get(found, `${method}`) : undefined;
}

it('gives each operation its method', async () => {
  const contract = await readContract();
  const ids = Object.values(contract.paths ?? {}).flatMap(item =>
    Object.values(item).flatMap(operation => {
      const id: unknown = operation.operationId;
      return typeof id === 'string' ? [id] : [];
    }),
  );
  expect(ids.length).toBeGreaterThan(50);
  const clients = [new WorkbayPlatform(), new WorkbayCustomer()];
  for (const id of ids)
    expect(
      clients.some(client => typeof valueAt(client, id) === 'function'),
      id,
    ).toBe(true);
});

it('refuses an operation it cannot name', async () => {
  const contract = await readContract();
  contract.paths = { '/v1/odd': { get: { operationId: 'odd', responses: {} } } };
  expect(() => clientSource(contract)).toThrow('get /v1/odd: operationId must be resource.method, not odd');
});
