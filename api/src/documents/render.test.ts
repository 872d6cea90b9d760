import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createRenderer, type Renderer } from './render.ts';
import { sampleInvoice } from './sample.ts';

const folder = await mkdtemp(join(tmpdir(), 'workbay-render-'));
afterAll(() => rm(folder, { recursive: true }));

/** A process whose documents come from `body`, which sees the invoice's number as `number` and answers by `post`. */
async function processThat(body: string): Promise<URL> {
  const file = join(folder, `${randomUUID()}.mjs`);
  const module = `const post = pdf => process.send({ pdf });
    const { pid } = process;
    let seen = 0;
    process.on('message', ({ sheet }) => { const number = sheet.facts[0].value; seen += 1; ${body} });`;
  await writeFile(file, module);
  return pathToFileURL(file);
}

const numbered = (number: string) => sampleInvoice(1, { number });
let renderer: Renderer | null = null;
afterEach(() => renderer?.close());

describe('the renderer', () => {
  it('loses only the document in hand when its process dies', async () => {
    const worker = await processThat(`if (number === 'bad') process.exit(1); post(new Uint8Array([seen]));`);
    const documents = createRenderer({ worker });
    renderer = documents;
    const [first, bad, next] = await Promise.allSettled(
      ['a', 'bad', 'b'].map(number => documents.invoice(numbered(number))),
    );
    expect(first).toEqual({ status: 'fulfilled', value: new Uint8Array([1]) });
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'the document process ended' } });
    expect(next).toEqual({ status: 'fulfilled', value: new Uint8Array([1]) });
  });

  it('gives up a document that takes too long, and sets the next', async () => {
    const worker = await processThat(`if (number === 'endless') for (;;); post(new Uint8Array([7]));`);
    renderer = createRenderer({ worker, timeLimitMs: 1000 });
    const endless = renderer.invoice(numbered('endless'));
    const next = renderer.invoice(numbered('b'));
    await expect(endless).rejects.toThrow('took longer than 1000 ms');
    expect(await next).toEqual(new Uint8Array([7]));
  });

  it('takes no more than it can hold, in order', async () => {
    const documents = createRenderer({
      worker: await processThat('post(new Uint8Array([seen]));'),
      mostWaiting: 2,
    });
    renderer = documents;
    const taken = [documents.invoice(numbered('a')), documents.invoice(numbered('b'))];
    await expect(documents.invoice(numbered('c'))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await Promise.all(taken)).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
    expect(await documents.invoice(numbered('d'))).toEqual(new Uint8Array([3]));
  });

  it('changes to a fresh process, already warm, without losing or delaying a document', async () => {
    const worker = await processThat('post(Buffer.from([pid, number, seen].join(" ")));');
    const documents = createRenderer({ worker, documentsEach: 3 });
    renderer = documents;
    const answers: string[][] = [];
    for (let index = 0; index < 500 && new Set(answers.map(([pid]) => pid)).size < 3; index++) {
      const pdf = await documents.invoice(numbered(`${index}`));
      answers.push(Buffer.from(pdf).toString().split(' '));
      await sleep(5);
    }
    expect(answers.map(([, number]) => number)).toEqual(answers.map((_, index) => `${index}`));
    const firstOf = new Map(answers.toReversed().map(([pid, , seen]) => [pid, seen]));
    expect([...firstOf.values()]).toEqual(['2', '2', '1']);
    const [ended] = answers[0] ?? [];
    await expect.poll(() => existsSync(`/proc/${ended}`)).toBe(false);
  });

  it('keeps its process when a fresh one does not come up', async () => {
    const body =
      'if (existsSync(marker)) process.exit(1); writeFileSync(marker, ""); post(Buffer.from("first"));';
    const marker = JSON.stringify(join(folder, randomUUID()));
    const worker = await processThat(
      `const { existsSync, writeFileSync } = process.getBuiltinModule('node:fs'); const marker = ${marker}; if (seen > 1) return post(Buffer.from('again')); ${body}`,
    );
    renderer = createRenderer({ worker, documentsEach: 1 });
    expect(Buffer.from(await renderer.invoice(numbered('a'))).toString()).toBe('first');
    await sleep(500);
    expect(Buffer.from(await renderer.invoice(numbered('b'))).toString()).toBe('again');
  });

  it('gives its process no secrets', async () => {
    renderer = createRenderer({
      worker: await processThat('post(Buffer.from(Object.keys(process.env).join()));'),
    });
    const keys = Buffer.from(await renderer.invoice(numbered('a'))).toString();
    expect(keys.split(',').filter(key => !key.startsWith('NODE_CHANNEL'))).toEqual(['MALLOC_ARENA_MAX']);
  });

  it('finishes what waits when it is closed, and takes nothing after', async () => {
    renderer = createRenderer({ worker: await processThat('post(new Uint8Array([seen]));') });
    const waiting = renderer.invoice(numbered('a'));
    await renderer.close();
    expect(await waiting).toEqual(new Uint8Array([1]));
    await expect(renderer.invoice(numbered('b'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});
