import type { FastifyRequest } from 'fastify';

/** For a page of ours that asks the API: the question comes from whoever asked for the page, so limits and records are theirs. */
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
