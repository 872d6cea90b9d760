/** Shows the card where the browser knows push, and turns it on and off for this device. */
export const pushScript = `
const card = document.getElementById('push');
const kept = 'workbay.customer-push';
const { key } = card.dataset;
const scope = '/my/';
const on = card.querySelector('[data-on]');
const off = card.querySelector('[data-off]');
const said = card.querySelector('[data-said]');

const base64 = bytes =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

async function send(path, values) {
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(values) });
  if (!answer.ok) throw new Error('status ' + answer.status);
  return answer;
}

/** The log-in may be another one than when it was turned on. */
async function add(subscription) {
  const answer = await send('/my/push', {
    endpoint: subscription.endpoint,
    p256dh: base64(subscription.getKey('p256dh')),
    auth: base64(subscription.getKey('auth')),
  });
  localStorage.setItem(kept, (await answer.json()).id);
}

async function turnOn() {
  if ((await Notification.requestPermission()) !== 'granted') return card.dataset.refused;
  const registration = await navigator.serviceWorker.register('/my/worker.js', { scope });
  if (!registration.active) await activated(registration.installing ?? registration.waiting);
  const before = await registration.pushManager.getSubscription();
  if (before && base64(before.options.applicationServerKey) !== key) await before.unsubscribe();
  await add(await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  return card.dataset.done;
}

const activated = worker =>
  new Promise(resolve => {
    const look = () => worker.state === 'activated' && resolve();
    worker.addEventListener('statechange', look);
    look();
  });

async function turnOff() {
  const id = localStorage.getItem(kept);
  localStorage.removeItem(kept);
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
  await send('/my/push/off', { id }).catch(() => undefined);
  return '';
}

function show() {
  const isOn = localStorage.getItem(kept) !== null && Notification.permission === 'granted';
  on.hidden = isOn;
  off.hidden = !isOn;
  card.hidden = isOn && 'brief' in card.dataset;
}

async function act(button, does) {
  button.disabled = true;
  const text = await does().catch(() => card.dataset.failed);
  button.disabled = false;
  show();
  if (text) card.hidden = false;
  said.textContent = text;
}

if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
  on.addEventListener('click', () => act(on, turnOn));
  off.addEventListener('click', () => act(off, turnOff));
  show();
  if (off.hidden === false) {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    const subscription = await registration?.pushManager.getSubscription();
    await (subscription ? add(subscription) : turnOff()).catch(() => undefined);
    show();
  }
}
`;

/** Has no say in how the pages are fetched: it shows pushes, and opens what they are about. */
export const pushWorker = `
self.addEventListener('push', event => {
  const { title, body, path, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag, icon: '/icon.svg', data: { path } }));
});
self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data.path));
});
`;
