import type { components } from '@workbay/sdk/schema';
import { type Fault, Problem } from '../../errors.ts';
import { stateOf } from '../workshops/letterhead.ts';
import { dayOf, rupees, sum } from './shape.ts';
import type { Supply, SupplyLine } from './supplies.ts';
import { isService, unitCode } from './units.ts';

type EInvoice = components['schemas']['EInvoice'];
type Address = components['schemas']['Address'];

const types = { invoice: 'INV', credit_note: 'CRN', debit_note: 'DBN' } as const;

/** What the portal takes of a supply. Throws `not_e_invoiced`, or `e_invoice_incomplete` with what it would miss. */
export function eInvoiceOf(supply: Supply | null): EInvoice {
  const gstin = supply?.buyer.gstin ?? null;
  if (!supply?.taxed || gstin === null) throw new Problem('not_e_invoiced');
  const { seller, buyer, number, day, invoice, place, reverseCharge, sez } = supply;
  const faults: Fault[] = [];
  const at = partsOf(faults);
  const items = supply.lines.map((line, index) => itemOf(line, index, at));
  const document: EInvoice = {
    Version: '1.1',
    TranDtls: {
      TaxSch: 'GST',
      SupTyp: sez ? 'SEZWP' : 'B2B',
      RegRev: reverseCharge ? 'Y' : 'N',
      IgstOnIntra: 'N',
    },
    DocDtls: { Typ: types[supply.kind], No: at.number('/DocDtls/No', number), Dt: dayOf(day, '/') },
    SellerDtls: {
      Gstin: seller.gstin,
      LglNm: at.text('/SellerDtls/LglNm', seller.legalName, 3, 100),
      TrdNm: at.text('/SellerDtls/TrdNm', seller.name, 3, 100),
      ...placeOf(seller.address, seller.gstin, '/SellerDtls', 50, at),
    },
    BuyerDtls: {
      Gstin: gstin,
      LglNm: at.text('/BuyerDtls/LglNm', buyer.name, 3, 100),
      Pos: place,
      ...placeOf(buyer.address, gstin, '/BuyerDtls', 100, at),
    },
    ItemList: items,
    ValDtls: valuesOf(supply),
    ...(invoice
      ? { RefDtls: { PrecDocDtls: [{ InvNo: invoice.number, InvDt: dayOf(invoice.day, '/') }] } }
      : {}),
  };
  if (faults.length > 0) {
    const missing = faults.map(({ pointer }) => pointer.slice(1).replaceAll('/', ' ')).join(', ');
    throw new Problem('e_invoice_incomplete', `Missing or too short: ${missing}.`, { errors: faults });
  }
  return document;
}

type Parts = ReturnType<typeof partsOf>;

/** Fits texts into the portal's limits, and notes where there is too little. */
function partsOf(faults: Fault[]) {
  const miss = (pointer: string) => faults.push({ pointer, code: 'required', message: 'is needed' });
  return {
    text(pointer: string, value: string | undefined, least: number, most: number): string {
      const text = (value ?? '').trim().slice(0, most);
      if (text.length < least) miss(pointer);
      return text;
    },
    pin(pointer: string, value: string | undefined): number {
      const digits = (value ?? '').replaceAll(/\s/g, '');
      if (!/^[1-9][0-9]{5}$/.test(digits)) miss(pointer);
      return Number(digits);
    },
    number(pointer: string, value: string): string {
      if (!/^[A-Z1-9][A-Z0-9/-]{0,15}$/.test(value)) miss(pointer);
      return value;
    },
  };
}

/** The state is that of the GSTIN, whatever the address says. */
function placeOf(address: Address, gstin: string, pointer: string, longestTown: number, at: Parts) {
  const Stcd = gstin.slice(0, 2);
  const second = address.line2?.trim().slice(0, 100) ?? '';
  return {
    Addr1: at.text(`${pointer}/Addr1`, address.line1, 1, 100),
    ...(second.length >= 3 ? { Addr2: second } : {}),
    Loc: at.text(`${pointer}/Loc`, address.city ?? stateOf(Stcd)?.name, 3, longestTown),
    Pin: at.pin(`${pointer}/Pin`, address.postalCode),
    Stcd,
  };
}

function itemOf(line: SupplyLine, index: number, at: Parts): EInvoice['ItemList'][number] {
  const { description, hsnSac, quantity, unit, unitPrice, gross, taxable, taxRate, cgst, sgst, igst } = line;
  const pointer = `/ItemList/${index}`;
  const service = isService(hsnSac);
  return {
    SlNo: `${index + 1}`,
    PrdDesc: at.text(`${pointer}/PrdDesc`, description, 3, 300),
    IsServc: service ? 'Y' : 'N',
    HsnCd: at.text(`${pointer}/HsnCd`, hsnSac, 4, 8),
    Qty: quantity,
    Unit: service ? 'OTH' : unitCode(unit),
    UnitPrice: rupees(unitPrice),
    TotAmt: rupees(gross),
    Discount: rupees(gross - taxable),
    AssAmt: rupees(taxable),
    GstRt: taxRate,
    IgstAmt: rupees(igst),
    CgstAmt: rupees(cgst),
    SgstAmt: rupees(sgst),
    TotItemVal: rupees(taxable + cgst + sgst + igst),
  };
}

/** The portal checks that the parts add up, also where the recipient pays the tax; then nothing is rounded. */
function valuesOf({ lines, rounding, reverseCharge }: Supply): EInvoice['ValDtls'] {
  const { taxable, cgst, sgst, igst } = sum(lines);
  const rounded = reverseCharge ? 0 : rounding;
  return {
    AssVal: rupees(taxable),
    CgstVal: rupees(cgst),
    SgstVal: rupees(sgst),
    IgstVal: rupees(igst),
    RndOffAmt: rupees(rounded),
    TotInvVal: rupees(taxable + cgst + sgst + igst + rounded),
  };
}
