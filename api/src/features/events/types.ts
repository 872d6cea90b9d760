import type { webhooks } from '@workbay/sdk/schema';

type BodyOf<T> = T extends { post: { requestBody: { content: { 'application/json': infer Event } } } }
  ? Event
  : never;

/** What each type of event carries, from the contract's webhooks. */
export type EventPayloads = {
  [Type in keyof webhooks]: BodyOf<webhooks[Type]> extends { data: infer Data } ? Data : never;
};
export type EventType = keyof EventPayloads;

/** Whether it is one of these events, and so what its data is. */
export const is = <T extends EventType>(
  event: { type: EventType; data: unknown },
  ...names: T[]
): event is { type: T; data: EventPayloads[T] } => names.some(name => name === event.type);
