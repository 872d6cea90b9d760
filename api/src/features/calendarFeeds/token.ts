import { linkTokens } from '../../data/linkTokens.ts';

export const {
  tokenHash,
  hashFor: hashForFeed,
  urlFor: feedUrl,
} = linkTokens('calendar', token => `/v1/calendar/${token}/workbay.ics`);
