import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { json, problem, startServer } from './server.ts';

const run = promisify(execFile);
const sdk = fileURLToPath(new URL('..', import.meta.url));
const root = join(sdk, '..');

const program = `
import { isApiError, Workbay } from '@workbay/sdk';
const workbay = new Workbay({ apiKey: 'wb_test_1', baseUrl: process.argv[2] });
const created = await workbay.customers.create({ name: 'Ravi' });
const names = [];
for await (const customer of workbay.customers.list()) names.push(customer.name);
const missing = await workbay.jobs.get('job_0').catch(error => isApiError(error, 'not_found'));
console.log(JSON.stringify({ created: created.id, names, missing }));
`;

const typed = `
import { Workbay, type Job, type WebhookEvent } from '@workbay/sdk';
import type { operations } from '@workbay/sdk/schema';
const workbay = new Workbay({ apiKey: 'wb_test_1' });
export const status: Promise<Job['status']> = workbay.jobs.get('job_1').then(job => job.status);
export type Query = operations['jobs.list']['parameters']['query'];
export function total(event: WebhookEvent): number | undefined {
  return event.type === 'invoice.issued' ? event.data.totals.total : undefined;
}
export async function page(): Promise<Job[]> {
  return (await workbay.jobs.list({ status: 'open' })).data;
}
// @ts-expect-error: there is no such status
void workbay.jobs.list({ status: 'opened' });
// @ts-expect-error: a customer needs a name
void workbay.customers.create({});
`;

/** Packs a copy, since packing changes package.json for a moment and other tests may be reading it. */
async function packCopy(folder: string): Promise<string[]> {
  const copy = join(folder, 'repository', 'sdk');
  await mkdir(copy, { recursive: true });
  for (const name of ['src', 'package.json', 'tsconfig.json', 'pack.ts', 'README.md']) {
    await cp(join(sdk, name), join(copy, name), { recursive: true });
  }
  await cp(join(root, 'tsconfig.base.json'), join(copy, '..', 'tsconfig.base.json'));
  await symlink(join(sdk, 'node_modules'), join(copy, 'node_modules'));
  await symlink(join(root, 'node_modules'), join(copy, '..', 'node_modules'));
  await run('npm', ['pack', '--pack-destination', folder], { cwd: copy });
  expect(await readFile(join(copy, 'package.json'), 'utf8')).toBe(
    await readFile(join(sdk, 'package.json'), 'utf8'),
  );

  // Its dependencies come from here as well, so that the installation needs no network.
  const dependencies = ['openapi-fetch', 'openapi-typescript-helpers'].map(name =>
    join(root, 'node_modules', name),
  );
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, ...dependencies], {
    cwd: folder,
  });
  const files = await readdir(folder);
  return files.filter(name => name.endsWith('.tgz')).map(name => join(folder, name));
}

it('installs, runs and type-checks in an empty project', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workbay-sdk-'));
  try {
    const tarballs = await packCopy(folder);
    expect(tarballs).toHaveLength(3);
    const project = join(folder, 'project');
    await mkdir(project);
    await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...tarballs], { cwd: project });

    await writeFile(join(project, 'program.js'), program);
    await using server = await startServer((response, { method, url }) => {
      if (method === 'POST') json(response, 201, { id: 'cus_1' });
      else if (url === '/v1/customers') json(response, 200, { data: [{ name: 'Asha' }], nextCursor: 'b' });
      else if (url === '/v1/customers?cursor=b')
        json(response, 200, { data: [{ name: 'Meera' }], nextCursor: null });
      else problem(response, 404, 'not_found');
    });
    const { stdout } = await run(process.execPath, ['program.js', server.baseUrl], { cwd: project });
    expect(JSON.parse(stdout)).toEqual({ created: 'cus_1', names: ['Asha', 'Meera'], missing: true });

    const command = await run(join(project, 'node_modules/.bin/workbay'), ['--help'], { cwd: project });
    expect(command.stdout).toContain('workbay listen --forward-to');

    await writeFile(join(project, 'typed.ts'), typed);
    const compilers = [
      [join(sdk, 'node_modules/.bin/tsc'), 'nodenext'],
      [join(root, 'node_modules/.bin/tsc'), 'esnext --moduleResolution bundler'],
    ] as const;
    for (const [compiler, resolution] of compilers) {
      const options = `--noEmit --strict --exactOptionalPropertyTypes --target es2022 --lib es2022,dom,dom.iterable --module ${resolution}`;
      await run(compiler, [...options.split(' '), 'typed.ts'], { cwd: project }).catch(
        ({ stdout: faults }) => {
          expect.fail(`${compiler} (${resolution}):\n${faults}`);
        },
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('has a core of at most 10 kB beside what is generated', async () => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(sdk, 'src/index.ts')],
    external: ['openapi-fetch', './generated/*'],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  expect(gzipSync(outputFiles[0]?.contents ?? '').byteLength).toBeLessThan(10_000);
});
