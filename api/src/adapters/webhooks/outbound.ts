import type { Dispatcher } from 'undici';
import { type Lookup, nameServers, publicConnector } from './connector.ts';

type Options = {
  /** Addresses of this machine and its network too: for the embedded mode only. */
  allowPrivate: boolean;
  /** For opening a connection. */
  timeoutMs: number;
  lookup?: Lookup;
};

type Post = { headers: Record<string, string>; body: string | Buffer | null; signal: AbortSignal };

export type Outbound = ReturnType<typeof outbound>;

/** Posts to addresses that strangers chose. What it takes for that, 10 MB, is loaded when something is first posted. */
export function outbound({ allowPrivate, timeoutMs, lookup = nameServers(timeoutMs) }: Options) {
  let opened: ReturnType<typeof load> | null = null;

  async function load() {
    const { Agent, buildConnector, request } = await import('undici');
    const agent = new Agent({
      connect: allowPrivate ? { timeout: timeoutMs } : publicConnector(buildConnector, timeoutMs, lookup),
      allowH2: false,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    return { agent, request };
  }

  function open() {
    opened ??= load();
    return opened;
  }

  return {
    /** Until it is loaded: that takes nothing of a receiver's time. */
    async ready(): Promise<void> {
      await open();
    },

    async post(url: string, { headers, body, signal }: Post): Promise<Dispatcher.ResponseData> {
      const { agent, request } = await open();
      return Promise.race([
        request(url, { method: 'POST', headers, body, dispatcher: agent, signal }),
        // undici heeds a signal only once there is a connection; a request given up before that is never written.
        rejection(signal),
      ]);
    },

    async close(): Promise<void> {
      const closing = opened;
      opened = null;
      await (await closing)?.agent.close();
    },
  };
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
