// Keeps the dashboard's own files for when there is no network, and shows pushes. The build puts `files`, those it made, and
// `release`, by which one build differs from another, in front of it.

const shell = `workbay-shell-${release}`;
/** A bad network keeps silent for longer than one waits: for the page itself, half of what one waits to see something. */
const patienceMs = 2000;

self.addEventListener('install', event => event.waitUntil(keepShell()));
self.addEventListener('activate', event => event.waitUntil(takeOver()));

async function keepShell() {
  const cache = await caches.open(shell);
  await Promise.all(
    ['/', ...files].map(async file => {
      // The name of a built file changes with what it says, so one of the release before is as good.
      const before = file === '/' ? undefined : await caches.match(file);
      await (before ? cache.put(file, before) : cache.add(new Request(file, { cache: 'no-cache' })));
    }),
  );
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter(name => name.startsWith('workbay-shell-') && name !== shell);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === 'POST' && pathname === sharePath) event.respondWith(takeShared(request));
  if (request.method !== 'GET') return;
  if (pathname.startsWith('/assets/')) event.respondWith(ofShell(pathname, () => fetch(request)));
  else if (request.mode === 'navigate' && !isServers(pathname)) event.respondWith(page(event));
});

const sharePath = '/share-photos';
const mostShared = 20;

/** Photos that another app shares wait here until the page has asked for which job they are. */
async function takeShared(request) {
  const form = await request.formData();
  const photos = form.getAll('photos').filter(photo => photo instanceof File);
  const cache = await caches.open('workbay-shared');
  for (const photo of photos.slice(0, mostShared)) {
    const headers = { 'Content-Type': photo.type, 'X-Name': encodeURIComponent(photo.name) };
    await cache.put(`${sharePath}/${crypto.randomUUID()}`, new Response(photo, { headers }));
  }
  return Response.redirect(sharePath, 303);
}

/** Pages that the server writes itself are not the dashboard's. */
const isServers = path => /^\/(v1|s|w|b|r|my|docs|mailbox|hooks|openapi|sitemap|robots)([/.?]|$)/.test(path);

async function ofShell(path, otherwise) {
  const cache = await caches.open(shell);
  return (await cache.match(path)) ?? otherwise();
}

/** From the network, so that who is online has the newest release; without it, or while it keeps silent, as it was kept. */
async function page(event) {
  const answer = fetch(event.request);
  const silence = new Promise(resolve => setTimeout(resolve, patienceMs));
  try {
    const heard = await Promise.race([answer, silence]);
    if (heard) return heard;
    event.waitUntil(tellSilence(event.resultingClientId));
  } catch {}
  return ofShell('/', () => answer);
}

/** Who has waited for the page need not wait as long for what is on it. */
async function tellSilence(page) {
  (await self.clients.get(page))?.postMessage({ silent: true });
}

// The page asks for it once the person wants the new release.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting();
});

self.addEventListener('push', event => {
  const { title, body, path, tag } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, icon: '/icon.svg', data: { path } }),
  );
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.path));
});

/** In a window that is open already the page goes there itself, and asks first where something is unsaved. */
async function open(path) {
  const windows = await self.clients.matchAll({ type: 'window' });
  const shown = windows.find(({ visibilityState }) => visibilityState === 'visible') ?? windows[0];
  if (!shown) return self.clients.openWindow(path);
  shown.postMessage({ path });
  return shown.focus();
}
