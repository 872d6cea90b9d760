import type { components } from '@workbay/sdk/schema';
import { xmlText } from '../../documents/xml.ts';
import { plainMoney } from '../money/format.ts';
import { accounts, chart } from './accounts.ts';
import { partyOf } from './ledger.ts';
import { causeName } from './statement.ts';
import type { LedgerEntryDocument, LedgerLine } from './store.ts';

/**
 * Tally's XML for Import Data (TallyHelp, "Import data using XML" and "Sample XML": ENVELOPE, REQUESTDATA, TALLYMESSAGE with
 * LEDGER masters and VOUCHERs). A debit is deemed positive and its amount is written negative; a credit the other way round.
 */
const element = (name: string, value: string) => `<${name}>${xmlText(value)}</${name}>`;
const message = (inner: string) => `<TALLYMESSAGE xmlns:UDF="TallyUDF">${inner}</TALLYMESSAGE>\n`;

export const tallyStart = (company: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<ENVELOPE><HEADER><TALLYREQUEST>Import Data</TALLYREQUEST></HEADER><BODY><IMPORTDATA><REQUESTDESC><REPORTNAME>All Masters</REPORTNAME><STATICVARIABLES>${element('SVCURRENTCOMPANY', company)}</STATICVARIABLES></REQUESTDESC><REQUESTDATA>
`;
export const tallyEnd = '</REQUESTDATA></IMPORTDATA></BODY></ENVELOPE>\n';

const master = (name: string, parent: string) =>
  message(
    `<LEDGER NAME="${xmlText(name)}" ACTION="Create">${element('NAME', name)}${element('PARENT', parent)}</LEDGER>`,
  );

/** What a customer owes and has as credit is one ledger in Tally, their own; and so is what a supplier is owed. */
const isParty = ({ account }: Pick<LedgerLine, 'account'>) =>
  ['receivable', 'customer_credit', 'customer_advances', 'payable'].includes(account);

export const tallyMasters = (): string =>
  accounts
    .filter(account => !isParty({ account }))
    .map(account => master(chart[account].name, chart[account].tallyGroup))
    .join('');

/** Two customers can have one name; Tally's ledgers cannot. */
const partyName = (id: string, name: string) => `${name} (${id.slice(-6)})`;

export const tallyParties = (parties: [id: string, name: string][]): string =>
  parties
    .map(([id, name]) =>
      master(partyName(id, name), id.startsWith('spl_') ? 'Sundry Creditors' : 'Sundry Debtors'),
    )
    .join('');

const voucherTypes: Record<components['schemas']['LedgerCause']['type'], string> = {
  invoice_issued: 'Sales',
  credit_note_issued: 'Credit Note',
  debit_note_issued: 'Debit Note',
  payment_confirmed: 'Receipt',
  payment_bounced: 'Payment',
  payment_fees: 'Payment',
  fees_returned: 'Receipt',
  credit_used: 'Journal',
  refunded: 'Payment',
  advance_taken: 'Receipt',
  advance_applied: 'Journal',
  advance_refunded: 'Payment',
  advance_refund_failed: 'Receipt',
  customer_merged: 'Journal',
  stock_moved: 'Journal',
  cash_opened: 'Journal',
  cash_closed: 'Journal',
  purchase_received: 'Purchase',
  purchase_returned: 'Debit Note',
  supplier_paid: 'Payment',
  opening_balance: 'Journal',
  opening_undone: 'Journal',
  share_earned: 'Journal',
  share_taken_back: 'Journal',
  wallet_adjusted: 'Journal',
  payout_paid: 'Payment',
  journal: 'Journal',
};

export function tallyVoucher(entry: LedgerEntryDocument, names: Map<string, string>): string {
  const { _id, cause, document, narration, lines, postedOn, currency } = entry;
  const nameOf = (line: LedgerLine) => {
    const id = partyOf(line);
    return id ? partyName(id, names.get(id) ?? 'Customer') : chart[line.account].name;
  };
  const party = lines.find(line => partyOf(line) !== null);
  // A cheque that bounces takes money away; a refund that does brings it back.
  const bringsBack =
    cause.type === 'payment_bounced' &&
    lines.some(line => line.account === 'payment_provider' && line.debit > 0);
  const type = bringsBack ? 'Receipt' : voucherTypes[cause.type];
  // What moves money has no number of its own; its entry's id stands for it.
  const own = cause.type.endsWith('_issued') ? document : null;
  const number = own ?? _id.slice(-10);
  const said = narration ?? (own ? '' : `${causeName(cause)} ${document ?? ''}`.trim());
  return message(
    `<VOUCHER REMOTEID="${xmlText(_id)}" VCHTYPE="${type}" ACTION="Create">${[
      element('DATE', postedOn.replaceAll('-', '')),
      element('VOUCHERTYPENAME', type),
      element('VOUCHERNUMBER', number),
      ...(party ? [element('PARTYLEDGERNAME', nameOf(party))] : []),
      element('NARRATION', said),
      ...lines.map(
        line =>
          `<ALLLEDGERENTRIES.LIST>${element('LEDGERNAME', nameOf(line))}${element(
            'ISDEEMEDPOSITIVE',
            line.debit > 0 ? 'Yes' : 'No',
          )}${element('AMOUNT', plainMoney(line.credit - line.debit, currency))}</ALLLEDGERENTRIES.LIST>`,
      ),
    ].join('')}</VOUCHER>`,
  );
}
