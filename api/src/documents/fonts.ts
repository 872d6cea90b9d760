import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const scripts = [
  'Bengali',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Malayalam',
  'Oriya',
  'Tamil',
  'Telugu',
] as const;
const weights = { Regular: 400, SemiBold: 600, Bold: 700 };

function font(script: string, weight: keyof typeof weights): Buffer {
  const name = `noto-sans${script && `-${script.toLowerCase()}`}`;
  const file = `${weights[weight]}${weight}/NotoSans${script}_${weights[weight]}${weight}.ttf`;
  return readFileSync(resolve(`@expo-google-fonts/${name}/${file}`));
}

// Labels are in Latin and Devanagari; of the other scripts, in names and remarks alone, two weights are enough.
const regular = ['', 'Devanagari', ...scripts].map(script => font(script, 'Regular'));

/** In the order in which they are asked for a sign. */
export const fontFamilies = ['', ' Devanagari', ...scripts.map(script => ` ${script}`)].map(
  script => `Noto Sans${script}`,
);

export const fontBlobs = [
  ...regular,
  ...['', 'Devanagari', ...scripts].map(script => font(script, 'Bold')),
  ...['', 'Devanagari'].map(script => font(script, 'SemiBold')),
];

/** Every character that some font has a sign for. */
export const drawable: ReadonlySet<number> = new Set(regular.flatMap(codePoints));

/** The characters of a TrueType font, from its `cmap` (OpenType 1.9, formats 4 and 12). */
function codePoints(font: Buffer): number[] {
  const cmap = tableAt(font, 'cmap');
  const found: number[] = [];
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 12) found.push(...groups(font, at));
    else if (format === 4) found.push(...segments(font, at));
  }
  return found;
}

function tableAt(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`a font has no ${tag}`);
}

function* groups(font: Buffer, at: number): Generator<number> {
  for (let index = 0; index < font.readUInt32BE(at + 12); index++) {
    const group = at + 16 + index * 12;
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++) yield code;
  }
}

function* segments(font: Buffer, at: number): Generator<number> {
  const size = font.readUInt16BE(at + 6);
  for (let offset = 0; offset < size; offset += 2) {
    const end = at + 14 + offset;
    const start = end + 2 + size;
    const last = font.readUInt16BE(end);
    for (let code = font.readUInt16BE(start); code <= last && code < 0xffff; code++) {
      const delta = font.readUInt16BE(start + size);
      const range = font.readUInt16BE(start + 2 * size);
      const glyph =
        range === 0
          ? code + delta
          : font.readUInt16BE(start + 2 * size + range + 2 * (code - font.readUInt16BE(start)));
      if ((glyph & 0xffff) !== 0) yield code;
    }
  }
}
