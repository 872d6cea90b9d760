import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Workbay } from '@workbay/sdk';
import type { FilePurpose, StoredFile } from '@workbay/sdk/schema';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, signUp, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { pdf, phonePicture, pictureBomb, png, uploadPicture } from '../../../test/pictures.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { createLogger } from '../../logger.ts';
import { startFileCleaner } from './cleaner.ts';
import { toFile } from './objects.ts';
import { filesCollection } from './store.ts';

let app: TestApp;
let shop: TestWorkshop;
let owner: Workbay;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop('Photo Motors');
  owner = shop.owner;
});
afterAll(() => app.close());

const fetched = (url: string | null) => fetch(new URL(`${url}`, app.url));
const refusal = (code: string) => expect.objectContaining({ code });

async function announce(purpose: FilePurpose, content: Blob, name = 'a.png') {
  const type = content.type === 'application/pdf' ? 'application/pdf' : 'image/png';
  return owner.files.create({ purpose, name, type, size: content.size });
}

async function send({ upload }: { upload: { url: string; fields: Record<string, string> } }, content: Blob) {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', content);
  return (await fetch(new URL(upload.url, app.url), { method: 'POST', body: form })).status;
}

async function joined(role: 'manager' | 'technician'): Promise<Workbay> {
  const { code } = await owner.invites.create({ role });
  const email = `${randomUUID()}@example.com`;
  const { accessToken } = await signUp(app, { name: 'Meera', email, inviteCode: code });
  return new Workbay({ baseUrl: app.url, accessToken: () => accessToken, maxRetries: 0 });
}

const documents = () => app.server.database.db.collection<{ _id: string; dueAt?: Date }>('files');
const overdue = (fileId: string) =>
  documents().updateOne({ _id: fileId }, { $set: { dueAt: new Date(0) } }, { comment });

/** Lets a cleaner, as another process would run it, work until nothing is due. */
async function clean(): Promise<void> {
  const { database, files } = app.server.parts;
  const cleaner = startFileCleaner({ database, files, log: createLogger('error') });
  const due = { dueAt: { $lte: new Date(Date.now() + 300_000) } };
  await expect.poll(() => documents().countDocuments(due, { comment })).toBe(0);
  await cleaner.stop();
}

async function objectsOf(fileId: string): Promise<string[]> {
  const all = await readdir(app.config.files.dir, { recursive: true });
  return all.filter(path => path.includes(`${fileId}/`) && !path.includes('~'));
}

describe('it works', () => {
  it('makes a picture upright, small and free of where it was taken', async () => {
    const content = await phonePicture(2400);
    expect((await sharp(await content.arrayBuffer()).metadata()).exif?.toString('latin1')).toContain(
      'Secret Phone',
    );
    const file = await owner.uploadFile(content, { purpose: 'job_photo', name: 'bumper.jpg' });
    expect(file).toMatchObject({
      status: 'ready',
      type: 'image/jpeg',
      width: 1200,
      height: 2400,
      attachedTo: null,
    });
    expect(file.variants).toMatchObject([
      { name: 'large', type: 'image/webp', width: 512, height: 1024 },
      { name: 'small', type: 'image/webp', width: 128, height: 256 },
    ]);
    for (const { url, size, type } of [file, ...file.variants]) {
      const answer = await fetched(url);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes).toHaveLength(size);
      const { exif, orientation } = await sharp(bytes).metadata();
      expect([exif, orientation]).toEqual([undefined, undefined]);
    }
    expect(file.url).toContain(`${file.sha256}.jpg`);
  });

  it('keeps a document as it is, for half a year, to be downloaded under its name', async () => {
    const file = await owner.uploadFile(pdf(), { purpose: 'workshop_document', name: 'GST पंजीकरण.pdf' });
    const answer = await fetched(file.url);
    expect(await answer.text()).toBe(await pdf().text());
    expect(answer.headers.get('cache-control')).toBe('private, max-age=15724800');
    const disposition = `${answer.headers.get('content-disposition')}`;
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('GST पंजीकरण.pdf');
    expect((await owner.files.list()).data.map(({ id }) => id)).toContain(file.id);
    await owner.files.delete(file.id);
    expect((await owner.files.list()).data.map(({ id }) => id)).not.toContain(file.id);
    await expect(owner.files.get(file.id)).rejects.toThrow(refusal('not_found'));
  });

  it('completes as often as it is asked, fifty times at once, and counts the file once', async () => {
    const before = await owner.files.storage();
    const content = await png(300, 300);
    const announced = await announce('workshop_document', content);
    expect(await send(announced, content)).toBe(204);
    const made = await Promise.all(Array.from({ length: 50 }, () => owner.files.complete(announced.file.id)));
    expect(new Set(made.map(({ version }) => version)).size).toBe(1);
    const [file] = made;
    const size = [file, ...(file?.variants ?? [])].reduce((sum, part) => sum + (part?.size ?? 0), 0);
    expect(await owner.files.storage()).toEqual({ files: before.files + 1, bytes: before.bytes + size });
    await owner.files.delete(announced.file.id);
    expect(await owner.files.storage()).toEqual(before);
  });

  it('gives the same address for a while, and changes no finished file', async () => {
    const content = await png();
    const announced = await announce('workshop_document', content);
    await send(announced, content);
    const file = await owner.files.complete(announced.file.id);
    expect(await send(announced, content)).toBe(204);
    expect(await owner.files.complete(file.id)).toEqual(file);
    expect((await owner.files.get(file.id)).url).toBe(file.url);
  });

  it('is read from the CDN where anybody may see it, and signed by ourselves where not', async () => {
    const { files, config } = app.server.parts;
    const cdnUrl = 'https://cdn.workbay.test';
    const shown = async (purpose: FilePurpose) => {
      const { id, sha256 } = await uploadPicture(owner, purpose);
      const doc = await platformCollection(app.server.parts, filesCollection, 'test').findOne({ _id: id });
      if (!doc) throw new Error('the file is gone');
      const file = await toFile({ files, config: { files: { ...config.files, cdnUrl } } }, doc);
      return { ...file, name: `${shop.id}/${id}/${sha256}` };
    };
    const logo = await shown('workshop_logo');
    expect(logo).toMatchObject({ url: `${cdnUrl}/public/${logo.name}.png`, urlExpiresAt: null });
    for (const { url } of logo.variants) expect(url).toMatch(`${cdnUrl}/public/`);
    const photo = await shown('job_photo');
    expect(photo.url).toMatch(/^(?!https:\/\/cdn)\S*\/private\/\S+signature=/);
    expect(photo.urlExpiresAt).not.toBeNull();
  });

  it('puts photos on a job and takes them off', async () => {
    const technician = await joined('technician');
    const colleague = await joined('technician');
    const userId = (await technician.auth.me()).user?.id ?? '';
    const job = await owner.jobs.update((await newJob()).id, { assignedTo: [userId] });
    const photos: StoredFile[] = [];
    for (let i = 0; i < 2; i++) photos.push(await uploadPicture(technician, 'job_photo'));
    const [first, second] = photos.map(({ id }) => id);
    for (const id of [first, second, first]) await technician.jobs.addPhoto(job.id, { fileId: `${id}` });
    expect((await owner.jobs.get(job.id)).photoFileIds).toEqual([first, second]);
    const { data } = await owner.jobs.photos(job.id);
    expect(data.map(({ id, attachedTo }) => [id, attachedTo])).toEqual([
      [first, job.id],
      [second, job.id],
    ]);
    expect((await fetched(data[0]?.variants[1]?.url ?? '')).status).toBe(200);
    expect((await technician.files.get(`${first}`)).attachedTo).toBe(job.id);
    await expect(colleague.files.get(`${first}`)).rejects.toThrow(refusal('not_found'));
    await expect(colleague.jobs.photos(job.id)).rejects.toThrow(refusal('not_found'));
    await expect(owner.files.delete(`${first}`)).rejects.toThrow(refusal('file_in_use'));
    await technician.jobs.removePhoto(job.id, `${first}`);
    expect((await owner.jobs.get(job.id)).photoFileIds).toEqual([second]);
    await expect(owner.files.get(`${first}`)).rejects.toThrow(refusal('not_found'));
    const events = (await owner.events.list({ resourceId: job.id })).data.map(({ type }) => type);
    expect(events.filter(type => type === 'job.updated')).toHaveLength(4);
    await clean();
    expect(await objectsOf(`${first}`)).toEqual([]);
    expect((await objectsOf(`${second}`)).filter(path => path.startsWith('private/'))).toHaveLength(3);
  });

  it('prints the logo at the head of documents; another takes its place', async () => {
    const bare = (await owner.jobs.pdf((await newJob()).id)).size;
    const [old, next] = [
      await uploadPicture(owner, 'workshop_logo'),
      await uploadPicture(owner, 'workshop_logo'),
    ];
    await owner.workshops.update({ logoFileId: old.id });
    await owner.workshops.update({ logoFileId: next.id });
    expect((await owner.workshops.get()).logoFileId).toBe(next.id);
    await expect(owner.files.get(old.id)).rejects.toThrow(refusal('not_found'));
    expect((await owner.jobs.pdf((await newJob()).id)).size).toBeGreaterThan(bare);
    await owner.workshops.update({ logoFileId: null });
  });

  it("keeps a user's documents with the user, in whichever workshop they work", async () => {
    const meera = await joined('technician');
    const file = await meera.uploadFile(pdf(), { purpose: 'user_document', name: 'licence.pdf' });
    expect((await meera.files.list({ purpose: 'user_document' })).data.map(({ id }) => id)).toEqual([
      file.id,
    ]);
    await expect(owner.files.get(file.id)).rejects.toThrow(refusal('not_found'));
    expect((await owner.files.list({ purpose: 'user_document' })).data).toEqual([]);
    await meera.files.delete(file.id);
  });
});

async function newJob() {
  const customer = await owner.customers.create({ name: 'Ravi' });
  return owner.jobs.create({ customerId: customer.id, status: 'open' });
}

describe('a profile photo', () => {
  it('is shown by its user, who alone can choose it; another takes its place', async () => {
    const meera = await joined('technician');
    const [old, next] = [
      await uploadPicture(meera, 'profile_photo'),
      await uploadPicture(meera, 'profile_photo'),
    ];
    await meera.profile.update({ photoFileId: old.id });
    expect(await meera.profile.update({ photoFileId: next.id })).toMatchObject({ photoFileId: next.id });
    await expect(meera.files.get(old.id)).rejects.toThrow(refusal('not_found'));
    const shown = async () => (await owner.members.list()).data.find(({ photoFileId }) => photoFileId);
    const { photoUrl, ...colleague } = (await shown()) ?? {};
    expect(colleague).toMatchObject({ name: 'Meera', photoFileId: next.id });
    expect((await fetch(new URL(`${photoUrl}`, app.url))).headers.get('content-type')).toBe('image/webp');
    const [told] = (await owner.events.list()).data;
    expect(told).toMatchObject({ type: 'member.updated', data: { photoFileId: next.id, photoUrl: null } });
    await expect(owner.files.get(next.id)).rejects.toThrow(refusal('not_found'));
    await expect(owner.profile.update({ photoFileId: next.id })).rejects.toThrow(
      refusal('unknown_reference'),
    );
    await expect(meera.files.delete(next.id)).rejects.toThrow(refusal('file_in_use'));
    expect(await meera.profile.update({ photoFileId: null })).toMatchObject({ photoFileId: null });
    expect(await shown()).toBeUndefined();
  });
});

describe('it refuses', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const refused: [string, () => Promise<Blob> | Blob][] = [
    ['an SVG', () => new Blob([svg])],
    ['a web page', () => new Blob(['<!doctype html><script>alert(1)</script>'])],
    ['a PDF under another name', () => new Blob([pdf()])],
    ['a JPEG under another name', () => phonePicture()],
    ['a program', () => new Blob([new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])])],
    ['a picture that is cut off', async () => (await png(200, 200)).slice(0, 120)],
    ['a picture bomb', () => pictureBomb(20_000, 20_000)],
  ];

  it.each(refused)('%s that says it is a PNG', async (_what, make) => {
    const content = await make();
    const announced = await announce('job_photo', content);
    expect(await send(announced, content)).toBe(204);
    await expect(owner.files.complete(announced.file.id)).rejects.toThrow(refusal('file_refused'));
    expect((await owner.files.get(announced.file.id)).status).toBe('pending');
    expect((await objectsOf(announced.file.id)).every(path => path.startsWith('uploads/'))).toBe(true);
    await expect(owner.jobs.addPhoto((await newJob()).id, { fileId: announced.file.id })).rejects.toThrow(
      refusal('unknown_reference'),
    );
  });

  it('what is too large or of a type that the purpose does not know', async () => {
    const input = { name: 'x', type: 'image/png' as const, size: 6 * 1024 * 1024 };
    await expect(owner.files.create({ ...input, purpose: 'workshop_logo' })).rejects.toMatchObject({
      code: 'rule_broken',
      errors: [{ pointer: '/body/size', code: 'file_too_large' }],
    });
    await expect(
      owner.files.create({ ...input, purpose: 'job_photo', type: 'application/pdf' }),
    ).rejects.toMatchObject({ errors: [{ pointer: '/body/type' }] });
  });

  it('a form with other bytes than announced, and a file that never came', async () => {
    const content = await png();
    const announced = await announce('job_photo', content);
    expect(await send(announced, await png(500, 500))).toBe(403);
    await expect(owner.files.complete(announced.file.id)).rejects.toThrow(refusal('not_uploaded'));
  });

  it('to complete what was announced long ago', async () => {
    const content = await png();
    const announced = await announce('job_photo', content);
    await send(announced, content);
    const longAgo = new Date(Date.now() - 61 * 60_000);
    await app.server.database.db
      .collection<{ _id: string }>('files')
      .updateOne({ _id: announced.file.id }, { $set: { createdAt: longAgo } }, { comment });
    await expect(owner.files.complete(announced.file.id)).rejects.toThrow(refusal('upload_expired'));
  });

  it('a file of another kind, one in use elsewhere and a fifty-first photo', async () => {
    const [job, other] = [await newJob(), await newJob()];
    const logo = await uploadPicture(owner, 'workshop_logo');
    await expect(owner.jobs.addPhoto(job.id, { fileId: logo.id })).rejects.toThrow(
      refusal('unknown_reference'),
    );
    const photo = await uploadPicture(owner, 'job_photo');
    await owner.jobs.addPhoto(job.id, { fileId: photo.id });
    await expect(owner.jobs.addPhoto(other.id, { fileId: photo.id })).rejects.toThrow(
      refusal('unknown_reference'),
    );
    await expect(owner.workshops.update({ logoFileId: photo.id })).rejects.toThrow(
      refusal('unknown_reference'),
    );
    await app.server.database.db
      .collection<{ _id: string }>('jobs')
      .updateOne(
        { _id: other.id },
        { $set: { photoFileIds: Array.from({ length: 50 }, (_, i) => `file_${i}`) } },
        { comment },
      );
    const next = await uploadPicture(owner, 'job_photo');
    await expect(owner.jobs.addPhoto(other.id, { fileId: next.id })).rejects.toThrow(
      refusal('too_many_photos'),
    );
    await owner.jobs.changeStatus(job.id, { status: 'cancelled' });
    await expect(owner.jobs.removePhoto(job.id, photo.id)).rejects.toThrow(refusal('job_locked'));
  });

  it('a photo that two jobs want at once: one gets it', async () => {
    const photo = await uploadPicture(owner, 'job_photo');
    const jobs = await Promise.all(Array.from({ length: 8 }, newJob));
    const tries = await Promise.allSettled(
      jobs.map(({ id }) => owner.jobs.addPhoto(id, { fileId: photo.id })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('it keeps others out', () => {
  it('who lacks the permission for the purpose', async () => {
    const technician = await joined('technician');
    const manager = await joined('manager');
    const document = await owner.uploadFile(pdf(), { purpose: 'workshop_document', name: 'a.pdf' });
    for (const other of [technician, manager]) {
      await expect(uploadPicture(other, 'workshop_logo')).rejects.toThrow(refusal('forbidden'));
      await expect(other.files.list()).rejects.toThrow(refusal('forbidden'));
      await expect(other.files.get(document.id)).rejects.toThrow(refusal('forbidden'));
      await expect(other.files.delete(document.id)).rejects.toThrow(refusal('forbidden'));
    }
    const { secret } = await owner.apiKeys.create({ name: 'reader', permissions: ['jobs:read'] });
    const reader = new Workbay({ baseUrl: app.url, apiKey: secret, maxRetries: 0 });
    const photo = await uploadPicture(owner, 'job_photo');
    expect((await reader.files.get(photo.id)).id).toBe(photo.id);
    await expect(uploadPicture(reader, 'job_photo')).rejects.toThrow(refusal('forbidden'));
    await expect(reader.files.delete(photo.id)).rejects.toThrow(refusal('forbidden'));
    await expect(uploadPicture(owner, 'review_photo')).rejects.toMatchObject({
      errors: [{ pointer: '/body/purpose' }],
    });
    await expect(uploadPicture(reader, 'user_document')).rejects.toThrow(refusal('forbidden'));
  });

  it('who has a name but no signed address', async () => {
    const photo = await uploadPicture(owner, 'job_photo');
    const url = new URL(`${photo.url}`, app.url);
    expect((await fetch(new URL(url.pathname, url))).status).toBe(404);
    expect((await fetch(url.href.replace(/signature=.{4}/, 'signature=AAAA'))).status).toBe(404);
  });

  it('other workshops: no path or form leads into their folder', async () => {
    const stranger = (await app.workshop('Stranger')).owner;
    const content = await png();
    const announced = await announce('job_photo', content);
    for (const call of [
      () => stranger.files.get(announced.file.id),
      () => stranger.files.complete(announced.file.id),
      () => stranger.files.delete(announced.file.id),
    ])
      await expect(call()).rejects.toThrow(refusal('not_found'));
    const theirs = await stranger.files
      .create({
        purpose: 'job_photo',
        name: '../../x.png',
        type: 'image/png',
        size: content.size,
      })
      .catch(error => error);
    expect(theirs).toMatchObject({ code: 'invalid_request' });
    const { file } = announced;
    expect(announced.upload.fields.key).toBe(`uploads/${shop.id}/${file.id}/upload`);
  });
});

describe('what nobody needs is cleaned away', () => {
  it('an upload that was never completed', async () => {
    const content = await png();
    const announced = await announce('job_photo', content);
    await send(announced, content);
    await clean();
    expect(await objectsOf(announced.file.id)).toHaveLength(1);
    await overdue(announced.file.id);
    await clean();
    expect(await objectsOf(announced.file.id)).toEqual([]);
    expect(await documents().findOne({ _id: announced.file.id }, { comment })).toBeNull();
  });

  it('a photo that nothing names, but not one in use or a document, which loses its upload alone', async () => {
    const before = await owner.files.storage();
    const [unused, used] = [await uploadPicture(owner, 'job_photo'), await uploadPicture(owner, 'job_photo')];
    const document = await owner.uploadFile(pdf(), { purpose: 'workshop_document', name: 'a.pdf' });
    await owner.jobs.addPhoto((await newJob()).id, { fileId: used.id });
    for (const { id } of [unused, used, document]) await overdue(id);
    await clean();
    expect(await objectsOf(unused.id)).toEqual([]);
    for (const [kept, count] of [
      [used, 3],
      [document, 1],
    ] as const) {
      const left = await objectsOf(kept.id);
      expect(left).toHaveLength(count);
      expect(left.every(path => path.startsWith('private/'))).toBe(true);
      expect((await fetched((await owner.files.get(kept.id)).url)).status).toBe(200);
    }
    expect((await owner.files.storage()).files).toBe(before.files + 2);
  });

  it('and what a process left half done when it was killed', async () => {
    const content = await png();
    const announced = await announce('job_photo', content);
    await send(announced, content);
    // As if it died after the store was written and before the database was: the objects are there, the file is pending.
    const { files } = app.server.parts;
    const key = `private/${shop.id}/${announced.file.id}/${'0'.repeat(64)}.png`;
    await files.put({
      key,
      contentType: 'image/png',
      bytes: new Uint8Array(9),
      cacheControl: '',
      contentDisposition: '',
    });
    const file = await owner.files.complete(announced.file.id);
    expect((await fetched(file.url)).status).toBe(200);
    // And as if it died while cleaning: the file is marked, some objects are gone.
    await owner.files.delete(file.id);
    await files.removeAll(`uploads/${shop.id}/${file.id}/`);
    await clean();
    expect(await objectsOf(file.id)).toEqual([]);
    expect(await documents().findOne({ _id: file.id }, { comment })).toBeNull();
  });
});
