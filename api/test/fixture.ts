import type { WorkbayAccount } from '@workbay/sdk/account';
import { newId } from '../src/data/ids.ts';
import type { TestWorkshop } from './app.ts';
import { softAuthenticator } from './authenticator.ts';
import { ownTaxRate } from './ownTaxRate.ts';
import { uploadPicture } from './pictures.ts';
import { subscriptionAt } from './pushReceiver.ts';

/** One of everything in a workshop; the keys are the names under which ids stand in the contract. */
export async function populate({ owner, workbay, publicUrl }: TestWorkshop, mode: 'live' | 'test' = 'live') {
  await keepQuiet(owner);
  const taxRateId = (await ownTaxRate(owner)).id;
  const customer = await owner.customers.create({
    name: 'Zubin Secretwala',
    phone: '+919811122233',
    email: 'zubin@secret.example',
  });
  const vehicle = await owner.vehicles.create({ customerId: customer.id, registration: 'MH01ZZ9999' });
  const other = await owner.customers.create({ name: 'Zubin Secretwala senior' });
  const otherVehicle = await owner.vehicles.create({ customerId: other.id, registration: 'MH01ZZ9998' });
  const lineItems = [
    { kind: 'labour' as const, description: 'Confidential work', unitPrice: 123_400, taxRate: 18 },
  ];
  const item = await owner.items.create({
    kind: 'part',
    name: 'Secret part',
    code: 'SECRET-1',
    unitPrice: 9900,
    stocked: true,
  });
  await owner.stock.adjust({ itemId: item.id, reason: 'opening_stock', quantity: 3, unitCost: 5000 });
  const job = await owner.jobs.create({
    customerId: customer.id,
    vehicleId: vehicle.id,
    status: 'open',
    lineItems,
  });
  const bay = await owner.bays.create({ name: 'Secret lift', kind: 'lift' });
  const service = await owner.bookableServices.create({ name: 'Confidential service', durationMinutes: 60 });
  const booking = await owner.bookings.create({
    customerId: customer.id,
    vehicleId: vehicle.id,
    serviceIds: [service.id],
    startsAt: '2030-01-07T05:00:00Z',
  });
  const template = await owner.inspectionTemplates.create({
    name: 'Secret check',
    sections: [{ name: 'Brakes', points: [{ name: 'Hidden point', itemId: item.id }] }],
  });
  const inspection = await owner.inspections.create({ jobId: job.id, templateId: template.id });
  const time = await owner.timeEntries.start({ jobId: job.id });
  const reminder = await owner.reminders.create({
    vehicleId: vehicle.id,
    title: 'Confidential reminder',
    dueOn: '2030-01-07',
  });
  const paper = await owner.papers.create({ vehicleId: vehicle.id, kind: 'insurance', number: 'SECRET-1' });
  const feed = await owner.calendarFeeds.create({ reach: 'own' });
  const view = await owner.views.save({ name: 'Secret view', filters: {}, columns: [] });
  const supplier = await owner.suppliers.create({ name: 'Secret Spares', gstin: '27AAPFU0939F1ZV' });
  const purchase = await owner.purchases.create({
    supplierId: supplier.id,
    invoiceNumber: 'SECRET/1',
    invoicedOn: '2026-01-05',
    lineItems: [{ itemId: item.id, quantity: 2, unitPrice: 5000 }],
  });
  const invoice = await owner.invoices.issue(
    (await owner.invoices.create({ customerId: customer.id, lineItems })).id,
  );
  const draft = await owner.invoices.create({ customerId: customer.id, lineItems });
  const note = await owner.invoiceNotes.issue({
    invoiceId: invoice.id,
    kind: 'credit_note',
    reason: 'post_sale_discount',
    lines: [{ line: 0, taxable: 1000 }],
  });
  const estimate = await owner.estimates.create({ jobId: job.id });
  const link = await owner.sharing.createLink({ resourceId: job.id });
  // By a program: nobody is told of their own doing.
  const payment = await workbay.payments.record({ invoiceId: invoice.id, amount: 5000, method: 'cash' });
  const advance = await owner.advances.take({ customerId: customer.id, amount: 70_000, method: 'cash' });
  const drawer = await owner.cashDrawers.open({ counted: 0 });
  const endpoint = await owner.webhooks.createEndpoint({
    url: 'http://127.0.0.1:9/hook',
    eventTypes: ['member.removed'],
  });
  // Test mode has no people of its own, and so neither roles nor invites.
  const live = mode === 'live';
  const role = live
    ? await owner.roles.create({ name: 'Front desk', permissions: ['jobs:read'] })
    : { id: newId('rol') };
  const invite = live ? await owner.invites.create({ role: 'manager' }) : { id: newId('inv') };
  // Only test mode keeps mails instead of sending them.
  if (!live) await owner.invoices.send(invoice.id, {});
  const [mail] = (await owner.testMode.listMails()).data;
  const fileId = (await uploadPicture(owner, 'job_photo')).id;
  const logoFileId = (await uploadPicture(owner, 'workshop_logo')).id;
  const photoFileId = (await uploadPicture(owner, 'profile_photo')).id;
  const [member] = (await owner.members.list()).data;
  const [apiKey] = (await owner.apiKeys.list()).data;
  const [event] = (await owner.events.list()).data;
  const [session] = (await owner.sessions.list()).data;
  const passkey = live ? await addPasskey({ owner, publicUrl }) : { id: newId('psk') };
  const pushDeviceId = (
    await owner.notifications.addPushDevice(subscriptionAt(`http://127.0.0.1:9/${newId('psh')}`))
  ).id;
  const grantId =
    mode === 'live' ? (await owner.supportAccess.grant({ access: 'read', hours: 1 })).id : newId('grt');
  const sheet = new Blob(['Name,Phone\nSecret Person,9811122234'], { type: 'text/csv' });
  const sheetFile = await owner.uploadFile(sheet, { purpose: 'import', name: 'secret.csv' });
  const imported = await owner.imports.create({ fileId: sheetFile.id, kind: 'customers' });
  const exported = live ? await readyExport(owner) : { id: newId('exp') };
  const me = await owner.auth.me();
  const payout = live ? await ownPayout(owner, `${me.user?.id}`) : { id: newId('pot') };
  const notificationId = await waitForNotification(owner);
  return {
    customerId: customer.id,
    otherCustomerId: other.id,
    vehicleId: vehicle.id,
    otherVehicleId: otherVehicle.id,
    jobId: job.id,
    alsoIds: job.id,
    viewId: view.id,
    feedId: feed.id,
    timeEntryId: time.id,
    templateId: template.id,
    inspectionId: inspection.id,
    itemId: item.id,
    taxRateId,
    keptTaxRateId: taxRateId,
    bayId: bay.id,
    bayIds: bay.id,
    serviceId: service.id,
    serviceIds: service.id,
    bookingId: booking.id,
    reminderId: reminder.id,
    paperId: paper.id,
    // What somebody has a code for is nobody's before they use it.
    requestId: newId('brq'),
    // A customer sends them, to workshops that are listed: the walk of two workshops has some.
    serviceRequestId: newId('qrq'),
    quoteId: newId('qrq'),
    // About what a customer has booked, who has an account.
    disputeId: newId('dsp'),
    supplierId: supplier.id,
    purchaseId: purchase.id,
    reviewId: newId('rev'),
    invoiceId: invoice.id,
    draftId: draft.id,
    noteId: note.id,
    documentId: invoice.id,
    drawerId: drawer.id,
    paymentId: payment.id,
    payoutId: payout.id,
    advanceId: advance.id,
    estimateId: estimate.id,
    linkId: link.id,
    token: `${link.url?.split('/').at(-1)}`,
    endpointId: endpoint.id,
    inviteId: invite.id,
    roleId: role.id,
    mailId: mail?.id ?? newId('mail'),
    memberId: member?.id ?? '',
    apiKeyId: apiKey?.id ?? '',
    eventId: event?.id ?? '',
    sessionId: session?.id ?? '',
    passkeyId: passkey.id,
    pushDeviceId,
    exportId: exported.id,
    importId: imported.id,
    resourceId: job.id,
    fileId,
    logoFileId,
    photoFileId,
    photoFileIds: fileId,
    workshopId: me.workshop?.id ?? '',
    userId: me.user?.id ?? '',
    administratorId: newId('adm'),
    grantId,
    notificationId,
    assignedTo: me.user?.id ?? '',
    actorId: me.user?.id ?? '',
  };
}

/** Who compares all that there is before and after must not meet a notification that leaves in between. */
async function keepQuiet(owner: WorkbayAccount): Promise<void> {
  const types = ['payment.to_confirm', 'job.ready', 'job.promise_at_risk'] as const;
  await owner.notifications.updatePreferences({
    email: { when: 'off' },
    types: Object.fromEntries(types.map(type => [type, { push: false }])),
  });
}

async function addPasskey({ owner, publicUrl }: Pick<TestWorkshop, 'owner' | 'publicUrl'>) {
  const key = softAuthenticator(publicUrl);
  const made = key.create(await owner.factors.startPasskey());
  return (await owner.factors.addPasskey({ name: 'Confidential key', passkey: made })).passkey;
}

export async function waitForNotification(owner: WorkbayAccount, type?: string): Promise<string> {
  for (let tries = 0; tries < 400; tries++) {
    const { data } = await owner.notifications.list({ limit: type ? 50 : 1 });
    const found = data.find(one => !type || one.type === type);
    if (found) return found.id;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error('the owner is told of nothing');
}

/** Asks for the workshop's data and waits until it is there. */
export async function readyExport(owner: WorkbayAccount) {
  const asked = await owner.privacy.exportWorkshop();
  for (let tries = 0; tries < 400; tries++) {
    const found = (await owner.privacy.listWorkshopExports()).data.find(({ id }) => id === asked.id);
    if (found?.status === 'ready') return found;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error('the export is not made');
}

export type Ids = Awaited<ReturnType<typeof populate>>;
export type IdName = keyof Ids;

/** A part of what the owner has earned, on its way to them. */
async function ownPayout({ wallets, payouts }: WorkbayAccount, userId: string) {
  await wallets.setShare(userId, { share: { kind: 'per_job', value: 10_000 } });
  await wallets.adjust(userId, { amount: 90_000, reason: 'Confidential bonus' });
  await wallets.setDestination(userId, { kind: 'upi', holder: 'Secret Person', upiId: 'secret@okhdfc' });
  return payouts.request({ amount: 50_000 });
}
