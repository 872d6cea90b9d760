import { signal } from '../../data/signal.ts';

export const endpointChanged = signal();
export const deliveryQueued = signal();
