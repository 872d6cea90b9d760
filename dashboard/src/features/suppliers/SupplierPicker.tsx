import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { present } from '../../ui/present.ts';
import { type Choice, TypeAhead } from '../../ui/TypeAhead.tsx';
import { NewSupplier } from './SupplierForm.tsx';

interface Props {
  value: Choice | null;
  onChange: (supplier: Choice | null) => void;
  error?: React.ReactNode;
}

/** Finds a supplier, or adds one on the spot. */
export function SupplierPicker({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const mayAdd = useCan('purchases:write');
  const [adding, setAdding] = useState<string | null>(null);
  const close = () => setAdding(null);
  return (
    <>
      <TypeAhead
        name="suppliers"
        label={t('suppliers.supplier')}
        placeholder={t('suppliers.pick')}
        value={value}
        onChange={onChange}
        find={findSuppliers}
        error={error}
        required
        add={mayAdd ? { label: name => t('suppliers.add', { name }), start: setAdding } : undefined}
      />
      <Dialog opened={adding !== null} onClose={close} title={t('suppliers.new')} size="lg">
        <NewSupplier
          name={adding ?? ''}
          onCancel={close}
          onDone={({ id, name }) => {
            close();
            onChange({ id, label: name });
          }}
        />
      </Dialog>
    </>
  );
}

async function findSuppliers(search: string): Promise<Choice[]> {
  const { data } = await workbay.suppliers.list(present({ search: search || undefined, limit: 10 }));
  return data.map(({ id, name, gstin }) => ({ id, label: name, detail: gstin ?? undefined }));
}
