import type { Config } from '../config.ts';

type Scope = { config: Pick<Config, 'publicUrl'> };
type Rule = { name: string; path: string; sameSite: 'Strict' | 'Lax' };

const isSecure = ({ config }: Scope) => config.publicUrl.startsWith('https:');

/** Over TLS a browser takes a cookie of such a name from TLS alone, so nobody in between can plant one. */
const nameOf = (scope: Scope, name: string) => (isSecure(scope) ? `__Secure-${name}` : name);

/** Under either name. */
export const isOurCookie = (name: string): boolean => /^(__Secure-)?workbay_/.test(name);

/** A cookie that no script reads; without `maxAge` it goes with the browser. */
export function cookieText(
  scope: Scope,
  { name, path, sameSite }: Rule,
  value: string,
  maxAge?: number,
): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  const secure = isSecure(scope) ? '; Secure' : '';
  return `${nameOf(scope, name)}=${value}; Path=${path}${age}; HttpOnly; SameSite=${sameSite}${secure}`;
}

export const cookieValue = (
  scope: Scope & { cookies: Record<string, string | undefined> },
  { name }: Rule,
): string => scope.cookies[nameOf(scope, name)] ?? '';
