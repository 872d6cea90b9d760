import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Page } from '../../ui/Page.tsx';
import { filled, present } from '../../ui/present.ts';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';
import {
  PurchaseFields,
  type PurchaseValues,
  purchaseChecks,
  purchaseInput,
  purchaseValues,
} from './PurchaseFields.tsx';

export default function NewPurchasePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useFormat();
  const [search] = useSearchParams();
  const supplierId = search.get('supplier');
  const form = useForm<PurchaseValues>({
    initialValues: purchaseValues(useDefaultTaxRate(), today()),
    validate: purchaseChecks(t),
  });
  const { setValues, resetDirty } = form;
  useEffect(() => {
    if (!supplierId) return;
    workbay.suppliers.get(supplierId).then(({ id, name }) => {
      setValues({ supplierId: { id, label: name } });
      resetDirty();
    });
  }, [supplierId, setValues, resetDirty]);
  const create = useChange(
    (values: PurchaseValues) =>
      workbay.purchases.create(present({ ...purchaseInput(values), notes: filled(values.notes) })),
    { form, after: purchase => navigate(`/purchases/${purchase.id}`, { replace: true }) },
  );
  return (
    <Page title={t('purchases.new')} parent={{ to: '/purchases', label: t('purchases.title') }}>
      <form noValidate onSubmit={form.onSubmit(values => create.mutate(values))}>
        <Stack>
          <PurchaseFields form={form} />
          <FormButtons save={t('purchases.saveDraft')} change={create} />
        </Stack>
      </form>
    </Page>
  );
}
