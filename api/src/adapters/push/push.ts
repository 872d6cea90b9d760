export type PushSubscription = { endpoint: string; p256dh: string; auth: string };

export type VapidKeys = { publicKey: string; privateKey: string };

export type PushRequest = {
  subscription: PushSubscription;
  /** At most about 3 kB: a push service need not take more (RFC 8030, 7.2). */
  payload: string;
  urgency: 'low' | 'normal' | 'high';
  keys: VapidKeys;
};

/** `gone`: nothing will ever reach that device. `refused` is about this message. */
export type PushResult =
  | { outcome: 'sent' }
  | { outcome: 'gone' | 'refused'; reason: string }
  | { outcome: 'retry'; reason: string; retryAfterSeconds: number };

/** Makes one attempt. Does not throw for anything that the push service or the network does. */
export type PushSender = { send(request: PushRequest): Promise<PushResult>; close(): Promise<void> };
