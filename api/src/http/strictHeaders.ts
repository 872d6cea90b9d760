import type { Config } from '../config.ts';

/**
 * What an operation's answer carries, from OWASP's REST Security Cheat Sheet: it is data, and nothing in it is to be run,
 * framed or guessed at. Pages have the policy of helmet in app.ts, which it works out anew for each answer.
 */
export function strictHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): Record<string, string> {
  return {
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(publicUrl.startsWith('https:')
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}
