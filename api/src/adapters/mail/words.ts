/** A calendar day (YYYY-MM-DD) as people of that language write it. */
export function day(date: string, locale: 'en-IN' | 'hi-IN'): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/**
 * The name to greet with, or null. Anyone can type any name and any address at sign-up, so a "name" that a mail
 * client would turn into a link is left out: our mail must not carry a stranger's message.
 */
export function greetable(name: string): string | null {
  const trimmed = name.trim();
  return trimmed.length > 60 || /[/@\\]|\.\p{L}{2,}|www/iu.test(trimmed) ? null : trimmed || null;
}
