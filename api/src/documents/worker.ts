import { parentPort } from 'node:worker_threads';
import type { DocumentRequest } from './types.ts';
import { createTypst } from './typst.ts';

const typst = createTypst();

parentPort?.on('message', async (request: DocumentRequest) => {
  try {
    const pdf = await typst.render(request);
    parentPort?.postMessage({ pdf });
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
