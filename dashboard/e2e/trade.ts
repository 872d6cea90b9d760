import type { WorkbayAccount } from '@workbay/sdk/account';

const people = [
  'Ravi Kulkarni',
  'Sunita Deshpande',
  'Imran Shaikh',
  'Lakshmi Transport Pvt Ltd',
  'आशा पाटील',
];
const cars = [
  ['Maruti Suzuki', 'Swift'],
  ['Hyundai', 'Creta'],
  ['Tata', 'Nexon EV'],
] as const;
const steps = ['in_progress', 'ready', 'delivered'] as const;

const bookedOn = '2030-01-07';

/** A few weeks in a workshop; gives the path of every page of the dashboard. */
export async function trade(workbay: WorkbayAccount): Promise<Record<string, string>> {
  await workbay.workshops.update({
    gstin: '27AAPFU0939F1ZV',
    upiId: 'patilmotors@okbank',
    address: { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' },
    invoiceTerms: 'Goods once sold are not taken back.\nSubject to Pune jurisdiction.',
  });
  const spans = [{ from: '09:30', to: '19:00' }];
  await workbay.openingHours.update({
    week: {
      monday: spans,
      tuesday: spans,
      wednesday: spans,
      thursday: spans,
      friday: spans,
      saturday: spans,
    },
    holidays: [{ from: '2027-10-28', to: '2027-10-30', reason: 'Diwali', spans: [] }],
  });
  const ids: Record<string, string> = {};
  for (const [name, unitPrice] of [
    ['Engine oil 5W-30', 52_000],
    ['Brake pads, front', 245_000],
  ] as const) {
    const item = await workbay.items.create({
      kind: 'part',
      name,
      code: `P-${unitPrice}`,
      hsnSac: '27101980',
      unitPrice,
      cost: unitPrice / 2,
      unit: 'pc',
      stocked: true,
      reorderLevel: 4,
    });
    await workbay.stock.adjust({ itemId: item.id, reason: 'opening_stock', quantity: 12.5 });
    await workbay.stock.adjust({
      itemId: item.id,
      reason: 'damaged',
      quantity: -9,
      notes: 'Rain in the store room',
    });
    ids.item ??= item.id;
  }
  const book = await openCalendar(workbay);
  for (const [index, name] of people.entries()) {
    const customer = await workbay.customers.create({
      name,
      phone: `98765432${10 + index}`,
      email: `person${index}@example.com`,
      address: { city: 'Pune' },
    });
    ids.customer ??= customer.id;
    for (const [offset, [make, model]] of cars.entries()) {
      const place = index * cars.length + offset;
      const vehicle = await workbay.vehicles.create({
        customerId: customer.id,
        registration: `MH12AB${1000 + place}`,
        make,
        model,
        year: 2019 + offset,
        odometer: 41_200 + place * 1000,
      });
      ids.vehicle ??= vehicle.id;
      if (offset === 0) await book(index, customer.id, vehicle.id);
      if (offset === 1)
        await workbay.reminders.create({
          vehicleId: vehicle.id,
          title: 'Periodic service',
          dueOn: new Date(Date.now() + (index * 9 - 20) * 86_400_000).toISOString().slice(0, 10),
          dueOdometer: 52_000 + place * 1000,
        });
      const job = await workbay.jobs.create({
        customerId: customer.id,
        vehicleId: vehicle.id,
        status: 'open',
        complaints: ['Brakes squeal when cold', 'Periodic service'],
        promisedAt: new Date(Date.now() + (place - 6) * 7_200_000).toISOString(),
        lineItems: [
          {
            kind: 'labour',
            description: 'Periodic service',
            unitPrice: 150_000 + place * 10_000,
            hsnSac: '998729',
          },
          { kind: 'part', description: 'Engine oil 5W-30', quantity: 3.5, unit: 'L', unitPrice: 52_000 },
          {
            kind: 'part',
            description: 'Brake pads, front',
            unitPrice: 245_000,
            discount: 20_000,
            taxRate: 40,
          },
        ],
      });
      ids.job ??= job.id;
      for (const status of steps.slice(0, place % 4)) await workbay.jobs.changeStatus(job.id, { status });
      if (place % 4 !== 3) continue;
      const draft = await workbay.invoices.create({ jobId: job.id });
      const invoice = await workbay.invoices.issue(draft.id);
      const amount = place % 2 ? invoice.totals.total : 200_000;
      const payment = await workbay.payments.record({
        invoiceId: invoice.id,
        amount,
        method: 'upi',
        reference: 'UPI 5123',
      });
      if (place > 4) await workbay.payments.confirm(payment.id);
      ids.invoice ??= invoice.id;
    }
  }
  await workbay.customers.create({ name: 'Ravi K', phone: '9876543210' });
  await workbay.reminders.updateSettings({
    rules: [{ title: 'Periodic service', days: 180, kilometres: 5000, itemId: ids.item ?? null }],
  });
  const supplier = await workbay.suppliers.create({ name: 'Pune Auto Spares', gstin: '27AAPFU0939F1ZV' });
  const [received, bought] = await Promise.all(
    ['PAS/1041', 'PAS/1042'].map(invoiceNumber =>
      workbay.purchases.create({
        supplierId: supplier.id,
        invoiceNumber,
        invoicedOn: '2026-01-05',
        lineItems: [{ itemId: ids.item ?? '', quantity: 20, unitPrice: 38_000, taxRate: 18 }],
      }),
    ),
  );
  await workbay.purchases.receive(received?.id ?? '', {});
  await workbay.purchases.returnGoods(received?.id ?? '', { lines: [{ line: 0, quantity: 2 }] });
  await workbay.suppliers.pay(supplier.id, { amount: 500_000, method: 'upi', reference: 'UPI 77' });
  const job = await workbay.jobs.create({ customerId: ids.customer ?? '', status: 'open' });
  await workbay.jobs.changeStatus(job.id, { status: 'in_progress' });
  await workbay.jobs.changeStatus(job.id, { status: 'on_hold', note: 'Waiting for parts' });
  const draft = await workbay.invoices.create({
    customerId: ids.customer ?? '',
    lineItems: [{ kind: 'fee', description: 'Towing', unitPrice: 80_000 }],
  });
  const estimate = await workbay.estimates.create({ jobId: ids.job ?? '', validDays: 20 });
  await workbay.estimates.answer(estimate.id, { approvedLines: [0], name: 'Meera Joshi' });
  await workbay.estimates.update(estimate.id, { notes: 'Parts arrive on Thursday.' });
  const endpoint = await workbay.webhooks.createEndpoint({
    url: 'http://127.0.0.1:9/hook',
    eventTypes: ['job.created'],
  });
  const { eventId } = await workbay.webhooks.sendTest(endpoint.id);
  await workbay.invites.create({ role: 'technician', email: 'tech@example.com' });
  const old = new Blob(['Party Name,Mobile,City,Loyalty\nRavi Kulkarni,98220 12345,Pune,Gold\n,12,,\n'], {
    type: 'text/csv',
  });
  const file = await workbay.uploadFile(old, { purpose: 'import', name: 'old-customers.csv' });
  const imported = await workbay.imports.create({ fileId: file.id, kind: 'customers' });
  await workbay.sheets.startExport({ list: 'customers' });
  return {
    imports: '/imports',
    import: `/imports/${imported.id}`,
    exports: '/exports',
    today: '/',
    board: '/jobs',
    sharePhotos: '/share-photos',
    jobs: '/jobs?view=list',
    job: `/jobs/${ids.job}`,
    newJob: `/jobs/new?vehicle=${ids.vehicle}`,
    customers: '/customers',
    customer: `/customers/${ids.customer}`,
    doubles: '/customers/doubles',
    vehicles: '/vehicles',
    vehicle: `/vehicles/${ids.vehicle}`,
    reminders: '/reminders',
    reminderSetup: '/reminders/setup',
    items: '/items',
    item: `/items/${ids.item}`,
    purchases: '/purchases',
    purchase: `/purchases/${received?.id}`,
    purchaseDraft: `/purchases/${bought?.id}`,
    newPurchase: '/purchases/new',
    suppliers: '/suppliers',
    supplier: `/suppliers/${supplier.id}`,
    estimates: '/estimates',
    estimate: `/estimates/${estimate.id}`,
    newEstimate: '/estimates/new',
    invoices: '/invoices',
    invoice: `/invoices/${ids.invoice}`,
    draft: `/invoices/${draft.id}`,
    newInvoice: '/invoices/new',
    payments: '/payments',
    allPayments: '/payments?status=all',
    books: '/books',
    ageing: '/books?view=ageing',
    entries: '/books?view=entries',
    gstr1: '/books?view=gst',
    gstr3b: '/books?view=gst&form=GSTR-3B',
    reports: '/reports',
    team: '/team',
    profile: '/profile',
    workshop: '/workshop',
    listing: '/listing',
    myWork: '/my-work',
    pay: '/pay',
    hours: '/hours',
    calendar: `/calendar?day=${bookedOn}`,
    week: `/calendar?view=week&day=${bookedOn}`,
    bookingSetup: '/booking-setup',
    requests: '/requests',
    disputes: '/disputes',
    reviews: '/reviews',
    inspectionTemplates: '/inspection-templates',
    plan: '/plan',
    activity: '/activity',
    notificationPreferences: '/notifications/preferences',
    account: '/account',
    devices: '/devices',
    security: '/security',
    record: '/record',
    audit: '/audit',
    testMode: '/test-mode',
    apiKeys: '/api-keys',
    webhooks: '/webhooks',
    webhook: `/webhooks/${endpoint.id}`,
    delivery: `/webhooks/${endpoint.id}/deliveries/${eventId}`,
    notFound: '/nowhere',
  };
}

/** Bays and services; gives how to book one of a day's times. */
async function openCalendar({ bays, bookableServices, bookings }: WorkbayAccount) {
  for (const name of ['Lift 1', 'Lift 2', 'Wash']) await bays.create({ name, kind: 'lift' });
  const service = await bookableServices.create({
    name: 'Periodic service',
    durationMinutes: 90,
    bufferMinutes: 15,
    priceFrom: 249_900,
  });
  return (index: number, customerId: string, vehicleId: string) =>
    bookings.create({
      customerId,
      vehicleId,
      serviceIds: [service.id],
      startsAt: `${bookedOn}T0${4 + index}:30:00Z`,
      status: index % 2 ? 'requested' : 'confirmed',
    });
}
