import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UUID } from 'mongodb';
import { inject } from 'vitest';
import type { TestApp } from './app.ts';
import { compileCache } from './compileCache.ts';

const script = fileURLToPath(new URL('./dyingSender.ts', import.meta.url));

/** Has another process hand on somebody's mail and be killed (-9) right before or after that is committed. */
export async function handOnAndDie(
  { config, secretKey, server }: TestApp,
  tenantId: string,
  recipient: string,
  point: 'before commit' | 'after commit',
): Promise<void> {
  const child = spawn(process.execPath, [script, tenantId, recipient, point], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      ...compileCache,
      WORKBAY_EMBEDDED: '1',
      PUBLIC_URL: config.publicUrl,
      MONGODB_URI: inject('mongoUri'),
      MONGODB_DATABASE: config.mongo.database,
      SECRET_KEY: secretKey,
    },
  });
  let session = '';
  child.stdout.on('data', chunk => {
    session += chunk;
  });
  const signal = await new Promise(resolve => child.once('close', (_code, by) => resolve(by)));
  if (signal !== 'SIGKILL') throw new Error(`the process ended by ${signal}`);
  // What the database does by itself a minute after it last heard of a transaction.
  if (session) await server.database.db.command({ killSessions: [{ id: new UUID(session) }] });
}
