// In the repository the package's entry points are its sources; in the published package they are what tsc made of them.
// npm has no setting for that, so `npm pack` and `npm publish` run this before and after.
import { readFile, writeFile } from 'node:fs/promises';

const file = new URL('package.json', import.meta.url);
const text = await readFile(file, 'utf8');
await writeFile(
  file,
  process.argv.includes('--restore')
    ? text.replace(/"\.\/dist\/(.+)\.js"/g, '"./src/$1.ts"')
    : text.replace(/"\.\/src\/(.+)\.ts"/g, '"./dist/$1.js"'),
);
