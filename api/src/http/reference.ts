import swagger from '@fastify/swagger';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { stringify } from 'yaml';
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
  app.get('/openapi.yaml', async (_request, reply) =>
    reply.type('application/yaml').send(stringify(document)),
  );
  await app.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      agent: { disabled: true },
      mcp: { disabled: true },
      theme: 'default',
    },
  });
}
