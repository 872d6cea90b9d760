import { currencyDigits } from '@workbay/sdk/money';
import { xlsxBook } from '../../documents/workbook.ts';
import { money, number, text, type XlsxSheet, type XlsxValue } from '../../documents/xlsx.ts';
import type { Cmp08 } from './cmp08.ts';
import type { GstPayment, Gstr3b } from './gstr3b.ts';
import { paise, placeText } from './shape.ts';

type Credit = Gstr3b['itc_elg']['itc_net'];

const taxColumns = [money('Integrated Tax'), money('Central Tax'), money('State/UT Tax'), money('Cess')];
const taxesOf = ({ iamt, camt, samt, csamt }: Credit) => [iamt, camt, samt, csamt].map(paise);

/** GSTR-3B with a sheet for each of its tables, in the words of the form. */
export function gstr3bWorkbook(
  { sup_details, inter_sup, itc_elg, inward_sup }: Gstr3b,
  payment: GstPayment,
): Promise<Uint8Array> {
  const { osup_det, osup_zero, osup_nil_exmp, isup_rev, osup_nongst } = sup_details;
  const sheets: XlsxSheet[] = [
    {
      name: '3.1',
      columns: [text('Nature of Supplies'), money('Total Taxable value'), ...taxColumns],
      rows: [
        [
          '(a) Outward taxable supplies (other than zero rated, nil rated and exempted)',
          paise(osup_det.txval),
          ...taxesOf(osup_det),
        ],
        [
          '(b) Outward taxable supplies (zero rated)',
          paise(osup_zero.txval),
          paise(osup_zero.iamt),
          null,
          null,
          0,
        ],
        ['(c) Other outward supplies (Nil rated, exempted)', paise(osup_nil_exmp.txval)],
        ['(d) Inward supplies (liable to reverse charge)', paise(isup_rev.txval), ...taxesOf(isup_rev)],
        ['(e) Non-GST outward supplies', paise(osup_nongst.txval)],
      ],
    },
    {
      name: '3.2',
      columns: [
        text('Supplies made to'),
        text('Place of Supply (State/UT)'),
        money('Total Taxable value'),
        money('Amount of Integrated Tax'),
      ],
      rows: inter_sup.unreg_details.map(({ pos, txval, iamt }) => [
        'Unregistered Persons',
        placeText(pos),
        paise(txval),
        paise(iamt),
      ]),
    },
    {
      name: '4',
      columns: [text('Details'), ...taxColumns],
      rows: [
        ...rowsBy(itc_elg.itc_avl, availableTexts),
        ...rowsBy(itc_elg.itc_rev, reversedTexts),
        ['(C) Net ITC Available (A) - (B)', ...taxesOf(itc_elg.itc_net)],
        ...rowsBy(itc_elg.itc_inelg, otherTexts),
      ],
    },
    {
      name: '5',
      columns: [text('Nature of supplies'), money('Inter-State supplies'), money('Intra-State supplies')],
      rows: inward_sup.isup_details.map(({ ty, inter, intra }) => [
        ty === 'GST'
          ? 'From a supplier under composition scheme, Exempt and Nil rated supply'
          : 'Non GST supply',
        paise(inter),
        paise(intra),
      ]),
    },
    paymentSheet(payment),
  ];
  return xlsxBook(sheets, currencyDigits('INR'));
}

const rowsBy = (credits: Credit[], texts: string[]): XlsxValue[][] =>
  credits.map((credit, index) => [texts[index] ?? '', ...taxesOf(credit)]);

const availableTexts = [
  '(A)(1) Import of goods',
  '(A)(2) Import of services',
  '(A)(3) Inward supplies liable to reverse charge (other than 1 & 2 above)',
  '(A)(4) Inward supplies from ISD',
  '(A)(5) All other ITC',
];
const reversedTexts = [
  '(B)(1) As per rules 38, 42 and 43 of CGST Rules and sub-section (5) of section 17',
  '(B)(2) Others',
];
const otherTexts = [
  '(D)(1) ITC reclaimed which was reversed under Table 4(B)(2) in earlier tax period',
  '(D)(2) Ineligible ITC under section 16(4) and ITC restricted due to PoS provisions',
];

/** The parts that are paid with credit are of what is not under reverse charge. */
function paymentSheet(payment: GstPayment): XlsxSheet {
  const { payable, reverseCharge, cash } = payment;
  const rows = [
    {
      name: 'Integrated Tax',
      head: 'igst' as const,
      credit: [payment.igstByIgst, payment.igstByCgst, payment.igstBySgst],
    },
    {
      name: 'Central Tax',
      head: 'cgst' as const,
      credit: [payment.cgstByIgst, payment.cgstByCgst, null],
    },
    {
      name: 'State/UT Tax',
      head: 'sgst' as const,
      credit: [payment.sgstByIgst, null, payment.sgstBySgst],
    },
  ];
  return {
    name: '6.1',
    columns: [
      text('Description'),
      text('Tax'),
      money('Tax payable'),
      money('Paid through ITC: Integrated Tax'),
      money('Paid through ITC: Central Tax'),
      money('Paid through ITC: State/UT Tax'),
      money('Tax paid in cash'),
    ],
    rows: [
      ...rows.map(({ name, head, credit }) => [
        '(A) Other than reverse charge',
        name,
        payable[head],
        ...credit,
        cash[head] - reverseCharge[head],
      ]),
      ...rows.map(({ name, head }) => [
        '(B) Reverse charge',
        name,
        reverseCharge[head],
        null,
        null,
        null,
        reverseCharge[head],
      ]),
    ],
  };
}

export function cmp08Workbook({ rate, outward, inward, payable }: Cmp08): Promise<Uint8Array> {
  const row = (name: string, { value, igst, cgst, sgst }: Cmp08['outward']) => [
    name,
    value,
    igst,
    cgst,
    sgst,
    0,
  ];
  return xlsxBook(
    [
      {
        name: 'CMP-08',
        columns: [text('Description'), money('Value'), ...taxColumns, number('Rate')],
        rows: [
          [...row('1. Outward supplies (including exempt supplies)', outward), rate],
          row('2. Inward supplies attracting reverse charge including import of services', inward),
          ['3. Tax payable (1+2)', null, payable.igst, payable.cgst, payable.sgst, 0],
        ],
      },
    ],
    currencyDigits('INR'),
  );
}
