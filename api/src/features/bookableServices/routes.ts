import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { createService, listServices, toService, updateService } from './bookableServices.ts';

export const bookableServicesRoutes = {
  'bookableServices.list': async ctx => ({
    status: 200,
    body: { data: (await listServices(ctx)).map(toService) },
  }),

  'bookableServices.create': async (ctx, { body }) => {
    const service = await createService(ctx, body);
    return { status: 201, headers: etag(service), body: toService(service) };
  },

  'bookableServices.update': async (ctx, { path, body }) => {
    const service = await updateService(ctx, path.serviceId, body);
    return { status: 200, headers: etag(service), body: toService(service) };
  },
} satisfies Partial<Handlers>;
