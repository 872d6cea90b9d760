import type { Config } from '../config.ts';
import { keyedHash } from './seal.ts';

type Keys = { config: Pick<Config, 'secretKey' | 'publicUrl'> };

/**
 * The tokens of one kind of link (decision 14): 132 bits that follow from what the link is of and can be made by nobody but who has
 * the secret key, so a link can be shown again, and only a hash of its token is stored. `pathOf` is where the link leads.
 */
export function linkTokens(kind: string, pathOf: (token: string) => string) {
  const tokenOf = ({ config }: Keys, id: string): string =>
    keyedHash(config.secretKey, `${kind} link`, id).slice(0, 22);
  const tokenHash = ({ config }: Keys, token: string): string =>
    keyedHash(config.secretKey, `${kind} token`, token);
  return {
    tokenOf,
    tokenHash,
    hashFor: (keys: Keys, id: string): string => tokenHash(keys, tokenOf(keys, id)),
    urlFor: (keys: Keys, id: string): string => `${keys.config.publicUrl}${pathOf(tokenOf(keys, id))}`,
  };
}
