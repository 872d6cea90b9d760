import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compactHeap } from '../compactHeap.ts';
import { freshDashboard } from './dashboardBuild.ts';
import { portHolder } from './mongo/portHolder.ts';
import { type LaunchedMongo, launchMongo } from './mongo/start.ts';
import { localSecretKey } from './secretKey.ts';

/** `npm start`: everything on this machine, no account anywhere. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const dataDir = process.env.WORKBAY_DATA ?? join(root, '.data');
const empty = process.argv.includes('--empty');
const say = (line: string) => process.stdout.write(`${line}\n`);

await mkdir(dataDir, { recursive: true });
const port = Number(process.env.PORT ?? 3000);
const holder = await portHolder(port);
if (holder) {
  say(`Port ${port} is held by ${holder}. Stop it, or choose another: PORT=3001 npm start`);
  process.exit(1);
}

await freshDashboard(root, say);

async function database(): Promise<Pick<LaunchedMongo, 'uri' | 'ready' | 'stop'>> {
  const { MONGODB_URI: uri, MONGODB_PORT: mongoPort = '27027' } = process.env;
  if (uri) return { uri, ready: Promise.resolve(), stop: async () => undefined };
  return launchMongo({ dataDir: join(dataDir, 'mongo'), port: Number(mongoPort), log: say });
}

// Reading the modules takes as long as the database takes to start.
const mongo = await database();
const [{ loadContract }, { readConfig }, { createLogger }] = await Promise.all([
  import('../http/contract.ts'),
  import('../config.ts'),
  import('../logger.ts'),
]);
const contract = loadContract();
contract.catch(() => undefined);
const { createServer } = await import('../server.ts');

const dashboardDir = join(root, 'dashboard', 'dist');
const config = readConfig({
  LOG_LEVEL: 'warn',
  RATE_LIMIT_ADDRESS_READ: '1000',
  RATE_LIMIT_ADDRESS_WRITE: '1000',
  RATE_LIMIT_ADDRESS_AUTH: '300',
  ...process.env,
  WORKBAY_EMBEDDED: '1',
  PORT: String(port),
  MONGODB_URI: mongo.uri,
  FILES_DIR: process.env.FILES_DIR ?? join(dataDir, 'files'),
  SECRET_KEY: process.env.SECRET_KEY ?? (await localSecretKey(dataDir)),
  ...(existsSync(dashboardDir) ? { DASHBOARD_DIR: dashboardDir } : {}),
});
const logger = createLogger(config.logLevel);
const server = await createServer(config, logger, { contract, databaseReady: mongo.ready });
const demo = empty ? null : await (await import('./demo/demo.ts')).demoWorkshop(server, dataDir, say);
compactHeap();
await server.app.listen({ host: config.host, port });

say(`
  Workbay is ready in ${(performance.now() / 1000).toFixed(1)} s

  Dashboard   ${config.publicUrl}
  Mailbox     ${config.publicUrl}/mailbox
  Reference   ${config.publicUrl}/docs
${
  demo
    ? `
  Log in as   ${demo.email}  /  ${demo.password}   (owner)
              ${demo.managerEmail}  /  ${demo.password}   (manager)
              ${demo.administratorEmail}  /  ${demo.password}   (platform administrator, at /platform)
  API key     ${demo.apiKey}
`
    : ''
}
  Ctrl-C stops it; the data stays in ${dataDir}`);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await mongo.stop();
    process.exit(0);
  });
}
