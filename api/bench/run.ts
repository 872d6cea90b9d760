import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startMongo } from '../src/embedded/mongo/start.ts';
import { type BenchTenant, fill } from './data.ts';
import { load, type Measured, type Work } from './load.ts';
import { cpuMs, flags, megabytes } from './server.ts';

const others = [
  'board',
  'directory',
  'documents',
  'enumeration',
  'export',
  'imports',
  'invoices',
  'streams',
  'webhooks',
];
const [other] = others.filter(name => name === process.argv[2]);
if (other) {
  process.argv.splice(2, 1);
  await import(`./${other}.ts`);
  process.exit();
}

/**
 * `npm run bench -- [tenants] [jobs] [seconds] [rounds]`: the API against the least that Node can do, in one run.
 * `npm run bench -- board [jobs]`: how soon the board answers a key or a click with so many jobs, on a slow processor.
 * `npm run bench -- directory [workshops] [seconds] [points]`: searches of the directory, and whether they are right.
 * `npm run bench -- documents [count]`: time and memory of PDFs.
 * `npm run bench -- enumeration [pairs]`: whether the time of an answer tells if an address has an account.
 * `npm run bench -- export [rows]`: time, memory and the longest hold of a large list as Excel and CSV.
 * `npm run bench -- imports [rows]`: time, memory and the longest hold of large files that are imported.
 * `npm run bench -- invoices [count]`: whether the money of so many random invoices adds up.
 * `npm run bench -- streams [count]`: memory of one process with so many open event streams.
 * `npm run bench -- webhooks`: from a change to its receivers, with one of them hanging and without.
 */
const [tenants = 200, jobs = 5000, seconds = 5, rounds = 5] = process.argv.slice(2).map(Number);
const works: Work[] = ['read', 'list', 'create', 'summary'];
const uri = process.env.MONGODB_URI ?? '';
const mongo = uri
  ? { uri, stop: async () => undefined }
  : await startMongo({
      dataDir: await mkdtemp(join(tmpdir(), 'workbay-bench-')),
      port: 0,
      ephemeral: true,
      log: console.log,
    });

const environment = {
  PATH: process.env.PATH ?? '',
  // As `npm start` and the image have it.
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/workbay', import.meta.url)),
  NODE_ENV: 'production',
  WORKBAY_EMBEDDED: '1',
  LOG_LEVEL: 'warn',
  FILES_DIR: join(tmpdir(), 'workbay-bench-files'),
  MONGODB_URI: mongo.uri,
  MONGODB_DATABASE: `bench-${randomUUID()}`,
  SECRET_KEY: randomBytes(32).toString('base64'),
  ...Object.fromEntries(['READ', 'WRITE'].map(name => [`RATE_LIMIT_${name}`, '100000000'])),
};

type Subject = { name: string; url: string; process: ChildProcess };

async function start(name: string, file: string, port: number): Promise<Subject> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  // The server on one core, load and database on the other.
  const pinned = process.platform === 'linux' && availableParallelism() > 1 && existsSync('/usr/bin/taskset');
  const [command, args] = pinned
    ? ['taskset', ['-c', '0', process.execPath, ...flags, path]]
    : [process.execPath, [...flags, path]];
  const child = spawn(command, args, {
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const started = performance.now();
  await new Promise(resolve => child.once('message', resolve));
  console.log(
    `${name}: ready in ${Math.round(performance.now() - started)} ms, ${megabytes(child.pid)} MB idle`,
  );
  return { name, url: `http://127.0.0.1:${port}`, process: child };
}

type Round = Measured & { cpuMs: number };

async function measure(subject: Subject, work: Work, data: BenchTenant[]): Promise<Round> {
  const before = cpuMs(subject.process.pid);
  const result = await load(subject.url, work, data, seconds);
  const cpu = cpuMs(subject.process.pid) - before;
  return { ...result, cpuMs: cpu / (result.perSecond * seconds) };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function compare(title: string, subjects: [Subject, Subject], data: BenchTenant[]): Promise<void> {
  console.log(`\n${title}`);
  for (const work of works) {
    const results = new Map<string, Round[]>(subjects.map(({ name }) => [name, []]));
    for (const subject of subjects) await load(subject.url, work, data, 2);
    for (let round = 0; round < rounds; round++) {
      for (const subject of subjects) {
        results.get(subject.name)?.push(await measure(subject, work, data));
        await sleep(300);
      }
    }
    const of = (name: string, part: keyof Round) =>
      median((results.get(name) ?? []).map(result => result[part]));
    for (const { name } of subjects) {
      console.log(
        `${work.padEnd(8)} ${name.padEnd(8)} ${of(name, 'perSecond').toFixed(0).padStart(6)} req/s  ${of(name, 'cpuMs').toFixed(2)} ms CPU  p50 ${of(name, 'p50')} ms  p99 ${of(name, 'p99')} ms  failed ${of(name, 'failed')}`,
      );
    }
    const [api, bare] = subjects;
    console.log(
      `${work.padEnd(8)} ratio    ${(of(api.name, 'perSecond') / of(bare.name, 'perSecond')).toFixed(2)}`,
    );
  }
}

const port = 20_000 + Math.floor(Math.random() * 5000);
const first = await start('api', '../src/main.ts', port);
first.process.kill('SIGTERM');
await new Promise(resolve => first.process.once('exit', resolve));
console.log(`filling ${tenants} tenants × ${jobs} jobs …`);
const data = await fill(mongo.uri, environment.MONGODB_DATABASE, tenants, jobs);
const api = await start('api', '../src/main.ts', port);
const bare = await start('bare', './bare.ts', port + 1);
await compare(
  `${tenants} tenants × ${jobs} jobs, medians of ${rounds} rounds of ${seconds} s`,
  [api, bare],
  data,
);
// All load on one workshop meets in its figures, so the large one is compared with one of ordinary size.
for (const size of [jobs, jobs * 100]) {
  console.log(`\nfilling one tenant with ${size} jobs …`);
  await compare(
    `one tenant × ${size} jobs`,
    [api, bare],
    await fill(mongo.uri, environment.MONGODB_DATABASE, 1, size),
  );
}
console.log(`\napi ${megabytes(api.process.pid)} MB, bare ${megabytes(bare.process.pid)} MB after the load`);
for (const subject of [api, bare]) subject.process.kill('SIGTERM');
await mongo.stop();
process.exit(0);
