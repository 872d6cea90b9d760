import { currencyDigits } from '@workbay/sdk/money';
import type { components } from '@workbay/sdk/schema';
import { xlsxBook } from '../../documents/workbook.ts';
import { day, money, number, text, type XlsxSheet, type XlsxValue } from '../../documents/xlsx.ts';
import type { Gstr1 } from './gstr1.ts';
import { paise, placeText } from './shape.ts';

type Item = components['schemas']['GstrItem'];
type Hsn = components['schemas']['GstrHsn'];

const civil = (given: string) => given.split('-').reverse().join('-');

/** A row for each rate of a document, as the template has it. */
const byRate = (items: Item[], head: XlsxValue[]): XlsxValue[][] =>
  items.map(({ itm_det: { rt, txval, csamt } }) => [...head, rt, paise(txval), paise(csamt)]);

const rateColumns = [number('Rate'), money('Taxable Value'), money('Cess Amount')];

/** The return in the sheets and columns of the Returns Offline Tool's template; the percentage and e-commerce columns stay empty there too. */
export function gstr1Workbook(gstr1: Gstr1): Promise<Uint8Array> {
  const {
    b2b = [],
    b2cl = [],
    b2cs = [],
    cdnr = [],
    cdnur = [],
    at = [],
    txpd = [],
    nil,
    hsn = {},
    doc_issue,
  } = gstr1;
  const sheets: XlsxSheet[] = [
    {
      name: 'b2b,sez,de',
      columns: [
        text('GSTIN/UIN of Recipient'),
        text('Invoice Number'),
        day('Invoice date'),
        money('Invoice Value'),
        text('Place Of Supply'),
        text('Reverse Charge'),
        text('Invoice Type'),
        ...rateColumns,
      ],
      rows: b2b.flatMap(({ ctin, inv }) =>
        inv.flatMap(one =>
          byRate(one.itms, [
            ctin,
            one.inum,
            civil(one.idt),
            paise(one.val),
            placeText(one.pos),
            one.rchrg,
            supplyTypes[one.inv_typ],
          ]),
        ),
      ),
    },
    {
      name: 'b2cl',
      columns: [
        text('Invoice Number'),
        day('Invoice date'),
        money('Invoice Value'),
        text('Place Of Supply'),
        ...rateColumns,
      ],
      rows: b2cl.flatMap(({ pos, inv }) =>
        inv.flatMap(one => byRate(one.itms, [one.inum, civil(one.idt), paise(one.val), placeText(pos)])),
      ),
    },
    {
      name: 'b2cs',
      columns: [text('Type'), text('Place Of Supply'), ...rateColumns],
      rows: b2cs.map(({ typ, pos, rt, txval, csamt }) => [
        typ,
        placeText(pos),
        rt,
        paise(txval),
        paise(csamt),
      ]),
    },
    {
      name: 'cdnr',
      columns: [
        text('GSTIN/UIN of Recipient'),
        text('Note Number'),
        day('Note Date'),
        text('Note Type'),
        text('Place Of Supply'),
        text('Reverse Charge'),
        text('Note Supply Type'),
        money('Note Value'),
        ...rateColumns,
      ],
      rows: cdnr.flatMap(({ ctin, nt }) =>
        nt.flatMap(one =>
          byRate(one.itms, [
            ctin,
            one.nt_num,
            civil(one.nt_dt),
            one.ntty,
            placeText(one.pos),
            one.rchrg,
            supplyTypes[one.inv_typ],
            paise(one.val),
          ]),
        ),
      ),
    },
    {
      name: 'cdnur',
      columns: [
        text('UR Type'),
        text('Note Number'),
        day('Note Date'),
        text('Note Type'),
        text('Place Of Supply'),
        money('Note Value'),
        ...rateColumns,
      ],
      rows: cdnur.flatMap(one =>
        byRate(one.itms, [
          one.typ,
          one.nt_num,
          civil(one.nt_dt),
          one.ntty,
          placeText(one.pos),
          paise(one.val),
        ]),
      ),
    },
    { name: 'at', columns: advanceColumns('Gross Advance Received'), rows: at.flatMap(advanceRows) },
    { name: 'atadj', columns: advanceColumns('Gross Advance Adjusted'), rows: txpd.flatMap(advanceRows) },
    {
      name: 'exemp',
      columns: [
        text('Description'),
        money('Nil Rated Supplies'),
        money('Exempted(other than nil rated/non GST supply)'),
        money('Non-GST Supplies'),
      ],
      rows: (nil?.inv ?? []).map(({ sply_ty, nil_amt, expt_amt, ngsup_amt }) => [
        nilTexts[sply_ty],
        paise(nil_amt),
        paise(expt_amt),
        paise(ngsup_amt),
      ]),
    },
    { name: 'hsn(b2b)', columns: hsnColumns, rows: (hsn.hsn_b2b ?? []).map(hsnRow) },
    { name: 'hsn(b2c)', columns: hsnColumns, rows: (hsn.hsn_b2c ?? []).map(hsnRow) },
    {
      name: 'docs',
      columns: [
        text('Nature of Document'),
        text('Sr. No. From'),
        text('Sr. No. To'),
        number('Total Number'),
        number('Cancelled'),
      ],
      rows: (doc_issue?.doc_det ?? []).flatMap(({ doc_typ, docs }) =>
        docs.map(({ from, to, totnum, cancel }) => [doc_typ, from, to, totnum, cancel]),
      ),
    },
  ];
  return xlsxBook(sheets, currencyDigits('INR'));
}

const supplyTypes = { R: 'Regular B2B', SEWP: 'SEZ supplies with payment' } as const;

const advanceColumns = (amount: string) => [
  text('Place Of Supply'),
  number('Rate'),
  money(amount),
  money('Cess Amount'),
];

const advanceRows = ({ pos, itms }: NonNullable<Gstr1['at']>[number]): XlsxValue[][] =>
  itms.map(({ rt, ad_amt, csamt }) => [placeText(pos), rt, paise(ad_amt), paise(csamt)]);

const nilTexts = {
  INTRB2B: 'Inter-State supplies to registered persons',
  INTRAB2B: 'Intra-State supplies to registered persons',
  INTRB2C: 'Inter-State supplies to unregistered persons',
  INTRAB2C: 'Intra-State supplies to unregistered persons',
} as const;

const hsnColumns = [
  text('HSN'),
  text('Description'),
  text('UQC'),
  number('Total Quantity'),
  money('Total Value'),
  number('Rate'),
  money('Taxable Value'),
  money('Integrated Tax Amount'),
  money('Central Tax Amount'),
  money('State/UT Tax Amount'),
  money('Cess Amount'),
];

const hsnRow = ({ hsn_sc, desc, uqc, qty, rt, txval, iamt, camt, samt, csamt }: Hsn): XlsxValue[] => {
  const amounts = [txval, iamt, camt, samt, csamt].map(paise);
  const value = amounts.reduce((all, amount) => all + amount, 0);
  return [hsn_sc, desc, uqc, qty, value, rt, ...amounts];
};
