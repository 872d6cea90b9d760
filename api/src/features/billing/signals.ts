import { signal } from '../../data/signal.ts';

/** There is something to look at or to do at the payment provider. */
export const billingLeft = signal();
