import { constants, inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The text of each page, as a reader would copy it. For tests. Where glyphs do not tell their letters, as in Devanagari,
 * Typst writes the letters beside them (ActualText, ISO 32000-1 14.9.4). Readers copy those; pdf.js leaves them out,
 * so they are put back here.
 */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const contents = contentStreams(pdf);
  if (contents.length !== document.numPages) throw new Error('a page has not exactly one content stream');
  const pages: string[] = [];
  for (const [index, content] of contents.entries()) {
    const letters = lettersBeside(content);
    const { items } = await (await document.getPage(index + 1)).getTextContent({
      includeMarkedContent: true,
    });
    const open: (string | null)[] = [];
    let text = '';
    for (const item of items) {
      if ('str' in item) {
        const replaced = open.some(actual => actual !== null);
        if (!replaced) text += item.str;
        if (item.hasEOL) text += ' ';
      } else if (item.type === 'endMarkedContent') {
        open.pop();
      } else {
        const actual = letters.shift() ?? null;
        open.push(actual);
        text += actual ?? '';
      }
    }
    pages.push(text.replaceAll(/\s+/g, ' '));
  }
  await task.destroy();
  return pages;
}

/** For each marked content, in order, its ActualText. */
const lettersBeside = (content: string): (string | null)[] =>
  Array.from(content.matchAll(/(?:\/ActualText <FEFF([0-9A-F]+)>\s*>>\s*)?\b(?:BDC|BMC)\b/g), ([, hex]) =>
    hex === undefined ? null : Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );

function contentStreams(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf);
  return Array.from(bytes.toString('latin1').matchAll(/stream\r?\n/g)).flatMap(({ 0: keyword, index }) => {
    const data = bytes.subarray(index + keyword.length);
    if (data[0] !== 0x78) return [];
    const text = inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    return /\bBDC\b/.test(text) ? [text] : [];
  });
}
