import { linkTokens } from '../../data/linkTokens.ts';

export const {
  tokenOf,
  tokenHash,
  hashFor: hashForLink,
  urlFor: linkUrl,
} = linkTokens('share', token => `/s/${token}`);
