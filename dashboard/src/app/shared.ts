/** What another app has shared with this one; the service worker puts it there. */
const cacheName = 'workbay-shared';

export interface SharedPhoto {
  key: string;
  file: File;
}

export async function sharedPhotos(): Promise<SharedPhoto[]> {
  if (!('caches' in window)) return [];
  const cache = await caches.open(cacheName);
  const found: SharedPhoto[] = [];
  for (const { url } of await cache.keys()) {
    const response = await cache.match(url);
    if (!response) continue;
    const name = decodeURIComponent(response.headers.get('X-Name') ?? '') || 'photo.jpg';
    const type = response.headers.get('Content-Type') ?? '';
    found.push({ key: url, file: new File([await response.blob()], name, { type }) });
  }
  return found;
}

export async function forgetShared(photos: SharedPhoto[]): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const { key } of photos) await cache.delete(key);
}

export async function forgetAllShared(): Promise<void> {
  if ('caches' in window) await caches.delete(cacheName);
}
