import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { issueNote } from './issue.ts';
import { getNote, listNotes, toNote } from './notes.ts';
import { renderNotePdf } from './pdf.ts';
import { sendNote } from './send.ts';

export const invoiceNotesRoutes = {
  'invoiceNotes.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listNotes(ctx, query, at), toNote) };
  },

  'invoiceNotes.issue': async (ctx, { body }) => ({ status: 201, body: toNote(await issueNote(ctx, body)) }),

  'invoiceNotes.get': async (ctx, { path }) => ({
    status: 200,
    body: toNote(await getNote(ctx, path.noteId)),
  }),

  'invoiceNotes.send': async (ctx, { path, body }) => ({
    status: 202,
    body: toNote(await sendNote(ctx, path.noteId, body.email)),
  }),

  'invoiceNotes.pdf': async (ctx, { path }) => {
    const { filename, content } = await renderNotePdf(ctx, path.noteId);
    return {
      status: 200,
      headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${filename}"` },
      body: content,
    };
  },
} satisfies Partial<Handlers>;
