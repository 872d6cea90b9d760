import { drawable } from './fonts.ts';

const plain = /^[\n\x20-\x7e]*$/;
const ignorable = /[[\p{Cc}\p{Default_Ignorable_Code_Point}]--[\n\t]]/gv;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const isDrawable = (text: string) =>
  Array.from(text).every(sign => /[\n\t]/.test(sign) || drawable.has(sign.codePointAt(0) ?? 0));

/**
 * The text as the fonts can show it, for PDF/A refuses a document with a sign missing. What none has a sign for stands as
 * its plain form (１ as 1) or, an emoji or a Chinese character, as �.
 */
export function printable(text: string): string {
  if (plain.test(text)) return text;
  const lines = text.toWellFormed().replaceAll(/\r\n?|[\u2028\u2029]/g, '\n');
  let shown = '';
  for (const { segment } of graphemes.segment(lines)) {
    if (isDrawable(segment)) shown += segment;
    else {
      const visible = segment.replaceAll(ignorable, '');
      const simple = visible.normalize('NFKC');
      shown += isDrawable(visible) ? visible : isDrawable(simple) ? simple : '\ufffd';
    }
  }
  return shown;
}
