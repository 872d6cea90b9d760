import { fork } from 'node:child_process';
import type { DocumentRequest } from './types.ts';

/** A process that sets one document at a time. */
export type RenderProcess = {
  /** Rejects when the document cannot be set, takes too long, or the process ends over it. */
  render(request: DocumentRequest, timeLimitMs: number): Promise<Uint8Array>;
  hasEnded(): boolean;
  end(): void;
};

type Answer = { pdf?: Uint8Array; fault?: string };

/**
 * Native code in a thread of ours could end or hang the whole server, and leaves holes in its memory for good. Of a
 * process nothing remains; it is given none of our environment, so no secrets either.
 */
export function startRenderProcess(module: URL): RenderProcess {
  const child = fork(module, {
    execArgv: ['--max-semi-space-size=2', '--max-old-space-size=96'],
    // One arena: glibc's others are kept from being given back by what little remains in each.
    env: { MALLOC_ARENA_MAX: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  // 'exit' follows and settles the document; without a listener the error would end the server.
  child.on('error', () => undefined);

  return {
    hasEnded: () => ended,
    end() {
      if (child.connected) child.disconnect();
    },
    render: (request, timeLimitMs) =>
      new Promise((resolve, reject) => {
        const onMessage = ({ pdf, fault }: Answer) => {
          finish();
          if (pdf) resolve(pdf);
          else reject(new Error(fault ?? 'the document could not be rendered'));
        };
        const onEnd = () => {
          finish();
          reject(new Error('the document process ended'));
        };
        const timer = setTimeout(() => {
          finish();
          ended = true;
          child.kill('SIGKILL');
          reject(new Error(`the document took longer than ${timeLimitMs} ms`));
        }, timeLimitMs);
        child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
        child.send(request);
        function finish() {
          clearTimeout(timer);
          child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
        }
      }),
  };
}
