import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstLoadBudget } from './budget.ts';
import { groups } from './chunks.ts';
import { compressed } from './compressed.ts';

/** Puts the names of the built files into the service worker, which keeps them; it changes with them, so that browsers notice a release. */
const worker = (): Plugin => ({
  name: 'worker',
  apply: 'build',
  generateBundle: {
    // Vite takes out a script that only loads others, and the worker comes to nothing where one of its files is not there.
    order: 'post',
    handler(_options, bundle) {
      const files = Object.keys(bundle)
        .filter(name => name.startsWith('assets/') && !name.endsWith('.map'))
        .map(name => `/${name}`)
        .sort();
      const source = readFileSync(new URL('worker/worker.js', import.meta.url), 'utf8');
      const release = createHash('sha256').update(files.join()).update(source).digest('hex').slice(0, 12);
      const given = `const release = ${JSON.stringify(release)};\nconst files = ${JSON.stringify(files)};\n\n`;
      this.emitFile({ type: 'asset', fileName: 'worker.js', source: given + source });
    },
  },
});

export default defineConfig(async ({ command }) => ({
  plugins: [react(), worker(), firstLoadBudget(), compressed()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is too large, the budget says.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: command === 'build' ? await groups() : [] },
      },
    },
  },
  server: { proxy: { '/v1': 'http://localhost:3000' } },
}));
