import { Button, Group, Text } from '@mantine/core';
import i18next from 'i18next';
import { notifications } from './toast.ts';

const id = 'new-release';

/** Has the browser keep the dashboard for when there is no network, and offers a new release once the browser has it. */
export async function keepDashboard(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/worker.js');
  const offer = () => {
    // The first one has nothing to replace.
    if (registration.waiting && navigator.serviceWorker.controller) offerRelease(registration.waiting);
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  // A tab that stays open for days hears of a release when somebody comes back to it.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && navigator.onLine) registration.update().catch(() => undefined);
  });
}

function offerRelease(worker: ServiceWorker): void {
  const take = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
      once: true,
    });
    worker.postMessage('take over');
  };
  notifications.show({
    id,
    autoClose: false,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{i18next.t('waiting.release')}</Text>
        <Button size="compact-sm" onClick={take}>
          {i18next.t('app.reload')}
        </Button>
      </Group>
    ),
  });
}
