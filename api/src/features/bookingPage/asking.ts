import type { components } from '@workbay/sdk/schema';
import { addDays } from '../summary/civilDate.ts';
import type { View } from './frame.ts';
import {
  type Around,
  type Kept,
  type Known,
  servicesPage,
  type Typed,
  timesPage,
  wherePage,
} from './page.ts';

type Schemas = components['schemas'];
type Page = Schemas['BookingPage'];
export type Values = Record<string, string | string[] | undefined>;
/** Asks an operation of the contract, by its whole address, as whoever asked for the page. */
export type Ask = <T>(
  method: 'GET' | 'POST',
  url: string,
  body?: object,
) => Promise<{ status: number; body: T | null; code: string }>;

const daysShown = 7;

export const pagePath = (slug: string): string =>
  `/v1/directory/workshops/${encodeURIComponent(slug)}/booking`;

/** Whom one can turn to; null where the directory does not show it. */
export async function workshopOf(
  ask: Ask,
  slug: string,
): Promise<Schemas['DirectoryWorkshopDetails'] | null> {
  const url = `/v1/directory/workshops/${encodeURIComponent(slug)}`;
  return (await ask<Schemas['DirectoryWorkshopDetails']>('GET', url)).body;
}

export const oneOf = (value: string | string[] | undefined): string => [value ?? ''].flat()[0]?.trim() ?? '';

export function keptOf({ service, city, postalCode }: Values): Kept {
  const kept = { city: oneOf(city), postalCode: oneOf(postalCode) };
  return {
    service: [service ?? []].flat().join(','),
    ...(kept.city ? { city: kept.city } : {}),
    ...(kept.postalCode ? { postalCode: kept.postalCode } : {}),
  };
}

/** The week that somebody looks at, which stays the same until they choose another. */
export function weekOf({ from }: Values): { from?: string } {
  const day = oneOf(from);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { from: day } : {};
}

/** Where a town is, which says whether somebody comes that far; it is the likeliest of that name near the workshop. */
async function pointOf(
  ask: Ask,
  city: string | undefined,
  { country }: Pick<Page['workshop'], 'country'>,
): Promise<Schemas['Point'] | null> {
  if (!city) return null;
  const found = await ask<{ data: Schemas['Place'][] }>(
    'GET',
    `/v1/places?${new URLSearchParams({ search: city, country })}`,
  );
  return found.body?.data[0]?.location ?? null;
}

/** The free times of a week, and where the weeks around it are. `url` is what finds them, with the rest of its `query`. */
export async function slotsFor(
  ask: Ask,
  { firstDay: first, lastDay: last }: Page,
  {
    url,
    query,
    from: asked = first,
  }: { url: string; query: Record<string, string>; from?: string | undefined },
): Promise<{ found: Schemas['Slots'] | null; code: string; status: number; near: Around }> {
  const from = asked > first && asked <= last ? asked : first;
  const search = new URLSearchParams({ ...query, from, days: `${daysShown}` });
  const { status, body, code } = await ask<Schemas['Slots']>('GET', `${url}?${search}`);
  const before = addDays(from, -daysShown);
  const after = addDays(from, daysShown);
  const near = {
    earlier: from > first ? (before > first ? before : first) : null,
    later: after <= last ? after : null,
  };
  return { found: body, code, status, near };
}

type Asked = { kept: Kept; typed: Typed; known: Known | null };

/** What is next for who has said this much: what, where, or when. */
export async function nextPage(
  ask: Ask,
  view: View,
  page: Page,
  { kept, typed, known }: Asked,
): Promise<{ status: number; text: string }> {
  if (!kept.service) return { status: 200, text: servicesPage(view, page) };
  const chosen = page.services.filter(({ id }) => kept.service.split(',').includes(id));
  const visits = chosen.filter(({ atHome }) => atHome).length;
  if (visits > 0 && visits < chosen.length)
    return { status: 422, text: servicesPage({ ...view, problem: 'not_together' }, page, kept.service) };
  if (visits > 0 && !kept.city) {
    const [home] = known?.addresses ?? [];
    const there = { city: home?.city ?? '', postalCode: home?.postalCode ?? '' };
    return { status: view.problem ? 422 : 200, text: wherePage(view, page, kept, { ...there, ...typed }) };
  }
  const { service: serviceIds, ...town } = kept;
  const point = await pointOf(ask, kept.city, page.workshop);
  const { found, near, code, status } = await slotsFor(ask, page, {
    url: `${pagePath(page.workshop.slug)}/slots`,
    query: {
      ...town,
      serviceIds,
      ...(point ? { latitude: `${point.latitude}`, longitude: `${point.longitude}` } : {}),
    },
    from: view.carry.from,
  });
  if (!found) {
    const failed = { ...view, problem: code };
    const { service, ...place } = kept;
    const text = visits > 0 ? wherePage(failed, page, kept, place) : servicesPage(failed, page, service);
    return { status, text };
  }
  const saved = known?.addresses.find(({ city }) => city === kept.city);
  const filled = { ...(saved ? { line1: saved.line1 } : {}), ...onlyVehicle(known), ...typed };
  const text = timesPage(view, page, found, { kept, around: near, typed: filled, known });
  return { status: view.problem ? 422 : 200, text };
}

const onlyVehicle = (known: Known | null): Typed =>
  known?.vehicles.length === 1 ? { registration: `${known.vehicles[0]?.registration}` } : {};

/** What a form asks for, whoever fills it in. */
export async function wishOf(ask: Ask, form: URLSearchParams, { workshop }: Page) {
  const text = (name: string) => form.get(name)?.trim() || undefined;
  const [phone, registration, notes, line1] = ['phone', 'registration', 'notes', 'line1'].map(text);
  const { service, city, postalCode } = keptOf(Object.fromEntries(form));
  const location = line1 ? await pointOf(ask, city, workshop) : null;
  return {
    serviceIds: service.split(','),
    startsAt: form.get('startsAt') ?? '',
    ...(phone ? { phone } : {}),
    ...(registration ? { registration } : {}),
    ...(notes ? { notes } : {}),
    ...(line1 && city
      ? { visit: { line1, city, ...(postalCode ? { postalCode } : {}), ...(location ? { location } : {}) } }
      : {}),
  };
}
