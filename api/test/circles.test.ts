import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What each file of ours imports, types too; what is read later by `import()` is left out. */
async function allImports(): Promise<Map<string, string[]>> {
  const graph = new Map<string, string[]>();
  for (const folder of ['api/src', 'sdk/src', 'dashboard/src']) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter(name => /(?<!\.test)\.tsx?$/.test(name))) {
      const path = join(folder, name);
      graph.set(path, importsOf(await readFile(join(root, path), 'utf8'), path));
    }
  }
  return graph;
}

const importsOf = (source: string, path: string): string[] =>
  [...source.matchAll(/^(?:import|export)\s(?:[^;]*?\sfrom\s+)?'(\.[^']+)'/gm)].map(([, specifier]) =>
    relative(root, resolve(root, dirname(path), `${specifier}`)),
  );

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

it('no file imports itself by way of others', async () => {
  const graph = await allImports();
  expect(graph.size).toBeGreaterThan(1000);
  expect(graph.get('api/src/features/auth/routes.ts')).toContain('api/src/features/auth/sessions.ts');
  expect(graph.get('dashboard/src/app/Shell.tsx')).toContain('dashboard/src/app/session.ts');
  expect(circleIn(graph)).toBeNull();
});

it('finds a circle', () => {
  expect(
    importsOf(`import {\n  type A,\n  b,\n} from './b.ts';\nimport './c.ts';\nimport d from 'd';`, 'a.ts'),
  ).toEqual(['b.ts', 'c.ts']);
  expect(importsOf(`export { b } from '../b.ts';\nimport type { C } from './c.ts';`, 'x/a.ts')).toEqual([
    'b.ts',
    'x/c.ts',
  ]);
  const graph = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts']],
    ['c.ts', ['b.ts']],
  ]);
  expect(circleIn(graph)).toEqual(['b.ts', 'c.ts', 'b.ts']);
});
