import type { components } from '@workbay/sdk/schema';
import type { Language, labels } from './labels.ts';

export type Fact = { label: string; value: string };

/** Who stands on a document: a name and the lines below it. */
export type Party = { name: string; lines: string[] };

export type Logo = { contentType: 'image/png' | 'image/jpeg'; data: Uint8Array };

/** What a workshop prints at the head of its documents. */
export type WorkshopBlock = {
  name: string;
  legalName: string | null;
  address: string[];
  phone: string | null;
  email: string | null;
  gstin: string | null;
  /** With what it is called, such as `VAT ID DE136695976`. */
  taxNumber: string | null;
  /** Pays a share of its turnover in the place of GST. */
  composition: boolean;
  /** In the place of SGST. */
  leviesUtgst: boolean;
  state: { code: string; name: string } | null;
  upiId: string | null;
  bank: components['schemas']['BankAccount'] | null;
  logo: Logo | null;
};

export type CustomerBlock = {
  name: string;
  address: string[];
  gstin: string | null;
  taxNumber: string | null;
  phone: string | null;
};

/** `odometer` in kilometres. */
export type VehicleBlock = {
  registration: string | null;
  description: string | null;
  odometer: number | null;
};

export type LineKind = 'labour' | 'part' | 'sublet' | 'fee';

/** A tax rate in basis points (1800 is 18 %) and its amounts in minor units. */
export type TaxAmounts = { taxRate: number; taxable: number; cgst: number; sgst: number; igst: number };

/** A tax of another country than India, by the name that it has there. Rates in hundredths of a percent (887.5 is 8.875 %), amounts in minor units. */
export type NamedTax = {
  name: string;
  note: string | null;
  taxRate: number;
  taxable: number;
  tax: number;
  /** The taxes that it is made of, where there are several. */
  parts: { name: string; taxRate: number; tax: number }[];
};

/** An invoice as plain data: money in integer minor units of `currency`, dates as `YYYY-MM-DD` in the workshop's zone. */
export type InvoiceDocument = {
  language: Language;
  workshop: WorkshopBlock;
  /** None while it is a draft, which then carries a watermark and no QR code. */
  number: string | null;
  issueDate: string | null;
  dueDate: string | null;
  placeOfSupply: { code: string; name: string } | null;
  customer: CustomerBlock;
  vehicle: VehicleBlock | null;
  items: (TaxAmounts & {
    description: string;
    hsnSac: string | null;
    /** In thousandths: 3500 is 3.5. */
    quantity: number;
    unit: string | null;
    unitPrice: number;
    discount: number;
    total: number;
  })[];
  /** By rate; none on what charges no tax, which is a bill of supply. */
  taxes: TaxAmounts[];
  /** Outside India its taxes, and whether some prices include theirs; `taxes` is empty then. */
  named: { country: string; taxes: NamedTax[]; included: boolean } | null;
  /** The recipient pays the tax. */
  reverseCharge: boolean;
  /** To a Special Economic Zone, with payment of IGST. */
  sez?: boolean;
  currency: string;
  subtotal: number;
  discount: number;
  rounding: number;
  total: number;
  /** What notes have changed of it since, with their numbers. */
  credited: Corrected | null;
  debited: Corrected | null;
  amountPaid: number;
  amountDue: number;
  notes: string | null;
  terms: string | null;
  /** What was owed when the workshop came here. */
  broughtOver?: true;
  /** Where it is a credit or debit note: the invoice that it corrects, and why. */
  corrects?: { kind: 'credit_note' | 'debit_note'; number: string; date: string; reason: CorrectionReason };
};

export type Corrected = { amount: number; by: string[] };

export type CorrectionReason =
  | 'sales_return'
  | 'post_sale_discount'
  | 'deficiency_in_service'
  | 'correction_in_invoice'
  | 'change_in_place_of_supply'
  | 'other';
/** An estimate as plain data; it is set like an invoice. */
export type EstimateDocument = Pick<
  InvoiceDocument,
  | 'language'
  | 'workshop'
  | 'customer'
  | 'vehicle'
  | 'items'
  | 'taxes'
  | 'named'
  | 'currency'
  | 'subtotal'
  | 'discount'
  | 'rounding'
  | 'total'
  | 'notes'
> & {
  number: string;
  revision: number;
  draft: boolean;
  date: string | null;
  validUntil: string | null;
};

/** A job card as plain data. `opened` and `promised` are printed as they are, so in the workshop's own time. */
export type JobCardDocument = {
  language: Language;
  workshop: WorkshopBlock;
  number: string;
  opened: string;
  promised: string | null;
  customer: CustomerBlock;
  vehicle: VehicleBlock | null;
  assigned: string[];
  complaints: string[];
  /** `quantity` in thousandths; `total` in minor units, or null to leave prices off. */
  items: {
    description: string;
    kind: LineKind;
    quantity: number;
    unit: string | null;
    total: number | null;
  }[];
  currency: string;
  estimate: number | null;
  notes: string | null;
};

/** What was found at a vehicle or at a customer's place, as plain data. */
export type InspectionDocument = {
  language: Language;
  workshop: WorkshopBlock;
  name: string;
  jobNumber: string;
  completed: string | null;
  customer: CustomerBlock;
  vehicle: VehicleBlock | null;
  summary: string | null;
  sections: {
    name: string;
    points: { name: string; result: 'green' | 'amber' | 'red' | null; note: string | null }[];
  }[];
};

/** A payment that was received, as plain data. */
export type ReceiptDocument = {
  language: Language;
  workshop: WorkshopBlock;
  customer: CustomerBlock;
  /** What it paid, and how much of each. */
  invoices: { number: string; amount: number }[];
  receivedOn: string;
  method: 'cash' | 'upi' | 'card' | 'bank_transfer' | 'cheque' | 'online';
  reference: string | null;
  amount: number;
  /** The part that was more than was due. */
  credit: number;
  currency: string;
};

/** The voucher of an advance, or with `of` the one of its refund, as plain data. `taxRate` in hundredths of a per cent. */
export type VoucherDocument = {
  language: Language;
  workshop: WorkshopBlock;
  customer: CustomerBlock;
  number: string;
  date: string;
  of: { number: string; date: string } | null;
  description: string;
  method: ReceiptDocument['method'];
  reference: string | null;
  placeOfSupply: { code: string; name: string } | null;
  amount: number;
  taxRate: number;
  tax: { taxable: number; cgst: number; sgst: number; igst: number };
  /** Tax on an advance for goods is due with the invoice. */
  goods: boolean;
  currency: string;
};

/** What a customer was charged and paid, as plain data; amounts in minor units, dates as `YYYY-MM-DD`. */
export type StatementDocument = {
  language: Language;
  workshop: WorkshopBlock;
  customer: CustomerBlock;
  fromDay: string;
  toDay: string;
  currency: string;
  opening: number;
  lines: {
    day: string;
    cause: keyof (typeof labels)['en']['entries'];
    document: string | null;
    debit: number;
    credit: number;
    balance: number;
  }[];
  closing: number;
};

/** A statement as it is printed. */
export type StatementSheet = {
  title: string;
  seller: Party;
  customer: Party;
  facts: Fact[];
  rows: {
    date: string;
    what: string;
    document: string;
    charged: string;
    received: string;
    balance: string;
  }[];
  closing: Fact;
};

/** A receipt as it is printed. */
export type ReceiptSheet = {
  title: string;
  seller: Party;
  payer: Party;
  payerLabel: string;
  amountLabel: string;
  facts: Fact[];
  amount: string;
  words: string;
};

/** An invoice as it is printed: every amount and date is text already. */
export type InvoiceSheet = {
  title: string;
  /** Set over the page of something that is not final. */
  watermark: string | null;
  seller: Party;
  buyerLabel: string;
  buyer: Party;
  facts: Fact[];
  /** Over the column of the lines' taxes; without it there is none. */
  taxHead: string | null;
  /** Whether lines show HSN or SAC codes. */
  codes: boolean;
  /** What the law wants said. */
  declaration: string | null;
  items: {
    description: string;
    hsnSac: string;
    quantity: string;
    unitPrice: string;
    discount: string;
    taxable: string;
    taxRate: string;
    /** Printed small below the rate. */
    tax: string;
    total: string;
  }[];
  /** The sums by rate. */
  taxTable: { head: string[]; rows: string[][] } | null;
  totals: Fact[];
  grandTotal: Fact;
  words: string;
  /** What became of the total since; empty where nothing did. */
  since: Fact[];
  /** `upi://pay?…`, printed as a QR code. */
  upi: { uri: string; id: string } | null;
  bank: Fact[];
  notes: string | null;
  terms: string | null;
};

/** A job card as it is printed. */
export type JobCardSheet = {
  title: string;
  seller: Party;
  customer: Party;
  facts: Fact[];
  complaints: string[];
  /** The column of amounts is left out when every `total` is empty. */
  items: { description: string; kind: string; quantity: string; total: string }[];
  grandTotal: Fact | null;
  notes: string | null;
};

export type InspectionSheet = {
  title: string;
  seller: Party;
  customer: Party;
  facts: Fact[];
  summary: string | null;
  /** `tone` is the result's colour. */
  counts: { tone: Tone; text: string }[];
  sections: { name: string; points: { name: string; tone: Tone; result: string; note: string }[] }[];
};

export type Tone = 'green' | 'amber' | 'red' | 'unchecked';

/** `language` is that of the words the template prints itself. */
export type DocumentRequest = { logo: Logo | null; language: Language } & (
  | { template: 'invoice'; sheet: InvoiceSheet }
  | { template: 'job-card'; sheet: { cards: JobCardSheet[] } }
  | { template: 'inspection'; sheet: InspectionSheet }
  | { template: 'receipt'; sheet: ReceiptSheet }
  | { template: 'statement'; sheet: StatementSheet }
);
