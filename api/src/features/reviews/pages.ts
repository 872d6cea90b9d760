import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asCaller, chosenLanguage, fieldsOf, secretly, takeForms } from '../../http/pages.ts';
import { endedReviewPage, reviewPage } from './page.ts';

type Asked = { Params: { token: string }; Querystring: { lang?: string; thanks?: string }; Body: unknown };
type Request = FastifyRequest<Asked>;

/** /r/…: where a customer writes their review, as HTML that needs no script and asks the API like any other client. */
export async function addReviewPages(app: FastifyInstance): Promise<void> {
  await app.register(async pages => {
    takeForms(pages);

    pages.get<Asked>('/r/:token', async (request, reply) => show(request, reply, null));

    pages.post<Asked>('/r/:token', async (request, reply) => {
      const form = fieldsOf(request.body);
      const stars = (name: string) => Number(form.get(name)) || undefined;
      const answer = await ask(request, 'PUT', {
        stars: stars('stars'),
        aspects: { work: stars('work'), price: stars('price'), punctuality: stars('punctuality') },
        // A browser sends each end of a line as two characters.
        text: form.get('text')?.replaceAll('\r\n', '\n') ?? null,
        name: form.get('name') ?? '',
      });
      if (answer.statusCode !== 200) return show(request, reply, form);
      const { token } = request.params;
      const language = chosenLanguage(request.query.lang);
      return reply.redirect(
        `/r/${encodeURIComponent(token)}?thanks=1${language ? `&lang=${language}` : ''}`,
        303,
      );
    });
  });

  const ask = (request: Request, method: 'GET' | 'PUT', payload?: object) =>
    app.inject({
      method,
      url: `/v1/review-links/${encodeURIComponent(request.params.token)}`,
      ...asCaller(request),
      ...(payload ? { payload } : {}),
    });

  async function show(request: Request, reply: FastifyReply, typed: URLSearchParams | null) {
    const answer = await ask(request, 'GET');
    secretly(reply).type('text/html; charset=utf-8');
    if (answer.statusCode !== 200)
      return reply.code(answer.statusCode).send(endedReviewPage(chosenLanguage(request.query.lang) ?? 'en'));
    const own = answer.json<components['schemas']['OwnReview']>();
    const page = reviewPage({
      own,
      token: encodeURIComponent(request.params.token),
      language: chosenLanguage(request.query.lang) ?? own.language,
      thanks: request.query.thanks !== undefined,
      typed,
    });
    return reply.code(typed ? 422 : 200).send(page);
  }
}
