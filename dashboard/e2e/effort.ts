import type { Page } from 'playwright-core';

/**
 * How long a person needs for what a test does, by the keystroke-level model (Card, Moran and Newell, “The Keystroke-Level Model for
 * User Performance Time with Interactive Systems”, CACM 23:7, 1980), so that no machine's speed is in it. Seconds: a key of an
 * average typist, to point, to press and let go, to move the hand to the mouse or back, to think of what comes next.
 */
const seconds = { key: 0.28, point: 1.1, press: 0.2, hand: 0.4, think: 1.35 };
/** Not of the model: what the API takes on a slow network, and for a mail to come and be looked at. */
const answer = 1;
const mail = 10;

interface Act {
  did: 'press' | 'key' | 'text';
  /** How many characters. */
  length: number;
}

/** In the page. A test fills a field without pressing keys; a person goes there by Tab if they type already, or points to it. */
const watch = `{
  let typing = false;
  const tell = (did, length) => window.tellAct({ did, length });
  addEventListener('pointerdown', () => tell('press', 0), true);
  addEventListener('keydown', () => { typing = true; tell('key', 1); }, true);
  addEventListener('keyup', () => { typing = false; }, true);
  addEventListener('input', ({ target }) => typing || tell('text', String(target.value ?? '').length), true);
}`;

/** Counts from now on what is done on the page, but not within `aside`. */
export async function countEffort(page: Page) {
  let counting = true;
  let atKeys = false;
  let total = 0;
  const move = (toKeys: boolean) => {
    if (atKeys !== toKeys) total += seconds.hand;
    atKeys = toKeys;
  };
  const press = () => {
    move(false);
    total += seconds.think + seconds.point + seconds.press;
  };
  await page.exposeFunction('tellAct', ({ did, length }: Act) => {
    if (!counting) return;
    if (did === 'text' && atKeys) total += seconds.think + seconds.key;
    else if (did !== 'key') press();
    if (did === 'press') return;
    move(true);
    total += length * seconds.key;
  });
  await page.addInitScript({ content: watch });
  page.on('request', request => {
    if (counting && request.method() !== 'GET' && !request.url().endsWith('/auth/refresh')) total += answer;
  });
  return {
    readMail: () => {
      total += mail;
    },
    async aside(work: () => Promise<unknown>): Promise<void> {
      counting = false;
      await work();
      counting = true;
    },
    /** In seconds. */
    total: () => Math.round(total),
  };
}
