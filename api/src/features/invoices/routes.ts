import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { noteMailed } from '../sharing/links.ts';
import {
  createInvoice,
  deleteInvoice,
  getInvoice,
  listInvoices,
  toInvoice,
  updateInvoice,
} from './invoices.ts';
import { issueInvoice } from './issue.ts';
import { renderInvoicePdf } from './pdf.ts';
import { sendInvoice } from './send.ts';

export const invoicesRoutes = {
  'invoices.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listInvoices(ctx, query, at), toInvoice) };
  },

  'invoices.create': async (ctx, { body }) => {
    const invoice = await createInvoice(ctx, body);
    return { status: 201, headers: etag(invoice), body: toInvoice(invoice) };
  },

  'invoices.get': async (ctx, { path }) => {
    const invoice = await getInvoice(ctx, path.invoiceId);
    return { status: 200, headers: etag(invoice), body: toInvoice(invoice) };
  },

  'invoices.update': async (ctx, { path, body }) => {
    const invoice = await updateInvoice(ctx, path.invoiceId, body);
    return { status: 200, headers: etag(invoice), body: toInvoice(invoice) };
  },

  'invoices.delete': async (ctx, { path }) => {
    await deleteInvoice(ctx, path.invoiceId);
    return { status: 204 };
  },

  'invoices.issue': async (ctx, { path }) => {
    const invoice = await issueInvoice(ctx, path.invoiceId);
    return { status: 200, headers: etag(invoice), body: toInvoice(invoice) };
  },

  'invoices.send': async (ctx, { path, body }) => {
    const invoice = await sendInvoice(ctx, path.invoiceId, body.email);
    const { _id: resourceId, sentTo: emailedTo, email } = invoice;
    await noteMailed(ctx, { kind: 'invoice', resourceId, emailedTo, mailId: email?.mailId ?? null });
    return { status: 202, body: toInvoice(invoice) };
  },

  'invoices.pdf': async (ctx, { path }) => {
    const { filename, content } = await renderInvoicePdf(ctx, path.invoiceId);
    return {
      status: 200,
      headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${filename}"` },
      body: content,
    };
  },
} satisfies Partial<Handlers>;
