import {
  Alert,
  Button,
  FileButton,
  Grid,
  Group,
  NumberInput,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { Workshop } from '@workbay/sdk/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { AddressFields, addressValues, toAddress } from '../../ui/AddressFields.tsx';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Page } from '../../ui/Page.tsx';
import { filledOrNull } from '../../ui/present.ts';
import { Loading } from '../../ui/Records.tsx';
import { BankFields, bankChecks, bankValues, toBank } from './BankFields.tsx';
import { WorkshopLogo } from './WorkshopLogo.tsx';

export default function WorkshopPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/workshop', {});
  return (
    <Page title={t('workshops.title')}>
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && <WorkshopForm key={data.version} workshop={data} />}
    </Page>
  );
}

function WorkshopForm({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation();
  const may = useCan('workshop:write');
  const form = useForm({
    initialValues: {
      name: workshop.name,
      legalName: workshop.legalName,
      phone: workshop.phone ?? '',
      email: workshop.email ?? '',
      timeZone: workshop.timeZone,
      address: addressValues(workshop.address),
      gstin: workshop.gstin ?? '',
      upiId: workshop.upiId ?? '',
      bank: bankValues(workshop.bank),
      documentLanguage: workshop.documentLanguage,
      defaultTaxRate: workshop.defaultTaxRate,
      invoicePrefix: workshop.invoicePrefix,
      invoiceTerms: workshop.invoiceTerms ?? '',
    },
    validate: {
      name: filledIn(t),
      legalName: filledIn(t),
      gstin: value => (!value || value.trim().length === 15 ? null : t('customers.badGstin')),
      upiId: value => (!value || /^[\w.-]{2,64}@[A-Za-z]{2,64}$/.test(value) ? null : t('workshops.badUpi')),
      bank: bankChecks(t),
      invoicePrefix: value => (/^[A-Z0-9]{1,4}$/.test(value) ? null : t('workshops.badPrefix')),
    },
  });
  const save = useChange(
    (values: typeof form.values) =>
      workbay.workshops.update(
        {
          ...values,
          address: toAddress(values.address, workshop.address.country),
          phone: filledOrNull(values.phone),
          email: filledOrNull(values.email),
          gstin: filledOrNull(values.gstin.toUpperCase()),
          upiId: filledOrNull(values.upiId),
          bank: toBank(values.bank),
          invoiceTerms: filledOrNull(values.invoiceTerms),
        },
        { ifMatch: workshop.version },
      ),
    { form, said: () => t('common.saved') },
  );
  return (
    <Stack>
      {!may && <Alert>{t('workshops.readOnly')}</Alert>}
      <Logo workshop={workshop} may={may} />
      <form noValidate onSubmit={form.onSubmit(values => save.mutate(values))}>
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
              <TextInput label={t('workshops.timeZone')} maxLength={60} {...form.getInputProps('timeZone')} />
            </Part>
            <Part title={t('workshops.tax')} text={t('workshops.taxText')}>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <TextInput label={t('workshops.gstin')} maxLength={15} {...form.getInputProps('gstin')} />
                <NumberInput
                  label={t('workshops.defaultTaxRate')}
                  min={0}
                  max={100}
                  decimalScale={2}
                  hideControls
                  {...form.getInputProps('defaultTaxRate')}
                />
              </SimpleGrid>
              <TextInput
                label={t('workshops.upiId')}
                description={t('workshops.upiHint')}
                maxLength={129}
                {...form.getInputProps('upiId')}
              />
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
                label={t('workshops.terms')}
                autosize
                minRows={3}
                maxLength={2000}
                {...form.getInputProps('invoiceTerms')}
              />
            </Part>
          </Stack>
        </fieldset>
        {may && <FormButtons save={t('common.save')} loading={save.isPending} />}
      </form>
    </Stack>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Paper p="lg">
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Title order={2}>{title}</Title>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="sm">{children}</Stack>
        </Grid.Col>
      </Grid>
    </Paper>
  );
}

const mostBytes = 512 * 1024;

function Logo({ workshop, may }: { workshop: Workshop; may: boolean }) {
  const { t } = useTranslation();
  const set = useChange(async (file: File) => workbay.workshops.setLogo({ data: await base64(file) }), {
    said: () => t('common.saved'),
  });
  const remove = useChange(() => workbay.workshops.deleteLogo(), { said: () => t('common.deleted') });
  const pick = (file: File | null) => {
    if (!file) return;
    if (file.size > mostBytes) notifications.show({ color: 'red', message: t('workshops.logoTooLarge') });
    else set.mutate(file);
  };
  return (
    <Part title={t('workshops.logo')} text={t('workshops.logoText')}>
      <Group>
        {workshop.hasLogo && <WorkshopLogo />}
        {may && (
          <FileButton accept="image/png,image/jpeg" onChange={pick}>
            {props => (
              <Button variant="default" loading={set.isPending} {...props}>
                {workshop.hasLogo ? t('workshops.replace') : t('workshops.upload')}
              </Button>
            )}
          </FileButton>
        )}
        {may && workshop.hasLogo && (
          <Button
            variant="subtle"
            color="gray"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {t('workshops.remove')}
          </Button>
        )}
      </Group>
    </Part>
  );
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
