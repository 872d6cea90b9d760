import { MultiSelect, SegmentedControl, Stack, Switch, TagsInput, Text } from '@mantine/core';
import type { Availability, Point } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Part } from '../../ui/Part.tsx';
import { useServices } from '../bookableServices/useServices.ts';
import { PlacePicker } from '../listing/PlacePicker.tsx';
import { HolidayFields } from '../openingHours/HolidayFields.tsx';
import {
  type HoursValues,
  holidayChecks,
  hoursValues,
  toHours,
  usualWeek,
  weekText,
} from '../openingHours/values.ts';
import { WeekFields } from '../openingHours/WeekFields.tsx';

interface Props {
  /** `me` for one's own. */
  memberId: string;
  onDone?: () => void;
}

/** When somebody works, and where they go to customers. */
export function AvailabilityForm({ memberId, onDone }: Props) {
  const params = { path: { memberId } };
  const { data, error, refetch } = api.useQuery('get', '/v1/members/{memberId}/availability', { params });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <Fields key={data.id} known={data} memberId={memberId} {...(onDone && { onDone })} />;
}

interface Values extends HoursValues {
  own: 'open' | 'own';
  area: 'anywhere' | 'limited';
  visits: boolean;
  serviceIds: string[];
  point: Point | null;
  km: number;
  places: string[];
}

const valuesOf = ({ week, holidays, visits, serviceIds, around, places }: Availability): Values => ({
  ...hoursValues({ week: week ?? usualWeek(), holidays }),
  own: week ? 'own' : 'open',
  area: around || places.length > 0 ? 'limited' : 'anywhere',
  visits,
  serviceIds,
  point: around?.location ?? null,
  km: around?.km ?? 10,
  places,
});

/** The services only where others are chosen: of those that are stored, some may be retired by now. */
function toPatch({ serviceIds, ...values }: Values, stored: Values) {
  const same = serviceIds.join() === stored.serviceIds.join();
  return { ...toLimits(values), ...(same ? {} : { serviceIds }) };
}

function toLimits({ own, area, visits, point, km, places, ...hours }: Omit<Values, 'serviceIds'>) {
  const { week, holidays } = toHours(hours);
  const limits =
    area === 'limited' ? { around: point && { location: point, km }, places } : { around: null, places: [] };
  return { week: own === 'own' ? week : null, holidays, visits, ...limits };
}

function Fields({ known, memberId, onDone }: Props & { known: Availability }) {
  const { t } = useTranslation();
  const { services } = useServices();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Availability, Values, Availability>({
    record: known,
    valuesOf,
    validate: {
      holidays: holidayChecks(t, t('availability.reasonMissing')),
      places: (places, { visits, area, point }) =>
        visits && area === 'limited' && !point && places.length === 0 ? t('availability.areaMissing') : null,
    },
    load: () => workbay.members.getAvailability(memberId),
    save: (values, version, stored) =>
      workbay.members.updateAvailability(memberId, toPatch(values, stored), { ifMatch: version }),
    said: () => t('common.saved'),
    ...(onDone && { after: onDone }),
  });
  const atHome = services.filter(
    service => service.atHome && (service.active || known.serviceIds.includes(service.id)),
  );
  const texts: Record<keyof Values, (values: Values) => string> = {
    own: values => t(`availability.hours.${values.own}`),
    week: ({ week }) => weekText(week),
    holidays: ({ holidays }) => holidays.map(({ reason }) => reason).join(', '),
    visits: values => t(values.visits ? 'availability.goes' : 'availability.stays'),
    serviceIds: ({ serviceIds }) =>
      atHome.flatMap(({ id, name }) => (serviceIds.includes(id) ? name : [])).join(', '),
    area: values => t(`availability.areas.${values.area}`),
    point: values => (values.point ? `${values.point.latitude}, ${values.point.longitude}` : ''),
    km: ({ km }) => `${km} km`,
    places: ({ places }) => places.join(', '),
  };
  const describe = ({ field, theirs }: Clash<Values>) => ({
    label: t(`availability.fields.${field}`),
    text: texts[field](theirs),
  });
  const { own, area, visits, point, serviceIds } = form.values;
  const shown = serviceIds.filter(id => atHome.some(service => service.id === id));
  return (
    <form noValidate onSubmit={onSubmit}>
      <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
      <Stack>
        <Part title={t('availability.when')} text={t('availability.whenText')}>
          <SegmentedControl
            aria-label={t('availability.when')}
            data={(['open', 'own'] as const).map(value => ({
              value,
              label: t(`availability.hours.${value}`),
            }))}
            fullWidth
            {...form.getInputProps('own')}
          />
          {own === 'own' && <WeekFields form={form} may />}
          <Text fw={560} size="sm">
            {t('availability.fields.holidays')}
          </Text>
          <HolidayFields form={form} may />
        </Part>
        <Part title={t('availability.where')} text={t('availability.whereText')}>
          <Switch
            label={t('availability.fields.visits')}
            {...form.getInputProps('visits', { type: 'checkbox' })}
          />
          {visits && (
            <>
              {atHome.length > 0 && (
                <MultiSelect
                  label={t('availability.fields.serviceIds')}
                  placeholder={shown.length === 0 ? t('availability.allServices') : ''}
                  data={atHome.map(({ id, name }) => ({ value: id, label: name }))}
                  {...form.getInputProps('serviceIds')}
                  value={shown}
                />
              )}
              <SegmentedControl
                aria-label={t('availability.fields.area')}
                data={(['anywhere', 'limited'] as const).map(value => ({
                  value,
                  label: t(`availability.areas.${value}`),
                }))}
                fullWidth
                {...form.getInputProps('area')}
              />
              {area === 'limited' && (
                <>
                  <PlacePicker
                    point={point}
                    onPick={picked => form.setFieldValue('point', picked)}
                    disabled={false}
                  />
                  {point && (
                    <NumberInput
                      label={t('availability.fields.km')}
                      min={1}
                      max={200}
                      allowDecimal={false}
                      suffix=" km"
                      {...form.getInputProps('km')}
                    />
                  )}
                  <TagsInput
                    label={t('availability.fields.places')}
                    description={t('availability.placesText')}
                    placeholder={t('profile.tagHint')}
                    maxTags={50}
                    {...form.getInputProps('places')}
                  />
                </>
              )}
            </>
          )}
        </Part>
      </Stack>
      <FormButtons save={t('common.save')} change={change} />
    </form>
  );
}
