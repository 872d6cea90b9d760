import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** In kB (1,000 bytes): what a browser loads before a page can be used, gzipped, and what no single file of a kind may exceed. */
const budget = { outsideJs: 200, shellJs: 350, css: 45, font: 170, picture: 60 };

type File = { fileName: string; bytes: Uint8Array };
type Chunk = {
  fileName: string;
  code: string;
  imports: string[];
  isEntry: boolean;
  facadeModuleId: string | null;
};

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
const gzipped = (content: string | Uint8Array) => kilobytes(gzipSync(content).length);

/** Fails the build where the first load outgrows its budget, or a page would wait for somebody else's server. */
export const firstLoadBudget = (): Plugin => ({
  name: 'first-load-budget',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = new Map<string, Chunk>();
      const files: File[] = [];
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') chunks.set(part.fileName, part);
        else files.push({ fileName: part.fileName, bytes: Buffer.from(part.source) });
      }
      const measured = [...pagesOver(chunks), ...filesOver(files), ...othersServers(files)];
      const faults = measured.filter(({ over }) => over).map(({ says }) => says);
      for (const { says } of measured.filter(({ report }) => report)) this.info(says);
      if (faults.length > 0) this.error(`The first load is over its budget:\n  ${faults.join('\n  ')}`);
    },
  },
});

type Finding = { says: string; over: boolean; report?: boolean };

/** Where one comes in, and the frame of all other pages with the first of them: with all that must be there before they show. */
function pagesOver(chunks: Map<string, Chunk>): Finding[] {
  const all = [...chunks.values()];
  const entries = all.filter(({ isEntry }) => isEntry);
  const size = (roots: Chunk[]): number => {
    const needed = new Set<string>();
    const take = ({ fileName, imports }: Chunk): void => {
      if (needed.has(fileName)) return;
      needed.add(fileName);
      for (const name of imports) {
        const chunk = chunks.get(name);
        if (chunk) take(chunk);
      }
    };
    for (const root of [...entries, ...roots]) take(root);
    return kilobytes(
      [...needed].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0),
    );
  };
  const named = (pattern: RegExp) => all.filter(({ facadeModuleId }) => pattern.test(facadeModuleId ?? ''));
  const frame = named(/features\/auth\/AuthLayout\.tsx$/);
  const first = named(/features\/auth\/(Login|Register)Page\.tsx$/);
  const shell = named(/app\/Shell\.tsx$/);
  const today = named(/features\/summary\/TodayPage\.tsx$/);
  const words = named(/locales\/en\.ts$/);
  if ([first.length, shell.length, today.length, words.length].join() !== '2,1,1,1')
    return [{ says: 'the pages that the budget is about are not found', over: true }];
  const outside = Math.max(...first.map(page => size([...frame, page])));
  const inside = size([...shell, ...today, ...words]);
  return [
    says('JavaScript to log in or sign up', outside, budget.outsideJs),
    says('JavaScript of the app shell with Today', inside, budget.shellJs),
  ];
}

function filesOver(files: File[]): Finding[] {
  const ending = (pattern: RegExp) => files.filter(({ fileName }) => pattern.test(fileName));
  const largest = (what: string, found: File[], most: number, size: (bytes: Uint8Array) => number) =>
    found.map(({ fileName, bytes }) => ({
      ...says(`${what} ${fileName}`, size(bytes), most),
      report: false,
    }));
  return [
    ...largest('the style', ending(/\.css$/), budget.css, gzipped),
    ...largest('the font', ending(/\.woff2?$/), budget.font, ({ length }) => kilobytes(length)),
    ...largest('the picture', ending(/\.(png|jpe?g|webp|avif|svg)$/), budget.picture, gzipped),
  ];
}

/** What a page loads before it shows comes from where it came from itself. */
function othersServers(files: File[]): Finding[] {
  return files
    .filter(({ fileName }) => fileName.endsWith('.html') || fileName.endsWith('.css'))
    .flatMap(({ fileName, bytes }) =>
      [
        ...Buffer.from(bytes)
          .toString()
          .matchAll(/(?:src|href)="https?:[^"]+"|url\(["']?https?:[^)]+\)|@import/g),
      ].map(([found]) => ({ says: `${fileName} waits for another server: ${found}`, over: true })),
    );
}

const says = (what: string, size: number, most: number): Finding => ({
  says: `${what}: ${size} of ${most} kB`,
  over: size > most,
  report: true,
});
