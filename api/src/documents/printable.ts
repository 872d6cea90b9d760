// Neither has a sign in any font given to Typst, and PDF/A refuses a document with a sign missing.
const controls = /[\p{Cc}--[\n\t]]/gv;
const emoji = /\p{Emoji_Presentation}\p{Emoji_Modifier}?\u200d?|\ufe0f/gu;

/** The text without what paper cannot show: control characters, emoji and halves of surrogate pairs. */
export const printable = (text: string): string =>
  text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(controls, '').replaceAll(emoji, '');
