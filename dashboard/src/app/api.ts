import { QueryClient } from '@tanstack/react-query';
import { Workbay } from '@workbay/sdk';
import createQueries from 'openapi-react-query';
import { keepWorkshop } from './kept.ts';
import { accessToken, currentMe, renewSession } from './session.ts';

const baseUrl = window.location.origin;
const byCookie = new Workbay({ baseUrl, credentials: 'same-origin' });

/** By the cookie alone: a call with an access token waits for this one. */
export const refreshSession = () => byCookie.auth.refresh();

export const workbay = new Workbay({
  baseUrl,
  credentials: 'same-origin',
  accessToken,
  onUnauthorized: () => renewSession(refreshSession),
});

/** Reads, typed by path. Changes go through `workbay` and `useChange`. */
export const api = createQueries(workbay.client);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 10_000 } },
});
keepWorkshop(queryClient, () => currentMe()?.workshop?.id);
