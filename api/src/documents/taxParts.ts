import { moneyFormat, rateText } from './figures.ts';
import { labels } from './labels.ts';
import type { Fact, InvoiceDocument, InvoiceSheet, NamedTax } from './types.ts';

/** How the taxes of an invoice are printed. */
type Printed = Pick<InvoiceSheet, 'taxHead' | 'codes' | 'taxTable'> & { totals: Fact[] };

/** GST has its columns and codes; taxes of other countries stand by their names. */
export function taxParts(invoice: InvoiceDocument): Printed {
  return invoice.named ? namedParts(invoice, invoice.named.taxes) : gstParts(invoice);
}

function gstParts({ taxes, workshop, language, currency }: InvoiceDocument): Printed {
  const label = labels[language];
  const { amount } = moneyFormat(currency);
  const stateTax = workshop.leviesUtgst ? label.utgst : label.sgst;
  const sums = [
    [label.cgst, 'cgst'],
    [stateTax, 'sgst'],
    [label.igst, 'igst'],
  ] as const;
  const sum = (kind: 'cgst' | 'sgst' | 'igst') => taxes.reduce((total, tax) => total + tax[kind], 0);
  const charged = sums.filter(([, kind]) => sum(kind) !== 0);
  return {
    taxHead: taxes.length > 0 ? label.gst : null,
    codes: true,
    taxTable:
      taxes.length === 0
        ? null
        : {
            head: [label.gst, label.taxable, ...charged.map(([name]) => name)],
            rows: taxes.map(tax => [
              rateText(tax.taxRate),
              amount(tax.taxable),
              ...charged.map(([, kind]) => amount(tax[kind])),
            ]),
          },
    totals: charged.map(([name, kind]) => ({ label: name, value: amount(sum(kind)) })),
  };
}

function namedParts({ language, currency }: InvoiceDocument, taxes: NamedTax[]): Printed {
  const label = labels[language];
  const { amount } = moneyFormat(currency);
  const names = [...new Set(taxes.map(({ name }) => name))];
  const called = ({ name, taxRate }: Pick<NamedTax, 'name' | 'taxRate'>) => `${name} ${rateText(taxRate)}`;
  const shown = alone(taxes);
  return {
    taxHead: names.length === 0 ? null : names.length === 1 ? `${names[0]}` : label.tax,
    codes: false,
    taxTable:
      taxes.length === 0
        ? null
        : {
            head: [label.tax, label.taxable, label.amount],
            rows: shown.map(tax => [called(tax), amount(tax.taxable), amount(tax.tax)]),
          },
    totals: shown.map(tax => ({ label: called(tax), value: amount(tax.tax) })),
  };
}

/** A tax of several parts stands by these alone, so that no sum is there twice; what two rates have in common is one row. */
function alone(taxes: NamedTax[]): Omit<NamedTax, 'parts' | 'note'>[] {
  const rows = taxes.flatMap(({ parts, name, taxRate, taxable, tax }) =>
    parts.length === 0 ? [{ name, taxRate, taxable, tax }] : parts.map(part => ({ ...part, taxable })),
  );
  const same = Map.groupBy(rows, ({ name, taxRate }) => `${taxRate} ${name}`);
  return [...same.values()].flatMap(of => {
    const sum = (part: 'taxable' | 'tax') => of.reduce((all, row) => all + row[part], 0);
    return of.slice(0, 1).map(row => ({ ...row, taxable: sum('taxable'), tax: sum('tax') }));
  });
}
