import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { uploadPicture } from '../../../test/pictures.ts';

let app: TestApp;
let shop: TestWorkshop;
let customerId: string;
let vehicleId: string;

const pads = { kind: 'part' as const, description: 'Brake pads', unitPrice: 240_000, taxRate: 18 };
const fitting = { kind: 'labour' as const, description: 'Fit pads', unitPrice: 60_000, taxRate: 18 };
const wash = { kind: 'labour' as const, description: 'Wash', unitPrice: 30_000, taxRate: 18 };

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  await shop.owner.workshops.update({ gstin: '27AAPFU0939F1ZV', address: { stateCode: '27' } });
  customerId = (await shop.owner.customers.create({ name: 'Ravi Kulkarni', phone: '+919822012345' })).id;
  vehicleId = (await shop.owner.vehicles.create({ customerId, registration: 'MH12AB1234' })).id;
});
afterAll(() => app.close());

const newJob = () =>
  shop.owner.jobs.create({ customerId, vehicleId, status: 'open', lineItems: [pads, fitting] });
const answer = (id: string, approvedLines: number[]) =>
  shop.owner.estimates.answer(id, { approvedLines, name: 'Ravi Kulkarni' });
const describing = (lines: { description: string }[]) => lines.map(({ description }) => description);
const pastDay = (id: string) =>
  app.server.database.db
    .collection<{ _id: string }>('estimates')
    .updateOne({ _id: id }, { $set: { validUntil: '2026-01-01' } }, { comment });

describe('an estimate', () => {
  it('of a job starts with its lines, gets the next number and is found', async () => {
    const { estimates } = shop.owner;
    const job = await newJob();
    const first = await estimates.create({ jobId: job.id, notes: 'Parts on Thursday' });
    const second = await estimates.create({ customerId, vehicleId, lineItems: [wash] });
    expect(first).toMatchObject({
      status: 'draft',
      revision: 1,
      jobId: job.id,
      customer: { id: customerId },
      vehicle: { id: vehicleId },
      totals: job.totals,
      validUntil: null,
    });
    expect(Number(second.number.slice(2))).toBe(Number(first.number.slice(2)) + 1);
    expect(describing(first.lineItems)).toEqual(['Brake pads', 'Fit pads']);
    expect((await estimates.list({ jobId: job.id })).data.map(({ id }) => id)).toEqual([first.id]);
    expect((await estimates.list({ search: first.number })).data.map(({ id }) => id)).toEqual([first.id]);
    expect((await estimates.list({ customerId, status: 'draft' })).data[0]?.id).toBe(second.id);
    expect(await (await estimates.pdf(first.id)).slice(0, 5).text()).toBe('%PDF-');
    await estimates.delete(second.id);
    await expect(estimates.get(second.id)).rejects.toMatchObject({ status: 404 });
  });

  it('has no tax without a GSTIN, like the invoice that will follow', async () => {
    const { owner } = await app.workshop();
    const customer = await owner.customers.create({ name: 'A' });
    const { totals } = await owner.estimates.create({ customerId: customer.id, lineItems: [pads] });
    expect(totals).toMatchObject({ tax: 0, total: 240_000 });
  });

  it('once approved in part gives the job the approved lines and keeps its others', async () => {
    const { estimates, jobs } = shop.owner;
    const job = await newJob();
    const { id } = await estimates.create({ jobId: job.id });
    await jobs.update(job.id, { lineItems: [pads, fitting, wash] });
    const sent = await estimates.send(id, {});
    expect(sent).toMatchObject({ status: 'sent', sentTo: null });
    expect(sent.validUntil && sent.validUntil > new Date().toISOString().slice(0, 10)).toBe(true);
    const answered = await answer(id, [0]);
    expect(answered).toMatchObject({
      status: 'partly_approved',
      answer: { approvedLines: [0], approvedTotal: 283_200, name: 'Ravi Kulkarni' },
    });
    expect(answered.appliedAt).not.toBeNull();
    const after = await jobs.get(job.id);
    expect(describing(after.lineItems)).toEqual(['Wash', 'Brake pads']);
    expect(after.timeline.map(({ estimate }) => estimate?.status)).toEqual([
      undefined,
      'sent',
      'partly_approved',
    ]);
    const types = (await shop.owner.events.list({ resourceId: id })).data.map(({ type }) => type);
    expect(types).toEqual(['estimate.approved', 'estimate.sent', 'estimate.created']);
    expect(await estimates.convert(id)).toEqual(answered);
  });

  it('asks again after a change, and keeps what was sent and said', async () => {
    const { estimates, jobs } = shop.owner;
    const job = await newJob();
    const { id } = await estimates.create({ jobId: job.id });
    await answer(id, [0, 1]);
    const dearer = { ...pads, unitPrice: 260_000 };
    const changed = await estimates.update(id, { lineItems: [dearer, fitting] });
    expect(changed).toMatchObject({ status: 'draft', revision: 2, answer: null, validUntil: null });
    await estimates.send(id, {});
    await answer(id, [0]);
    expect((await jobs.get(job.id)).lineItems).toMatchObject([{ unitPrice: 260_000 }]);
    const { data } = await estimates.revisions(id);
    expect(data).toMatchObject([
      { revision: 2, status: 'partly_approved', answer: { approvedLines: [0] } },
      {
        revision: 1,
        status: 'approved',
        lineItems: [{ unitPrice: 240_000 }, {}],
        answer: { approvedLines: [0, 1] },
      },
    ]);
    expect(new Set(data.map(({ contentHash }) => contentHash)).size).toBe(2);
    const third = await estimates.update(id, { notes: 'x' });
    await estimates.send(id, {}, { ifMatch: third.version });
    await estimates.update(id, { notes: 'y' });
    expect((await estimates.revisions(id)).data[0]).toMatchObject({ revision: 3, status: 'superseded' });
  });

  it('declined takes its work off the job; on its own it opens one when it is approved', async () => {
    const { estimates, jobs } = shop.owner;
    const job = await newJob();
    const declined = await estimates.create({ jobId: job.id });
    expect((await answer(declined.id, [])).status).toBe('declined');
    expect((await jobs.get(job.id)).lineItems).toHaveLength(2);
    await expect(estimates.convert(declined.id)).rejects.toMatchObject({ code: 'estimate_not_approved' });

    const alone = await estimates.create({ customerId, vehicleId, lineItems: [pads, wash] });
    expect((await answer(alone.id, [1])).appliedAt).toBeNull();
    const converted = await estimates.convert(alone.id);
    expect(await jobs.get(converted.jobId ?? '')).toMatchObject({
      status: 'open',
      vehicle: { id: vehicleId },
      lineItems: [{ description: 'Wash' }],
    });
  });

  it('shows photos of its job and its own, which stay when the job lets go of them', async () => {
    const { estimates, jobs } = shop.owner;
    const job = await newJob();
    const [ofJob, own] = [
      await uploadPicture(shop.owner, 'job_photo'),
      await uploadPicture(shop.owner, 'job_photo'),
    ];
    await jobs.addPhoto(job.id, { fileId: ofJob.id });
    const { id } = await estimates.create({
      jobId: job.id,
      photoFileIds: [own.id],
      lineItems: [{ ...pads, photoFileIds: [ofJob.id] }],
    });
    await estimates.send(id, {});
    await jobs.removePhoto(job.id, ofJob.id);
    expect((await estimates.photos(id)).data.map(file => file.id).sort()).toEqual([ofJob.id, own.id].sort());
    await estimates.update(id, { photoFileIds: [], lineItems: [pads] });
    expect((await shop.owner.files.get(own.id)).status).toBe('ready');
    const draft = await estimates.create({ customerId, lineItems: [pads] });
    const extra = await uploadPicture(shop.owner, 'job_photo');
    await estimates.update(draft.id, { photoFileIds: [extra.id] });
    await estimates.update(draft.id, { photoFileIds: [] });
    await expect(shop.owner.files.get(extra.id)).rejects.toMatchObject({ status: 404 });
  });

  it("leaves its job's photos to be seen by who works on the job, and by no other technician", async () => {
    const [mechanic, other] = [await join(app, shop, 'technician'), await join(app, shop, 'technician')];
    const { estimates, jobs } = shop.owner;
    const job = await jobs.update((await newJob()).id, { assignedTo: [mechanic.userId] });
    const [ofJob, own] = [
      await uploadPicture(shop.owner, 'job_photo'),
      await uploadPicture(shop.owner, 'job_photo'),
    ];
    await jobs.addPhoto(job.id, { fileId: ofJob.id });
    await estimates.create({ jobId: job.id, photoFileIds: [ofJob.id, own.id], lineItems: [pads] });
    expect((await mechanic.workbay.files.get(ofJob.id)).id).toBe(ofJob.id);
    for (const ask of [() => mechanic.workbay.files.get(own.id), () => other.workbay.files.get(ofJob.id)])
      await expect(ask()).rejects.toMatchObject({ status: 404 });
  });

  it('tells colleagues of the answer', async () => {
    const manager = await join(app, shop, 'manager');
    const { id, number } = await shop.owner.estimates.create({ customerId, lineItems: [pads] });
    await answer(id, [0]);
    await expect
      .poll(async () => (await manager.workbay.notifications.list({ type: 'estimate.approved' })).data)
      .toMatchObject([{ priority: 'high', about: { resource: 'estimate', label: number, amount: 283_200 } }]);
  });
});

describe('an estimate refuses', () => {
  it('to be answered twice, after its days, before it has lines, or by lines it does not have', async () => {
    const { estimates } = shop.owner;
    const { id } = await estimates.create({ customerId, lineItems: [pads] });
    await expect(answer(id, [1])).rejects.toMatchObject({ code: 'rule_broken' });
    await estimates.send(id, {});
    await pastDay(id);
    expect((await estimates.get(id)).status).toBe('expired');
    expect((await estimates.list({ status: 'expired' })).data.map(found => found.id)).toContain(id);
    expect((await estimates.list({ status: 'sent' })).data.map(found => found.id)).not.toContain(id);
    await expect(answer(id, [0])).rejects.toMatchObject({ code: 'estimate_expired' });
    await estimates.send(id, {});
    expect((await answer(id, [0])).status).toBe('approved');
    await expect(answer(id, [])).rejects.toMatchObject({ code: 'estimate_decided' });
    await expect(estimates.send(id, {})).rejects.toMatchObject({ code: 'estimate_decided' });
    await expect(estimates.delete(id)).rejects.toMatchObject({ code: 'estimate_sent' });
    const empty = await estimates.create({ customerId, lineItems: [] });
    await expect(estimates.send(empty.id, {})).rejects.toMatchObject({ code: 'estimate_empty' });
  });

  it('to change an invoiced job, and says so when asked again', async () => {
    const job = await newJob();
    const { id } = await shop.owner.estimates.create({ jobId: job.id });
    await shop.owner.invoices.create({ jobId: job.id });
    expect(await answer(id, [0])).toMatchObject({ status: 'partly_approved', appliedAt: null });
    expect((await shop.owner.jobs.get(job.id)).lineItems).toHaveLength(2);
    await expect(shop.owner.estimates.convert(id)).rejects.toMatchObject({ code: 'job_locked' });
  });

  it("another job's photos, and a change that somebody else was faster with", async () => {
    const { estimates, jobs } = shop.owner;
    const photo = await uploadPicture(shop.owner, 'job_photo');
    await jobs.addPhoto((await newJob()).id, { fileId: photo.id });
    const { id, version } = await estimates.create({ customerId, lineItems: [pads] });
    await expect(estimates.update(id, { photoFileIds: [photo.id] })).rejects.toMatchObject({
      code: 'unknown_reference',
    });
    await estimates.update(id, { notes: 'first' }, { ifMatch: version });
    await expect(estimates.update(id, { notes: 'late' }, { ifMatch: version })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    const twice = await Promise.allSettled([answer(id, [0]), answer(id, [])]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('a technician', async () => {
    const technician = await join(app, shop, 'technician');
    await expect(technician.workbay.estimates.list()).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('goes with its customer when they are erased, and keeps them from being deleted', async () => {
  const { owner } = shop;
  const customer = await owner.customers.create({ name: 'Forgotten Person' });
  const { id } = await owner.estimates.create({ customerId: customer.id, lineItems: [pads] });
  await answer(id, [0]);
  await owner.estimates.update(id, { notes: 'again' });
  await expect(owner.customers.delete(customer.id)).rejects.toMatchObject({ code: 'customer_in_use' });
  await owner.privacy.eraseCustomer(customer.id);
  await expect(owner.estimates.get(id)).rejects.toMatchObject({ status: 404 });
  const { db } = app.server.database;
  for (const name of ['estimateAnswers', 'estimateRevisions'])
    expect(await db.collection(name).countDocuments({ estimateId: id }, { comment })).toBe(0);
});

it('the database itself refuses to change an answer', async () => {
  const { id } = await shop.owner.estimates.create({ customerId, lineItems: [pads] });
  await answer(id, [0]);
  const change = { $set: { name: 'Somebody else', updatedAt: new Date() }, $inc: { version: 1 } };
  await expect(
    app.server.database.db.collection('estimateAnswers').updateOne({ estimateId: id }, change, { comment }),
  ).rejects.toThrow('validation');
});
