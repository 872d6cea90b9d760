import { randomUUID } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asCaller, fieldsOf, languageFor, secretly, takeForms } from '../../http/pages.ts';
import { addDays } from '../summary/civilDate.ts';
import {
  type Around,
  bookedPage,
  codePage,
  movePage,
  nothingPage,
  servicesPage,
  type Typed,
  timesPage,
  type View,
} from './page.ts';
import { widget } from './widget.ts';

type Schemas = components['schemas'];
type Values = Record<string, string | string[] | undefined>;
type Request = FastifyRequest<{
  Querystring: Values;
  Params: { slug: string; token: string };
  Body: unknown;
}>;
type Days = Schemas['Slots'];

const daysShown = 7;

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

    pages.get('/w/:slug/book', async (request: Request, reply) => {
      const page = await ask<Schemas['BookingPage']>(request, 'GET', pathOf(request));
      const view = viewOf(request, bookingPath(request));
      if (!page.body) return send(request, reply, page.status, nothingPage(view, 'gone'));
      const services = [request.query.service ?? []].flat().join(',');
      if (!services) return send(request, reply, 200, servicesPage(view, page.body));
      return showTimes(request, reply, page.body, services, {}, null);
    });

    pages.post('/w/:slug/book', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const page = await ask<Schemas['BookingPage']>(request, 'GET', pathOf(request));
      const view = viewOf(request, bookingPath(request));
      if (!page.body) return send(request, reply, page.status, nothingPage(view, 'gone'));
      const services = form.get('service') ?? '';
      const optional = (name: string) => {
        const value = form.get(name)?.trim();
        return value ? { [name]: value } : {};
      };
      const email = form.get('email')?.trim() ?? '';
      const asked = await ask<{ requestId: string }>(request, 'POST', pathOf(request), {
        serviceIds: services.split(','),
        startsAt: form.get('startsAt') ?? '',
        name: form.get('name')?.trim() ?? '',
        email,
        ...optional('phone'),
        ...optional('registration'),
        ...optional('notes'),
        language: view.language,
        source: view.carry.embed ? 'widget' : 'public',
      });
      if (!asked.body)
        return showTimes(request, reply, page.body, services, Object.fromEntries(form), asked.code);
      const { requestId } = asked.body;
      return send(request, reply, 200, codePage(view, page.body.workshop.name, { requestId, email }));
    });

    pages.post('/w/:slug/book/confirm', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const requestId = form.get('requestId') ?? '';
      const done = await ask<Schemas['BookedNow']>(request, 'POST', `${pathOf(request)}/confirm`, {
        requestId,
        code: form.get('code')?.trim() ?? '',
      });
      const view = viewOf(request, bookingPath(request));
      if (done.body) {
        const { pathname } = new URL(done.body.url);
        if (!view.carry.embed) return reply.redirect(`${pathname}?lang=${view.language}`, 303);
        // What cancels is not shown in a page of others; the mail has the link.
        const shown = { ...done.body.booking, changeableUntil: null, cancellable: false };
        return send(request, reply, 200, bookedPage({ ...view, path: pathname }, shown));
      }
      const asked = { requestId, email: form.get('email') ?? '' };
      const page = await ask<Schemas['BookingPage']>(request, 'GET', pathOf(request));
      const name = page.body?.workshop.name ?? '';
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
      const done = await ask<Schemas['Booked']>(request, 'POST', `${tokenPath(request)}/move`, { startsAt });
      return done.body ? toBooked(request, reply) : showMove(request, reply, done.code);
    });
  });

  /** The operation's answer, asked for by whoever asked for the page. */
  async function ask<T>(request: Request, method: 'GET' | 'POST', url: string, body?: object) {
    const caller = asCaller(request);
    const answer = await app.inject({
      method,
      url,
      ...caller,
      headers: { ...caller.headers, ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}) },
      ...(body ? { payload: body } : {}),
    });
    const good = answer.statusCode < 300;
    const code = good ? 'other' : (answer.json<{ code?: string }>().code ?? 'other');
    return { status: answer.statusCode, body: good ? answer.json<T>() : null, code };
  }

  async function slotsFor(request: Request, slug: string, services: string, first: string, last: string) {
    const from = dayIn(request.query.from, first, last);
    const query = new URLSearchParams({ serviceIds: services, from, days: `${daysShown}` });
    const url = `/v1/directory/workshops/${encodeURIComponent(slug)}/booking/slots?${query}`;
    const before = addDays(from, -daysShown);
    const after = addDays(from, daysShown);
    const near: Around = {
      earlier: from > first ? (before > first ? before : first) : null,
      later: after <= last ? after : null,
    };
    return { ...(await ask<Days>(request, 'GET', url)), near };
  }

  async function showTimes(
    request: Request,
    reply: FastifyReply,
    page: Schemas['BookingPage'],
    services: string,
    typed: Typed,
    problem: string | null,
  ) {
    const view = { ...viewOf(request, bookingPath(request)), problem };
    const { slug } = page.workshop;
    const found = await slotsFor(request, slug, services, page.firstDay, page.lastDay);
    if (!found.body)
      return send(request, reply, found.status, servicesPage({ ...view, problem: found.code }, page));
    const asked = { services, around: found.near, typed };
    return send(request, reply, problem ? 422 : 200, timesPage(view, page, found.body.data, asked));
  }

  async function showBooked(request: Request, reply: FastifyReply, problem: string | null) {
    const view = { ...viewOf(request, `/b/${encodeURIComponent(request.params.token)}`), problem };
    const { status, body } = await ask<Schemas['Booked']>(request, 'GET', tokenPath(request));
    secretly(reply);
    if (!body) return send(request, reply, status, nothingPage(view, 'ended'));
    const paid = request.query.paid === '1';
    return send(request, reply, problem ? 422 : 200, bookedPage({ ...view, paid }, body));
  }

  async function showMove(request: Request, reply: FastifyReply, problem: string | null) {
    const view = { ...viewOf(request, `/b/${encodeURIComponent(request.params.token)}/move`), problem };
    const { status, body } = await ask<Schemas['Booked']>(request, 'GET', tokenPath(request));
    secretly(reply);
    if (!body) return send(request, reply, status, nothingPage(view, 'ended'));
    const { slug } = body.workshop;
    const url = `/v1/directory/workshops/${encodeURIComponent(slug)}/booking`;
    const page = await ask<Schemas['BookingPage']>(request, 'GET', url);
    const services = body.services.map(({ id }) => id).join(',');
    if (!page.body || !services || !body.changeableUntil) return showBooked(request, reply, 'booking_closed');
    const found = await slotsFor(request, slug, services, page.body.firstDay, page.body.lastDay);
    if (!found.body) return showBooked(request, reply, 'booking_closed');
    return send(request, reply, problem ? 422 : 200, movePage(view, body, found.body.data, found.near));
  }

  const toBooked = (request: Request, reply: FastifyReply) =>
    reply.redirect(`/b/${encodeURIComponent(request.params.token)}?lang=${languageOf(request)}`, 303);
}

const pathOf = ({ params }: Request) => `/v1/directory/workshops/${encodeURIComponent(params.slug)}/booking`;
const tokenPath = ({ params }: Request) => `/v1/booked/${encodeURIComponent(params.token)}`;
const bookingPath = ({ params }: Request) => `/w/${encodeURIComponent(params.slug)}/book`;

function dayIn(asked: string | string[] | undefined, first: string, last: string): string {
  const day = `${[asked ?? ''].flat()[0]}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day > first && day <= last ? day : first;
}

const languageOf = ({ query, headers }: Request) => languageFor(query.lang, headers);

const viewOf = (request: Request, path: string): View => ({
  language: languageOf(request),
  path,
  carry: request.query.embed === '1' ? { embed: '1' } : {},
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
