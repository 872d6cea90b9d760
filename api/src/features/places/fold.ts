const letters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** A name as it is looked up: lower case, without accents, words one space apart. */
export const fold = (name: string): string => {
  const lower = name.toLowerCase();
  return /^[a-z0-9]+( [a-z0-9]+)*$/.test(lower) ? lower : folded(lower);
};

const folded = (lower: string): string =>
  lower
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`.]/gu, '')
    .replaceAll(/[łøđßæœıþð]/g, letter => letters[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
