import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { asCaller, languageFor, secretly } from '../../http/pages.ts';
import type { View } from './frame.ts';

export type Values = Record<string, string | string[] | undefined>;
export type Request = FastifyRequest<{
  Querystring: Values;
  Params: { requestId: string; quoteId: string };
  Body: unknown;
}>;
export type Answer<T> = { status: number; body: T | null; code: string };

const cookieName = 'workbay_customer';
const days60 = 60 * 24 * 60 * 60;

/** The token is in a cookie that no script reads and that no other site's form brings along. */
export const tokenCookie = ({ publicUrl }: Pick<Config, 'publicUrl'>, token: string): string => {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=${token}; Path=/my; Max-Age=${token ? days60 : 0}; HttpOnly; SameSite=Lax${secure}`;
};

export const tokenOf = ({ cookies }: Request): string | null => cookies[cookieName] || null;

/** Asks the API as whoever asks for the page, with the token in their cookie. */
export async function ask<T>(
  app: FastifyInstance,
  request: Request,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  { body, version }: { body?: object; version?: number } = {},
): Promise<Answer<T>> {
  const caller = asCaller(request);
  const token = tokenOf(request);
  const answer = await app.inject({
    method,
    url: `/v1/${path}`,
    ...caller,
    headers: {
      ...caller.headers,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...(version ? { 'if-match': `"${version}"` } : {}),
    },
    ...(body ? { payload: body } : {}),
  });
  const good = answer.statusCode < 300;
  const code = good ? 'other' : (answer.json<{ code?: string }>().code ?? 'other');
  return { status: answer.statusCode, body: good && answer.payload ? answer.json<T>() : null, code };
}

const languageOf = ({ query, headers }: Request) => languageFor(query.lang, headers);

export const viewOf = (request: Request, path: string, problem: string | null = null): View => ({
  language: languageOf(request),
  path,
  known: tokenOf(request) !== null,
  problem,
});

/** Only to a page of the portal itself, whatever somebody has put into the address. */
export const safeNext = (next: string): string => (/^\/my(\/[\w/?=&.-]*)?$/.test(next) ? next : '/my');

export const send = (reply: FastifyReply, status: number, page: string) =>
  secretly(reply).code(status).type('text/html; charset=utf-8').send(page);

export const goTo = (request: Request, reply: FastifyReply, path: string) =>
  reply.redirect(`${path}${path.includes('?') ? '&' : '?'}lang=${languageOf(request)}`, 303);

/** Where they log in, and then come back here. */
export const toSignIn = (request: Request, reply: FastifyReply, next: string) =>
  goTo(request, reply, `/my/sign-in?next=${encodeURIComponent(next)}`);
