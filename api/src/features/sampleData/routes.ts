import type { Handlers } from '../../http/context.ts';
import { removeSampleData } from './remove.ts';
import { addSampleData } from './sampleData.ts';

export const sampleDataRoutes = {
  'sampleData.add': async ctx => ({ status: 201, body: await addSampleData(ctx) }),
  'sampleData.remove': async ctx => ({ status: 200, body: await removeSampleData(ctx) }),
} satisfies Partial<Handlers>;
