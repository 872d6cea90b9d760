import { LineItemsEditor } from './LineItemsEditor.tsx';
import type { LineDraft } from './line.ts';

interface LinesForm {
  values: { lineItems: LineDraft[] };
  errors: Record<string, React.ReactNode>;
  setValues(change: { lineItems: LineDraft[] }): void;
}

/** The lines of a form. */
export function LinesField({ form, defaultTaxRate }: { form: LinesForm; defaultTaxRate: number | '' }) {
  return (
    <LineItemsEditor
      lines={form.values.lineItems}
      onChange={lineItems => form.setValues({ lineItems })}
      errors={form.errors}
      defaultTaxRate={defaultTaxRate}
    />
  );
}
