/** What is being typed after an @ right before the caret; null where there is none. */
export const mentionAt = (text: string, caret: number): string | null =>
  /(?:^|\s)@([^@\n]{0,40})$/.exec(text.slice(0, caret))?.[1] ?? null;

/** The text with the name in place of what was typed after the @, and where the caret is then. */
export function withMention(text: string, caret: number, name: string): { text: string; caret: number } {
  const typed = mentionAt(text, caret) ?? '';
  const before = `${text.slice(0, caret - typed.length)}${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** The text in pieces, of which those that name somebody are marked. */
export function pieces(text: string, names: string[]): { text: string; marked: boolean }[] {
  const marks = names.map(name => `@${name}`).sort((a, b) => b.length - a.length);
  const found: { text: string; marked: boolean }[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const mark = marks.find(one => text.startsWith(one, at));
    if (mark) {
      if (plain) found.push({ text: plain, marked: false });
      found.push({ text: mark, marked: true });
      plain = '';
      at += mark.length;
    } else plain += text[at++];
  }
  return plain ? [...found, { text: plain, marked: false }] : found;
}
