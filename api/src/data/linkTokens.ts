import type { Config } from '../config.ts';

type Scope = { config: Pick<Config, 'keys' | 'publicUrl'> };

/**
 * The tokens of one kind of link (decision 14): 132 bits that follow from what the link is of and can be made by nobody but who has
 * the key, so a link can be shown again, and only a hash of its token is stored. `pathOf` is where the link leads.
 */
export function linkTokens(kind: string, pathOf: (token: string) => string) {
  const tokenOf = ({ config }: Scope, id: string): string =>
    config.keys.hash(`${kind} link`, id).slice(0, 22);
  const tokenHash = ({ config }: Scope, token: string): string => config.keys.hash(`${kind} token`, token);
  return {
    tokenOf,
    tokenHash,
    hashFor: (scope: Scope, id: string): string => tokenHash(scope, tokenOf(scope, id)),
    urlFor: (scope: Scope, id: string): string => `${scope.config.publicUrl}${pathOf(tokenOf(scope, id))}`,
  };
}
