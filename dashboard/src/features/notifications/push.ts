import type { NewPushDevice } from '@workbay/sdk/schema';
import { workbay } from '../../app/api.ts';

const kept = 'workbay.push';

/** Browsers know push on HTTPS pages and on localhost alone; on an iPhone, once the page is on the home screen. */
export const knowsPush = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Has the browser ask, subscribes, and adds the device. False where the person says no. */
export async function turnOnPush(publicKey: string, userId: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  await navigator.serviceWorker.register('/worker.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const before = await pushManager.getSubscription();
  // One for another key would be refused.
  if (before && base64(before.options.applicationServerKey) !== publicKey) await before.unsubscribe();
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  await workbay.notifications.addPushDevice(deviceOf(subscription));
  localStorage.setItem(kept, userId);
  return true;
}

/** A device gets pushes for as long as a log-in lasts; whoever logs in again where they had them goes on. */
export async function keepPush(userId: string): Promise<void> {
  if (localStorage.getItem(kept) !== userId || !knowsPush()) return;
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) await workbay.notifications.addPushDevice(deviceOf(subscription));
}

/** The browser forgets it too. */
export async function turnOffPush(): Promise<void> {
  localStorage.removeItem(kept);
  if (!knowsPush()) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

/** Goes where a push that was clicked leads to. Returns how to stop. */
export function followPushes(go: (path: string) => void): () => void {
  if (!knowsPush()) return () => undefined;
  const follow = ({ data }: MessageEvent<{ path?: unknown }>) => {
    if (typeof data.path === 'string' && data.path.startsWith('/')) go(data.path);
  };
  navigator.serviceWorker.addEventListener('message', follow);
  return () => navigator.serviceWorker.removeEventListener('message', follow);
}

const deviceOf = (subscription: PushSubscription): NewPushDevice => ({
  endpoint: subscription.endpoint,
  p256dh: base64(subscription.getKey('p256dh')),
  auth: base64(subscription.getKey('auth')),
});

function base64(bytes: ArrayBuffer | null): string {
  const text = String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
