import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { Contract } from './contract.ts';

/** The contract at /openapi.json and /openapi.yaml, and its reference page at /docs, which needs no other host. */
export async function addReference(app: FastifyInstance, { document }: Contract): Promise<void> {
  await app.register(swagger, {
    mode: 'static',
    specification: {
      document: { openapi: '3.1.0', info: { title: 'Workbay API', version: '' }, paths: {}, ...document },
    },
  });
  app.get('/openapi.json', async () => app.swagger());
  app.get('/openapi.yaml', async (_request, reply) => {
    const { stringify } = await import('yaml');
    return reply.type('application/yaml').send(stringify(document));
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
  });
}
