import { ApiError, ConnectionError } from './errors.ts';
import type { LiveChange } from './generated/schema.ts';
import { backoff, sleep } from './transport.ts';
import type { WebhookEvent } from './verifyWebhook.ts';

export interface StreamOptions {
  /** Where to go on: the `position` of the last event that you have handled. From now on if left out. */
  lastEventId?: string | undefined;
  /** Ends it: the loop throws the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Called when it is connected: at first, and each time after it broke off. */
  onOpen?: (() => void) | undefined;
  /** Asks for changes that are no events too, and is called with each: for screens that show them. */
  onChange?: ((change: LiveChange) => void) | undefined;
}

/** An event, and where the stream goes on after it: keep this to lose nothing over a restart. */
export type StreamedEvent = WebhookEvent & { position: string };

type Open = (init: {
  params: { query: { changes?: true } };
  headers: Record<string, string>;
  signal: AbortSignal;
}) => Promise<ReadableStream<Uint8Array> | null>;

/** The server is heard of every 15 seconds. */
const silenceMs = 40_000;
const remembered = 5000;
const never = new AbortController().signal;

/** Events for as long as the loop runs. Comes back by itself when the connection breaks, and goes on where it was. */
export async function* eventStream(
  open: Open,
  { lastEventId, signal = never, onOpen, onChange }: StreamOptions = {},
): AsyncGenerator<StreamedEvent, never> {
  const seen = new Set<string>();
  let position = lastEventId ?? '';
  let retryMs = 1000;
  let failures = 0;
  while (true) {
    signal.throwIfAborted();
    const connection = new AbortController();
    const abort = () => connection.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      const body = await open({
        params: { query: onChange ? { changes: true } : {} },
        headers: { Accept: 'text/event-stream', ...(position && { 'Last-Event-ID': position }) },
        signal: connection.signal,
      });
      onOpen?.();
      for await (const { id, type, data, retry } of messages(body, connection)) {
        failures = 0;
        retryMs = retry ?? retryMs;
        if (type === 'changed' && data) onChange?.(JSON.parse(data));
        const event: WebhookEvent | undefined = data && !type ? JSON.parse(data) : undefined;
        if (event && !seen.has(event.id)) {
          seen.add(event.id);
          for (const oldest of seen) {
            if (seen.size <= remembered) break;
            seen.delete(oldest);
          }
          yield { ...event, position: id ?? position };
        }
        position = id ?? position;
      }
    } catch (error) {
      signal.throwIfAborted();
      const passes = error instanceof ApiError ? error.status >= 500 || error.status === 429 : isLost(error);
      if (!passes) throw error;
      failures += 1;
    } finally {
      signal.removeEventListener('abort', abort);
      connection.abort();
    }
    await sleep(retryMs + (failures > 1 ? backoff(failures) : 0), signal);
  }
}

/** What `fetch` throws when a body breaks off, or when we gave up a silent connection. */
const isLost = (error: unknown) =>
  error instanceof ConnectionError ||
  error instanceof TypeError ||
  (error instanceof DOMException && error.name === 'AbortError');

type Message = { id?: string; type?: string; data?: string; retry?: number };

/** The blocks of a stream as https://html.spec.whatwg.org/#event-stream-interpretation reads them. */
async function* messages(
  body: ReadableStream<Uint8Array> | null,
  connection: AbortController,
): AsyncGenerator<Message> {
  const reader = body?.getReader();
  // A request that was collected as garbage no longer passes its signal on to its body (undici).
  const cancel = () => reader?.cancel().catch(() => undefined);
  connection.signal.addEventListener('abort', cancel, { once: true });
  const decoder = new TextDecoder();
  let rest = '';
  while (reader) {
    const silence = setTimeout(() => connection.abort(), silenceMs);
    const { value, done } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield messageOf(block);
  }
}

function messageOf(block: string): Message {
  const message: Message = {};
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name === 'id') message.id = value;
    else if (name === 'event') message.type = value;
    else if (name === 'retry') message.retry = Number(value);
    else if (name === 'data') message.data = message.data === undefined ? value : `${message.data}\n${value}`;
  }
  return message;
}
