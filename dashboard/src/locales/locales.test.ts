import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultCodes, problems } from '../../../api/src/errors.ts';
import { loadContract } from '../../../api/src/http/contract.ts';
import { en } from './en.ts';
import { hi } from './hi.ts';

const src = join(import.meta.dirname, '..');

/** Every text with its key, such as `jobs.status.open`. */
function textsOf(node: object, at = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[at + key, value]] : textsOf(value, `${at}${key}.`),
  );
}

const english = new Map(textsOf(en));
const hindi = new Map(textsOf(hi));

test('English and Hindi have the same keys', () => {
  expect([...hindi.keys()].sort()).toEqual([...english.keys()].sort());
});

test('a translation fills in the same values', () => {
  const values = (text: string | undefined) => text?.match(/\{\{\w+\}\}/g)?.sort() ?? [];
  for (const [key, text] of english) expect([key, values(hindi.get(key))]).toEqual([key, values(text)]);
});

test('every problem and every fault that the API can name has a text', () => {
  expect(Object.keys(problems).filter(code => !english.has(`problems.${code}`))).toEqual([]);
  expect(faultCodes.filter(code => !english.has(`faults.${code}`))).toEqual([]);
});

test('whatever is done has a name in the logs', async () => {
  const { operations } = await loadContract();
  const changing = operations.filter(({ method }) => method !== 'GET');
  expect(changing.length).toBeGreaterThan(200);
  const nameless = changing.filter(({ operationId }) => !english.has(`did.${operationId}`));
  expect(nameless.map(({ operationId }) => operationId)).toEqual([]);
});

test('every key that the code names exists, and none lies unused', async () => {
  const files = (await readdir(src, { recursive: true })).filter(
    name => /\.tsx?$/.test(name) && !name.startsWith('locales'),
  );
  const code = (await Promise.all(files.map(name => readFile(join(src, name), 'utf8')))).join('\n');
  const named = [
    ...[...code.matchAll(/\bt\(\s*(['`])(.+?)\1/g)].map(([, , key = '']) => key),
    // t(condition ? 'one.key' : 'another.key')
    ...[...code.matchAll(/\bt\([^()]+? \? '([\w.]+)' : '([\w.]+)'/g)].flatMap(([, ...keys]) => keys),
  ];
  expect(named.length).toBeGreaterThan(100);
  const keys = [...english.keys()];
  const singular = (key: string) => key.replace(/_(zero|one|other)$/, '');
  const known = new Set([...keys, ...keys.map(singular)]);
  // A pattern only where a name has a hole: one for each name would be looked for millions of times.
  const whole = new Set(named.filter(name => !name.includes('${')));
  const patterns = [...new Set(named)]
    .filter(name => !whole.has(name))
    .map(name => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll(/\$\{.+?\}/g, '.+')}$`));
  // t('a.group', { returnObjects: true })
  const groups = [...whole].filter(name => keys.some(key => key.startsWith(`${name}.`)));
  const inGroup = (key: string) => groups.some(group => key.startsWith(`${group}.`));
  expect([...whole].filter(name => !known.has(name) && !groups.includes(name))).toEqual([]);
  expect(patterns.filter(pattern => ![...known].some(key => pattern.test(key)))).toEqual([]);
  const isNamed = (key: string) =>
    whole.has(key) || inGroup(key) || patterns.some(pattern => pattern.test(key));
  expect(keys.filter(key => !isNamed(key) && !isNamed(singular(key)))).toEqual([]);
});
