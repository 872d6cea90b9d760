import { randomUUID } from 'node:crypto';
import { minorUnits } from '@workbay/sdk/money';
import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asCaller, chosenLanguage, fieldsOf, secretly, takeForms } from '../../http/pages.ts';
import { endedPage, sharedPage } from './page.ts';
import { script } from './style.ts';

type Shared = components['schemas']['Shared'];
type Asked = { Params: { token: string }; Querystring: { lang?: string; paid?: string }; Body: unknown };

/**
 * /s/…: the pages behind links, as HTML that needs no script. They are a client of the API like any other: each asks the
 * operation of the contract, as the same caller, so its limits, its rules and its records hold here too.
 */
export async function addSharePages(app: FastifyInstance): Promise<void> {
  await app.register(async pages => {
    takeForms(pages);

    pages.get('/s/page.js', async (_request, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        .header('Cache-Control', 'public, max-age=3600')
        .send(script),
    );

    pages.get<Asked>('/s/:token', async (request, reply) => show(request, reply, null));

    pages.post<Asked>('/s/:token/answer', async (request, reply) => {
      const form = fieldsOf(request.body);
      const lines = Array.from(
        { length: Math.min(Number(form.get('lines')) || 0, 200) },
        (_, index) => index,
      );
      return submit(request, reply, 'answer', {
        revision: Number(form.get('revision')),
        approvedLines: lines.filter(index => form.get(`line${index}`) === 'yes'),
        name: form.get('name') ?? '',
      });
    });

    pages.post<Asked>('/s/:token/pay', async (request, reply) => {
      const key = keyOf(request);
      const language = chosenLanguage(request.query.lang);
      const answer = await ask(request, 'POST', `/pay-online${language ? `?lang=${language}` : ''}`, { key });
      if (answer.statusCode !== 200) return show(request, reply, answer.json<{ code: string }>().code);
      return reply.redirect(answer.json<{ url: string }>().url, 303);
    });

    pages.post<Asked>('/s/:token/payments', async (request, reply) => {
      const form = fieldsOf(request.body);
      return submit(request, reply, 'payments', {
        amount: Math.round(Number(form.get('amount')) * minorUnits(form.get('currency') ?? '')),
        method: form.get('method') ?? '',
        reference: (form.get('reference') ?? '').trim(),
      });
    });
  });

  /** The operation's answer, asked for by whoever asked for the page. */
  async function ask(
    request: FastifyRequest<Asked>,
    method: 'GET' | 'POST',
    path: string,
    sent: { body?: object; key?: string } = {},
  ) {
    const { remoteAddress, headers } = asCaller(request);
    return app.inject({
      method,
      url: `/v1/shared/${encodeURIComponent(request.params.token)}${path}`,
      remoteAddress,
      headers: { ...headers, ...(sent.key ? { 'idempotency-key': sent.key } : {}) },
      ...(sent.body ? { payload: sent.body } : {}),
    });
  }

  async function show(request: FastifyRequest<Asked>, reply: FastifyReply, problem: string | null) {
    const answer = await ask(request, 'GET', '');
    secretly(reply).type('text/html; charset=utf-8');
    if (answer.statusCode !== 200) {
      const asked = chosenLanguage(request.query.lang) ?? 'en';
      return reply.code(answer.statusCode).send(endedPage(asked));
    }
    const shared = answer.json<Shared>();
    const language = chosenLanguage(request.query.lang) ?? shared.language;
    const { token } = request.params;
    const page = await sharedPage({
      shared,
      token: encodeURIComponent(token),
      language,
      key: randomUUID(),
      problem,
      paid: request.query.paid !== undefined,
    });
    return reply.code(problem ? 422 : 200).send(page);
  }

  async function submit(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    path: 'answer' | 'payments',
    body: object,
  ) {
    const key = keyOf(request);
    const answer = await ask(request, 'POST', `/${path}`, { body, key });
    if (answer.statusCode !== 200) return show(request, reply, answer.json<{ code: string }>().code);
    const language = chosenLanguage(request.query.lang);
    const { token } = request.params;
    return reply.redirect(`/s/${encodeURIComponent(token)}${language ? `?lang=${language}` : ''}`, 303);
  }
}

const keyOf = ({ body }: FastifyRequest<Asked>): string =>
  fieldsOf(body).get('key')?.slice(0, 100) || randomUUID();
