import type { DataScope } from '../../data/scope.ts';
import { signal } from '../../data/signal.ts';
import { changed } from '../events/changes.ts';

/** Something happened of which somebody may have to be told. */
export const noticeLeft = signal();
/** Something is to leave by mail or push. */
export const sendsWait = signal();
/** A push is to go to a device. */
export const pushesWait = signal();

/** What these people have in their inbox, or what of it is read, is not what it was. */
export const inboxChanged = (scope: DataScope, recipients: string[]): void =>
  changed(
    scope,
    recipients.map(userId => ({ tenantId: scope.tenantId, userId, what: 'notifications', id: null })),
  );
