import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstLoadBudget } from './budget.ts';

/** Puts the names of the built files into the service worker, which keeps them; it changes with them, so that browsers notice a release. */
const worker = (): Plugin => ({
  name: 'worker',
  apply: 'build',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle)
      .filter(name => name.startsWith('assets/') && !name.endsWith('.map'))
      .map(name => `/${name}`)
      .sort();
    const source = readFileSync(new URL('worker/worker.js', import.meta.url), 'utf8');
    const release = createHash('sha256').update(files.join()).update(source).digest('hex').slice(0, 12);
    const given = `const release = ${JSON.stringify(release)};\nconst files = ${JSON.stringify(files)};\n\n`;
    this.emitFile({ type: 'asset', fileName: 'worker.js', source: given + source });
  },
});

export default defineConfig({
  plugins: [react(), worker(), firstLoadBudget()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs, in one file: twenty small ones weigh more.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /@mantine.core.esm.(core|components.(Text|Title|Stack|Group|Center|Box|Input|InputBase|TextInput|PasswordInput|Button|ActionIcon|CloseButton|UnstyledButton|Loader|Anchor|SegmentedControl|FloatingIndicator))\//,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': 'http://localhost:3000' } },
});
