import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../config.ts';

/** Serves the built dashboard; returns how to send its page for one of its own paths, or null where there is none. */
export async function addDashboard(
  app: FastifyInstance,
  config: Config,
): Promise<((reply: FastifyReply) => FastifyReply) | null> {
  if (!config.dashboardDir) return null;
  await app.register(fastifyStatic, {
    root: config.dashboardDir,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const named = path.includes('/assets/');
      reply.header('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return reply => reply.sendFile('index.html');
}
