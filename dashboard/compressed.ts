import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** In bytes: what fits a packet anyway. */
const smallest = 1200;

/** Puts the Brotli (RFC 7932) and the gzip (RFC 1952) of each script and style beside it, so that the server sends them without work. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const part of Object.values(bundle)) {
        const content = Buffer.from(part.type === 'chunk' ? part.code : part.source);
        if (!/^assets\/.*\.(js|css)$/.test(part.fileName) || content.length < smallest) continue;
        const quality = { [constants.BROTLI_PARAM_QUALITY]: 10 };
        const files = {
          br: brotliCompressSync(content, { params: quality }),
          gz: gzipSync(content, { level: 9 }),
        };
        for (const [ending, source] of Object.entries(files))
          this.emitFile({ type: 'asset', fileName: `${part.fileName}.${ending}`, source });
      }
    },
  },
});
