import { WorkbayAccount } from '@workbay/sdk/account';
import createQueries from 'openapi-react-query';
import { refreshSession, whose } from './entry.ts';
import { seenFetch } from './seen.ts';
import { accessToken, renewSession, withSession } from './session.ts';
import { bearSilence } from './silence.tsx';

export const workbay = new WorkbayAccount({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: seenFetch(whose, withSession),
  accessToken,
  onUnauthorized: () => renewSession(refreshSession),
});

workbay.client.use(bearSilence);

/** Reads, typed by path. Changes go through `workbay` and `useChange`. */
export const api = createQueries(workbay.client);
