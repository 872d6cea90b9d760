import type { Config } from '../../config.ts';
import { keyedHash } from '../../data/seal.ts';

type Scope = { config: Pick<Config, 'secretKey' | 'publicUrl'> };

/** 132 bits that only who has the secret key can make, so a link can be shown again without being stored. */
export const tokenOf = ({ config }: Scope, linkId: string): string =>
  keyedHash(config.secretKey, 'share link', linkId).slice(0, 22);

export const tokenHash = ({ config }: Scope, token: string): string =>
  keyedHash(config.secretKey, 'share token', token);

export const hashForLink = (scope: Scope, linkId: string): string => tokenHash(scope, tokenOf(scope, linkId));

export const linkUrl = (scope: Scope, linkId: string): string =>
  `${scope.config.publicUrl}/s/${tokenOf(scope, linkId)}`;
