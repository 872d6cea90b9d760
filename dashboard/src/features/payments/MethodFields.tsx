import { Select, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { methods } from './payment.ts';

/** By what means money came or went, and the number that it can be found again by. */
export function MethodFields({
  props,
}: {
  props: (field: 'method' | 'reference') => GetInputPropsReturnType;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('payments.method')}
        allowDeselect={false}
        data={methods.map(method => ({ value: method, label: t(`payments.methods.${method}`) }))}
        {...props('method')}
      />
      <TextInput
        label={t('payments.reference')}
        description={t('payments.referenceHint')}
        maxLength={120}
        {...props('reference')}
      />
    </>
  );
}
