import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { answerEstimate } from '../estimates/answer.ts';
import { getEstimate } from '../estimates/estimates.ts';
import { payOnline } from '../onlinePayments/pay.ts';
import { statePayment } from '../payments/stated.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { emailLink } from './email.ts';
import { countOpen, endLink, ensureLink, getLink, listLinks, toLink } from './links.ts';
import { visit } from './open.ts';
import { sharedPdf } from './pdf.ts';
import { aboutOf, kindFor } from './resources.ts';
import { toShared } from './shown.ts';
import { linkUrl } from './token.ts';
import { sendLink } from './whatsapp.ts';

/** Nobody keeps or finds what a link shows, and no page that it leads to learns its address. */
const secret = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
};

export const sharingRoutes = {
  'sharing.listLinks': async (ctx, { query }) => {
    const at = paging(query);
    kindFor(ctx, query.resourceId, 'read');
    const { data, nextCursor } = page(at, await listLinks(ctx, query.resourceId, at), link =>
      toLink(ctx, link),
    );
    return { status: 200, body: { data: await Promise.all(data), nextCursor } };
  },

  'sharing.createLink': async (ctx, { body }) => {
    const kind = kindFor(ctx, body.resourceId, 'write');
    await aboutOf(ctx, kind, body.resourceId);
    return { status: 200, body: await toLink(ctx, await ensureLink(ctx, kind, body.resourceId)) };
  },

  'sharing.revokeLink': async (ctx, { path }) => {
    const link = await getLink(ctx, path.linkId);
    kindFor(ctx, link.resourceId, 'write');
    await endLink(ctx, link);
    return { status: 204 };
  },

  'sharing.email': async (ctx, { path, body }) => {
    const link = await getLink(ctx, path.linkId);
    kindFor(ctx, link.resourceId, 'write');
    return { status: 202, body: await toLink(ctx, await emailLink(ctx, link, body.email)) };
  },

  'sharing.whatsapp': async (ctx, { path, body }) => {
    const link = await getLink(ctx, path.linkId);
    kindFor(ctx, link.resourceId, 'write');
    return { status: 202, body: await toLink(ctx, await sendLink(ctx, link, body.phone)) };
  },

  'sharing.open': async (ctx, { path }) => {
    const visited = await visit(ctx, path.token, 'read');
    await countOpen(visited.scope, visited.link._id);
    return { status: 200, headers: secret, body: await toShared(visited) };
  },

  'sharing.pdf': async (ctx, { path, query }) => {
    const { scope, link } = await visit(ctx, path.token, 'read');
    const { filename, content } = await sharedPdf(scope, link, query.lang);
    return {
      status: 200,
      headers: {
        ...secret,
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="${filename}"`,
      },
      body: content,
    };
  },

  'sharing.answer': async (ctx, { path, body }) => {
    const visited = await visit(ctx, path.token, 'write');
    const { scope, link } = visited;
    if (link.kind !== 'estimate') throw new Problem('link_ended');
    const estimate = await getEstimate(scope, link.resourceId);
    if (estimate.revision !== body.revision) throw new Problem('estimate_changed');
    if (!estimate.answer) await answerEstimate(scope, estimate, { ...body, linkId: link._id });
    return { status: 200, headers: secret, body: await toShared(visited) };
  },

  'sharing.payOnline': async (ctx, { path, query }) => {
    const { scope, link } = await visit(ctx, path.token, 'write');
    if (link.kind !== 'invoice') throw new Problem('link_ended');
    const language = query.lang ?? (await getWorkshop(scope)).documentLanguage;
    const returnUrl = linkUrl(scope, link._id);
    const page = await payOnline(scope, link.resourceId, { returnUrl, language });
    return { status: 200, headers: secret, body: page };
  },

  'sharing.statePayment': async (ctx, { path, body }) => {
    const visited = await visit(ctx, path.token, 'write');
    const { scope, link } = visited;
    if (link.kind !== 'invoice') throw new Problem('link_ended');
    await statePayment(scope, link.resourceId, body);
    return { status: 200, headers: secret, body: await toShared(visited) };
  },
} satisfies Partial<Handlers>;
