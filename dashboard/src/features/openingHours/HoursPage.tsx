import { Alert, Button, Group, Stack } from '@mantine/core';
import type { OpeningHours } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Part } from '../../ui/Part.tsx';
import { HolidayFields } from './HolidayFields.tsx';
import { type HoursValues, holidayChecks, hoursValues, toHours, usualWeek, weekText } from './values.ts';
import { WeekFields } from './WeekFields.tsx';

export default function HoursPage() {
  const { t } = useTranslation();
  const { timeZoneName } = useFormat();
  const { data, error, refetch } = api.useQuery('get', '/v1/opening-hours', {});
  return (
    <Page title={t('hours.title')} text={t('hours.text', { zone: timeZoneName })}>
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && <HoursForm key={data.id} hours={data} />}
    </Page>
  );
}

function HoursForm({ hours }: { hours: OpeningHours }) {
  const { t } = useTranslation();
  const may = useCan('workshop:write');
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<
    OpeningHours,
    HoursValues,
    OpeningHours
  >({
    record: hours,
    valuesOf: hoursValues,
    validate: {
      holidays: holidayChecks(t, t('hours.reasonMissing')),
    },
    load: () => workbay.openingHours.get(),
    save: (values, version) => workbay.openingHours.update(toHours(values), { ifMatch: version }),
    said: () => t('common.saved'),
  });
  const describe = ({ field, theirs }: Clash<HoursValues>) =>
    field === 'week'
      ? { label: t('hours.week'), text: weekText(theirs.week) }
      : { label: t('hours.holidays'), text: theirs.holidays.map(({ reason }) => reason).join(', ') };
  const isEmpty = Object.values(form.values.week).every(spans => spans.length === 0);
  return (
    <Stack>
      {!may && <Alert>{t('workshops.readOnly')}</Alert>}
      {may && isEmpty && (
        <Alert title={t('hours.untold')}>
          <Group justify="space-between" gap="sm">
            {t('hours.untoldText')}
            <Button variant="white" size="compact-sm" onClick={() => form.setFieldValue('week', usualWeek())}>
              {t('hours.usual')}
            </Button>
          </Group>
        </Alert>
      )}
      <form noValidate onSubmit={onSubmit}>
        <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
        <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack>
            <Part title={t('hours.week')} text={t('hours.weekText')}>
              <WeekFields form={form} may={may} />
            </Part>
            <Part title={t('hours.holidays')} text={t('hours.holidaysText')}>
              <HolidayFields form={form} may={may} />
            </Part>
          </Stack>
        </fieldset>
        {may && <FormButtons save={t('common.save')} change={change} />}
      </form>
    </Stack>
  );
}
