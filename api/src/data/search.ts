const shortest = 2;
const longest = 12;
/** A number in E.164 behind its country code; those of one and two digits are named, all others have three (ITU-T, list of E.164 country codes). */
const international =
  /^\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?<national>\d{4,})$/;

/** The words of a text as searches see them: lower case, compatibility forms unified, any script. */
function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * What a document is found by: each beginning of each word, and the last four digits of numbers. Kept on the document, so
 * that a search is a look-up of equal terms in an index that is already in the list's order.
 */
export function searchTerms(parts: {
  texts: (string | null | undefined)[];
  numbers?: (string | null | undefined)[];
}): string[] {
  const terms = new Set<string>();
  const add = (word: string) => {
    const letters = [...word];
    const plain = letters.length === word.length;
    const most = Math.min(longest, letters.length);
    for (let length = Math.min(shortest, most); length <= most; length++)
      terms.add(plain ? word.slice(0, length) : letters.slice(0, length).join(''));
  };
  for (const text of parts.texts) for (const word of words(text ?? '')) add(word);
  for (const number of parts.numbers ?? []) {
    const bare = words(number ?? '').join('');
    if (bare === '') continue;
    add(bare);
    // As it is written apart: MH12 AB1234, MH 12 AB 1234, J-1042.
    for (const { 0: group, index } of bare.matchAll(/\p{N}+|[^\p{N}]+/gu))
      add(/\p{N}/u.test(group) ? group : bare.slice(index));
    // People type a number without its country code.
    const national = international.exec(number ?? '')?.groups?.national;
    if (national) add(national);
    terms.add(bare.slice(-4));
  }
  return [...terms];
}

/** The term by which a whole number is found. */
export const numberTerm = (number: string): string => words(number).join('').slice(0, longest);

/** The term by which what begins with a word is found. */
export const firstTerm = (text: string): string => (words(text)[0] ?? '').slice(0, longest);

/** A phone number as people space it, in one piece and without a trunk or international prefix, as E.164 has it. */
function joinPhone(query: string): string {
  return query.replaceAll(/\p{Nd}[\p{Nd} ()-]{5,}\p{Nd}/gu, run => {
    const digits = run.replaceAll(/[ ()-]/g, '');
    return digits.length < 7 ? run : digits.replace(/^0+/, '');
  });
}

/** The filter for what somebody typed, or null where nothing in it can be searched. The longest word leads. */
export function searchFilter(query: string): { $and: { search: string }[] } | null {
  const told = query.normalize('NFKC');
  // The digits and dashes of an e-mail address are no phone number.
  const typed = [...new Set(words(told.includes('@') ? told : joinPhone(told)))];
  // A letter on its own is a word just begun, or the J of J-1042; beside others it would only hide what they find.
  const telling = typed.filter(word => [...word].length >= shortest);
  const searched = (telling.length > 0 ? telling : typed).slice(0, 6).sort((a, b) => b.length - a.length);
  const terms = searched.map(word => [...word].slice(0, longest).join(''));
  return terms.length === 0 ? null : { $and: terms.map(search => ({ search })) };
}
