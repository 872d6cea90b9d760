import { randomUUID } from 'node:crypto';
import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAdministrator, type TestAdministrator } from '../../../test/administrators.ts';
import { comment, startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { phonePicture, png } from '../../../test/pictures.ts';

let app: TestApp;
let admin: TestAdministrator;
let anyone: WorkbayCustomer;
let shop: TestWorkshop;
let slug: string;

beforeAll(async () => {
  app = await startOwnTestApp();
  admin = await newAdministrator(app);
  anyone = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
  ({ shop, slug } = await listed('Deccan Brakes'));
});
afterAll(() => app.close());

async function listed(name: string) {
  const shop = await app.workshop(name);
  const address = { line1: '14 Karve Road', city: 'Pune', stateCode: '27' };
  const { slug } = await shop.owner.workshops.update({ phone: '+912067891234', address });
  const location = { latitude: 18.52, longitude: 73.85 };
  await shop.owner.listing.update({ location, serviceTypes: ['brakes'] });
  await admin.workbay.platform.verifyWorkshop(shop.id);
  return { shop, slug };
}

async function delivered({ owner }: TestWorkshop, email: string | null, name = 'Ravi Kulkarni') {
  const customer = await owner.customers.create({ name, ...(email ? { email } : {}) });
  const job = await owner.jobs.create({ customerId: customer.id, status: 'open' });
  for (const status of ['in_progress', 'ready', 'delivered'] as const)
    await owner.jobs.changeStatus(job.id, { status });
  return { job, customer };
}

/** The mail that waits for a day is sent now. */
async function tokenFor(email: string): Promise<string> {
  const mails = app.server.database.db.collection('mails');
  const waiting = await mails.findOne({ 'to.email': email }, { comment });
  const hours = (waiting?.dueAt.getTime() - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(23);
  expect(hours).toBeLessThanOrEqual(24);
  await mails.updateOne({ 'to.email': email }, { $set: { dueAt: new Date() } }, { comment });
  const mail = await app.mailTo(email);
  const token = /\/r\/([\w-]{22})/.exec(mail.text)?.[1];
  if (!token) throw new Error('the mail has no link');
  return token;
}

const rating = async (of = slug) => (await anyone.directory.getWorkshop(of)).rating;
const form = (token: string, fields: Record<string, string>) =>
  fetch(`${app.url}/r/${token}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

describe('it works', () => {
  it('a customer is asked once, a day after, and what they write counts at once and exactly', async () => {
    const { job } = await delivered(shop, 'ravi@example.com');
    await shop.owner.jobs.changeStatus(job.id, { status: 'ready' });
    await shop.owner.jobs.changeStatus(job.id, { status: 'delivered' });
    expect(await rating()).toEqual({ mean: null, count: 0 });
    const token = await tokenFor('ravi@example.com');
    expect(await anyone.directory.openReview(token)).toMatchObject({
      workshopName: 'Deccan Brakes',
      jobNumber: job.number,
      name: 'Ravi',
      review: null,
    });
    await anyone.directory.writeReview(token, { stars: 4, aspects: { price: 3 }, text: ' Good work. ' });
    expect(await rating()).toEqual({ mean: 4, count: 1 });
    const changed = await anyone.directory.writeReview(token, { stars: 2, text: 'It broke again.' });
    expect(changed.review).toMatchObject({ stars: 2, edited: true, name: 'Ravi', reply: null });
    expect(await rating()).toEqual({ mean: 2, count: 1 });
    await delivered(shop, 'sita@example.com', 'Sita');
    await anyone.directory.writeReview(await tokenFor('sita@example.com'), { stars: 5 });
    expect(await rating()).toEqual({ mean: 3.5, count: 2 });
    const { data } = await anyone.directory.listReviews(slug);
    expect(data.map(({ name, stars }) => [name, stars])).toEqual([
      ['Sita', 5],
      ['Ravi', 2],
    ]);
    expect(data[1]).not.toHaveProperty('jobId');
  });

  it('the workshop sees what it was before, replies, and everybody reads it', async () => {
    const review = (await shop.owner.reviews.list()).data.find(({ name }) => name === 'Ravi');
    expect(review?.former).toMatchObject([{ stars: 4, aspects: { price: 3 }, text: 'Good work.' }]);
    const replied = await shop.owner.reviews.reply(`${review?.id}`, { text: 'Please come by.' });
    expect(replied.reply?.text).toBe('Please come by.');
    const page = await fetch(`${app.url}/w/${slug}`).then(answer => answer.text());
    for (const words of ['It broke again.', 'Please come by.', '3.5 of 5 from 2 reviews', 'aggregateRating'])
      expect(page).toContain(words);
    await shop.owner.reviews.reply(`${review?.id}`, { text: null });
    expect((await anyone.directory.listReviews(slug)).data.every(({ reply }) => reply === null)).toBe(true);
    const [event] = (await shop.owner.events.list({ resourceId: `${review?.id}` })).data;
    expect(event?.type).toBe('review.updated');
    const told = async () =>
      (await shop.owner.notifications.list({ type: 'review.created' })).data.map(({ about }) => about.id);
    await expect.poll(told, { timeout: 30_000 }).toContain(review?.id);
  });

  it('is written on a page that needs no script', async () => {
    await delivered(shop, 'page@example.com', 'Meera <b>Joshi</b>');
    const token = await tokenFor('page@example.com');
    const page = await fetch(`${app.url}/r/${token}?lang=hi`);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(await page.text()).toContain('Deccan Brakes का काम कैसा रहा?');
    const refused = await form(token, { text: 'no stars', name: 'M. J.' });
    expect(refused.status).toBe(422);
    const kept = await refused.text();
    for (const typed of ['>no stars</textarea>', 'value="M. J."']) expect(kept).toContain(typed);
    // As a browser sends it: 2,000 characters, of which each end of a line came as two.
    const long = `${'a'.repeat(999)}\r\n${'b'.repeat(1000)}`;
    expect((await form(token, { stars: '4', text: long, name: 'Meera' })).status).toBe(303);
    const sent = await form(token, { stars: '5', work: '4', price: '', text: '<i>Nice</i>', name: 'Meera' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/r/${token}?thanks=1`]);
    const again = await fetch(`${app.url}/r/${token}?thanks=1`).then(answer => answer.text());
    expect(again).toContain('&lt;i&gt;Nice&lt;/i&gt;');
    expect((await fetch(`${app.url}/r/nothing`)).status).toBe(404);
  });

  it('what is reported waits for an administrator, who hides it or leaves it', async () => {
    const { platform } = admin.workbay;
    const review = (await shop.owner.reviews.list()).data.find(({ name }) => name === 'Ravi');
    const before = await rating();
    await shop.owner.reviews.report(`${review?.id}`, { reason: 'It is about another garage.' });
    const [waiting] = (await platform.listReportedReviews()).data;
    expect(waiting).toMatchObject({ workshopName: 'Deccan Brakes', review: { id: review?.id } });
    const hidden = await platform.decideReview(`${review?.id}`, { hide: true, reason: 'So it is.' });
    expect(hidden.review.decision).toMatchObject({ hidden: true, reason: 'So it is.' });
    expect((await platform.listReportedReviews()).data).toEqual([]);
    expect((await rating()).count).toBe(before.count - 1);
    expect((await anyone.directory.listReviews(slug)).data.map(({ name }) => name)).not.toContain('Ravi');
    await expect(shop.owner.reviews.report(`${review?.id}`, { reason: 'Once more.' })).rejects.toMatchObject({
      code: 'review_decided',
    });
    await platform.decideReview(`${review?.id}`, { hide: false, reason: 'It was about this one after all.' });
    expect(await rating()).toEqual(before);
  });

  it('who wrote what is hidden reads why, and what they change it to is looked at again', async () => {
    const { platform } = admin.workbay;
    const email = `${randomUUID()}@example.com`;
    await delivered(shop, email, 'Vikram');
    const token = await tokenFor(email);
    const { directory } = anyone;
    expect(await directory.writeReview(token, { stars: 1, text: 'Raju is a <thief>.' })).toMatchObject({
      hidden: null,
    });
    const id = `${(await shop.owner.reviews.list()).data.find(({ name }) => name === 'Vikram')?.id}`;
    await shop.owner.reviews.report(id, { reason: 'It insults somebody.' });
    await platform.decideReview(id, { hide: true, reason: 'It insults <somebody>.' });
    const hidden = await rating();
    const told = await app.mailTo(email);
    expect(told.subject).toBe('Your review of Deccan Brakes is hidden');
    expect(told.text).toContain('It insults <somebody>.');
    expect(`${told.text}${told.html}`).not.toContain(token);
    const page = async (more = '') =>
      fetch(`${app.url}/r/${token}?lang=en${more}`).then(answer => answer.text());
    expect(await page()).toContain('because: It insults &lt;somebody&gt;.');
    const changed = await directory.writeReview(token, { stars: 2, text: 'It took three days.' });
    expect(changed.hidden).toEqual({ reason: 'It insults <somebody>.', waiting: true });
    const waits = await page('&thanks=1');
    expect(waits).toContain('Your change is with us.');
    expect(waits).not.toContain('can be read now');
    expect(await rating()).toEqual(hidden);
    const queue = async () => (await platform.listReportedReviews()).data.map(({ review }) => review.id);
    const read = (await platform.listReportedReviews()).data.find(({ review }) => review.id === id);
    const ifMatch = read?.review.version ?? 0;
    await directory.writeReview(token, { stars: 2, text: 'It took three days, and no more.' });
    const decision = { hide: false, reason: 'It insults nobody any more.' };
    await expect(
      platform.decideReview(id, decision, { ifMatch }),
      'nobody has read what it is now',
    ).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await rating()).toEqual(hidden);
    expect(await queue()).toContain(id);
    await platform.decideReview(id, decision, { ifMatch: ifMatch + 1 });
    expect(await queue()).not.toContain(id);
    expect((await rating()).count).toBe(hidden.count + 1);
    expect((await directory.openReview(token)).hidden).toBeNull();
    expect(await page()).not.toContain('Nobody else sees');
    await directory.writeReview(token, { stars: 1, text: 'Raju is a thief after all.' });
    const own = async () => (await shop.owner.reviews.list()).data.find(review => review.id === id);
    expect(await own(), 'as if it had never been reported').toMatchObject({ report: null, decision: null });
    await shop.owner.reviews.report(id, { reason: 'It insults him again.' });
    expect(await queue()).toContain(id);
    await platform.decideReview(id, { hide: true, reason: 'It does.' });
    expect(await rating()).toEqual(hidden);
  });
});

describe('photos', () => {
  it('stand beside the words for everybody, also what they were before for who decides, and go with them', async () => {
    const { customer } = await delivered(shop, 'photos@example.com', 'Kiran Deo');
    const token = await tokenFor('photos@example.com');
    const stored = await shop.owner.files.storage();
    const first = await anyone.uploadReviewPhoto(token, await phonePicture(), 'pads.jpg');
    const second = await anyone.uploadReviewPhoto(token, await png(), 'hose.png');
    const write = (photoFileIds: string[]) =>
      anyone.directory.writeReview(token, { stars: 4, text: 'Look.', photoFileIds });
    const { review } = await write([first.id, second.id]);
    expect(review?.photos.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await shop.owner.files.storage(), "is not the workshop's").toEqual(stored);
    const seen = async () =>
      (await anyone.directory.listReviews(slug)).data.find(({ name }) => name === 'Kiran')?.photos;
    const [shown] = (await seen()) ?? [];
    const picture = await fetch(new URL(`${shown?.largeUrl}`, app.url));
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect(Buffer.from(await picture.arrayBuffer()).includes('Secret Phone')).toBe(false);
    expect(await (await fetch(`${app.url}/w/${slug}`)).text()).toContain('alt="Photo 1 by Kiran"');
    await write([second.id]);
    expect((await seen())?.map(({ id }) => id)).toEqual([second.id]);
    const own = (await shop.owner.reviews.list()).data.find(({ name }) => name === 'Kiran');
    expect(own?.former[0]?.photos[0]).toMatchObject({ id: first.id, smallUrl: expect.any(String) });
    await shop.owner.reviews.report(`${own?.id}`, { reason: 'A face is on it.' });
    const { platform } = admin.workbay;
    const [waiting] = (await platform.listReportedReviews()).data;
    expect(waiting?.review.photos[0]?.largeUrl).toEqual(expect.any(String));
    await platform.decideReview(`${own?.id}`, { hide: true, reason: 'So it is.' });
    expect(await seen()).toBeUndefined();
    expect(await (await fetch(`${app.url}/w/${slug}`)).text()).not.toContain('by Kiran');
    for (const { id } of [first, second]) expect((await shop.owner.files.get(id)).attachedTo).toBe(own?.id);
    await shop.owner.privacy.eraseCustomer(customer.id);
    for (const { id } of [first, second])
      await expect(shop.owner.files.get(id)).rejects.toMatchObject({ status: 404 });
    expect(await shop.owner.files.storage()).toEqual(stored);
    const left = await app.server.database.db
      .collection('events')
      .countDocuments({ resourceId: { $in: [first.id, second.id] } }, { comment });
    expect(left).toBe(0);
  });

  it('are of who holds the link alone, five at most, and are chosen on the page as well', async () => {
    await delivered(shop, 'more@example.com', 'Lata');
    const token = await tokenFor('more@example.com');
    const { id } = await anyone.uploadReviewPhoto(token, await png(), 'hose.png');
    await delivered(shop, 'stranger@example.com', 'Stranger');
    const other = await tokenFor('stranger@example.com');
    const taken = anyone.directory.writeReview(other, { stars: 1, photoFileIds: [id] });
    await expect(taken).rejects.toMatchObject({ errors: [{ pointer: '/body/photoFileIds/0' }] });
    await expect(anyone.directory.completeReviewPhoto(other, id)).rejects.toMatchObject({ status: 404 });
    const input = { name: 'a.png', type: 'image/png' as const, size: 10 };
    await expect(anyone.directory.createReviewPhoto('nobody', input)).rejects.toMatchObject({
      code: 'link_ended',
    });
    const six = Array.from({ length: 6 }, (_, index) => `file_${index}`);
    await expect(anyone.directory.writeReview(token, { stars: 1, photoFileIds: six })).rejects.toMatchObject({
      status: 400,
    });
    const send = async (fields: [string, string | Blob][]) => {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      return (await fetch(`${app.url}/r/${token}`, { method: 'POST', body, redirect: 'manual' })).status;
    };
    const said: [string, string][] = [
      ['stars', '5'],
      ['name', 'Lata'],
    ];
    const file = new File([await png()], 'pads.png', { type: 'image/png' });
    expect(await send([...said, ['photos', file], ['photos', new File([], '')]])).toBe(303);
    const kept = async () => (await anyone.directory.openReview(token)).review?.photos ?? [];
    const [first] = await kept();
    expect(await send([...said, ['keep', `${first?.id}`], ['photos', file]])).toBe(303);
    expect((await kept()).map(({ id }) => id === first?.id)).toEqual([true, false]);
    expect(await (await fetch(`${app.url}/r/${token}`)).text()).toContain(`value="${first?.id}" checked`);
    expect(await send([...said, ['photos', new File(['x'], 'x.txt', { type: 'text/plain' })]])).toBe(422);
    await app.server.database.db
      .collection('reviews')
      .updateOne({ tenantId: shop.id, name: 'Lata' }, { $set: { uploads: 40 } }, { comment });
    await expect(anyone.directory.createReviewPhoto(token, input)).rejects.toMatchObject({
      errors: [{ code: 'too_many' }],
    });
    const cut = await fetch(`${app.url}/r/nobody`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x--',
    });
    expect(cut.status).toBe(404);
  });
});

describe('it refuses', () => {
  it('to ask who has no address, and where the directory has no place for the answer', async () => {
    await delivered(shop, null);
    const { shop: hidden } = await listed('Hidden Motors');
    await hidden.owner.listing.update({ available: false });
    await delivered(hidden, 'nobody@example.com');
    const count = await app.server.database.db
      .collection('reviews')
      .countDocuments({ tenantId: hidden.id }, { comment });
    expect(count).toBe(0);
  });

  it('a link that nobody has, or whose time is over, alike', async () => {
    const { customer } = await delivered(shop, 'late@example.com');
    const token = await tokenFor('late@example.com');
    await app.server.database.db
      .collection('reviews')
      .updateOne({ customerId: customer.id }, { $set: { linkEndsAt: new Date(0) } }, { comment });
    for (const one of [token, 'x', 'aaaaaaaaaaaaaaaaaaaaaa'])
      for (const ask of [
        () => anyone.directory.openReview(one),
        () => anyone.directory.writeReview(one, { stars: 5 }),
      ])
        await expect(ask()).rejects.toMatchObject({ status: 404, code: 'link_ended' });
  });
});

describe('it keeps others out', () => {
  it('another workshop, a technician, and whoever is not an administrator', async () => {
    const [review] = (await shop.owner.reviews.list()).data;
    const { shop: other } = await listed('Other Garage');
    expect((await other.owner.reviews.list()).data).toEqual([]);
    for (const ask of [
      () => other.owner.reviews.reply(`${review?.id}`, { text: 'Mine now.' }),
      () => other.owner.reviews.report(`${review?.id}`, { reason: 'I do not like it.' }),
    ])
      await expect(ask()).rejects.toMatchObject({ status: 404 });
    const technician = await join(app, shop, 'technician');
    await expect(technician.workbay.reviews.list()).rejects.toMatchObject({ status: 403 });
    const support = await newAdministrator(app, 'finance');
    const asked = support.workbay.platform.decideReview(`${review?.id}`, { hide: true, reason: 'x' });
    await expect(asked).rejects.toMatchObject({ status: 403 });
  });

  it('a customer who is erased leaves their stars and nothing else', async () => {
    const { customer } = await delivered(shop, 'gone@example.com', 'Gauri Secret');
    const token = await tokenFor('gone@example.com');
    await anyone.directory.writeReview(token, { stars: 5, text: 'I live at 7 Hill Road.' });
    const before = await rating();
    await shop.owner.privacy.eraseCustomer(customer.id);
    const text = JSON.stringify([await anyone.directory.listReviews(slug), await shop.owner.reviews.list()]);
    for (const secret of ['Gauri', 'Hill Road']) expect(text).not.toContain(secret);
    expect(await rating()).toEqual(before);
    await expect(anyone.directory.openReview(token)).rejects.toMatchObject({ code: 'link_ended' });
  });
});
