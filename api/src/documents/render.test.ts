import { afterEach, describe, expect, it } from 'vitest';
import { createRenderer, type Renderer } from './render.ts';
import { sampleInvoice } from './sample.ts';

/** A thread whose documents come from `body`, which sees the invoice's number as `number` and answers by `post`. */
function threadThat(body: string): URL {
  const module = `import { parentPort } from 'node:worker_threads';
    const post = pdf => parentPort.postMessage({ pdf });
    let seen = 0;
    parentPort.on('message', ({ sheet }) => { const number = sheet.facts[0].value; seen += 1; ${body} });`;
  return new URL(`data:text/javascript,${encodeURIComponent(module)}`);
}

const numbered = (number: string) => sampleInvoice(1, { number });
let renderer: Renderer | null = null;
afterEach(() => renderer?.close());

describe('the renderer', () => {
  it('loses only the document in hand when its thread dies', async () => {
    const worker = threadThat(`if (number === 'bad') process.exit(1); post(new Uint8Array([seen]));`);
    const documents = createRenderer({ worker });
    renderer = documents;
    const [first, bad, next] = await Promise.allSettled(
      ['a', 'bad', 'b'].map(number => documents.invoice(numbered(number))),
    );
    expect(first).toEqual({ status: 'fulfilled', value: new Uint8Array([1]) });
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'the document thread ended' } });
    expect(next).toEqual({ status: 'fulfilled', value: new Uint8Array([1]) });
  });

  it('says what the thread died of', async () => {
    renderer = createRenderer({ worker: threadThat(`throw new Error('no memory for ' + number);`) });
    await expect(renderer.invoice(numbered('a'))).rejects.toMatchObject({
      message: 'the document thread ended',
      cause: { message: 'no memory for a' },
    });
  });

  it('gives up a document that takes too long, and sets the next', async () => {
    const worker = threadThat(`if (number === 'endless') for (;;); post(new Uint8Array([7]));`);
    renderer = createRenderer({ worker, timeLimitMs: 1000 });
    const endless = renderer.invoice(numbered('endless'));
    const next = renderer.invoice(numbered('b'));
    await expect(endless).rejects.toThrow('took longer than 1000 ms');
    expect(await next).toEqual(new Uint8Array([7]));
  });

  it('takes no more than it can hold, in order', async () => {
    const documents = createRenderer({ worker: threadThat('post(new Uint8Array([seen]));'), mostWaiting: 2 });
    renderer = documents;
    const taken = [documents.invoice(numbered('a')), documents.invoice(numbered('b'))];
    await expect(documents.invoice(numbered('c'))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await Promise.all(taken)).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
    expect(await documents.invoice(numbered('d'))).toEqual(new Uint8Array([3]));
  });

  it('finishes what waits when it is closed, and takes nothing after', async () => {
    renderer = createRenderer({ worker: threadThat('post(new Uint8Array([seen]));') });
    const waiting = renderer.invoice(numbered('a'));
    await renderer.close();
    expect(await waiting).toEqual(new Uint8Array([1]));
    await expect(renderer.invoice(numbered('b'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});
