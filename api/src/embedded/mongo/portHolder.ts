import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who listens on this port of 127.0.0.1, in words, or null when nobody does. */
export async function portHolder(port: number): Promise<string | null> {
  if (!(await isOpen(port))) return null;
  return (await fromProc(port)) ?? (await fromLsof(port)) ?? 'another program';
}

/** Whether anybody listens on this port of 127.0.0.1. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 500 });
    const finish = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
    socket.once('timeout', () => finish(false));
  });
}

/**
 * A port that nobody listens on, below those that the system hands out by itself (from 32768 on Linux, RFC 6335 has them from
 * 49152): nobody gets it by chance before it is taken.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 30_000);
    if (!(await isOpen(port))) return port;
  }
}

/** A process's command line, empty when it is gone or a zombie. */
export async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return words.split('\0').filter(Boolean).join(' ');
  }
  const { stdout } = await run('ps', ['-o', 'args=', '-p', `${pid}`]).catch(() => ({ stdout: '' }));
  return stdout.trim();
}

/** Linux: /proc/net/tcp names the socket of a listening port, /proc/<pid>/fd who has it (proc(5)). */
async function fromProc(port: number): Promise<string | null> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  try {
    const tables = await Promise.all(
      ['tcp', 'tcp6'].map(name => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
    );
    const rows = tables.flatMap(table => table.split('\n')).map(row => row.trim().split(/\s+/));
    const inode = rows.find(row => row[1]?.endsWith(`:${hex}`) && row[3] === '0A')?.[9];
    if (!inode) return null;
    for (const pid of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
      const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
      for (const file of files) {
        if ((await readlink(`/proc/${pid}/fd/${file}`).catch(() => '')) === `socket:[${inode}]`) {
          const command = await commandOf(Number(pid));
          return `process ${pid} (${command.split(' ').slice(0, 3).join(' ')})`;
        }
      }
    }
  } catch {}
  return null;
}

async function fromLsof(port: number): Promise<string | null> {
  try {
    const { stdout } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
    const pid = /^p(\d+)/m.exec(stdout)?.[1];
    const command = /^c(.+)/m.exec(stdout)?.[1];
    return pid ? `process ${pid} (${command})` : null;
  } catch {
    return null;
  }
}
