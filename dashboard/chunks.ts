import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** From so many pages on, what they share is one file: a page would fetch dozens of small ones otherwise. */
const shared = 3;
const words = /\/src\/locales\//;

/**
 * Which modules go into one file: what is loaded to log in, what the frame of all other pages and Today have besides, and what pages
 * share. Only the bundler knows what a page uses of a package, so it is asked by a build that is thrown away.
 */
export async function groups(): Promise<Rolldown.CodeSplittingGroup[]> {
  const made = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [react()],
    build: { target: 'es2023', write: false, minify: false },
  });
  const parts = [made].flat().flatMap(one => ('output' in one ? one.output : []));
  const chunks = parts.filter(part => part.type === 'chunk');
  const pages = new Set(chunks.flatMap(({ facadeModuleId }) => facadeModuleId ?? []));
  const loadedBy = (roots: RegExp) => {
    const modules = modulesOf(chunks, roots);
    return (id: string) => modules.has(id) && !pages.has(id) && !words.test(id);
  };
  return [
    { name: 'first', priority: 3, test: loadedBy(/features\/auth\/(Login|Register)Page\.tsx$/) },
    {
      name: 'inside',
      priority: 2,
      test: loadedBy(/app\/Shell\.tsx$|features\/summary\/TodayPage\.tsx$/),
    },
    { name: 'shared', priority: 1, test: id => !words.test(id), minShareCount: shared },
  ];
}

/** All that must be there before these show. */
function modulesOf(chunks: Chunk[], roots: RegExp): Set<string> {
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const needed = new Set<Chunk>();
  const take = (chunk: Chunk | undefined): void => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) take(byName.get(name));
  };
  for (const chunk of chunks) if (chunk.isEntry || roots.test(chunk.facadeModuleId ?? '')) take(chunk);
  return new Set([...needed].flatMap(({ moduleIds }) => moduleIds));
}
