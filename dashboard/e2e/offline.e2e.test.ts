import { createServer, connect as dial, type Socket } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
import { phonePicture } from '../../api/test/pictures.ts';
import { give, leave, look, quiet, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});

afterAll(async () => {
  await leave(browser);
  await app?.close();
});

/** What the browser says of a network that is not there, of a session that has yet to go on, and of the refusal. */
const expected =
  /ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Failed to fetch|status of (401|409|412)|service worker resource mismatch|link preload/;

/** In the page: what is changed gets through, nothing is read anew. */
const deaf = `{
  const send = window.fetch;
  window.fetch = (input, init) =>
    input.method === 'PATCH' ? send(input, init) : Promise.reject(new TypeError('Failed to fetch'));
}`;

/** In the page: the store of files cannot be reached, until \`sendToStore\` is put back. */
const storeAway = `{
  window.sendToStore = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function () {
    this.dispatchEvent(new ProgressEvent('error'));
  };
}`;
const storeBack = `{
  XMLHttpRequest.prototype.send = window.sendToStore;
  window.dispatchEvent(new Event('online'));
}`;

/** In the page: posts a photo as the system does for the manifest's share target. */
const sharing = (photo: string) => `{
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: '/share-photos' });
  const input = Object.assign(document.createElement('input'), { type: 'file', name: 'photos' });
  const bytes = Uint8Array.from(atob('${photo}'), one => one.charCodeAt(0));
  const chosen = new DataTransfer();
  chosen.items.add(new File([bytes], 'gallery.jpg', { type: 'image/jpeg' }));
  input.files = chosen.files;
  form.append(input);
  document.body.append(form);
  form.submit();
}`;

/** In the page: until the service worker answers for it. */
const controlled = `new Promise(resolve => {
  const look = () => navigator.serviceWorker.controller && resolve();
  navigator.serviceWorker.addEventListener('controllerchange', look);
  look();
})`;

/** In the page: the network takes everything and answers nothing, for as long as the tab says so. */
const silent = `{
  const send = window.fetch;
  window.fetch = (input, init = {}) =>
    sessionStorage.getItem('silent')
      ? new Promise((_, reject) => {
          const signal = init.signal ?? input.signal;
          signal.addEventListener('abort', () => reject(signal.reason));
        })
      : send(input, init);
}`;

/** In the page: what is changed reaches the server, whose answers never come, for as long as the tab says so. */
const answersLost = `{
  const send = window.fetch;
  window.fetch = (input, init = {}) => {
    if (input.method !== 'PATCH' || !sessionStorage.getItem('lost')) return send(input, init);
    const signal = init.signal ?? input.signal;
    void send(new Request(input, { signal: new AbortController().signal }));
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };
}`;

/** In the page: files are announced and checked slowly, beyond one try of what can wait and beyond the SDK's own 30 s. */
const slowFiles = `{
  const send = window.fetch;
  const hold = { '/v1/files': 6_000, complete: 35_000 };
  window.asked = [];
  window.fetch = async (input, init) => {
    const path = new URL(input.url ?? input, location.href).pathname;
    const ms = input.method === 'POST' && (hold[path] ?? hold[path.split('/').at(-1)]);
    if (!ms || !path.startsWith('/v1/files')) return send(input, init);
    window.asked.push(ms);
    const signal = init?.signal ?? input.signal;
    const answer = await send(input, init);
    await new Promise((resolve, reject) => {
      setTimeout(resolve, ms);
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    return answer;
  };
}`;

/** In the page: the check of a file is asked for, and never answered, until \`answerChecks\` is called. */
const checksLost = `{
  const send = window.fetch;
  window.checks = 0;
  window.answerChecks = () => {
    window.fetch = send;
  };
  window.fetch = (input, init) => {
    if (!input.url?.endsWith('/complete')) return send(input, init);
    window.checks += 1;
    return Promise.reject(new TypeError('Failed to fetch'));
  };
}`;

/** In the page: what waits has waited for longer than the server remembers its key. */
const aged = `new Promise((resolve, reject) => {
  const opened = indexedDB.open('workbay');
  opened.onerror = reject;
  opened.onsuccess = () => {
    const change = opened.result.transaction('waiting', 'readwrite');
    const all = change.objectStore('waiting').getAll();
    all.onsuccess = () => {
      for (const entry of all.result)
        change.objectStore('waiting').put({ ...entry, at: entry.at - 25 * 3_600_000, sentAs: 'forgotten-' + entry.sentAs });
    };
    change.onerror = reject;
    change.oncomplete = () => resolve(opened.result.close());
  };
})`;

/** In the page: the store of files takes nothing, until \`sendToStore\` is put back. */
const storeSilent = `{
  window.sendToStore = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = () => undefined;
}`;

/** A network between the browser and the app that can take everything and bring nothing. */
async function networkTo(app: string) {
  const sockets = new Set<Socket>();
  let silent = false;
  const carry = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('data', bytes => silent || to.write(bytes));
    from.on('error', () => undefined);
    from.once('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer(near => {
    const far = dial(Number(new URL(app).port), '127.0.0.1');
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const breakOff = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    keepSilent() {
      silent = true;
    },
    /** What was under way is lost. */
    goOn() {
      silent = false;
      breakOff();
    },
    async [Symbol.asyncDispose]() {
      breakOff();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** How to wait until the browser has put away all that the page was told: whoever leaves before has not seen it. */
function watchSeen(page: Page) {
  const told = new Set<string>();
  page.on('response', response => {
    const { 'content-type': type = '', 'cache-control': control } = response.headers();
    const isKept = response.status() === 200 && type.startsWith('application/json') && control !== 'no-store';
    if (isKept && response.request().method() === 'GET' && response.url().includes('/v1/'))
      told.add(response.url());
  });
  const missing = () =>
    page.evaluate<string[]>(`Promise.all(
      ${JSON.stringify([...told])}.map(async url => ((await caches.match(url)) ? [] : [url])),
    ).then(urls => urls.flat())`);
  return async () => {
    await quiet(page);
    await expect.poll(missing).toEqual([]);
  };
}

test('without a network one reads what was seen, and what one does is sent in order once there is one', {
  timeout: 900_000,
}, async () => {
  const shop = await app.workshop('Patil Motors');
  const customer = await shop.owner.customers.create({ name: 'Ravi Kulkarni' });
  const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
  const other = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
  const { id: inspectionId } = await shop.owner.inspections.create({ jobId: job.id, templateId: 'garage' });
  const { page, complaints } = await visit(browser, app.url, { worker: true, live: true, as: shop });

  const allSeen = watchSeen(page);

  await page.goto('/jobs');
  await page.getByText(job.number).first().waitFor();
  await page.evaluate(controlled);
  await allSeen();
  const chosen = async () => {
    await expect
      .poll(() =>
        page
          .getByRole('combobox', { name: /^Customer/ })
          .or(page.getByRole('textbox', { name: /^Customer/ }))
          .first()
          .inputValue(),
      )
      .toBe('Ravi Kulkarni');
  };
  await page.goto(`/jobs/new?customer=${customer.id}`);
  await chosen();
  await allSeen();
  await page.goto(`/inspections/${inspectionId}`);
  const [first, second, third] = (await shop.owner.inspections.get(inspectionId)).sections.flatMap(
    ({ points }) => points,
  );
  const point = (name = '') => page.getByRole('group', { name: `Result of ${name}` });
  await point(first?.name).waitFor();
  await allSeen();
  for (const { id, number } of [other, job]) {
    await page.goto(`/jobs/${id}`);
    await page.getByRole('heading', { name: number }).waitFor();
    await page.getByRole('button', { name: 'Start work' }).waitFor();
    await allSeen();
  }

  // Of what got through one knows, also where nothing is read after it.
  await page.goto(`/inspections/${inspectionId}`);
  await point(third?.name).waitFor();
  await page.evaluate(deaf);
  await point(third?.name).getByText('Now').click();
  const found = async (number = 0) =>
    (await shop.owner.inspections.get(inspectionId)).sections.flatMap(({ points }) => points)[number];
  await expect.poll(() => found(2)).toMatchObject({ result: 'red' });
  const kept = () =>
    page.evaluate<string>(
      `caches.match(location.origin + '/v1/inspections/${inspectionId}').then(answer => answer?.text())`,
    );
  await expect.poll(kept).toContain('"red"');

  await page.context().setOffline(true);
  await page.goto(`/jobs/${job.id}`);
  await page.getByRole('heading', { name: job.number }).waitFor();
  const banner = page.getByRole('region', { name: 'Not sent yet' });
  await banner.getByText('You see what was last loaded').waitFor();

  await page.getByRole('button', { name: 'Start work' }).click();
  await banner.getByText('1 change waits to be sent').waitFor();
  const picture = Buffer.from(await (await phonePicture(400)).arrayBuffer());
  const bumper = { name: 'bumper.jpg', mimeType: 'image/jpeg', buffer: picture };
  await give(page.getByRole('button', { name: 'Add photos' }), bumper);
  await banner.getByText('2 changes wait to be sent').waitFor();
  await page.goto(`/jobs/${other.id}`);
  await page.getByRole('button', { name: 'Start work' }).click();
  await banner.getByText('3 changes wait to be sent').waitFor();
  await page.goto(`/jobs/new?customer=${customer.id}`);
  await chosen();
  await page.getByRole('button', { name: 'Open job' }).click();
  await banner.getByText('4 changes wait to be sent').waitFor();
  await page.reload();
  await banner.getByText('4 changes wait to be sent').waitFor();
  await banner.getByRole('button', { name: 'Show' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('New job for Ravi Kulkarni').waitFor();
  await look(page, 'offline');
  await page.keyboard.press('Escape');

  await page.goto(`/inspections/${inspectionId}`);
  await point(first?.name).getByText('Soon').click();
  await page.getByLabel(`Note on ${first?.name}`).fill('Pads are thin');
  await point(second?.name).getByText('Good').click();
  await point(third?.name).getByText('Good').click();
  await banner.getByText('8 changes wait to be sent').waitFor();
  const pads = { name: 'pads.jpg', mimeType: 'image/jpeg', buffer: picture };
  await give(page.getByRole('button', { name: 'Add a photo' }).first(), pads);
  await page.getByText('1 photo waits for a connection').waitFor();
  await page.reload();
  // What waits is read a moment after what was seen.
  const marked = point(first?.name).getByRole('radio', { name: 'Soon' });
  await expect.poll(() => marked.isChecked()).toBe(true);
  const note = page.getByLabel(`Note on ${first?.name}`);
  await expect.poll(() => note.inputValue()).toBe('Pads are thin');
  await look(page, 'offline-inspection');
  // To its end, too: the rest by one press, then for good.
  await page.getByRole('button', { name: 'Mark the rest as good' }).click();
  await page.getByRole('button', { name: 'Complete', exact: true }).click();
  await dialog.getByRole('button', { name: 'Complete', exact: true }).click();
  await page.getByText('Completed here; waits to be sent').waitFor();
  await banner.getByText('11 changes wait to be sent').waitFor();
  // From the phone's gallery, by the way that an installed app is shared with.
  await page.evaluate(sharing(picture.toString('base64')));
  await page.getByRole('heading', { name: 'Photos for a job' }).waitFor();
  await look(page, 'share-photos');
  await page.getByRole('button', { name: new RegExp(job.number) }).click();
  await page.getByRole('heading', { name: job.number }).waitFor();
  // A colleague has looked at the second point too, and found it worn.
  await shop.owner.inspections.update(inspectionId, {
    points: [{ number: second?.number ?? 0, result: 'red' }],
  });

  // Meanwhile somebody at the counter moves one of the two.
  await shop.owner.jobs.changeStatus(other.id, { status: 'cancelled' });
  const announced: string[] = [];
  page.on('response', response => {
    if (response.status() === 201 && new URL(response.url()).pathname === '/v1/files')
      announced.push(response.url());
  });
  await page.evaluate(storeAway);
  await page.context().setOffline(false);

  await expect.poll(async () => (await shop.owner.jobs.get(job.id)).status).toBe('in_progress');
  const jobs = async () => (await shop.owner.jobs.list({ customerId: customer.id })).data.length;
  await expect.poll(jobs).toBe(3);
  // Past photos that the store does not take, each of which is announced once.
  await expect.poll(() => found(2)).toMatchObject({ result: 'green' });
  await expect.poll(() => announced.length).toBe(2);
  expect((await shop.owner.jobs.get(job.id)).photoFileIds).toEqual([]);
  await page.evaluate(storeBack);
  await expect.poll(async () => (await shop.owner.jobs.get(job.id)).photoFileIds).toHaveLength(3);
  expect(announced).toHaveLength(3);
  await expect
    .poll(() => found(0))
    .toMatchObject({ result: 'amber', note: 'Pads are thin', photoFileIds: [expect.any(String)] });
  // What was found otherwise is not put over theirs, and the end waits for that to be decided.
  await banner.getByText('1 change waits to be sent. 2 changes were refused').waitFor();
  expect(await found(1)).toMatchObject({ result: 'red' });
  expect((await shop.owner.inspections.get(inspectionId)).status).toBe('open');
  await banner.getByRole('button', { name: 'Show' }).click();
  await dialog.getByRole('button', { name: 'Send anyway' }).last().click();
  await expect
    .poll(() => shop.owner.inspections.get(inspectionId))
    .toMatchObject({ status: 'completed', counts: { amber: 1, red: 0, unchecked: 0 } });
  expect(await found(1)).toMatchObject({ result: 'green' });
  // A cancelled job cannot be begun at all.
  await expect.poll(() => dialog.getByRole('listitem').count()).toBe(1);
  await Promise.all([
    page.waitForResponse(answer => answer.url().includes(other.id) && answer.status() === 409),
    dialog.getByRole('button', { name: 'Send anyway' }).click(),
  ]);
  expect((await shop.owner.jobs.get(other.id)).status).toBe('cancelled');
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await banner.waitFor({ state: 'detached' });
  expect(await jobs()).toBe(3);
  expect(complaints.filter(text => !expected.test(text))).toEqual([]);
});

test('a network that keeps silent is not waited for: one reads what was seen, and what one does is kept and done once', {
  timeout: 600_000,
}, async () => {
  const shop = await app.workshop('Deccan Motors');
  const customer = await shop.owner.customers.create({ name: 'Imran Shaikh' });
  const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
  const { page, complaints } = await visit(browser, app.url, { as: shop });
  await page.addInitScript({ content: silent });
  const allSeen = watchSeen(page);
  await page.goto(`/jobs/${job.id}`);
  await page.getByRole('button', { name: 'Start work' }).waitFor();
  await allSeen();

  await page.evaluate(`sessionStorage.setItem('silent', 'yes')`);
  await page.reload();
  const banner = page.getByRole('region', { name: 'Not sent yet' });
  await banner.getByText('You see what was last loaded').waitFor();
  await page.getByRole('heading', { name: job.number }).waitFor();
  const pressedAt = Date.now();
  await page.getByRole('button', { name: 'Start work' }).click();
  await banner.getByText('1 change waits to be sent').waitFor();
  // Three tries of four seconds on a slow machine, rather than three of thirty.
  expect(Date.now() - pressedAt).toBeLessThan(90_000);
  await page.evaluate(`sessionStorage.removeItem('silent')`);
  await banner.waitFor({ state: 'detached' });
  const { timeline } = await shop.owner.jobs.get(job.id);
  expect(timeline.filter(({ status }) => status === 'in_progress')).toHaveLength(1);
  expect(complaints.filter(text => !expected.test(text))).toEqual([]);
});

test('a page that is opened on a silent network shows within seconds what was last seen', {
  timeout: 600_000,
}, async () => {
  const shop = await app.workshop('Rajgad Motors');
  const customer = await shop.owner.customers.create({ name: 'Meera Joshi' });
  const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
  await using network = await networkTo(app.url);
  const { page } = await visit(browser, network.url, { worker: true, as: shop });
  const allSeen = watchSeen(page);
  await page.goto(`/jobs/${job.id}`);
  await page.getByRole('button', { name: 'Start work' }).waitFor();
  await page.evaluate(controlled);
  await allSeen();

  network.keepSilent();
  const openedAt = Date.now();
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('heading', { name: job.number }).waitFor();
  // The session itself is given up after half a minute.
  const seenAfter = Date.now() - openedAt;
  console.log(`seen after ${seenAfter} ms`);
  expect(seenAfter).toBeLessThan(20_000);
  const banner = page.getByRole('region', { name: 'Not sent yet' });
  await banner.getByText('You see what was last loaded').waitFor();
  await shop.owner.jobs.changeStatus(job.id, { status: 'in_progress' });
  network.goOn();
  await page.getByRole('button', { name: 'Mark ready' }).waitFor();
  await banner.waitFor({ state: 'detached' });
});

test.for([
  { when: 'soon', meanwhile: '' },
  { when: 'after more than a day', meanwhile: aged },
])(
  'an edit whose answer is lost and that is repeated $when is done once, and not told as refused',
  {
    timeout: 600_000,
  },
  async ({ meanwhile }) => {
    const shop = await app.workshop('Torna Motors');
    const customer = await shop.owner.customers.create({ name: 'Meera Joshi' });
    const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
    const { page } = await visit(browser, app.url, { as: shop });
    await page.addInitScript({ content: answersLost });
    await page.goto(`/jobs/${job.id}`);
    await page.evaluate(`sessionStorage.setItem('lost', 'yes')`);
    await page.getByRole('button', { name: 'Edit job' }).click();
    await page.getByRole('dialog').getByLabel('Notes').fill('Spare key in the glove box');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    const banner = page.getByRole('region', { name: 'Not sent yet' });
    await banner.getByText('1 change waits to be sent').waitFor();
    const now = () => shop.owner.jobs.get(job.id);
    expect(await now()).toMatchObject({ notes: 'Spare key in the glove box', version: job.version + 1 });
    if (meanwhile) await page.evaluate(meanwhile);
    await page.evaluate(`sessionStorage.removeItem('lost'); window.dispatchEvent(new Event('online'))`);
    await banner.waitFor({ state: 'detached' });
    await page.getByText('Spare key in the glove box').waitFor();
    expect((await now()).version).toBe(job.version + 1);
  },
);

test('a photo that the store does not take waits, and is sent once it does', {
  timeout: 600_000,
}, async () => {
  const shop = await app.workshop('Lohagad Motors');
  const customer = await shop.owner.customers.create({ name: 'Meera Joshi' });
  const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
  const { page } = await visit(browser, app.url, { as: shop });
  await page.goto(`/jobs/${job.id}`);
  await page.evaluate(storeSilent);
  const picture = Buffer.from(await (await phonePicture(400)).arrayBuffer());
  const bumper = { name: 'bumper.jpg', mimeType: 'image/jpeg', buffer: picture };
  await give(page.getByRole('button', { name: 'Add photos' }), bumper);
  const banner = page.getByRole('region', { name: 'Not sent yet' });
  await banner.getByText('1 change waits to be sent').waitFor();
  await page.evaluate(storeBack);
  await expect.poll(async () => (await shop.owner.jobs.get(job.id)).photoFileIds).toHaveLength(1);
  await banner.waitFor({ state: 'detached' });
});

test('a photo whose check is not answered is announced once, and checked once there is an answer', {
  timeout: 600_000,
}, async () => {
  const shop = await app.workshop('Sinhagad Motors');
  const customer = await shop.owner.customers.create({ name: 'Meera Joshi' });
  const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
  const { page } = await visit(browser, app.url, { as: shop });
  let announced = 0;
  page.on('response', answer => {
    if (answer.status() === 201 && new URL(answer.url()).pathname === '/v1/files') announced += 1;
  });
  await page.goto(`/jobs/${job.id}`);
  await page.evaluate(checksLost);
  const picture = Buffer.from(await (await phonePicture(400)).arrayBuffer());
  const bumper = { name: 'bumper.jpg', mimeType: 'image/jpeg', buffer: picture };
  await give(page.getByRole('button', { name: 'Add photos' }), bumper);
  const banner = page.getByRole('region', { name: 'Not sent yet' });
  await banner.getByText('1 change waits to be sent').waitFor();
  const checks = () => page.evaluate<number>('window.checks');
  // Three tries at once, three by what waits, and more as it is looked at again.
  await expect.poll(checks).toBeGreaterThanOrEqual(6);
  await expect.poll(checks).toBeGreaterThanOrEqual(9);
  await page.evaluate(`window.answerChecks(); window.dispatchEvent(new Event('online'))`);
  await expect.poll(async () => (await shop.owner.jobs.get(job.id)).photoFileIds).toHaveLength(1);
  await banner.waitFor({ state: 'detached' });
  // By the page, and by what waits.
  expect(announced).toBe(2);
});

test('a file that cannot wait is announced and checked once on a slow network', {
  timeout: 600_000,
}, async () => {
  const shop = await app.workshop('Purandar Motors');
  const { page } = await visit(browser, app.url, { as: shop });
  await page.goto('/workshop');
  await page.evaluate(slowFiles);
  const picture = Buffer.from(await (await phonePicture(400)).arrayBuffer());
  const upload = page.getByRole('region', { name: 'Logo' }).getByRole('button', { name: 'Upload' });
  await give(upload, { name: 'logo.jpg', mimeType: 'image/jpeg', buffer: picture });
  await expect.poll(async () => (await shop.owner.workshops.get()).logoFileId).toBeTruthy();
  expect(await page.evaluate('window.asked')).toEqual([6_000, 35_000]);
});

test('a new release is offered, and taken over when one wants it', async () => {
  const shop = await app.workshop('Sahyadri Motors');
  const { page } = await visit(browser, app.url, { worker: true, as: shop });
  await page.goto('/customers');
  await page.evaluate(controlled);
  // As another worker at the same place is one of another release.
  await page.evaluate(
    `window.before = true; navigator.serviceWorker.register('/worker.js?next').then(() => undefined)`,
  );
  const toast = page.getByRole('alert').filter({ hasText: 'A new version of Workbay is ready.' });
  await toast.getByRole('button', { name: 'Reload' }).click();
  // While it goes there is no page to be asked.
  const isNew = () => page.evaluate<boolean>('!window.before').catch(() => false);
  await expect.poll(isNew).toBe(true);
  await page.getByRole('heading', { name: 'Customers' }).waitFor();
  expect(await page.evaluate('navigator.serviceWorker.controller.scriptURL')).toBe(
    `${app.url}/worker.js?next`,
  );
});

test('what was seen goes with the session', async () => {
  const shop = await app.workshop('Shivneri Motors');
  const customer = await shop.owner.customers.create({ name: 'Meera Joshi' });
  const { page } = await visit(browser, app.url, { worker: true, as: shop });
  await page.goto(`/customers/${customer.id}`);
  await page.getByRole('heading', { name: 'Meera Joshi' }).waitFor();
  const kept = () =>
    page.evaluate<string[]>(
      `caches.keys().then(names => names.filter(name => name.startsWith('workbay-seen')))`,
    );
  await expect.poll(kept).toHaveLength(1);
  await page.evaluate(`caches.open('workbay-shared')`);
  await page
    .getByRole('button', { name: /Asha|Owner|account/i })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.waitForURL('**/login**');
  await expect.poll(kept).toEqual([]);
  await expect.poll(() => page.evaluate(`caches.has('workbay-shared')`)).toBe(false);
});
