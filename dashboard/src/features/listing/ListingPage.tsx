import { Checkbox, SimpleGrid, Stack, Switch, Text, Textarea } from '@mantine/core';
import type { Listing, ServiceType } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useCan, useMe } from '../../app/session.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { WholeNumberInput } from '../../ui/fields.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Page } from '../../ui/Page.tsx';
import { Part } from '../../ui/Part.tsx';
import { filledOrNull } from '../../ui/present.ts';
import { ListingPhotos } from './ListingPhotos.tsx';
import { ListingState } from './ListingState.tsx';
import { PlacePicker } from './PlacePicker.tsx';

export default function ListingPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/listing', {});
  return (
    <Page title={t('listing.title')}>
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && <ListingForm key={data.id} listing={data} />}
    </Page>
  );
}

const valuesOf = (listing: Listing) => ({
  available: listing.available,
  latitude: listing.location?.latitude ?? ('' as number | ''),
  longitude: listing.location?.longitude ?? ('' as number | ''),
  addressShown: listing.addressShown,
  phoneShown: listing.phoneShown,
  serviceTypes: listing.serviceTypes,
  homeVisit: listing.homeVisit,
  homeVisitKm: listing.homeVisitKm ?? ('' as number | ''),
  about: listing.about ?? '',
});

type Values = ReturnType<typeof valuesOf>;

const toPatch = ({ latitude, longitude, homeVisitKm, about, ...rest }: Values) => ({
  ...rest,
  location: latitude === '' || longitude === '' ? null : { latitude, longitude },
  homeVisitKm: homeVisitKm === '' ? null : homeVisitKm,
  about: filledOrNull(about),
});

function ListingForm({ listing }: { listing: Listing }) {
  const { t, i18n } = useTranslation();
  const live = useMe()?.workshop?.livemode !== false;
  const may = useCan('workshop:write') && live;
  const { data: services } = api.useQuery('get', '/v1/directory/service-types', {
    params: { query: { lang: i18n.language === 'hi' ? 'hi' : 'en' } },
  });
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Listing, Values, Listing>({
    record: listing,
    valuesOf,
    validate: {
      latitude: (value, { longitude }) =>
        (value === '') === (longitude === '') ? null : t('listing.bothDegrees'),
    },
    load: () => workbay.listing.get(),
    save: (values, version) => workbay.listing.update(toPatch(values), { ifMatch: version }),
    said: () => t('common.saved'),
  });
  const { values } = form;
  const nameOf = (type: ServiceType) =>
    services?.data.find(({ serviceType }) => serviceType === type)?.name ?? type;
  const describe = ({ field, theirs }: Clash<Values>): { label: string; text: string } => {
    const theirValue = theirs[field];
    const text = Array.isArray(theirValue) ? theirValue.map(nameOf).join(', ') : String(theirValue);
    return { label: t(`listing.${field}`), text };
  };
  return (
    <Stack>
      <ListingState listing={listing} live={live} />
      <form noValidate onSubmit={onSubmit}>
        <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
        <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack>
            <Part title={t('listing.found')} text={t('listing.foundText')}>
              <Switch
                label={t('listing.available')}
                {...form.getInputProps('available', { type: 'checkbox' })}
              />
              <Switch
                label={t('listing.phoneShown')}
                {...form.getInputProps('phoneShown', { type: 'checkbox' })}
              />
              <Textarea
                label={t('listing.about')}
                description={t('listing.aboutHint')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                autosize
                minRows={3}
                maxLength={2000}
                {...form.getInputProps('about')}
              />
            </Part>
            <Part title={t('listing.where')} text={t('listing.whereText')}>
              <PlacePicker
                point={
                  values.latitude === '' || values.longitude === ''
                    ? null
                    : { latitude: values.latitude, longitude: values.longitude }
                }
                onPick={({ latitude, longitude }) => form.setValues({ latitude, longitude })}
                disabled={!may}
              />
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                {(['latitude', 'longitude'] as const).map(field => (
                  <NumberInput
                    key={field}
                    label={t(`listing.${field}`)}
                    min={field === 'latitude' ? -90 : -180}
                    max={field === 'latitude' ? 90 : 180}
                    decimalScale={6}
                    hideControls
                    {...form.getInputProps(field)}
                  />
                ))}
              </SimpleGrid>
              <Switch
                label={t('listing.addressShown')}
                description={t('listing.addressShownHint')}
                {...form.getInputProps('addressShown', { type: 'checkbox' })}
              />
            </Part>
            <Part title={t('listing.serviceTypes')} text={t('listing.serviceTypesText')}>
              <Checkbox.Group
                value={values.serviceTypes}
                onChange={chosen =>
                  form.setFieldValue(
                    'serviceTypes',
                    (services?.data ?? [])
                      .map(({ serviceType }) => serviceType)
                      .filter(one => chosen.includes(one)),
                  )
                }
              >
                {(['garage', 'home_service'] as const).map(kind => (
                  <Stack key={kind} gap={6} mb="sm">
                    <Text size="sm" c="dimmed">
                      {t(`listing.kinds.${kind}`)}
                    </Text>
                    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={6}>
                      {services?.data
                        .filter(service => service.kind === kind)
                        .map(({ serviceType, name }) => (
                          <Checkbox key={serviceType} value={serviceType} label={name} />
                        ))}
                    </SimpleGrid>
                  </Stack>
                ))}
              </Checkbox.Group>
              <Switch
                label={t('listing.homeVisit')}
                {...form.getInputProps('homeVisit', { type: 'checkbox' })}
              />
              {values.homeVisit && (
                <WholeNumberInput
                  label={t('listing.homeVisitKm')}
                  description={t('listing.homeVisitKmHint')}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  min={1}
                  max={100}
                  w={{ base: '100%', xs: 220 }}
                  {...form.getInputProps('homeVisitKm')}
                />
              )}
            </Part>
          </Stack>
        </fieldset>
        {may && <FormButtons save={t('common.save')} change={change} />}
      </form>
      <ListingPhotos listing={listing} may={may} />
    </Stack>
  );
}
