import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import type { FormErrors } from '@mantine/form';
import type { Booking } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { filled, present } from '../../ui/present.ts';

type Visit = NonNullable<Booking['visit']>;

export interface VisitValues {
  line1: string;
  city: string;
  postalCode: string;
  location: Visit['location'];
}

export const visitValues = (visit: Visit | null): VisitValues => ({
  line1: visit?.line1 ?? '',
  city: visit?.city ?? '',
  postalCode: visit?.postalCode ?? '',
  location: visit?.location,
});

/** Null as long as nothing of it is said. */
export const toVisit = ({ line1, city, postalCode, location }: VisitValues): Visit | null =>
  line1.trim() || city.trim() || postalCode.trim()
    ? { line1: line1.trim(), city: city.trim(), ...present({ postalCode: filled(postalCode), location }) }
    : null;

export const visitText = ({ line1, city, postalCode }: Visit): string =>
  [line1, [city, postalCode].filter(Boolean).join(' ')].join(', ');

interface Props {
  visit: VisitValues;
  onChange: (visit: VisitValues) => void;
  /** Of the form around, by their paths. */
  errors: FormErrors;
}

/** Where it is done, where that is not the workshop. */
export function VisitFields({ visit, onChange, errors }: Props) {
  const { t } = useTranslation();
  // Another address is somewhere else than where the first one was.
  const set = (change: Partial<VisitValues>) => onChange({ ...visit, location: undefined, ...change });
  return (
    <Fieldset legend={t('bookings.visit')}>
      <TextInput
        label={t('address.line1')}
        maxLength={300}
        autoComplete="off"
        value={visit.line1}
        onChange={event => set({ line1: event.currentTarget.value })}
        error={errors['visit.line1'] ?? errors.visit}
      />
      <SimpleGrid cols={2} spacing="sm" mt="sm">
        <TextInput
          label={t('address.city')}
          maxLength={100}
          autoComplete="off"
          value={visit.city}
          onChange={event => set({ city: event.currentTarget.value })}
          error={errors['visit.city']}
        />
        <TextInput
          label={t('address.postalCode')}
          maxLength={12}
          autoComplete="off"
          value={visit.postalCode}
          onChange={event => set({ postalCode: event.currentTarget.value })}
          error={errors['visit.postalCode']}
        />
      </SimpleGrid>
    </Fieldset>
  );
}
