import { Worker } from 'node:worker_threads';
import { Problem } from '../errors.ts';
import { invoiceSheet } from './invoiceSheet.ts';
import { jobCardSheet } from './jobCardSheet.ts';
import type { DocumentRequest, InvoiceDocument, JobCardDocument } from './types.ts';

/** Each gives a PDF (PDF/A-2b, tagged) or throws `unavailable` when too many wait, an Error when it cannot be set. */
export type Renderer = {
  invoice(document: InvoiceDocument): Promise<Uint8Array>;
  jobCard(document: JobCardDocument): Promise<Uint8Array>;
  /** A document whose text is made already. */
  render(request: DocumentRequest): Promise<Uint8Array>;
  /** Lets what waits finish, then ends the thread; from then on nothing is taken. */
  close(): Promise<void>;
};

type Answer = { pdf?: Uint8Array; fault?: string };

type RendererOptions = {
  /** The thread's module; tests give one that misbehaves. */
  worker?: URL;
  mostWaiting?: number;
  /** For one document, once its turn has come. */
  timeLimitMs?: number;
};

/** Renders in a thread that starts with the first document. A crash or time-out costs the document in hand, no other. */
export function createRenderer({
  worker: module = new URL('./worker.ts', import.meta.url),
  mostWaiting = 200,
  timeLimitMs = 15_000,
}: RendererOptions = {}): Renderer {
  let worker: Worker | null = null;
  let waiting = 0;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(module);
    started.unref();
    // 'exit' follows and settles the document; without a listener the error would end the process.
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
      let cause: unknown;
      const onError = (error: unknown) => {
        cause = error;
      };
      const onMessage = ({ pdf, fault }: Answer) => {
        finish();
        if (pdf) resolve(pdf);
        else reject(new Error(fault ?? 'the document could not be rendered'));
      };
      const onExit = () => {
        finish();
        reject(new Error('the document thread ended', { cause }));
      };
      const onTimeout = () => {
        finish();
        worker = null;
        void current.terminate();
        reject(new Error(`the document took longer than ${timeLimitMs} ms`));
      };
      current.postMessage(request);
      const timer = setTimeout(onTimeout, timeLimitMs);
      current.on('error', onError).on('message', onMessage).on('exit', onExit);
      function finish() {
        clearTimeout(timer);
        current.off('error', onError).off('message', onMessage).off('exit', onExit);
      }
    });
  }

  async function render(request: DocumentRequest): Promise<Uint8Array> {
    if (closed || waiting >= mostWaiting) {
      const reason = closed ? 'The server is stopping.' : 'Too many documents wait to be rendered.';
      throw new Problem('unavailable', reason, { retryAfter: 10 });
    }
    waiting += 1;
    const mine = turn.then(() => renderNext(request));
    turn = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      waiting -= 1;
    }
  }

  return {
    render,
    async invoice(document) {
      const { language, workshop } = document;
      return render({ template: 'invoice', sheet: invoiceSheet(document), logo: workshop.logo, language });
    },
    async jobCard(document) {
      const { language, workshop } = document;
      return render({ template: 'job-card', sheet: jobCardSheet(document), logo: workshop.logo, language });
    },
    async close() {
      closed = true;
      await turn;
      await worker?.terminate();
    },
  };
}
