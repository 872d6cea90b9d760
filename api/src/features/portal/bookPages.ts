import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../../config.ts';
import { fieldsOf } from '../../http/pages.ts';
import {
  type Ask,
  keptOf,
  nextPage,
  oneOf,
  pagePath,
  weekOf,
  wishOf,
  workshopOf,
} from '../bookingPage/asking.ts';
import type { View } from '../bookingPage/frame.ts';
import { closedPage } from '../bookingPage/otherWays.ts';
import { onlyLook } from '../bookingPage/page.ts';
import { refused } from './pages.ts';
import { type Answer, ask, goTo, type Request, send, takeVisits, toSignIn, viewOf } from './visit.ts';

type Schemas = components['schemas'];

/**
 * /my/book/…: booking for who is logged in, on the pages that everybody has, but without a code and with what they keep filled in. They
 * stand under /my, because the log-in's cookie goes nowhere else (decision 41).
 */
export async function addOwnBookingPages(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(async pages => {
    takeVisits(pages, config);
    pages.get('/my/book/:slug', async (request: Request, reply) => show(request, reply, request.query, null));

    pages.post('/my/book/:slug', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const typed = Object.fromEntries(form);
      if (form.has(onlyLook)) return show(request, reply, typed, null);
      const name = form.get('name')?.trim();
      const named = name ? await ask(app, request, 'PATCH', 'portal/account', { body: { name } }) : null;
      if (named && !named.body) return show(request, reply, typed, named);
      const page = await asker(request)<Schemas['BookingPage']>('GET', pagePath(request.params.slug));
      if (!page.body) return show(request, reply, typed, null);
      const wish = await wishOf(asker(request), form, page.body);
      const body = { ...wish, slug: request.params.slug };
      const done = await ask<Schemas['PortalBooking']>(app, request, 'POST', 'portal/bookings', {
        body,
        key: form.get('key'),
      });
      return done.body
        ? goTo(request, reply, new URL(done.body.url).pathname)
        : show(request, reply, typed, done);
    });
  });

  /** The operations of the public, as whoever is logged in. */
  const asker =
    (request: Request): Ask =>
    (method, url, body) =>
      ask(app, request, method, url.replace('/v1/', ''), body ? { body } : {});

  async function show(
    request: Request,
    reply: FastifyReply,
    values: Record<string, string | string[] | undefined>,
    failed: Answer<unknown> | null,
  ) {
    const { slug } = request.params;
    const path = `/my/book/${encodeURIComponent(slug)}`;
    const account = await ask<Schemas['PortalAccount']>(app, request, 'GET', 'portal/account');
    const kept = keptOf(values);
    const week = weekOf(request.query);
    const here = `${path}?${new URLSearchParams({ ...kept, ...week })}`.replaceAll('+', '%20');
    if (account.status === 401) return toSignIn(request, reply, here);
    if (!account.body) return refused(request, reply, account, here);
    const { language } = viewOf(request, path);
    const view: View = { language, path, carry: week, problem: failed?.code ?? null };
    const page = await asker(request)<Schemas['BookingPage']>('GET', pagePath(slug));
    if (!page.body) return send(reply, page.status, closedPage(view, await workshopOf(asker(request), slug)));
    const typed =
      request.method === 'POST'
        ? Object.fromEntries(Object.entries(values).map(([key, value]) => [key, oneOf(value)]))
        : {};
    const { status, text } = await nextPage(asker(request), view, page.body, {
      kept,
      typed,
      known: account.body,
    });
    return send(reply, status, text);
  }
}
