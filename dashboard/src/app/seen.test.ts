import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const url = 'http://127.0.0.1/v1/summary';
const kept = new Map<string, Map<string, Response>>();
let silent = false;
let answersAfterMs = 0;

/** As much of the browser's as keeping takes. */
const caches = {
  async open(name: string) {
    const answers = kept.get(name) ?? new Map<string, Response>();
    kept.set(name, answers);
    return {
      match: async (asked: string) => answers.get(asked)?.clone(),
      put: async (asked: string, answer: Response) => void answers.set(asked, answer),
      delete: async (asked: string) => answers.delete(asked),
      keys: async () => [...answers.keys()],
    };
  },
};

beforeAll(() => {
  vi.stubGlobal('window', { caches, addEventListener: () => undefined });
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', async ({ signal }: Request) => {
    await sleep(answersAfterMs);
    if (!silent) return Response.json({ at: whose });
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
});
afterAll(() => vi.unstubAllGlobals());

let whose = '';

test('what was seen at a workshop is found again where its network keeps silent, also after the same page of another', async () => {
  const { seenFetch } = await import('./seen.ts');
  const see = async (at: string): Promise<unknown> => {
    whose = at;
    const request = new Request(url, { signal: AbortSignal.timeout(60_000) });
    return (
      await seenFetch(
        () => whose,
        async () => true,
      )(request)
    ).json();
  };
  // Of an earlier visit.
  (await caches.open('workbay-seen B')).put(url, Response.json({ at: 'B, before' }));
  expect(await see('A')).toEqual({ at: 'A' });
  silent = true;
  expect(await see('B')).toEqual({ at: 'B, before' });
});

test('a session that is renewed late tells that the network is slow, not silent: nobody is told it is away, and what was kept is read again', async () => {
  const { seenFetch, isOffline, onBack } = await import('./seen.ts');
  silent = false;
  whose = 'C';
  const earlier = await caches.open('workbay-seen C');
  const see = async (asked: string, readyAfterMs: number): Promise<unknown> => {
    earlier.put(asked, Response.json({ at: 'C, before' }));
    const ready = () => sleep(readyAfterMs, true);
    return (await seenFetch(() => whose, ready)(new Request(asked))).json();
  };
  await see(`${url}?before`, 0);
  expect(isOffline()).toBe(false);
  const readAgain = vi.fn();
  onBack(readAgain);
  expect(await see(`${url}?first`, 4500)).toEqual({ at: 'C, before' });
  expect(isOffline()).toBe(false);
  await vi.waitFor(
    async () => expect(await (await earlier.match(`${url}?first`))?.json()).toEqual({ at: 'C' }),
    {
      timeout: 30_000,
    },
  );
  expect(isOffline()).toBe(false);
  expect(readAgain).toHaveBeenCalledOnce();
  answersAfterMs = 6000;
  expect(await see(`${url}?second`, 0)).toEqual({ at: 'C' });
});
