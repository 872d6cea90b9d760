import type { InvoiceDocument, JobCardDocument, WorkshopBlock } from './types.ts';

const workshop: WorkshopBlock = {
  name: 'Patil Motors',
  legalName: 'Patil Automobile Services Private Limited',
  address: ['14, Karve Road, Erandwane', 'Pune 411004'],
  phone: '+919822012345',
  email: 'service@patilmotors.in',
  gstin: '27AAPFU0939F1ZV',
  taxNumber: null,
  composition: false,
  leviesUtgst: false,
  state: { code: '27', name: 'Maharashtra' },
  upiId: 'patilmotors@okbank',
  bank: {
    accountName: 'Patil Motors',
    accountNumber: '50200012345678',
    ifsc: 'HDFC0000007',
    bankName: 'HDFC Bank',
  },
  logo: null,
};

const customer = {
  name: 'Ravi Kulkarni',
  address: ['Flat 7, Sahyadri Apartments', 'Pune 411038'],
  gstin: null,
  taxNumber: null,
  phone: '+919850011111',
};

const vehicle = { registration: 'MH12AB1234', description: 'Maruti Suzuki Swift', odometer: 148_210 };

/** Lines at 1,000.00 with 18 % each, so an invoice of 100 comes to 1,18,000.00. */
export function sampleInvoice(lines: number, changes: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const tax = { taxRate: 1800, taxable: 100_000, cgst: 9000, sgst: 9000, igst: 0 };
  const total = lines * 118_000;
  return {
    language: 'en',
    workshop,
    number: 'INV/26-27/00042',
    issueDate: '2026-11-21',
    dueDate: '2026-12-05',
    placeOfSupply: { code: '27', name: 'Maharashtra' },
    customer,
    vehicle,
    items: Array.from({ length: lines }, (_, index) => ({
      ...tax,
      description: `Periodic service ${index + 1}`,
      hsnSac: '998714',
      quantity: 2500,
      unit: 'h',
      unitPrice: 42_000,
      discount: 5000,
      total: 118_000,
    })),
    taxes: [{ ...tax, taxable: lines * 100_000, cgst: lines * 9000, sgst: lines * 9000 }],
    named: null,
    reverseCharge: false,
    currency: 'INR',
    subtotal: lines * 105_000,
    discount: lines * 5000,
    rounding: 0,
    total,
    credited: null,
    debited: null,
    amountPaid: 0,
    amountDue: total,
    notes: 'Brake fluid is due at 1,60,000 km.',
    terms: 'Subject to Pune jurisdiction.',
    ...changes,
  };
}

export function sampleJobCard(changes: Partial<JobCardDocument> = {}): JobCardDocument {
  return {
    language: 'en',
    workshop,
    number: 'JC-00412',
    opened: '21 Nov 2026, 10:05 am',
    promised: '22 Nov 2026, 6:00 pm',
    customer,
    vehicle,
    assigned: ['Suresh Jadhav', 'Imran Shaikh'],
    complaints: ['Brakes squeal when cold', 'AC does not cool at idle'],
    items: [
      { description: 'Brake service', kind: 'labour', quantity: 1500, unit: 'h', total: 88_500 },
      { description: 'Front brake pads', kind: 'part', quantity: 1000, unit: 'set', total: 354_000 },
    ],
    currency: 'INR',
    estimate: 442_500,
    notes: 'Call before any work beyond the estimate.',
    ...changes,
  };
}

export const hindiWorkshop: WorkshopBlock = {
  ...workshop,
  name: 'पाटील मोटर्स',
  legalName: null,
  address: ['१४, कर्वे रोड, एरंडवणे', 'पुणे 411004'],
};

export const unregisteredWorkshop: WorkshopBlock = { ...workshop, gstin: null };
