import type { NotificationData } from '@mantine/notifications';
import { newKey } from './once.ts';

/** Nothing has to be said while the first page loads, so what says it comes after. */
const loaded = async () => (await import('@mantine/notifications')).notifications;

/** What Mantine's of this name does, in the same order. */
export const notifications = {
  show(data: NotificationData): string {
    const id = data.id ?? newKey();
    void loaded().then(mantine => mantine.show({ ...data, id }));
    return id;
  },
  update(data: NotificationData): void {
    void loaded().then(mantine => mantine.update(data));
  },
  hide(id: string): void {
    void loaded().then(mantine => mantine.hide(id));
  },
};
