import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { phonePicture } from '../../../test/pictures.ts';
import type { PictureRequest } from './picture.ts';
import { createPictureMaker } from './pictures.ts';

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'workbay-pictures-'));
afterAll(() => rm(folder, { recursive: true }));

/** A process that refuses every picture, and says in the refusal what `body` posts; `side` tells the pictures apart. */
async function processThat(body: string): Promise<URL> {
  const file = join(folder, `${randomUUID()}.mjs`);
  await writeFile(
    file,
    `const post = text => process.send({ refused: String(text) });
    process.on('message', ({ side }) => { ${body} });`,
  );
  return pathToFileURL(file);
}

const picture = (side: number): PictureRequest => ({ bytes: new Uint8Array(), type: 'other', side });
const textOf = (answer: object) => ('refused' in answer ? String(answer.refused) : '');

describe('pictures', () => {
  it('do not grow the process that asks for them', async () => {
    const file = join(folder, 'phone.jpg');
    await writeFile(file, new Uint8Array(await (await phonePicture(4000)).arrayBuffer()));
    const script = `
      import { readFileSync } from 'node:fs';
      import { createPictureMaker } from ${JSON.stringify(new URL('./pictures.ts', import.meta.url).href)};
      const make = createPictureMaker();
      const bytes = readFileSync(${JSON.stringify(file)});
      const before = process.memoryUsage().rss;
      const { variants } = await make({ bytes, type: 'other', side: 2048 });
      const grown = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
      console.log(JSON.stringify({ names: variants.map(({ name }) => name), grown }));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    const { names, grown } = JSON.parse(stdout);
    expect(names).toEqual(['original', 'large', 'small']);
    expect(grown, 'MB').toBeLessThan(30);
  });

  it('are made by one process, which ends when none has come for a while; the next starts another', async () => {
    const make = createPictureMaker({ worker: await processThat('post(process.pid);'), idleMs: 100 });
    const pid = textOf(await make(picture(1)));
    expect(textOf(await make(picture(2)))).toBe(pid);
    await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
    expect(textOf(await make(picture(3)))).not.toBe(pid);
  });

  it('lose only the one in hand when the process dies or hangs', async () => {
    const body = 'if (side === 1) process.exit(1); if (side === 2) for (;;); post("made");';
    const make = createPictureMaker({ worker: await processThat(body), timeLimitMs: 1500 });
    await expect(make(picture(1))).rejects.toThrow('the picture process ended');
    await expect(make(picture(2))).rejects.toThrow('longer than 1500 ms');
    const calm = createPictureMaker({ worker: await processThat(body) });
    await expect(calm(picture(1))).rejects.toThrow('the picture process ended');
    expect(textOf(await calm(picture(3)))).toBe('made');
  });

  it('are given no secrets', async () => {
    const make = createPictureMaker({ worker: await processThat('post(Object.keys(process.env));') });
    const keys = textOf(await make(picture(1))).split(',');
    expect(keys.filter(key => !key.startsWith('NODE_CHANNEL'))).toEqual(['MALLOC_ARENA_MAX']);
  });
});
