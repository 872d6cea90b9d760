import { Problem } from '../errors.ts';
import { estimateSheet } from './estimateSheet.ts';
import { inspectionSheet } from './inspectionSheet.ts';
import { invoiceSheet } from './invoiceSheet.ts';
import { jobCardSheet } from './jobCardSheet.ts';
import { receiptSheet } from './receiptSheet.ts';
import { type RenderProcess, startRenderProcess } from './renderProcess.ts';
import { statementSheet } from './statementSheet.ts';
import type {
  DocumentRequest,
  EstimateDocument,
  InspectionDocument,
  InvoiceDocument,
  JobCardDocument,
  ReceiptDocument,
  StatementDocument,
  VoucherDocument,
} from './types.ts';
import { voucherSheet } from './voucherSheet.ts';

/** Each gives a PDF (PDF/A-2b, tagged) or throws `unavailable` when too many wait, an Error when it cannot be set. */
export type Renderer = {
  invoice(document: InvoiceDocument): Promise<Uint8Array>;
  estimate(document: EstimateDocument): Promise<Uint8Array>;
  receipt(document: ReceiptDocument): Promise<Uint8Array>;
  voucher(document: VoucherDocument): Promise<Uint8Array>;
  statement(document: StatementDocument): Promise<Uint8Array>;
  /** Of one workshop and in one language, one after the other. */
  jobCards(documents: [JobCardDocument, ...JobCardDocument[]]): Promise<Uint8Array>;
  inspection(document: InspectionDocument): Promise<Uint8Array>;
  /** Lets what waits finish, then ends the process; from then on nothing is taken. */
  close(): Promise<void>;
};

type RendererOptions = {
  /** The process's module; tests give one that misbehaves. */
  worker?: URL;
  mostWaiting?: number;
  /** For one document, once its turn has come. */
  timeLimitMs?: number;
  /** How many documents a process sets before a fresh one takes its place. */
  documentsEach?: number;
};

/** Renders in a process that starts with the first document. A crash or time-out costs the document in hand, no other. */
export function createRenderer({
  worker = new URL('./worker.ts', import.meta.url),
  mostWaiting = 200,
  timeLimitMs = 15_000,
  documentsEach = 1000,
}: RendererOptions = {}): Renderer {
  let current: RenderProcess | null = null;
  let set = 0;
  let relief: Promise<void> | null = null;
  let waiting = 0;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** Typst's memory only grows. A fresh process sets the same document once, to be warm, and takes over. */
  async function relieve(request: DocumentRequest): Promise<void> {
    const fresh = startRenderProcess(worker);
    try {
      await fresh.render(request, timeLimitMs);
      // Not while the old one has a document in hand.
      const swapped = turn.then(() => {
        current?.end();
        current = fresh;
        set = 0;
      });
      turn = swapped;
      await swapped;
    } catch {
      fresh.end();
      set = 0;
    } finally {
      relief = null;
    }
  }

  async function renderNext(request: DocumentRequest): Promise<Uint8Array> {
    if (!current || current.hasEnded()) {
      current = startRenderProcess(worker);
      set = 0;
    }
    const pdf = await current.render(request, timeLimitMs);
    set += 1;
    if (set >= documentsEach) relief ??= relieve(request);
    return pdf;
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
    async invoice(document) {
      const { language, workshop } = document;
      return render({ template: 'invoice', sheet: invoiceSheet(document), logo: workshop.logo, language });
    },
    async estimate(document) {
      const { language, workshop } = document;
      return render({ template: 'invoice', sheet: estimateSheet(document), logo: workshop.logo, language });
    },
    async receipt(document) {
      const { language, workshop } = document;
      return render({ template: 'receipt', sheet: receiptSheet(document), logo: workshop.logo, language });
    },
    async voucher(document) {
      const { language, workshop } = document;
      return render({ template: 'receipt', sheet: voucherSheet(document), logo: workshop.logo, language });
    },
    async statement(document) {
      const { language, workshop } = document;
      return render({
        template: 'statement',
        sheet: statementSheet(document),
        logo: workshop.logo,
        language,
      });
    },
    async jobCards(documents) {
      const [{ language, workshop }] = documents;
      const sheet = { cards: documents.map(jobCardSheet) };
      return render({ template: 'job-card', sheet, logo: workshop.logo, language });
    },
    async inspection(document) {
      const { language, workshop } = document;
      return render({
        template: 'inspection',
        sheet: inspectionSheet(document),
        logo: workshop.logo,
        language,
      });
    },
    async close() {
      closed = true;
      await turn;
      await relief;
      current?.end();
    },
  };
}
