import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join, type Person } from '../../../test/people.ts';
import { uploadPicture } from '../../../test/pictures.ts';

let app: TestApp;
let shop: TestWorkshop;
let technician: Person;
let customerId: string;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop('Patil Motors');
  technician = await join(app, shop, 'technician');
  const phone = '+919822012345';
  customerId = (await shop.owner.customers.create({ name: 'Ravi Kulkarni', phone })).id;
});
afterAll(() => app.close());

const job = (assignedTo: string[] = []) => shop.owner.jobs.create({ customerId, status: 'open', assignedTo });

describe('templates', () => {
  it("are the workshop's own by name, beside those that come in its language", async () => {
    const { inspectionTemplates, items, workshops } = shop.owner;
    const { id: itemId } = await items.create({ kind: 'part', name: 'Wiper blade', unitPrice: 45_000 });
    const sections = [{ name: ' Outside ', points: [{ name: 'Wipers', itemId }, { name: 'Tyres' }] }];
    const made = await inspectionTemplates.create({ name: 'Before monsoon', sections });
    expect(made.sections).toEqual([
      {
        name: 'Outside',
        points: [
          { name: 'Wipers', itemId },
          { name: 'Tyres', itemId: null },
        ],
      },
    ]);
    const listed = await inspectionTemplates.list();
    expect(listed.data).toEqual([made]);
    expect(listed.builtIn.map(({ id }) => id)).toEqual(['garage', 'two_wheeler', 'home_service']);
    await workshops.update({ documentLanguage: 'hi' });
    const [hindi] = (await inspectionTemplates.list()).builtIn;
    await workshops.update({ documentLanguage: 'en' });
    const [english] = listed.builtIn;
    expect(hindi?.name).toBe('गाड़ी की पूरी जाँच');
    const shape = (template = english) => template?.sections.map(({ points }) => points.length);
    expect(shape(hindi)).toEqual(shape(english));
    const renamed = await inspectionTemplates.replace(made.id, { name: 'Monsoon', sections });
    expect(renamed).toMatchObject({ name: 'Monsoon', version: 2 });
    const wrong = [
      { name: 'Outside', points: [{ name: 'Wipers', itemId: 'itm_01zzzzzzzzzzzzzzzzzzzzzzzz' }] },
    ];
    await expect(inspectionTemplates.create({ name: 'x', sections: wrong })).rejects.toMatchObject({
      code: 'unknown_reference',
      errors: [{ pointer: '/body/sections/0/points/0/itemId' }],
    });
    await expect(technician.workbay.inspectionTemplates.delete(made.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await inspectionTemplates.delete(made.id);
    expect((await inspectionTemplates.list()).data).toEqual([]);
  });
});

describe('it works', () => {
  it('is filled in by several at once, completed for good, and shown to the customer by a link', async () => {
    const { inspections, jobs, sharing } = shop.owner;
    const { id: jobId, number } = await job([technician.userId]);
    const begun = await technician.workbay.inspections.create({ jobId, templateId: 'garage' });
    expect(begun).toMatchObject({ status: 'open', startedBy: technician.userId, job: { id: jobId } });
    const photo = await uploadPicture(technician.workbay, 'job_photo');
    await technician.workbay.jobs.addPhoto(jobId, { fileId: photo.id });
    // Each tap is its own request, and none takes back another's.
    await Promise.all([
      technician.workbay.inspections.update(begun.id, {
        points: [{ number: 8, result: 'red', note: ' 2 mm <left> ', photoFileIds: [photo.id] }],
      }),
      ...[1, 2, 3].map(at => inspections.update(begun.id, { points: [{ number: at, result: 'green' }] })),
      inspections.update(begun.id, { points: [{ number: 4, result: 'amber' }], summary: 'Good car' }),
    ]);
    const filled = await inspections.get(begun.id);
    expect(filled).toMatchObject({ counts: { green: 3, amber: 1, red: 1 }, summary: 'Good car', version: 6 });
    const pads = filled.sections[1]?.points[0];
    expect(pads).toMatchObject({
      number: 8,
      name: 'Front brake pads',
      note: '2 mm <left>',
      by: technician.userId,
    });
    await expect(jobs.removePhoto(jobId, photo.id)).rejects.toMatchObject({ code: 'photo_on_inspection' });
    await expect(sharing.createLink({ resourceId: begun.id })).rejects.toMatchObject({
      code: 'inspection_not_completed',
    });

    const done = await technician.workbay.inspections.complete(begun.id);
    expect(done).toMatchObject({ status: 'completed', completedBy: technician.userId });
    expect(await inspections.complete(begun.id)).toEqual(done);
    const late = inspections.update(begun.id, { points: [{ number: 1, result: 'red' }] });
    await expect(late).rejects.toMatchObject({ code: 'inspection_completed' });
    await expect(inspections.delete(begun.id)).rejects.toMatchObject({ code: 'inspection_completed' });
    expect((await inspections.list({ jobId })).data).toEqual([done]);
    expect(
      Buffer.from(await (await inspections.pdf(begun.id)).arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const link = await technician.workbay.sharing.createLink({ resourceId: begun.id });
    expect(link).toMatchObject({ kind: 'inspection', whatsappUrl: expect.stringContaining('919822012345') });
    const token = link.url?.split('/').at(-1);
    const answer = await fetch(`${app.url}/s/${token}`);
    const page = await answer.text();
    expect(page).toContain(`Inspection ${number}`);
    expect(page).toContain('2 mm &lt;left&gt;');
    expect(page.match(/Needs attention now/g)).toHaveLength(3);
    expect(await (await fetch(`${app.url}/s/${token}?lang=hi`)).text()).toContain('तुरंत ध्यान दें');
    const large = /<div class="photos"><a href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    expect((await fetch(`${app.url}${large}`)).headers.get('content-type')).toBe('image/webp');
    const types = (await shop.owner.events.list({ resourceId: begun.id })).data.map(({ type }) => type);
    expect([types[0], types.at(-1)]).toEqual(['inspection.completed', 'inspection.created']);
  });

  it('becomes work on the job or an estimate with photos, each piece once', async () => {
    const { inspections, inspectionTemplates, items, jobs } = shop.owner;
    const { id: itemId } = await items.create({ kind: 'part', name: 'Pad set', unitPrice: 240_000 });
    const points = [{ name: 'Pads', itemId }, { name: 'Tyres' }, { name: 'Horn' }];
    const rear = { name: 'Rear', points: points.slice(0, 2) };
    const { id: templateId } = await inspectionTemplates.create({
      name: 'Short',
      sections: [{ name: 'Front', points }, rear],
    });
    const { id: jobId } = await job();
    const { id } = await inspections.create({ jobId, templateId });
    await expect(inspections.addLines(id, {})).rejects.toMatchObject({ code: 'nothing_to_recommend' });
    const photo = await uploadPicture(shop.owner, 'job_photo');
    await jobs.addPhoto(jobId, { fileId: photo.id });
    await inspections.update(id, {
      points: [
        { number: 1, result: 'red', photoFileIds: [photo.id] },
        { number: 2, result: 'amber', note: 'worn' },
        { number: 3, result: 'green' },
        { number: 4, result: 'red' },
        { number: 5, result: 'amber', note: 'worn' },
      ],
    });
    const estimate = await inspections.makeEstimate(id, {});
    expect(estimate).toMatchObject({ status: 'draft', jobId });
    expect(estimate.lineItems).toMatchObject([
      { itemId, description: 'Pad set', unitPrice: 240_000, photoFileIds: [photo.id] },
      { kind: 'labour', description: 'Front – Tyres: worn', unitPrice: 0, photoFileIds: [] },
      { itemId, photoFileIds: [] },
      { description: 'Rear – Tyres: worn' },
    ]);
    const first = await inspections.addLines(id, { points: [1] });
    expect(first.lineItems).toMatchObject([{ itemId, unitPrice: 240_000 }]);
    expect((await inspections.addLines(id, { points: [2, 4] })).lineItems).toHaveLength(3);
    const second = await inspections.addLines(id, {});
    expect(second.lineItems.map(({ description }) => description)).toEqual([
      'Pad set',
      'Front – Tyres: worn',
      'Pad set',
      'Rear – Tyres: worn',
    ]);
    await expect(inspections.addLines(id, {})).rejects.toMatchObject({ code: 'nothing_to_recommend' });
    // A second estimate of the same photos leaves them where they are.
    const again = await inspections.makeEstimate(id, { points: [3] });
    expect(again.lineItems).toMatchObject([{ description: 'Front – Horn' }]);
  });
});

describe('it refuses', () => {
  it('points, photos and templates that are not there, and jobs that are over', async () => {
    const { inspections, jobs } = shop.owner;
    const { id: jobId } = await job();
    const { id } = await inspections.create({ jobId, templateId: 'two_wheeler' });
    await expect(inspections.complete(id)).rejects.toMatchObject({ code: 'rule_broken' });
    await expect(inspections.complete(id, { ifMatch: 99 })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    const loose = await uploadPicture(shop.owner, 'job_photo');
    const photos = inspections.update(id, { points: [{ number: 1, photoFileIds: [loose.id] }] });
    await expect(photos).rejects.toMatchObject({
      code: 'unknown_reference',
      errors: [{ pointer: '/body/points/0/photoFileIds' }],
    });
    const none = inspections.update(id, { points: [{ number: 99, result: 'red' }] });
    await expect(none).rejects.toMatchObject({ errors: [{ pointer: '/body/points/0/number' }] });
    const twice = [{ number: 1 }, { number: 1 }];
    await expect(inspections.update(id, { points: twice })).rejects.toMatchObject({
      code: 'unknown_reference',
    });
    await expect(inspections.create({ jobId, templateId: 'lorry' })).rejects.toMatchObject({
      code: 'unknown_reference',
    });
    await jobs.changeStatus(jobId, { status: 'cancelled' });
    await expect(inspections.create({ jobId, templateId: 'garage' })).rejects.toMatchObject({
      code: 'job_locked',
    });
    await inspections.delete(id);
    await expect(inspections.get(id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('it keeps others out', () => {
  it('of inspections of jobs that are not theirs', async () => {
    const { id: jobId } = await job();
    const { id } = await shop.owner.inspections.create({ jobId, templateId: 'garage' });
    const stranger = (await app.workshop()).owner;
    for (const { inspections, sharing } of [technician.workbay, stranger]) {
      const tries = [
        inspections.get(id),
        inspections.list({ jobId }),
        inspections.create({ jobId, templateId: 'garage' }),
        inspections.update(id, { summary: 'x' }),
        inspections.complete(id),
        inspections.addLines(id, {}),
        inspections.pdf(id),
        inspections.delete(id),
        sharing.createLink({ resourceId: id }),
      ];
      const answers = (await Promise.allSettled(tries)).map(
        tried => 'reason' in tried && tried.reason.status,
      );
      expect(answers).toEqual(tries.map(() => 404));
    }
    await expect(technician.workbay.inspections.makeEstimate(id, {})).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await shop.owner.inspections.get(id)).version).toBe(1);
  });
});
