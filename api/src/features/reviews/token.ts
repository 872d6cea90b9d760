import { linkTokens } from '../../data/linkTokens.ts';

export const {
  tokenHash,
  hashFor: hashForReview,
  urlFor: reviewUrl,
} = linkTokens('review', token => `/r/${token}`);
