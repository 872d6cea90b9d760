import type { Query } from '@tanstack/react-query';
import { isApiError, type WebhookEvent } from '@workbay/sdk';
import type { LiveChange } from '@workbay/sdk/schema';
import { useEffect } from 'react';
import { workbay } from './api.ts';
import { queryClient } from './entry.ts';
import { placeOf, useMe } from './session.ts';

type Kind = WebhookEvent['type'] extends infer Type
  ? Type extends `${infer Name}.${string}`
    ? Name
    : never
  : never;

const invoicesIn = ['/v1/ledger', '/v1/invoices', '/v1/jobs', '/v1/customers', '/v1/summary'];
const notesIn = [...invoicesIn, '/v1/invoice-notes'];

/** What shows a part of the thing, by the beginning of its path. */
const shownIn: Record<Kind, string[]> = {
  customer: ['/v1/customers', '/v1/vehicles', '/v1/jobs', '/v1/reminders', '/v1/summary'],
  vehicle: ['/v1/vehicles', '/v1/customers', '/v1/jobs'],
  item: ['/v1/items'],
  supplier: ['/v1/suppliers', '/v1/ledger'],
  purchase: ['/v1/purchases', '/v1/suppliers', '/v1/items', '/v1/stock', '/v1/ledger'],
  stock: ['/v1/items', '/v1/stock', '/v1/ledger'],
  job: ['/v1/jobs', '/v1/summary'],
  invoice: [...invoicesIn, '/v1/suppressions'],
  credit_note: notesIn,
  debit_note: notesIn,
  estimate: ['/v1/estimates', '/v1/jobs'],
  inspection: ['/v1/inspections'],
  time_entry: ['/v1/time-entries'],
  cash_drawer: ['/v1/cash-drawers', '/v1/ledger'],
  advance: ['/v1/advances', ...invoicesIn],
  payment: ['/v1/ledger', '/v1/payments', '/v1/invoices', '/v1/customers', '/v1/summary'],
  workshop: ['/v1/workshop', '/v1/summary', '/v1/bookings/settings'],
  listing: ['/v1/listing'],
  opening_hours: ['/v1/opening-hours', '/v1/bookings'],
  booking: ['/v1/bookings'],
  wallet: ['/v1/wallets', '/v1/ledger'],
  payout: ['/v1/payouts', '/v1/wallets'],
  dispute: ['/v1/disputes'],
  service_request: ['/v1/service-requests'],
  tax_rate: ['/v1/tax-rates'],
  bay: ['/v1/bays', '/v1/bookings/settings'],
  bookable_service: ['/v1/bookable-services', '/v1/bookings/settings'],
  booking_settings: ['/v1/bookings/settings'],
  paper: ['/v1/papers'],
  reminder: ['/v1/reminders'],
  reminder_settings: ['/v1/reminders/settings'],
  review: ['/v1/reviews'],
  subscription: ['/v1/subscription'],
  import: [
    '/v1/imports',
    '/v1/customers',
    '/v1/vehicles',
    '/v1/items',
    '/v1/jobs',
    '/v1/ledger',
    '/v1/summary',
  ],
  member: ['/v1/members', '/v1/invites', '/v1/roles', '/v1/bookings/settings'],
  role: ['/v1/roles', '/v1/members', '/v1/invites'],
  invite: ['/v1/invites'],
  apiKey: ['/v1/api-keys'],
  file: ['/v1/files', '/v1/workshop'],
  webhook: ['/v1/webhooks'],
};
/** The same for what no event tells. */
const hinted: Record<LiveChange['what'], string[]> = {
  deliveries: ['/v1/webhooks/endpoints/{endpointId}/deliveries'],
  endpoints: ['/v1/webhooks/endpoints'],
  imports: ['/v1/imports'],
  exports: ['/v1/workshop/exports', '/v1/me/exports', '/v1/sheets/exports'],
  links: ['/v1/share-links'],
  notifications: ['/v1/notifications'],
};
const isKind = (name: string | undefined): name is Kind => name !== undefined && name in shownIn;
const log = '/v1/events';
/** A change often has several events; the page reads once for all of them, and rests where much goes on. */
const gatherMs = 150;
const restMs = 500;

/** Reads again what others change, for as long as somebody looks at the page. */
export function useLiveUpdates(): void {
  const place = placeOf(useMe());
  useEffect(() => (place ? follow() : undefined), [place]);
}

/** Listens while the page can be seen and there is a network; goes on where it was. Returns how to stop. */
function follow(): () => void {
  let position: string | undefined;
  let listening: AbortController | null = null;

  async function listen({ signal }: AbortController): Promise<void> {
    const onOpen = () => {
      if (position === undefined) readAgain(({ state }) => state.dataUpdatedAt > 0);
      // Hints that nobody heard are not repeated.
      else readSoon(Object.values(hinted).flat());
    };
    const onChange = ({ what }: LiveChange) => readSoon(hinted[what]);
    for await (const event of workbay.events.stream({ lastEventId: position, signal, onOpen, onChange })) {
      position = event.position;
      changed(event.type);
    }
  }

  function start(): void {
    if (listening || document.hidden || !navigator.onLine) return;
    const current = new AbortController();
    listening = current;
    listen(current).catch(error => {
      if (listening !== current) return;
      listening = null;
      // Away for too long to be told what changed: everything may have.
      if (!isApiError(error, 'invalid_cursor')) return;
      position = undefined;
      start();
    });
  }
  function pause(): void {
    listening?.abort();
    listening = null;
  }
  function look(): void {
    if (document.hidden || !navigator.onLine) pause();
    else start();
  }

  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  start();
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
    pause();
  };
}

const waiting = new Set<string>();

let readAt = 0;

function changed(type: string): void {
  const [kind] = type.split('.');
  readSoon([log, ...(isKind(kind) ? shownIn[kind] : [])]);
}

function readSoon(paths: string[]): void {
  if (waiting.size === 0) setTimeout(readWaiting, Math.max(gatherMs, readAt + restMs - Date.now()));
  for (const path of paths) waiting.add(path);
}

function readWaiting(): void {
  const paths = [...waiting];
  waiting.clear();
  readAt = Date.now();
  readAgain(({ queryKey: [method, path] }) => {
    return method === 'get' && typeof path === 'string' && paths.some(start => path.startsWith(start));
  });
}

function readAgain(predicate: (query: Query) => boolean): void {
  void queryClient.invalidateQueries({ predicate });
}
