import { type Doc, isDoc } from './dump.ts';
import type { Left } from './moved.ts';

const secrets = /pass(word|wd)?|hash|salt|token|otp|secret|api_?key/i;
/** What Workbay takes in no text (Unicode's control characters but tab and the ends of lines). */
const controls = /[^\P{Cc}\t\n\r]/gu;
const stamps = ['_id', 'id', '__v', 'createdat', 'updatedat', 'created_at', 'updated_at'];

/** Reads a document by whatever its fields may be called, and keeps in mind which of them were read. */
export function reading(doc: Doc) {
  const seen = new Set<string>();
  /** Those that say something which is no amount. */
  const odd = new Set<string>();
  const fieldOf = (name: string): string | undefined =>
    Object.keys(doc).find(one => one.toLowerCase() === name.toLowerCase());
  const first = (names: string[]): unknown => {
    for (const name of names) {
      const found = fieldOf(name);
      if (found === undefined) continue;
      seen.add(found);
      const value = doc[found];
      if (value !== null && value !== undefined && value !== '') return value;
    }
    return undefined;
  };
  const paiseIn = (name: string): number | null => {
    const value = first([name]);
    if (value === undefined) return null;
    const text = typeof value === 'string' ? value.replace(/[₹,\s]/g, '') : '';
    const paise = Math.round(
      (typeof value === 'number' ? value : text === '' ? Number.NaN : Number(text)) * 100,
    );
    if (Number.isSafeInteger(paise)) return paise;
    odd.add(`${fieldOf(name)}`);
    return null;
  };

  return {
    id: idOf(doc),

    text: (...names: string[]): string => textOf(first(names)),

    /** The first amount; null where there is none. */
    paise(...names: string[]): number | null {
      for (const name of names) {
        const paise = paiseIn(name);
        if (paise !== null) return paise;
      }
      return null;
    },

    /** As YYYY-MM-DD in the time zone of the workshop. */
    day(timeZone: string, ...names: string[]): string {
      const value = first(names);
      const text = textOf(value);
      const isStamp = typeof value === 'number';
      const date = new Date(isStamp ? value : text);
      if (text === '' || Number.isNaN(date.getTime())) return text;
      return text.length === 10 && !isStamp
        ? text
        : new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
    },

    /** The id of another document, which may stand there in whole. */
    link(...names: string[]): string {
      const value = first(names);
      return isDoc(value) ? idOf(value) : textOf(value);
    },

    inner(...names: string[]): Doc {
      const value = first(names);
      return isDoc(value) ? value : {};
    },

    list(...names: string[]): unknown[] {
      const value = first(names);
      return Array.isArray(value) ? value : value === undefined ? [] : [value];
    },

    /** The fields that nobody has read, and why they are not moved. */
    left(collection: string): Left[] {
      return Object.entries(doc).flatMap(([field, value]) => {
        const nothing = value === null || value === '' || (Array.isArray(value) && value.length === 0);
        const isRead = seen.has(field) && !odd.has(field);
        if (isRead || stamps.includes(field.toLowerCase()) || nothing) return [];
        const secret = secrets.test(field);
        const unknown = odd.has(field) ? 'is no amount' : 'Workbay has no place for it';
        const reason = secret ? 'secrets are never moved; people are invited and choose a new one' : unknown;
        return [
          { collection, id: idOf(doc), field, value: secret ? '' : textOf(value).slice(0, 200), reason },
        ];
      });
    },
  };
}

export function idOf(doc: Doc): string {
  return textOf(doc._id ?? doc.id);
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.replaceAll(controls, '').trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ');
  if (!isDoc(value)) return '';
  const named = value.name ?? value.title ?? value.description ?? value.text;
  return named === undefined ? JSON.stringify(value) : textOf(named);
}
