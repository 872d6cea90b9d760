import type { DocumentRequest } from './types.ts';
import { createTypst } from './typst.ts';

const typst = createTypst();

process.on('message', async (request: DocumentRequest) => {
  try {
    process.send?.({ pdf: await typst.render(request) });
  } catch (error) {
    process.send?.({ fault: error instanceof Error ? error.message : String(error) });
  }
});

// A terminal's interrupt reaches every process of the group. This one ends when the server lets go of it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
