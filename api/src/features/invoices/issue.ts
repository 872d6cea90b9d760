import { nowOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { applyJobAdvances } from '../advances/apply.ts';
import { findJob } from '../jobs/jobs.ts';
import { sellParts } from '../stock/lines.ts';
import { civilDate } from '../summary/civilDate.ts';
import { mustBeCharged } from '../taxRates/taxedLines.ts';
import { earnShares } from '../wallets/earn.ts';
import { inIndia } from '../workshops/country.ts';
import { bookIssue, fixedAt } from './fix.ts';
import { getInvoice, pricedNow } from './invoices.ts';
import { mustBeLawful } from './lawful.ts';
import { type InvoiceDocument, replaceDraft } from './store.ts';

/** Issues a draft: number, day, prices and everything shown are fixed, and the ledger follows, in one transaction. */
export async function issueInvoice(ctx: Context, invoiceId: string): Promise<InvoiceDocument> {
  const before = await getInvoice(ctx, invoiceId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (before.status !== 'draft') throw new Problem('invoice_issued');
  if (before.lineItems.length === 0) throw new Problem('invoice_empty');
  const { workshop, customer, invoice: draft } = await pricedNow(ctx, before);
  const issuedOn = civilDate(nowOf(ctx), workshop.timeZone);
  if (inIndia(workshop)) mustBeLawful(workshop, customer, draft, issuedOn);
  else await mustBeCharged(ctx, workshop, draft.lineItems);
  const fixed = await fixedAt(ctx, issuedOn, { workshop, customer, draft });
  const job = draft.jobId ? await findJob(ctx, draft.jobId) : null;
  const invoice = await replaceDraft(ctx, before, { ...fixed, workedBy: job?.assignedTo ?? [] });
  const { _id: id, number, lineItems } = invoice;
  await bookIssue(ctx, invoice, { issuedOn, customer, before });
  if (!invoice.jobId) await sellParts(ctx, { id, number: `${number}`, lineItems });
  await earnShares(ctx, invoice, issuedOn);
  return applyJobAdvances(ctx, invoice);
}
