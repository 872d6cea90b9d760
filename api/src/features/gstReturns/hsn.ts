import type { components } from '@workbay/sdk/schema';
import { thousandths } from '../money/quantity.ts';
import { net, rupees, signOf, sum } from './shape.ts';
import type { Supply } from './supplies.ts';
import { isService, unitCode } from './units.ts';

type Row = components['schemas']['GstrHsn'];

/** Table 12: what was supplied by HSN code, unit and rate, to registered customers and to others; notes are netted. */
export function hsnOf(supplies: Supply[]): NonNullable<components['schemas']['Gstr1']['hsn']> {
  const [b2b, b2c] = [
    rowsOf(supplies.filter(({ buyer }) => buyer.gstin !== null)),
    rowsOf(supplies.filter(({ buyer }) => buyer.gstin === null)),
  ];
  return {
    ...(b2b.length > 0 ? { hsn_b2b: b2b } : {}),
    ...(b2c.length > 0 ? { hsn_b2c: b2c } : {}),
  };
}

/** Lines without a code are left out: who may leave it off an invoice may leave it out here. */
function rowsOf(supplies: Supply[]): Row[] {
  const lines = supplies.flatMap(supply =>
    supply.lines.flatMap(line => {
      const { hsnSac: code, unit, moved } = line;
      const uqc = isService(code) ? 'NA' : unitCode(unit);
      const count = signOf(supply) * thousandths(moved);
      return code ? [{ ...line, ...net(supply, line), code, uqc, count }] : [];
    }),
  );
  return [...Map.groupBy(lines, ({ code, uqc, taxRate }) => `${code} ${uqc} ${taxRate}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, of], index) => {
      const [first] = of;
      if (!first) return [];
      const { code, uqc, taxRate, description } = first;
      const { taxable, cgst, sgst, igst } = sum(of);
      const counted = of.reduce((all, { count }) => all + count, 0);
      return [
        {
          num: index + 1,
          hsn_sc: code,
          desc: description.slice(0, 30).trim(),
          uqc,
          qty: uqc === 'NA' ? 0 : Math.round(counted / 10) / 100,
          rt: taxRate,
          txval: rupees(taxable),
          iamt: rupees(igst),
          camt: rupees(cgst),
          samt: rupees(sgst),
          csamt: 0,
        },
      ];
    });
}
