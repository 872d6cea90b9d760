import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import {
  builtInFor,
  createTemplate,
  deleteTemplate,
  listTemplates,
  replaceTemplate,
  toTemplate,
} from './inspectionTemplates.ts';

export const inspectionTemplatesRoutes = {
  'inspectionTemplates.list': async ctx => ({
    status: 200,
    body: { data: (await listTemplates(ctx)).map(toTemplate), builtIn: await builtInFor(ctx) },
  }),

  'inspectionTemplates.create': async (ctx, { body }) => {
    const template = await createTemplate(ctx, body);
    return { status: 201, headers: etag(template), body: toTemplate(template) };
  },

  'inspectionTemplates.replace': async (ctx, { path, body }) => {
    const template = await replaceTemplate(ctx, path.templateId, body);
    return { status: 200, headers: etag(template), body: toTemplate(template) };
  },

  'inspectionTemplates.delete': async (ctx, { path }) => {
    await deleteTemplate(ctx, path.templateId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
