import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../errors.ts';

/** What the pages that the API serves as HTML share. They are clients of the API like any other. */

/** The question comes from whoever asked for the page, so limits and records are theirs. */
export function asCaller({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>) {
  const forwarded = headers['x-forwarded-for'];
  return {
    remoteAddress: socket.remoteAddress ?? '',
    headers: {
      'user-agent': headers['user-agent'] ?? '',
      ...(forwarded ? { 'x-forwarded-for': forwarded } : {}),
    },
  };
}

/**
 * What a form without a script sends; `fieldsOf` reads it. One on another site's page is refused: it could log somebody in
 * as whoever wrote it. `Origin` would not tell, as our pages hide where they are.
 */
export function takeForms(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ method, headers }) => {
    const site = `${headers['sec-fetch-site']}`;
    if (method === 'POST' && ['cross-site', 'same-site'].includes(site))
      throw new Problem('forbidden', 'This form is not on a page of ours.');
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    async (_request: FastifyRequest, body: string | Buffer) => new URLSearchParams(`${body}`),
  );
}

export const fieldsOf = (body: unknown): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();

type Language = 'en' | 'hi';
type Value = string | string[] | undefined;

/** The language that was chosen on a page, by `?lang=`. */
export const chosenLanguage = (lang: Value): Language | null =>
  lang === 'hi' || lang === 'en' ? lang : null;

/** The chosen one, or what the browser asks for. */
export const languageFor = (lang: Value, headers: FastifyRequest['headers']): Language =>
  chosenLanguage(lang) ?? (/^\s*hi\b/i.test(headers['accept-language'] ?? '') ? 'hi' : 'en');

/** Whoever has its address sees the page: nobody is to find it, keep it or hand the address on. */
export const secretly = (reply: FastifyReply): FastifyReply =>
  reply.headers({
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    'Referrer-Policy': 'no-referrer',
  });
