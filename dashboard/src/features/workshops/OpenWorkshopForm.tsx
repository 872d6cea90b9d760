import { Input, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { beginSession } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { type Home, inIndia } from '../auth/home.ts';
import { CountryField } from '../auth/later.ts';

interface Values extends Home {
  name: string;
  kind: 'garage' | 'home_service';
}

export function OpenWorkshopForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { name: '', kind: 'garage', ...inIndia },
    validate: { name: filledIn(t) },
  });
  const open = useChange((values: Values) => workbay.workshops.create(values), {
    form,
    after: session => {
      onDone();
      beginSession(session);
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => open.mutate(values))}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('workshops.openText')}
        </Text>
        <TextInput label={t('auth.workshopName')} maxLength={120} autoFocus {...form.getInputProps('name')} />
        <Input.Wrapper label={t('auth.kind')} labelElement="div">
          <SegmentedControl
            fullWidth
            mt={4}
            aria-label={t('auth.kind')}
            data={[
              { value: 'garage', label: t('auth.kindGarage') },
              { value: 'home_service', label: t('auth.kindHomeService') },
            ]}
            {...form.getInputProps('kind')}
          />
        </Input.Wrapper>
        <Suspense>
          <CountryField
            value={form.values}
            onPick={home => {
              const { name, kind } = form.getValues();
              form.setValues({ name, kind, ...home });
            }}
          />
        </Suspense>
      </Stack>
      <FormButtons onCancel={onDone} save={t('workshops.openAction')} change={open} />
    </form>
  );
}
