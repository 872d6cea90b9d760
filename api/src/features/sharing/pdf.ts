import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Renderer } from '../../documents/render.ts';
import { voucherPdf } from '../advances/pdf.ts';
import { renderEstimatePdf } from '../estimates/pdf.ts';
import { inspectionPdf } from '../inspections/pdf.ts';
import { renderInvoicePdf } from '../invoices/pdf.ts';
import { jobCardPdf } from '../jobs/card.ts';
import { receiptPdf } from '../payments/receipt.ts';
import type { SharedKind } from './store.ts';

type Scope = DataScope & { documents: Renderer; files: FileStore };

/** The document as a PDF, in a language where it has not its own. */
export function sharedPdf(
  scope: Scope,
  { kind, resourceId }: { kind: SharedKind; resourceId: string },
  language?: 'en' | 'hi',
) {
  switch (kind) {
    case 'estimate':
      return renderEstimatePdf(scope, resourceId, language);
    case 'invoice':
      return renderInvoicePdf(scope, resourceId);
    case 'receipt':
      return receiptPdf(scope, resourceId, language);
    case 'advance':
      return voucherPdf(scope, resourceId, undefined, language);
    case 'inspection':
      return inspectionPdf(scope, resourceId, language);
    case 'job_card':
      return jobCardPdf(scope, resourceId, { language });
  }
}
