import { expect, test } from 'vitest';
import { inRanges } from './inRanges.ts';

const bytes = Uint8Array.from({ length: 9 * 1024 * 1024 }, (_, at) => at % 251);
const file = { id: 'exp_1', size: bytes.length };
const asked: string[] = [];

/** Answers as the API does (RFC 9110, 14.1.2), but not to the one of these numbers. */
const answering = (broken: number | null) => (options: { headers?: Record<string, string> | undefined }) => {
  const range = options.headers?.Range ?? '';
  asked.push(range);
  if (asked.length === broken) return Promise.reject(new Error('the line broke off'));
  const [, from, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  return Promise.resolve(new Blob([bytes.slice(Number(from), Number(last) + 1)], { type: 'text/csv' }));
};

/** Without the difference, which takes minutes to be shown. */
async function isWhole(made: Blob): Promise<boolean> {
  const got = new Uint8Array(await made.arrayBuffer());
  return got.length === bytes.length && got.every((byte, at) => byte === bytes[at]);
}

test('a download that broke off goes on from there at the next try', async () => {
  await expect(inRanges(file, answering(2))).rejects.toThrow('the line broke off');
  const made = await inRanges(file, answering(null));
  expect(await isWhole(made)).toBe(true);
  expect(made.type).toBe('text/csv');
  expect(asked).toEqual([
    'bytes=0-4194303',
    'bytes=4194304-8388607',
    'bytes=4194304-8388607',
    'bytes=8388608-9437183',
  ]);
  // Once it is whole, the next is a download of its own.
  await inRanges(file, answering(null));
  expect(asked.at(4)).toBe('bytes=0-4194303');
});

test('a download begun twice is fetched once', async () => {
  asked.length = 0;
  const both = [inRanges(file, answering(null)), inRanges(file, answering(null))];
  for (const made of await Promise.all(both)) expect(await isWhole(made)).toBe(true);
  expect(asked).toHaveLength(3);
});

test('the whole file is taken from who knows no ranges', async () => {
  let broken = false;
  const whole = () => Promise.resolve(new Blob([bytes]));
  expect(await isWhole(await inRanges(file, whole))).toBe(true);
  // Also where ranges of it came before.
  const later = (options: { headers?: Record<string, string> | undefined }) => {
    if (broken) return whole();
    broken = true;
    return answering(null)(options);
  };
  const made = await inRanges(file, later);
  expect(await isWhole(made)).toBe(true);
});

test('a range that is too short or too long is refused, and fetched again at the next try', async () => {
  for (const length of [0, 5, bytes.length + 1]) {
    const wrong = () => Promise.resolve(new Blob([new Uint8Array(length)]));
    await expect(inRanges(file, wrong)).rejects.toThrow(`${length} bytes`);
  }
  const made = await inRanges(file, answering(null));
  expect(await isWhole(made)).toBe(true);
});
