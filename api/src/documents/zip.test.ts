import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addText, closeArchive, closeEntry, newArchive, openEntry } from './zip.ts';

const python = (script: string, file: string) =>
  execFileSync('python3', ['-c', script, file], { encoding: 'utf8' });

async function made(file: string, from = 0) {
  let archive = newArchive();
  archive.position = from;
  const pieces = [openEntry(archive, 'ग्राहक.ndjson')];
  for (let i = 0; i < 20; i++) {
    pieces.push(await addText(archive, `{"line":${i},"name":"आशा"}\n`.repeat(500)));
    // Another process goes on from what was stored.
    archive = JSON.parse(JSON.stringify(archive));
  }
  pieces.push(closeEntry(archive), openEntry(archive, 'empty.json'), closeEntry(archive));
  pieces.push(closeArchive(archive));
  const bytes = Buffer.concat(pieces);
  expect(bytes.length).toBe(archive.position - from);
  writeFileSync(file, bytes);
  return bytes;
}

it('makes what another program reads and finds whole', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'zip-'));
  const file = join(dir, 'a.zip');
  const bytes = await made(file);
  const read = python(
    'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print(z.namelist(),len(z.read(z.namelist()[0]).splitlines()))',
    file,
  );
  expect(read.trim()).toBe("['ग्राहक.ndjson', 'empty.json'] 10000");
  expect(bytes.length).toBeLessThan(40_000);
  rmSync(dir, { recursive: true });
});

it('points beyond 4 GB by ZIP64', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'zip-'));
  const file = join(dir, 'a.zip');
  // A sparse file: 4 GB of nothing before the archive.
  const from = 2 ** 32 + 1000;
  const bytes = await made(file, from);
  python(
    `import sys\nb=open(sys.argv[1],'rb').read()\nf=open(sys.argv[1],'wb')\nf.seek(${from})\nf.write(b)`,
    file,
  );
  const read = python(
    'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.infolist()[0].header_offset, z.testzip())',
    file,
  );
  expect(read.trim()).toBe(`${from} None`);
  expect(bytes.length).toBeLessThan(40_000);
  rmSync(dir, { recursive: true });
});
