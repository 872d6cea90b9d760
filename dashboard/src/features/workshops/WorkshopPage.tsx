import { Alert, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { Workshop, WorkshopPatch } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { renewSession, useCan, useMe } from '../../app/session.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { AddressFields, addressText, addressValues, toAddress } from '../../ui/AddressFields.tsx';
import { Clashes } from '../../ui/Clashes.tsx';
import { filledIn, optionalEmail } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TaxSelect } from '../../ui/lines/TaxSelect.tsx';
import { Page } from '../../ui/Page.tsx';
import { Part } from '../../ui/Part.tsx';
import { filledOrNull } from '../../ui/present.ts';
import { Documents } from '../files/Documents.tsx';
import { EditPicture } from '../files/EditPicture.tsx';
import { OnlinePayments } from '../onlinePayments/OnlinePayments.tsx';
import { NegativeStock } from '../stock/NegativeStock.tsx';
import { SupportAccess } from '../supportAccess/SupportAccess.tsx';
import { TaxesPart } from '../taxRates/TaxesPart.tsx';
import { BankFields, bankChecks, bankValues, toBank } from './BankFields.tsx';
import { ConfirmLimits } from './ConfirmLimits.tsx';
import { HomeFields } from './HomeFields.tsx';
import { InvoicePreview } from './InvoicePreview.tsx';
import { SecondFactorRule } from './SecondFactorRule.tsx';
import { Verification } from './Verification.tsx';

export default function WorkshopPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/workshop', {});
  return (
    <Page title={t('workshops.title')}>
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && <WorkshopForm key={data.id} workshop={data} />}
    </Page>
  );
}

const workshopValues = (workshop: Workshop) => ({
  name: workshop.name,
  legalName: workshop.legalName,
  phone: workshop.phone ?? '',
  email: workshop.email ?? '',
  country: workshop.country,
  currency: workshop.currency,
  timeZone: workshop.timeZone,
  address: addressValues(workshop.address),
  gstin: workshop.gstin ?? '',
  taxNumber: workshop.taxNumber ?? '',
  fiscalYearStart: String(workshop.fiscalYearStart),
  gstScheme: workshop.gstScheme,
  turnover: workshop.turnover,
  upiId: workshop.upiId ?? '',
  bank: bankValues(workshop.bank),
  documentLanguage: workshop.documentLanguage,
  defaultTaxRate: workshop.defaultTaxRate,
  invoicePrefix: workshop.invoicePrefix,
  invoiceTerms: workshop.invoiceTerms ?? '',
  mailSenderName: workshop.mailSenderName ?? '',
  mailReplyTo: workshop.mailReplyTo ?? '',
});

type Values = ReturnType<typeof workshopValues>;

const toPatch = ({ fiscalYearStart, ...values }: Values, country: string | undefined) => ({
  ...values,
  address: toAddress(values.address, country),
  taxNumber: filledOrNull(values.taxNumber),
  fiscalYearStart: Number(fiscalYearStart),
  phone: filledOrNull(values.phone),
  email: filledOrNull(values.email),
  gstin: filledOrNull(values.gstin.toUpperCase()),
  upiId: filledOrNull(values.upiId),
  bank: toBank(values.bank),
  invoiceTerms: filledOrNull(values.invoiceTerms),
  mailSenderName: filledOrNull(values.mailSenderName),
  mailReplyTo: filledOrNull(values.mailReplyTo),
});

/**
 * What changes. Where the money goes among it: for that the API asks who is there. What only the old country knows is left out of a move
 * to another, which clears it.
 */
function changed(workshop: Workshop, values: Values): WorkshopPatch {
  const { gstin, gstScheme, turnover, upiId, taxNumber, fiscalYearStart, bank, ...patch } = toPatch(
    values,
    workshop.address.country,
  );
  const before = toPatch(workshopValues(workshop), workshop.address.country);
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  if (patch.country !== workshop.country) {
    const { stateCode: _state, ...address } = patch.address;
    return { ...patch, address };
  }
  return {
    ...patch,
    ...(workshop.country === 'IN' ? { gstin, gstScheme, turnover } : { taxNumber, fiscalYearStart }),
    ...(isSame(upiId, before.upiId) ? {} : { upiId }),
    ...(isSame(bank, before.bank) ? {} : { bank }),
  };
}

function WorkshopForm({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation();
  const may = useCan('workshop:write');
  const live = useMe()?.workshop?.livemode !== false;
  const inIndia = workshop.country === 'IN';
  const { monthName } = useFormat();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Workshop, Values, Workshop>({
    record: workshop,
    valuesOf: workshopValues,
    validate: {
      name: filledIn(t),
      legalName: filledIn(t),
      gstin: value => (!value || value.trim().length === 15 ? null : t('customers.badGstin')),
      upiId: value => (!value || /^[\w.-]{2,64}@[A-Za-z]{2,64}$/.test(value) ? null : t('workshops.badUpi')),
      bank: bankChecks(t, inIndia),
      mailSenderName: value => (/["<>\\,;:@()[\]]/.test(value) ? t('workshops.badSenderName') : null),
      mailReplyTo: optionalEmail(t),
      invoicePrefix: value => (/^[A-Z0-9]{1,4}$/.test(value) ? null : t('workshops.badPrefix')),
    },
    load: () => workbay.workshops.get(),
    save: (values, version) => workbay.workshops.update(changed(workshop, values), { ifMatch: version }),
    said: () => t('common.saved'),
    // The session says the workshop's name and time zone to every page.
    after: () => void renewSession(() => workbay.auth.refresh()),
  });
  const describe = ({ field, theirs }: Clash<Values>): { label: string; text: string } => {
    if (field === 'address') return { label: t('address.title'), text: addressText(theirs.address) };
    if (field === 'bank')
      return { label: t('workshops.bank'), text: Object.values(theirs.bank).filter(Boolean).join(', ') };
    if (field === 'gstScheme')
      return { label: t('workshops.gstScheme'), text: t(`workshops.gstSchemes.${theirs.gstScheme}`) };
    if (field === 'turnover')
      return { label: t('workshops.turnover'), text: t(`workshops.turnovers.${theirs.turnover}`) };
    return {
      label: isCommon(field) ? t(`common.${field}`) : t(`workshops.${field}`),
      text: String(theirs[field]),
    };
  };
  return (
    <Stack>
      {!may && <Alert>{t('workshops.readOnly')}</Alert>}
      <EditPicture
        title={t('workshops.logo')}
        text={t('workshops.logoText')}
        alt={workshop.name}
        purpose="workshop_logo"
        fileId={workshop.logoFileId}
        may={may}
        save={logoFileId => workbay.workshops.update({ logoFileId })}
      />
      <Verification workshop={workshop} may={may} />
      <OnlinePayments />
      <TaxesPart country={workshop.country} may={may} />
      <form noValidate onSubmit={onSubmit}>
        <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
        <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack>
            <Part title={t('workshops.general')} text={t('workshops.generalText')}>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <TextInput label={t('common.name')} maxLength={120} {...form.getInputProps('name')} />
                <TextInput
                  label={t('workshops.legalName')}
                  description={t('workshops.legalNameHint')}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  maxLength={200}
                  {...form.getInputProps('legalName')}
                />
                <TextInput
                  label={t('common.phone')}
                  type="tel"
                  maxLength={24}
                  {...form.getInputProps('phone')}
                />
                <TextInput
                  label={t('common.email')}
                  type="email"
                  maxLength={254}
                  {...form.getInputProps('email')}
                />
              </SimpleGrid>
              <AddressFields props={form.getInputProps} />
              <HomeFields props={form.getInputProps} />
              <Select
                label={t('workshops.timeZone')}
                searchable
                allowDeselect={false}
                data={timeZones(workshop.timeZone)}
                {...form.getInputProps('timeZone')}
              />
            </Part>
            <Part
              title={t('workshops.tax')}
              text={t(inIndia ? 'workshops.taxText' : 'workshops.taxTextAbroad')}
            >
              {!inIndia && (
                <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                  <TextInput
                    label={t('workshops.taxNumber')}
                    description={t('workshops.taxNumberHint')}
                    inputWrapperOrder={['label', 'input', 'description', 'error']}
                    maxLength={20}
                    {...form.getInputProps('taxNumber')}
                  />
                  <Select
                    label={t('workshops.fiscalYearStart')}
                    description={t('workshops.fiscalYearStartHint')}
                    inputWrapperOrder={['label', 'input', 'description', 'error']}
                    allowDeselect={false}
                    data={Array.from({ length: 12 }, (_, at) => ({
                      value: String(at + 1),
                      label: monthName(at + 1),
                    }))}
                    {...form.getInputProps('fiscalYearStart')}
                  />
                </SimpleGrid>
              )}
              {inIndia && (
                <>
                  <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                    <TextInput label={t('workshops.gstin')} maxLength={15} {...form.getInputProps('gstin')} />
                    <TaxSelect
                      label={t('workshops.defaultTaxRate')}
                      value={{ taxRate: form.values.defaultTaxRate, exemption: '' }}
                      onChange={({ taxRate }) => form.setFieldValue('defaultTaxRate', Number(taxRate))}
                      error={form.errors.defaultTaxRate}
                    />
                    <Select
                      label={t('workshops.gstScheme')}
                      description={t('workshops.gstSchemeHint')}
                      inputWrapperOrder={['label', 'input', 'description', 'error']}
                      allowDeselect={false}
                      data={(['regular', 'composition'] as const).map(value => ({
                        value,
                        label: t(`workshops.gstSchemes.${value}`),
                      }))}
                      {...form.getInputProps('gstScheme')}
                    />
                    <Select
                      label={t('workshops.turnover')}
                      description={t('workshops.turnoverHint')}
                      inputWrapperOrder={['label', 'input', 'description', 'error']}
                      allowDeselect={false}
                      data={(['up_to_5_crore', 'above_5_crore'] as const).map(value => ({
                        value,
                        label: t(`workshops.turnovers.${value}`),
                      }))}
                      {...form.getInputProps('turnover')}
                    />
                  </SimpleGrid>
                  <TextInput
                    label={t('workshops.upiId')}
                    description={t('workshops.upiHint')}
                    maxLength={129}
                    {...form.getInputProps('upiId')}
                  />
                </>
              )}
            </Part>
            <Part title={t('workshops.bank')} text={t('workshops.bankText')}>
              <BankFields props={form.getInputProps} />
            </Part>
            <Part title={t('workshops.documents')} text={t('workshops.documentsText')}>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <Select
                  label={t('workshops.documentLanguage')}
                  description={t('workshops.documentLanguageHint')}
                  allowDeselect={false}
                  data={[
                    { value: 'en', label: 'English' },
                    { value: 'hi', label: 'हिन्दी' },
                  ]}
                  {...form.getInputProps('documentLanguage')}
                />
                <TextInput
                  label={t('workshops.invoicePrefix')}
                  description={t('workshops.prefixHint')}
                  maxLength={4}
                  {...form.getInputProps('invoicePrefix')}
                />
              </SimpleGrid>
              <Textarea
                label={t('workshops.invoiceTerms')}
                autosize
                minRows={3}
                maxLength={2000}
                {...form.getInputProps('invoiceTerms')}
              />
              <InvoicePreview workshop={workshop} values={form.values} />
            </Part>
            <Part title={t('workshops.mail')} text={t('workshops.mailText')}>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <TextInput
                  label={t('workshops.mailSenderName')}
                  description={t('workshops.mailSenderNameHint', {
                    name: form.values.mailSenderName.trim() || form.values.name,
                  })}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  placeholder={form.values.name}
                  maxLength={60}
                  {...form.getInputProps('mailSenderName')}
                />
                <TextInput
                  label={t('workshops.mailReplyTo')}
                  description={t('workshops.mailReplyToHint')}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  placeholder={form.values.email}
                  type="email"
                  maxLength={254}
                  {...form.getInputProps('mailReplyTo')}
                />
              </SimpleGrid>
            </Part>
          </Stack>
        </fieldset>
        {losesBadge(workshop, form.values) && (
          <Alert color="orange" mt="md" role="status" title={t('workshops.losesBadge')}>
            {t('workshops.losesBadgeText')}
          </Alert>
        )}
        {may && <FormButtons save={t('common.save')} change={change} />}
      </form>
      {may && (
        <Documents title={t('files.papers')} text={t('workshops.papersText')} purpose="workshop_document" />
      )}
      <NegativeStock workshop={workshop} may={may} />
      <ConfirmLimits workshop={workshop} />
      <SecondFactorRule workshop={workshop} may={may} />
      {may && live && <SupportAccess />}
    </Stack>
  );
}

/** Whether Workbay has to look at it anew: what it made sure of is the legal name and the GSTIN. */
const losesBadge = ({ verification, legalName, gstin }: Workshop, values: Values): boolean =>
  verification === 'verified' &&
  (values.legalName !== legalName || filledOrNull(values.gstin.toUpperCase()) !== gstin);

const isCommon = (field: keyof Values): field is 'name' | 'phone' | 'email' =>
  field === 'name' || field === 'phone' || field === 'email';

/** The browser knows some zones by an older name only, such as Asia/Calcutta; the workshop's own is always there. */
const timeZones = (own: string) =>
  [...new Set([own, 'Asia/Kolkata', ...Intl.supportedValuesOf('timeZone')])].sort();
