import type { LineDraft } from './draft.ts';
import { LineItemsEditor } from './LineItemsEditor.tsx';

interface LinesForm {
  values: { lineItems: LineDraft[] };
  errors: Record<string, React.ReactNode>;
  setValues(change: { lineItems: LineDraft[] }): void;
}

interface Props {
  form: LinesForm;
  defaultTaxRate: number | '';
  /** Whether lines are bought rather than sold: an item then brings its cost along. */
  bought?: true;
}

/** The lines of a form. */
export function LinesField({ form, defaultTaxRate, bought }: Props) {
  return (
    <LineItemsEditor
      lines={form.values.lineItems}
      onChange={lineItems => form.setValues({ lineItems })}
      errors={form.errors}
      defaultTaxRate={defaultTaxRate}
      bought={bought}
    />
  );
}
