import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askApi } from '../../http/askApi.ts';
import { asCaller, fieldsOf, languageFor, secretly, takeForms } from '../../http/pages.ts';
import {
  type Ask,
  keptOf,
  nextPage,
  pagePath,
  slotsFor,
  type Values,
  weekOf,
  wishOf,
  workshopOf,
} from './asking.ts';
import { bookedPage, movePage } from './bookedPage.ts';
import { followScript } from './followScript.ts';
import type { View } from './frame.ts';
import { closedPage, endedPage } from './otherWays.ts';
import { codePage, type Kept, onlyLook, type Typed } from './page.ts';
import { widget } from './widget.ts';

type Schemas = components['schemas'];
type Request = FastifyRequest<{
  Querystring: Values;
  Params: { slug: string; token: string };
  Body: unknown;
}>;

/**
 * /w/…/book and /b/…: booking as pages that need no script. They are a client of the API like any other: each asks the
 * operation of the contract as the same caller.
 */
export async function addBookingPages(app: FastifyInstance): Promise<void> {
  await app.register(async pages => {
    takeForms(pages);

    pages.get('/booking-widget.js', async (_request, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        .headers({
          'Cache-Control': 'public, max-age=3600',
          'Cross-Origin-Resource-Policy': 'cross-origin',
        })
        .send(widget),
    );

    pages.get('/b/follow.js', async (_request, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        .header('Cache-Control', 'public, max-age=3600')
        .send(followScript),
    );

    pages.get('/w/:slug/book', async (request: Request, reply) => {
      const page = await ask<Schemas['BookingPage']>(request, 'GET', pathOf(request));
      if (!page.body) return showClosed(request, reply, page.status);
      return showNext(request, reply, page.body, keptOf(request.query), {}, null);
    });

    pages.post('/w/:slug/book', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const page = await ask<Schemas['BookingPage']>(request, 'GET', pathOf(request));
      const view = viewOf(request, bookingPath(request));
      if (!page.body) return showClosed(request, reply, page.status);
      const typed = Object.fromEntries(form);
      if (form.has(onlyLook)) return showNext(request, reply, page.body, keptOf(typed), typed, null);
      const email = form.get('email')?.trim() ?? '';
      const asked = await ask<{ requestId: string }>(request, 'POST', pathOf(request), {
        body: {
          ...(await wishOf(asker(request), form, page.body)),
          name: form.get('name')?.trim() ?? '',
          email,
          language: view.language,
          source: view.carry.embed ? 'widget' : 'public',
        },
        key: form.get('key'),
      });
      if (!asked.body) return showNext(request, reply, page.body, keptOf(typed), typed, asked.code);
      const { requestId } = asked.body;
      return send(request, reply, 200, codePage(view, page.body.workshop.name, { requestId, typed }));
    });

    pages.post('/w/:slug/book/confirm', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const requestId = form.get('requestId') ?? '';
      const done = await ask<Schemas['BookedNow']>(request, 'POST', `${pathOf(request)}/confirm`, {
        body: { requestId, code: form.get('code')?.trim() ?? '' },
        key: form.get('key'),
      });
      const view = viewOf(request, bookingPath(request));
      if (done.body) {
        const { pathname } = new URL(done.body.url);
        if (!view.carry.embed) return reply.redirect(`${pathname}?lang=${view.language}`, 303);
        // What cancels is not shown in a page of others; the mail has the link.
        const shown = { ...done.body.booking, changeableUntil: null, cancellable: false };
        return send(request, reply, 200, bookedPage({ ...view, path: pathname }, shown));
      }
      const typed = Object.fromEntries(form);
      const page = await ask<Schemas['BookingPage']>(request, 'GET', pathOf(request));
      if (!page.body) return showClosed(request, reply, page.status);
      // No code would help: another time may.
      if (['place_taken', 'unknown_reference', 'rule_broken'].includes(done.code))
        return showNext(request, reply, page.body, keptOf(typed), typed, done.code);
      const asked = { requestId, typed };
      const { name } = page.body.workshop;
      return send(request, reply, 422, codePage({ ...view, problem: done.code }, name, asked));
    });

    pages.get('/b/:token', async (request: Request, reply) => showBooked(request, reply, null));

    pages.post('/b/:token/cancel', async (request: Request, reply) => {
      const done = await ask<Schemas['Booked']>(request, 'POST', `${tokenPath(request)}/cancel`);
      return done.body ? toBooked(request, reply) : showBooked(request, reply, done.code);
    });

    pages.post('/b/:token/pay', async (request: Request, reply) => {
      const path = `${tokenPath(request)}/pay?lang=${languageOf(request)}`;
      const done = await ask<Schemas['BillingPage']>(request, 'POST', path);
      return done.body ? reply.redirect(done.body.url, 303) : showBooked(request, reply, done.code);
    });

    pages.get('/b/:token/move', async (request: Request, reply) => showMove(request, reply, null));

    pages.post('/b/:token/move', async (request: Request, reply) => {
      const startsAt = fieldsOf(request.body).get('startsAt') ?? '';
      const done = await ask<Schemas['Booked']>(request, 'POST', `${tokenPath(request)}/move`, {
        body: { startsAt },
      });
      return done.body ? toBooked(request, reply) : showMove(request, reply, done.code);
    });
  });

  /** The operation's answer, asked for by whoever asked for the page. */
  const ask = <T>(
    request: Request,
    method: 'GET' | 'POST',
    url: string,
    sent: { body?: object | undefined; key?: string | null } = {},
  ) => askApi<T>(app, { ...asCaller(request), method, url, ...sent });

  const asker =
    (request: Request): Ask =>
    (method, url, body) =>
      ask(request, method, url, { body });

  async function showNext(
    request: Request,
    reply: FastifyReply,
    page: Schemas['BookingPage'],
    kept: Kept,
    typed: Typed,
    problem: string | null,
  ) {
    const view = { ...viewOf(request, bookingPath(request)), problem };
    const { status, text } = await nextPage(asker(request), view, page, { kept, typed, known: null });
    return send(request, reply, status, text);
  }

  /** Of a workshop that does not let them book here, and yet may be found. */
  async function showClosed(request: Request, reply: FastifyReply, status: number) {
    const view = viewOf(request, bookingPath(request));
    return send(
      request,
      reply,
      status,
      closedPage(view, await workshopOf(asker(request), request.params.slug)),
    );
  }

  async function showBooked(request: Request, reply: FastifyReply, problem: string | null) {
    const view = { ...viewOf(request, `/b/${encodeURIComponent(request.params.token)}`), problem };
    const { status, body } = await ask<Schemas['Booked']>(request, 'GET', tokenPath(request));
    secretly(reply);
    if (!body) return send(request, reply, status, endedPage(view));
    const paid = request.query.paid === '1';
    return send(request, reply, problem ? 422 : 200, bookedPage({ ...view, paid }, body));
  }

  async function showMove(request: Request, reply: FastifyReply, problem: string | null) {
    const view = { ...viewOf(request, `/b/${encodeURIComponent(request.params.token)}/move`), problem };
    const { status, body } = await ask<Schemas['Booked']>(request, 'GET', tokenPath(request));
    secretly(reply);
    if (!body) return send(request, reply, status, endedPage(view));
    const page = await ask<Schemas['BookingPage']>(request, 'GET', pagePath(body.workshop.slug));
    if (!page.body) return showBooked(request, reply, 'booking_closed');
    const { found, near, code } = await slotsFor(asker(request), page.body, {
      url: `${tokenPath(request)}/slots`,
      query: {},
      from: view.carry.from,
    });
    if (!found) return showBooked(request, reply, code);
    return send(request, reply, problem ? 422 : 200, movePage(view, body, found, near));
  }

  const toBooked = (request: Request, reply: FastifyReply) =>
    reply.redirect(`/b/${encodeURIComponent(request.params.token)}?lang=${languageOf(request)}`, 303);
}

const pathOf = ({ params }: Request) => pagePath(params.slug);
const tokenPath = ({ params }: Request) => `/v1/booked/${encodeURIComponent(params.token)}`;
const bookingPath = ({ params }: Request) => `/w/${encodeURIComponent(params.slug)}/book`;

const languageOf = ({ query, headers }: Request) => languageFor(query.lang, headers);

const viewOf = (request: Request, path: string): View => ({
  language: languageOf(request),
  path,
  carry: { ...(request.query.embed === '1' ? { embed: '1' } : {}), ...weekOf(request.query) },
  problem: null,
});

/** Only here may another site put a page of ours into one of its own: it shows nothing of who looks at it. */
function send(request: Request, reply: FastifyReply, status: number, page: string) {
  if (request.query.embed === '1' && request.params.slug) {
    const policy = `${reply.getHeader('content-security-policy')}`;
    reply.removeHeader('x-frame-options');
    reply.header('Content-Security-Policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  }
  return reply.code(status).type('text/html; charset=utf-8').header('Cache-Control', 'no-store').send(page);
}
