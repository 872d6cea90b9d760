import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The API as a process of its own, which can be killed (-9) and started in the place of the one before. */
export function apiProcess(environment: Record<string, string>) {
  let child: ChildProcess | null = null;
  let end: Promise<string | null> = Promise.resolve(null);

  /** Waits until it listens. With `killAt` (`before commit:3`, see killPoint.ts) it ends by itself, perhaps before. */
  async function start(killAt = ''): Promise<void> {
    const started = spawn(process.execPath, ['--import', import.meta.resolve('./killPoint.ts'), main], {
      // On a starved machine the database takes its time, and the process would end by itself.
      env: { MONGODB_TIMEOUT_MS: '60000', ...environment, KILL_AT: killAt },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child = started;
    end = new Promise(resolve => started.once('exit', (_, signal) => resolve(signal)));
    await new Promise<void>((resolve, reject) => {
      started.once('message', () => resolve());
      end.then(signal => (killAt && signal === 'SIGKILL' ? resolve() : reject(new Error('the API ended'))));
    });
  }

  async function kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    child?.kill(signal);
    await end;
  }

  return { start, kill, ended: () => end };
}
