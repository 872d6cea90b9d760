import type { TaxExemption } from '@workbay/sdk/schema';

export const kinds = ['labour', 'part', 'sublet', 'fee'] as const;
export const exemptions = ['nil_rated', 'exempt', 'non_gst'] as const;

/** A line as it is being typed: amounts in units of the currency, empty where nothing stands yet. */
export interface LineDraft {
  key: string;
  /** The item of the catalogue that it was made from. */
  itemId: string | null;
  kind: (typeof kinds)[number];
  description: string;
  hsnSac: string;
  quantity: number | '';
  unit: string;
  unitPrice: number | '';
  discount: number | '';
  taxRate: number | '';
  /** Outside India: which of the workshop's own rates; empty where it follows from the percentage, null where no tax is charged. */
  taxRateId: string | null;
  /** Outside India: whether the price includes the tax; undefined where the rate says. */
  taxIncluded: boolean | undefined;
  /** Why it bears no GST; empty where it does. */
  exemption: TaxExemption | '';
  /** Of an estimate's line: what the customer is shown beside it. */
  photoFileIds: string[];
}

let keys = 0;

export function emptyLine(taxRate: number | '', kind: LineDraft['kind'] = 'labour'): LineDraft {
  keys += 1;
  return {
    key: `line${keys}`,
    itemId: null,
    kind,
    description: '',
    hsnSac: '',
    quantity: 1,
    unit: '',
    unitPrice: '',
    discount: '',
    taxRate,
    taxRateId: '',
    taxIncluded: undefined,
    exemption: '',
    photoFileIds: [],
  };
}
