// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot carry
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const special = /[^\t\n\u0020-\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\ud7ff]/;

/** A text as XML holds it, in an element or between quotes. Most have nothing to replace. */
export const xmlText = (text: string): string =>
  special.test(text)
    ? text
        .toWellFormed()
        .replaceAll(forbidden, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll('\r', '&#13;')
    : text;
