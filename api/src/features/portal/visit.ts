import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { type Answer, askApi } from '../../http/askApi.ts';
import { cookieText, cookieValue } from '../../http/cookies.ts';
import { asCaller, languageFor, secretly, takeForms } from '../../http/pages.ts';
import type { View } from './frame.ts';

export type Values = Record<string, string | string[] | undefined>;
export type Request = FastifyRequest<{
  Querystring: Values;
  Params: { requestId: string; quoteId: string; disputeId: string; slug: string };
  Body: unknown;
}>;
export type { Answer };

/** Lax: a link from a mail finds one logged in, a form of another site does not. */
const rule = { name: 'workbay_customer', path: '/my', sameSite: 'Lax' } as const;
const days60 = 60 * 24 * 60 * 60;

declare module 'fastify' {
  interface FastifyRequest {
    customerToken: string | null;
  }
}

/** Forms, and the token of whoever asks. */
export function takeVisits(pages: FastifyInstance, config: Config): void {
  takeForms(pages);
  pages.decorateRequest('customerToken', null);
  pages.addHook('onRequest', async request => {
    request.customerToken = cookieValue({ config, cookies: request.cookies }, rule) || null;
  });
}

export const tokenCookie = (config: Config, token: string): string =>
  cookieText({ config }, rule, token, token ? days60 : 0);

/** As whoever asks for the page, with the token in their cookie. */
export function asVisitor(request: Request) {
  const caller = asCaller(request);
  const token = request.customerToken;
  return {
    ...caller,
    headers: { ...caller.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
  };
}

/** Asks the API as they; with the key of the form that they sent, once. */
export function ask<T>(
  app: FastifyInstance,
  request: Request,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  { body, version, key }: { body?: object; version?: number; key?: string | null } = {},
): Promise<Answer<T>> {
  const caller = asVisitor(request);
  const headers = { ...caller.headers, ...(version ? { 'if-match': `"${version}"` } : {}) };
  return askApi<T>(app, { ...caller, headers, method, url: `/v1/${path}`, body, key });
}

const languageOf = ({ query, headers }: Request) => languageFor(query.lang, headers);

export const viewOf = (request: Request, path: string, problem: string | null = null): View => ({
  language: languageOf(request),
  path,
  known: request.customerToken !== null,
  problem,
});

/** Only to a page of the portal itself, whatever somebody has put into the address. */
export const safeNext = (next: string): string => (/^\/my(\/[\w/?=&.%-]*)?$/.test(next) ? next : '/my');

export const send = (reply: FastifyReply, status: number, page: string) =>
  secretly(reply).code(status).type('text/html; charset=utf-8').send(page);

export const goTo = (request: Request, reply: FastifyReply, path: string) =>
  reply.redirect(`${path}${path.includes('?') ? '&' : '?'}lang=${languageOf(request)}`, 303);

/** Where they log in, and then come back here. */
export const toSignIn = (request: Request, reply: FastifyReply, next: string) =>
  goTo(request, reply, `/my/sign-in?next=${encodeURIComponent(next)}`);
