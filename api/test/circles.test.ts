import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** What each file imports when it runs: imports of types are gone, as Node strips them. */
async function valueImports(): Promise<Map<string, string[]>> {
  const names = (await readdir(src, { recursive: true })).filter(name => /(?<!\.test)\.ts$/.test(name));
  const graph = new Map<string, string[]>();
  for (const name of names) {
    const path = join(src, name);
    graph.set(name, importsOf(await readFile(path, 'utf8'), path));
  }
  return graph;
}

function importsOf(source: string, path: string): string[] {
  const text = stripTypeScriptTypes(source);
  return [...text.matchAll(/^(?:import|export)\s(?:[^;]*?\sfrom\s+)?'(\.[^']+)'/gm)].flatMap(
    ([statement, specifier]) =>
      // Braces that are left empty were types alone.
      /\{[\s,]*\}\s*from/.test(statement) ? [] : [relative(src, resolve(dirname(path), `${specifier}`))],
  );
}

/** The first way from a file back to itself. */
function circleIn(graph: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  function walk(name: string): string[] | null {
    const at = way.indexOf(name);
    if (at >= 0) return [...way.slice(at), name];
    if (done.has(name)) return null;
    way.push(name);
    for (const next of graph.get(name) ?? []) {
      const found = walk(next);
      if (found) return found;
    }
    way.pop();
    done.add(name);
    return null;
  }
  for (const name of graph.keys()) {
    const found = walk(name);
    if (found) return found;
  }
  return null;
}

it('no file imports itself by way of others: what it needs would not be there yet when it starts', async () => {
  const graph = await valueImports();
  expect(graph.size).toBeGreaterThan(300);
  expect(graph.get('features/auth/routes.ts')).toContain('features/auth/sessions.ts');
  expect(circleIn(graph)).toBeNull();
});

it('finds a circle, and passes over types', () => {
  const [path, circle] = [join(src, 'a.ts'), ['a.ts', 'b.ts', 'c.ts', 'b.ts']];
  expect(importsOf(`import { type A } from './b.ts';\nimport type { B } from './c.ts';`, path)).toEqual([]);
  expect(importsOf(`import {\n  type A,\n  b,\n} from './b.ts';\nimport './c.ts';`, path)).toEqual([
    'b.ts',
    'c.ts',
  ]);
  expect(importsOf(`export { b } from './b.ts';`, path)).toEqual(['b.ts']);
  const graph = new Map([
    [circle[0] ?? '', ['b.ts']],
    ['b.ts', ['c.ts']],
    ['c.ts', ['b.ts']],
  ]);
  expect(circleIn(graph)).toEqual(circle.slice(1));
});
