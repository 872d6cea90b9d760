import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { FileStore } from '../../adapters/files/files.ts';
import type { Config } from '../../config.ts';
import { fieldsOf } from '../../http/pages.ts';
import { isPhotoForm, takePhotoForms, uploadPhotos } from '../files/photoForm.ts';
import { problemPage } from '../portal/page.ts';
import { refused } from '../portal/pages.ts';
import { type Answer, ask, goTo, type Request, send, takeVisits, toSignIn, viewOf } from '../portal/visit.ts';
import { newRequestPage, requestPage, requestsPage, type Typed } from './page.ts';

type Schemas = components['schemas'];
type Own = Schemas['PortalRequest'];

const nearest = 3;
/** What a link to the form may say already. */
const linked = ['workshop', 'serviceType', 'where'] as const;

/** /my/requests…: asking for quotes and comparing them, as pages that need no script. */
export async function addRequestPages(app: FastifyInstance, config: Config, files: FileStore): Promise<void> {
  await app.register(async pages => {
    takeVisits(pages, config);

    pages.get('/my/requests', async (request: Request, reply) => {
      const found = await ask<{ data: Own[] }>(app, request, 'GET', 'portal/requests');
      if (!found.body) return refused(request, reply, found, '/my/requests');
      return send(reply, 200, requestsPage(viewOf(request, '/my/requests'), found.body.data));
    });

    pages.get('/my/requests/new', async (request: Request, reply) => {
      const asked = linked.flatMap(name => {
        const value = [request.query[name] ?? ''].flat()[0];
        return value ? [[name, value]] : [];
      });
      return showNew(request, reply, Object.fromEntries(asked));
    });

    await pages.register(async forms => {
      takePhotoForms(forms, {
        async admit(request: Request, reply) {
          const account = await ask<Schemas['PortalAccount']>(app, request, 'GET', 'portal/account');
          if (account.body) return account.body.id;
          await refused(request, reply, account, '/my/requests/new');
          return null;
        },
        busy: (request: Request, reply) =>
          send(reply, 503, problemPage(viewOf(request, '/my', 'unavailable'))),
      });

      forms.post('/my/requests/new', async (request: Request, reply) => {
        const form = isPhotoForm(request.body)
          ? request.body
          : { fields: fieldsOf(request.body), photos: [] };
        const typed: Typed = Object.fromEntries(form.fields);
        const text = (name: string) => typed[name]?.trim() || undefined;
        const person = { name: text('name'), phone: text('phone') };
        const named = person.name
          ? await ask(app, request, 'PATCH', 'portal/account', { body: person })
          : null;
        if (named && !named.body) return notSent(request, reply, typed, named);
        const place = text('where') ? await placeOf(request, `${text('where')}`) : null;
        const key = form.fields.get('key');
        const { fileIds, refusal } = await uploadPhotos(files, form.photos, {
          announce: (body, index) =>
            ask(app, request, 'POST', 'portal/files', { body, key: key && `${key} ${index}` }),
          complete: fileId => ask(app, request, 'POST', `portal/files/${fileId}/complete`, { key }),
        });
        if (refusal) return notSent(request, reply, typed, refusal);
        const vehicle = { registration: text('registration'), make: text('make'), model: text('model') };
        const body = {
          serviceType: text('serviceType'),
          description: text('description')?.replaceAll('\r\n', '\n') ?? '',
          preferredOn: text('preferredOn'),
          ...(text('atHome') ? { atHome: true, address: text('address') } : {}),
          city: text('where'),
          ...(place ? { location: place.location } : {}),
          vehicle,
          photoFileIds: fileIds,
          ...(text('workshop') ? { workshops: [text('workshop')] } : { nearest }),
        };
        const done = await ask<Own>(app, request, 'POST', 'portal/requests', { body, key });
        if (done.body) return goTo(request, reply, `/my/requests/${done.body.id}`);
        return notSent(request, reply, typed, done);
      });
    });

    pages.get('/my/requests/:requestId', async (request: Request, reply) => show(request, reply));

    pages.post('/my/requests/:requestId/accept', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const body = {
        quoteId: form.get('quoteId') ?? '',
        quoteVersion: Number(form.get('quoteVersion')) || 0,
      };
      const key = form.get('key');
      return after(
        request,
        reply,
        await ask(app, request, 'POST', `${apiPath(request)}/accept`, { body, key }),
      );
    });

    pages.post('/my/requests/:requestId/cancel', async (request: Request, reply) => {
      const key = fieldsOf(request.body).get('key');
      return after(request, reply, await ask(app, request, 'POST', `${apiPath(request)}/cancel`, { key }));
    });
  });

  const after = (request: Request, reply: FastifyReply, done: { body: unknown; code: string }) =>
    done.body ? goTo(request, reply, pathOf(request)) : show(request, reply, done.code);

  async function show(request: Request, reply: FastifyReply, problem: string | null = null) {
    const found = await ask<Own>(app, request, 'GET', apiPath(request));
    if (!found.body) return refused(request, reply, found, pathOf(request));
    const view = viewOf(request, pathOf(request), problem);
    return send(reply, problem ? 422 : 200, requestPage(view, found.body));
  }

  const notSent = (request: Request, reply: FastifyReply, typed: Typed, { status, code }: Answer<unknown>) =>
    status === 401 ? toSignIn(request, reply, newPath(typed)) : showNew(request, reply, typed, code);

  async function showNew(request: Request, reply: FastifyReply, typed: Typed, problem: string | null = null) {
    const { workshop: slug = '' } = typed;
    const path = newPath(typed);
    const account = await ask<Schemas['PortalAccount']>(app, request, 'GET', 'portal/account');
    if (!account.body) return refused(request, reply, account, path);
    const workshop = slug
      ? await ask<Schemas['DirectoryWorkshopDetails']>(
          app,
          request,
          'GET',
          `directory/workshops/${encodeURIComponent(slug)}`,
        )
      : null;
    const shown = { typed, workshop: workshop?.body?.name ?? null, account: account.body };
    return send(reply, problem ? 422 : 200, newRequestPage(viewOf(request, path, problem), shown));
  }

  /** Where a place of this name is. */
  async function placeOf(request: Request, name: string): Promise<Schemas['Place'] | null> {
    const query = new URLSearchParams({ search: name, limit: '1' });
    const found = await ask<{ data: Schemas['Place'][] }>(app, request, 'GET', `places?${query}`);
    return found.body?.data[0] ?? null;
  }
}

function newPath(typed: Typed): string {
  const known = linked.flatMap(name => {
    const value = typed[name];
    return value ? [`${name}=${encodeURIComponent(value)}`] : [];
  });
  return `/my/requests/new${known.length > 0 ? `?${known.join('&')}` : ''}`;
}

const pathOf = ({ params }: Request) => `/my/requests/${encodeURIComponent(params.requestId)}`;
const apiPath = ({ params }: Request) => `portal/requests/${encodeURIComponent(params.requestId)}`;
