import { Alert, Stack, Switch } from '@mantine/core';
import type { ReminderSettings } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useCan } from '../../app/session.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Page } from '../../ui/Page.tsx';
import { Part } from '../../ui/Part.tsx';
import { RulesField } from './RulesField.tsx';
import { draftOf, type RuleDraft, ruleOf } from './rules.ts';

export default function ReminderSetupPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/reminders/settings', {});
  return (
    <Page
      title={t('reminders.setup')}
      text={t('reminders.setupText')}
      parent={{ to: '/reminders', label: t('reminders.title') }}
    >
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && <Settings settings={data} />}
    </Page>
  );
}

interface Values {
  mail: boolean;
  daysBefore: number;
  rules: RuleDraft[];
}

const valuesOf = ({ mail, daysBefore, rules }: ReminderSettings): Values => ({
  mail,
  daysBefore,
  rules: rules.map(draftOf),
});

function Settings({ settings }: { settings: ReminderSettings }) {
  const { t } = useTranslation();
  const may = useCan('workshop:write');
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<
    ReminderSettings,
    Values,
    ReminderSettings
  >({
    record: settings,
    valuesOf,
    validate: {
      rules: {
        title: value => (value.trim() ? null : t('common.required')),
        days: (value, { rules }, path) => {
          const rule = rules[Number(path.split('.')[1])];
          return value === '' && rule?.kilometres === '' ? t('reminders.noDay') : null;
        },
      },
    },
    load: () => workbay.reminders.getSettings(),
    save: (values, version) =>
      workbay.reminders.updateSettings({ ...values, rules: values.rules.map(ruleOf) }, { ifMatch: version }),
    said: () => t('common.saved'),
  });
  const describe = ({ field, theirs }: Clash<Values>) => ({
    label: t(`reminders.setting.${field}`),
    text: field === 'rules' ? theirs.rules.map(({ title }) => title).join(', ') : String(theirs[field]),
  });
  return (
    <form noValidate onSubmit={onSubmit}>
      <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
      <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Stack>
          {!may && <Alert>{t('workshops.readOnly')}</Alert>}
          <Part title={t('reminders.setting.rules')} text={t('reminders.rulesText')}>
            <RulesField form={form} may={may} />
          </Part>
          <Part title={t('reminders.mails')} text={t('reminders.mailsText')}>
            <Switch
              label={t('reminders.setting.mail')}
              {...form.getInputProps('mail', { type: 'checkbox' })}
            />
            <NumberInput
              label={t('reminders.setting.daysBefore')}
              w={{ base: '100%', xs: 220 }}
              min={0}
              max={60}
              allowDecimal={false}
              {...form.getInputProps('daysBefore')}
            />
          </Part>
          {may && <FormButtons save={t('common.save')} change={change} />}
        </Stack>
      </fieldset>
    </form>
  );
}
