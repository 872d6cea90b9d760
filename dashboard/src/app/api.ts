import { QueryClient } from '@tanstack/react-query';
import { Workbay } from '@workbay/sdk';
import createQueries from 'openapi-react-query';
import { accessToken, renewSession } from './session.ts';

export const workbay = new Workbay({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  accessToken,
  onUnauthorized: () => renewSession(() => workbay.auth.refresh()),
});

/** Reads, typed by path. Changes go through `workbay` and `useChange`. */
export const api = createQueries(workbay.client);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 10_000 } },
});
