import { signal } from '../../data/signal.ts';

/** Something happened of which somebody may have to be told. */
export const noticeLeft = signal();
/** Something is to leave by mail or push. */
export const sendsWait = signal();
/** A push is to go to a device. */
export const pushesWait = signal();
