import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from './config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFile(`${root}${name}`, 'utf8');

/** The names that it asks an environment for: one where nothing is set, and one where everything is. */
function namesRead(): Set<string> {
  const names = new Set<string>();
  for (const value of [undefined, '1']) {
    const get = (_: object, name: string | symbol) => {
      names.add(String(name));
      return value;
    };
    // It names every fault once all is read.
    expect(() => readConfig(new Proxy({}, { get }))).toThrow();
  }
  return names;
}

/** Only for those who work on Workbay itself: other addresses of services, and what `npm start` sets. */
const ours = ['WORKBAY_EMBEDDED', 'RESEND_BASE_URL', 'STRIPE_BASE_URL', 'WHATSAPP_BASE_URL'];
/** What the stack or the image says itself. */
const ofStack = ['MONGODB_URI', 'REDIS_URL', 'HOST', 'PORT', 'DASHBOARD_DIR', 'FILES_DIR'];

const explained = async () =>
  new Set(
    [...(await read('.env.example')).matchAll(/^(?:# ?)?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => `${name}`),
  );

type Stack = { services: Record<string, { environment?: Record<string, string | null> }> };
const stack = async (): Promise<Stack> => parse(await read('docker-compose.yml'), { merge: true });

describe('every variable', () => {
  it('is explained', async () => {
    const known = await explained();
    expect([...namesRead()].filter(name => !known.has(name) && !ours.includes(name))).toEqual([]);
  });

  it('that is explained is read by somebody', async () => {
    const names = namesRead();
    const compose = await read('docker-compose.yml');
    expect(
      [...(await explained())].filter(name => !names.has(name) && !compose.includes(`{${name}`)),
    ).toEqual([]);
  });

  it('reaches the API of the stack', async () => {
    const passed = Object.keys((await stack()).services.api?.environment ?? {});
    const wanted = [...namesRead()].filter(name => !ours.includes(name) && !ofStack.includes(name));
    expect(wanted.filter(name => !passed.includes(name))).toEqual([]);
    expect(passed.filter(name => !namesRead().has(name))).toEqual([]);
  });

  it('that is wrong is named, all of them at once', () => {
    const broken = { SECRET_KEY: 'short', SECRET_KEY_PREVIOUS: 'x', PORT: '-1', S3_BUCKET: 'A.B' };
    const named = [
      'PORT must',
      'SECRET_KEY must',
      'SECRET_KEY_PREVIOUS must',
      'S3_BUCKET must',
      'MONGODB_URI is',
    ];
    for (const fault of named) expect(() => readConfig(broken)).toThrow(fault);
    const key = Buffer.alloc(32).toString('base64');
    expect(() => readConfig({ SECRET_KEY: key, SECRET_KEY_PREVIOUS: key })).toThrow(/another key/);
  });
});

it('the image is built of the workspaces that there are', async () => {
  const docker = await read('deploy/Dockerfile');
  for (const entry of await readdir(`${root}examples`, { recursive: true }))
    if (/^[^/]+\/package\.json$/.test(entry)) expect(docker).toContain(`COPY examples/${entry}`);
});
