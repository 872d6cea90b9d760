import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FileStore } from '../../adapters/files/files.ts';
import { askApi } from '../../http/askApi.ts';
import { asCaller, chosenLanguage, fieldsOf, secretly, takeForms } from '../../http/pages.ts';
import { isPhotoForm, takePhotoForms, uploadPhotos } from '../files/photoForm.ts';
import { busyReviewPage, endedReviewPage, reviewPage } from './page.ts';

type Schemas = components['schemas'];

type Asked = { Params: { token: string }; Querystring: { lang?: string; thanks?: string }; Body: unknown };
type Request = FastifyRequest<Asked>;
type Method = 'GET' | 'PUT' | 'POST';

const languageOf = ({ query }: Request) => chosenLanguage(query.lang) ?? 'en';

/** /r/…: where a customer writes their review, as HTML that needs no script and asks the API like any other client. */
export async function addReviewPages(app: FastifyInstance, files: FileStore): Promise<void> {
  await app.register(async pages => {
    takeForms(pages);
    takePhotoForms(pages, {
      async admit(request: Request, reply) {
        const { status } = await ask(request, 'GET');
        if (status === 200) return request.params.token;
        await send(reply, status, endedReviewPage(languageOf(request)));
        return null;
      },
      busy: (request: Request, reply) => send(reply, 503, busyReviewPage(languageOf(request))),
    });

    pages.get<Asked>('/r/:token', async (request, reply) => show(request, reply, null));

    pages.post<Asked>('/r/:token', async (request, reply) => {
      const { fields: form, photos } = isPhotoForm(request.body)
        ? request.body
        : { fields: fieldsOf(request.body), photos: [] };
      const key = form.get('key');
      const { fileIds, refusal } = await uploadPhotos(files, photos, {
        announce: (body, index) => ask(request, 'POST', '/photos', { body, key: key && `${key} ${index}` }),
        complete: fileId => ask(request, 'POST', `/photos/${fileId}/complete`, { key }),
      });
      if (refusal) return show(request, reply, form);
      const stars = (name: string) => Number(form.get(name)) || undefined;
      const answer = await ask(request, 'PUT', '', {
        body: {
          stars: stars('stars'),
          aspects: { work: stars('work'), price: stars('price'), punctuality: stars('punctuality') },
          // A browser sends each end of a line as two characters.
          text: form.get('text')?.replaceAll('\r\n', '\n') ?? null,
          photoFileIds: [...form.getAll('keep'), ...fileIds],
          name: form.get('name') ?? '',
        },
      });
      if (answer.status !== 200) return show(request, reply, form);
      const { token } = request.params;
      const language = chosenLanguage(request.query.lang);
      return reply.redirect(
        `/r/${encodeURIComponent(token)}?thanks=1${language ? `&lang=${language}` : ''}`,
        303,
      );
    });
  });

  const ask = <T>(
    request: Request,
    method: Method,
    path = '',
    sent: { body?: object; key?: string | null } = {},
  ) =>
    askApi<T>(app, {
      ...asCaller(request),
      method,
      url: `/v1/review-links/${encodeURIComponent(request.params.token)}${path}`,
      ...sent,
    });

  const send = (reply: FastifyReply, status: number, page: string) =>
    secretly(reply).code(status).type('text/html; charset=utf-8').send(page);

  async function show(request: Request, reply: FastifyReply, typed: URLSearchParams | null) {
    const { status, body: own } = await ask<Schemas['OwnReview']>(request, 'GET');
    if (!own) return send(reply, status, endedReviewPage(languageOf(request)));
    const page = reviewPage({
      own,
      token: encodeURIComponent(request.params.token),
      language: chosenLanguage(request.query.lang) ?? own.language,
      thanks: request.query.thanks !== undefined,
      typed,
    });
    return send(reply, typed ? 422 : 200, page);
  }
}
