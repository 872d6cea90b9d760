import type { Config } from '../../config.ts';
import { keyedHash } from '../../data/seal.ts';

type Scope = { config: Pick<Config, 'secretKey' | 'publicUrl'> };

/** Made as those of shared links: 132 bits that only who has the secret key can make (decision 14). */
const tokenOf = ({ config }: Scope, reviewId: string): string =>
  keyedHash(config.secretKey, 'review link', reviewId).slice(0, 22);

export const tokenHash = ({ config }: Scope, token: string): string =>
  keyedHash(config.secretKey, 'review token', token);

export const hashForReview = (scope: Scope, reviewId: string): string =>
  tokenHash(scope, tokenOf(scope, reviewId));

export const reviewUrl = (scope: Scope, reviewId: string): string =>
  `${scope.config.publicUrl}/r/${tokenOf(scope, reviewId)}`;
