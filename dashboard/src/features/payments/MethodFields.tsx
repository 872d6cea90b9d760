import { Select, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useInIndia } from '../../app/home.ts';
import { methodsIn } from './payment.ts';

/** By what means money came or went, and the number that it can be found again by. */
export function MethodFields({
  props,
  online = false,
}: {
  props: (field: 'method' | 'reference') => GetInputPropsReturnType;
  /** Whether Stripe can move the money by itself. */
  online?: boolean;
}) {
  const { t } = useTranslation();
  const inIndia = useInIndia();
  const usual = methodsIn(inIndia);
  const known = online ? (['online', ...usual] as const) : usual;
  return (
    <>
      <Select
        label={t('payments.method')}
        allowDeselect={false}
        data={known.map(method => ({ value: method, label: t(`payments.methods.${method}`) }))}
        {...props('method')}
      />
      <TextInput
        label={t('payments.reference')}
        description={t(inIndia ? 'payments.referenceHint' : 'payments.referenceHintAbroad')}
        maxLength={120}
        {...props('reference')}
      />
    </>
  );
}
