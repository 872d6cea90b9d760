import { WorkbayAccount } from '@workbay/sdk/account';
import createQueries from 'openapi-react-query';
import { refreshSession, whose } from './entry.ts';
import { seenFetch } from './seen.ts';
import { accessToken, renewSession, withSession } from './session.ts';

export const workbay = new WorkbayAccount({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: seenFetch(whose, withSession),
  accessToken,
  onUnauthorized: () => renewSession(refreshSession),
});

/** For one try of three: who waits before a form is told after half a minute that the network keeps silent. */
const editTimeoutMs = 10_000;
workbay.client.use({
  onRequest({ request }) {
    if (request.method === 'PATCH' && !('timeoutMs' in request))
      Object.assign(request, { timeoutMs: editTimeoutMs });
  },
});

/** Reads, typed by path. Changes go through `workbay` and `useChange`. */
export const api = createQueries(workbay.client);
