export type Fact = { label: string; value: string };

/** Who stands on a document: a name and the lines below it. */
export type Party = { name: string; lines: string[] };

export type Logo = { contentType: 'image/png' | 'image/jpeg'; data: Uint8Array };

/** An invoice as it is printed: every amount and date is text already. */
export type InvoiceSheet = {
  title: string;
  /** Set over the page of something that is not final. */
  watermark: string | null;
  seller: Party;
  buyer: Party;
  facts: Fact[];
  withTax: boolean;
  items: {
    description: string;
    hsnSac: string;
    quantity: string;
    unitPrice: string;
    discount: string;
    taxable: string;
    taxRate: string;
    total: string;
  }[];
  taxes: { rate: string; taxable: string; cgst: string; sgst: string; igst: string }[];
  totals: Fact[];
  grandTotal: Fact;
  words: string;
  due: Fact | null;
  /** `upi://pay?…`, printed as a QR code. */
  upi: { uri: string; id: string } | null;
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
  items: { description: string; kind: string; quantity: string; total: string }[];
  grandTotal: Fact | null;
  notes: string | null;
};

export type DocumentRequest =
  | { template: 'invoice'; sheet: InvoiceSheet; logo: Logo | null }
  | { template: 'job-card'; sheet: JobCardSheet; logo: Logo | null };
