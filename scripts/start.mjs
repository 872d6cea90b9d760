// `npm start`. No TypeScript, so that from the second start on, when all else comes from the compile cache, Node does not load
// what strips types: that costs a fifth of a second and 20 MB.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/workbay', import.meta.url)));
await import('../api/src/embedded/start.ts');
