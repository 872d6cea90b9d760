import { type ChildProcess, fork } from 'node:child_process';
import type { PictureAnswer, PictureRequest } from './picture.ts';

type Options = {
  /** The process's module; tests give one that misbehaves. */
  worker?: URL;
  idleMs?: number;
  timeLimitMs?: number;
};

/** Makes pictures one at a time: callers take turns, see turn.ts. Rejects when the process ends over a picture. */
export type PictureMaker = (request: PictureRequest) => Promise<PictureAnswer>;

/**
 * Unpacked pictures leave the memory of a process large for good. So they are made in another one, which starts with the
 * first picture, ends when none has come for a while, and is given none of our environment.
 */
export function createPictureMaker({
  worker = new URL('./pictureWorker.ts', import.meta.url),
  idleMs = 10_000,
  timeLimitMs = 100_000,
}: Options = {}): PictureMaker {
  let current: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    const child = fork(worker, {
      execArgv: ['--max-semi-space-size=2', '--max-old-space-size=96'],
      env: { MALLOC_ARENA_MAX: '1' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.unref();
    child.channel?.unref();
    child.on('exit', () => {
      if (current === child) current = null;
    });
    // 'exit' follows and settles the picture; without a listener the error would end the server.
    child.on('error', () => undefined);
    return child;
  }

  function end(child: ChildProcess): void {
    if (current === child) current = null;
    if (child.connected) child.disconnect();
  }

  return request =>
    new Promise((resolve, reject) => {
      clearTimeout(idle);
      current ??= start();
      const child = current;
      const onMessage = (answer: PictureAnswer) => {
        finish();
        idle = setTimeout(() => end(child), idleMs).unref();
        resolve(answer);
      };
      const onEnd = () => {
        finish();
        end(child);
        reject(new Error('the picture process ended'));
      };
      const timer = setTimeout(() => {
        finish();
        end(child);
        child.kill('SIGKILL');
        reject(new Error(`the picture took longer than ${timeLimitMs} ms`));
      }, timeLimitMs);
      child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
      child.send(request);
      function finish() {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      }
    });
}
