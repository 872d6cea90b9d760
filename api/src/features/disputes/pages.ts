import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../../config.ts';
import { fieldsOf } from '../../http/pages.ts';
import { refused } from '../portal/pages.ts';
import { ask, goTo, type Request, send, takeVisits, toSignIn, viewOf } from '../portal/visit.ts';
import { disputesPage, newDisputePage, type Page, type Refusal } from './page.ts';

type Own = components['schemas']['PortalDispute'];
const path = '/my/disputes';

/** /my/disputes…: where something went wrong with a booking, as pages that need no script. */
export async function addDisputePages(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(async pages => {
    takeVisits(pages, config);

    pages.get(path, async (request: Request, reply) => show(request, reply));

    pages.get(`${path}/new`, async (request: Request, reply) => showNew(request, reply));

    pages.post(`${path}/new`, async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const body = { bookingId: bookingOf(request), about: form.get('about'), text: textOf(form) };
      const done = await ask<Own>(app, request, 'POST', 'portal/disputes', { body, key: form.get('key') });
      if (done.body) return goTo(request, reply, path);
      if (done.status === 401) return toSignIn(request, reply, newPath(request));
      return showNew(request, reply, form, done.code);
    });

    pages.post(`${path}/:disputeId`, async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const body = { text: textOf(form), ...(form.get('withdraw') ? { withdraw: true } : {}) };
      const id = encodeURIComponent(request.params.disputeId);
      const done = await ask<Own>(app, request, 'POST', `portal/disputes/${id}/messages`, {
        body,
        key: form.get('key'),
      });
      return done.body
        ? goTo(request, reply, path)
        : show(request, reply, { id: request.params.disputeId, text: body.text, problem: done.code });
    });
  });

  async function show(request: Request, reply: FastifyReply, refusal: Refusal | null = null) {
    const cursor = [request.query.cursor ?? ''].flat()[0];
    const from = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
    const found = await ask<Page>(app, request, 'GET', `portal/disputes${from}`);
    if (!found.body) return refused(request, reply, found, path);
    const view = viewOf(request, `${path}${from}`, refusal?.problem);
    return send(reply, refusal ? 422 : 200, disputesPage(view, found.body, refusal));
  }

  async function showNew(
    request: Request,
    reply: FastifyReply,
    typed = new URLSearchParams(),
    problem: string | null = null,
  ) {
    const account = await ask(app, request, 'GET', 'portal/account');
    if (!account.body) return refused(request, reply, account, newPath(request));
    const view = viewOf(request, newPath(request), problem);
    return send(reply, problem ? 422 : 200, newDisputePage(view, bookingOf(request), typed));
  }
}

const bookingOf = ({ query }: Request): string => [query.booking ?? ''].flat()[0] ?? '';
const newPath = (request: Request) => `${path}/new?booking=${encodeURIComponent(bookingOf(request))}`;
const textOf = (form: URLSearchParams) => form.get('text')?.replaceAll('\r\n', '\n') ?? '';
