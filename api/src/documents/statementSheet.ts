import { customerParty, factsOf, workshopParty } from './blocks.ts';
import { dateText, moneyFormat } from './figures.ts';
import { labels } from './labels.ts';
import type { StatementDocument, StatementSheet } from './types.ts';

/** The text that stands on a customer's statement of account. */
export function statementSheet(statement: StatementDocument): StatementSheet {
  const { language, currency, workshop, fromDay, toDay, opening, closing } = statement;
  const label = labels[language];
  const { money, amount } = moneyFormat(currency);
  const unlessZero = (minor: number) => (minor === 0 ? '' : amount(minor));
  const date = (day: string) => dateText(day, language);
  return {
    title: label.statement,
    seller: workshopParty(workshop),
    customer: customerParty(statement.customer),
    facts: factsOf([
      [label.from, date(fromDay)],
      [label.to, date(toDay)],
    ]),
    rows: [
      {
        date: date(fromDay),
        what: label.openingBalance,
        document: '',
        charged: '',
        received: '',
        balance: amount(opening),
      },
      ...statement.lines.map(line => ({
        date: date(line.day),
        what: label.entries[line.cause],
        document: line.document ?? '',
        charged: unlessZero(line.debit),
        received: unlessZero(line.credit),
        balance: amount(line.balance),
      })),
    ],
    closing: { label: closing < 0 ? label.inCredit : label.balanceDue, value: money(Math.abs(closing)) },
  };
}
