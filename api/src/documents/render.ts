import { Worker } from 'node:worker_threads';
import { Problem } from '../errors.ts';
import type { DocumentRequest } from './types.ts';

export type Renderer = {
  /** The PDF (PDF/A-2b, tagged). Throws `unavailable` when too many wait, and an Error when the document cannot be set. */
  render(request: DocumentRequest): Promise<Uint8Array>;
  close(): Promise<void>;
};

const mostWaiting = 200;
const timeLimitMs = 15_000;

type Answer = { pdf?: Uint8Array; fault?: string };

/** Renders in a thread that starts with the first document. A crash or time-out costs the document in hand, no other. */
export function createRenderer(): Renderer {
  let worker: Worker | null = null;
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url));
    started.unref();
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  }

  function renderNext(request: DocumentRequest): Promise<Uint8Array> {
    worker ??= start();
    const current = worker;
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        current.off('message', onMessage);
        current.off('exit', onExit);
      };
      const onMessage = ({ pdf, fault }: Answer) => {
        finish();
        if (pdf) resolve(pdf);
        else reject(new Error(fault ?? 'the document could not be rendered'));
      };
      const onExit = () => {
        finish();
        reject(new Error('the document thread ended'));
      };
      const timer = setTimeout(() => {
        finish();
        worker = null;
        void current.terminate();
        reject(new Error(`the document took longer than ${timeLimitMs} ms`));
      }, timeLimitMs);
      current.on('message', onMessage);
      current.on('exit', onExit);
      current.postMessage(request);
    });
  }

  return {
    async render(request) {
      if (waiting >= mostWaiting)
        throw new Problem('unavailable', 'Too many documents wait to be rendered.', { retryAfter: 10 });
      waiting += 1;
      const mine = turn.then(() => renderNext(request));
      turn = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        waiting -= 1;
      }
    },
    async close() {
      await turn;
      await worker?.terminate();
    },
  };
}
