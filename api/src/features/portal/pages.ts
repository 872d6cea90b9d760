import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../../config.ts';
import { fieldsOf, secretly } from '../../http/pages.ts';
import { codePage, emailPage, favouritesPage, homePage, problemPage, profilePage } from './page.ts';
import {
  type Answer,
  ask,
  asVisitor,
  goTo,
  type Request,
  safeNext,
  send,
  takeVisits,
  tokenCookie,
  toSignIn,
  viewOf,
} from './visit.ts';

type Schemas = components['schemas'];
type Account = Schemas['PortalAccount'];
type List<T> = { data: T[] };

/** /my…: what a customer has of their own, as pages that need no script and ask the API like any other client. */
export async function addPortalPages(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(async pages => {
    takeVisits(pages, config);

    pages.get('/my/sign-in', async (request: Request, reply) =>
      send(reply, 200, emailPage(viewOf(request, '/my/sign-in'), nextOf(request), '')),
    );

    pages.post('/my/sign-in', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const email = form.get('email')?.trim() ?? '';
      const next = safeNext(form.get('next') ?? '');
      const view = viewOf(request, '/my/sign-in');
      const asked = await ask<Schemas['PortalCodeSent']>(app, request, 'POST', 'portal/codes', {
        body: { email, language: view.language },
        key: form.get('key'),
      });
      if (!asked.body) return send(reply, 422, emailPage({ ...view, problem: asked.code }, next, email));
      return send(reply, 200, codePage(view, { requestId: asked.body.requestId, email, next }));
    });

    pages.post('/my/code', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const asked = {
        requestId: form.get('requestId') ?? '',
        email: form.get('email') ?? '',
        next: safeNext(form.get('next') ?? ''),
      };
      const code = form.get('code')?.trim() ?? '';
      const done = await ask<Schemas['PortalSession']>(app, request, 'POST', 'portal/session', {
        body: { requestId: asked.requestId, code },
        key: form.get('key'),
      });
      if (!done.body) return send(reply, 422, codePage(viewOf(request, '/my/sign-in', done.code), asked));
      reply.header('Set-Cookie', tokenCookie(config, done.body.token));
      return goTo(request, reply, asked.next);
    });

    pages.post('/my/sign-out', async (request: Request, reply) => {
      await ask(app, request, 'DELETE', 'portal/session');
      return goodbye(request, reply);
    });

    pages.get('/my', async (request: Request, reply) => {
      const [bookings, documents, disputes, publicKey] = await Promise.all([
        ask<List<Schemas['PortalBooking']>>(app, request, 'GET', 'portal/bookings'),
        ask<List<Schemas['PortalDocument']>>(app, request, 'GET', 'portal/documents'),
        ask<List<Schemas['PortalDispute']>>(app, request, 'GET', 'portal/disputes?limit=100'),
        pushKey(request),
      ]);
      const failed = [bookings, documents].find(({ body }) => body === null);
      if (failed && (failed.status === 401 || bookings.body === documents.body))
        return refused(request, reply, failed, '/my');
      const overview = {
        bookings: bookings.body?.data ?? null,
        documents: documents.body?.data ?? null,
        disputed: disputes.body?.data.map(({ dispute }) => dispute.bookingId) ?? [],
        publicKey,
      };
      return send(reply, 200, homePage(viewOf(request, '/my', failed?.code ?? null), overview));
    });

    pages.get('/my/profile', async (request: Request, reply) => showProfile(request, reply, null));

    pages.post('/my/profile', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const body = {
        name: form.get('name')?.trim() ?? '',
        phone: form.get('phone')?.trim() || null,
        language: form.get('language') ?? 'en',
        addresses: rows(form, 'address', ['label', 'line1', 'city', 'postalCode']),
        vehicles: rows(form, 'vehicle', ['registration', 'make', 'model']),
      };
      const version = Number(form.get('version')) || 0;
      const done = await ask<Account>(app, request, 'PATCH', 'portal/account', { body, version });
      if (done.body) return goTo(request, reply, '/my/profile?saved=1');
      if (done.status === 401) return toSignIn(request, reply, '/my/profile');
      return showProfile(request, reply, done.code, body);
    });

    pages.get('/my/export', async (request: Request, reply) => {
      const done = await app.inject({ url: '/v1/portal/export', ...asVisitor(request) });
      if (done.statusCode === 401) return toSignIn(request, reply, '/my/profile');
      const code = done.statusCode === 429 ? 'rate_limited' : 'other';
      if (done.statusCode !== 200) return showProfile(request, reply, code);
      return secretly(reply)
        .type('application/zip')
        .header('Content-Disposition', `${done.headers['content-disposition']}`)
        .send(done.rawPayload);
    });

    pages.post('/my/delete', async (request: Request, reply) => {
      const done = await ask(app, request, 'DELETE', 'portal/account');
      if (done.status !== 204) return refused(request, reply, done, '/my/profile');
      return goodbye(request, reply);
    });

    pages.get('/my/favourites', async (request: Request, reply) => showFavourites(request, reply));

    pages.post('/my/favourites', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const [add, drop] = [form.get('add'), form.get('drop')];
      const path = `portal/favourites/${encodeURIComponent(add ?? drop ?? '')}`;
      const done = await ask(app, request, add ? 'PUT' : 'DELETE', path);
      if (done.status === 401) return toSignIn(request, reply, '/my/favourites');
      return done.status === 204
        ? goTo(request, reply, '/my/favourites')
        : showFavourites(request, reply, done.code);
    });
  });

  function goodbye(request: Request, reply: FastifyReply) {
    reply.header('Set-Cookie', tokenCookie(config, ''));
    return goTo(request, reply, '/my/sign-in');
  }

  async function showProfile(
    request: Request,
    reply: FastifyReply,
    problem: string | null,
    typed: object = {},
  ) {
    const account = await ask<Account>(app, request, 'GET', 'portal/account');
    if (!account.body) return refused(request, reply, account, '/my/profile');
    const view = viewOf(request, '/my/profile', problem);
    const saved = request.query.saved !== undefined && !problem;
    const beside = { saved, publicKey: await pushKey(request) };
    return send(reply, problem ? 422 : 200, profilePage(view, { ...account.body, ...typed }, beside));
  }

  async function pushKey(request: Request): Promise<string | null> {
    const { body } = await ask<Schemas['Push']>(app, request, 'GET', 'portal/push-devices');
    return body?.publicKey ?? null;
  }

  async function showFavourites(request: Request, reply: FastifyReply, problem: string | null = null) {
    const path = 'portal/favourites';
    const slug = [request.query.keep ?? ''].flat()[0];
    const here = slug ? `/my/favourites?keep=${encodeURIComponent(slug)}` : '/my/favourites';
    const found = await ask<List<Schemas['DirectoryWorkshop']>>(app, request, 'GET', path);
    if (!found.body) return refused(request, reply, found, here);
    const asked = slug
      ? await ask<Schemas['DirectoryWorkshopDetails']>(
          app,
          request,
          'GET',
          `directory/workshops/${encodeURIComponent(slug)}`,
        )
      : null;
    const view = viewOf(request, here, problem);
    return send(reply, problem ? 422 : 200, favouritesPage(view, found.body.data, asked?.body ?? null));
  }
}

/** To the log-in, where there is no session any more; else a page says what is wrong. */
export function refused(
  request: Request,
  reply: FastifyReply,
  { status, code }: Answer<unknown>,
  next: string,
) {
  if (status === 401) return toSignIn(request, reply, next);
  return send(reply, status, problemPage(viewOf(request, '/my', code)));
}

const nextOf = ({ query }: Request): string => safeNext(`${[query.next ?? ''].flat()[0]}`);

/** The rows of a table in a form, without the empty ones. */
function rows(form: URLSearchParams, group: string, names: string[]): Record<string, string | null>[] {
  const columns = names.map(name => form.getAll(`${group}.${name}`));
  return (columns[0] ?? [])
    .map((_, row) =>
      Object.fromEntries(names.map((name, column) => [name, columns[column]?.[row]?.trim() || null])),
    )
    .filter(row => Object.values(row).some(value => value !== null));
}
