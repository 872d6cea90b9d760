import { Divider, Group, Paper, Stack, Text } from '@mantine/core';
import type { Workshop } from '@workbay/sdk/schema';
import i18next from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { loadHindi } from '../../app/i18n.ts';
import { type AddressValues, addressText } from '../../ui/AddressFields.tsx';
import { fiscalYearStart } from '../../ui/fiscalYear.ts';
import { StoredPicture } from '../files/StoredPicture.tsx';
import classes from './InvoicePreview.module.css';
import { useDefaultTaxRate } from './useDefaultTaxRate.ts';

interface Props {
  workshop: Workshop;
  values: Pick<
    Workshop,
    'legalName' | 'gstScheme' | 'documentLanguage' | 'defaultTaxRate' | 'invoicePrefix'
  > & {
    address: AddressValues;
    gstin: string;
    upiId: string;
    invoiceTerms: string;
    bank: object;
  };
}

/** Of one hour of work, in minor units. */
const sample = 100_000;

/** What an invoice begins and ends with, as one types it and before it is saved, in the language of the documents. */
export function InvoicePreview({ workshop, values }: Props) {
  const { t: said } = useTranslation();
  const { money, percent, today } = useFormat();
  useEffect(() => void loadHindi().catch(() => undefined), []);
  const t = i18next.getFixedT(values.documentLanguage);
  const isIndian = workshop.country === 'IN';
  const gstin = values.gstin.trim().toUpperCase();
  const isTaxed = gstin !== '' && values.gstScheme === 'regular';
  const ownRate = useDefaultTaxRate();
  const rate = isIndian ? (isTaxed ? values.defaultTaxRate : 0) : ownRate || 0;
  const tax = Math.round((sample * rate) / 100);
  const bank = Object.values(values.bank).filter(Boolean).join(' · ');
  return (
    <Paper
      component="figure"
      m={0}
      p="md"
      fz="sm"
      lang={values.documentLanguage}
      role="group"
      aria-label={said('workshops.preview')}
    >
      <Text component="figcaption" size="xs" c="dimmed" mb="sm">
        {said('workshops.preview')}
      </Text>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={2} miw={0} flex={1} style={{ overflowWrap: 'anywhere' }}>
          {workshop.logoFileId && (
            <StoredPicture fileId={workshop.logoFileId} alt="" className={classes.logo} />
          )}
          <Text fw={660}>{values.legalName}</Text>
          <span>{addressText(values.address)}</span>
          {gstin && (
            <span>
              {t('workshops.gstin')} {gstin}
            </span>
          )}
        </Stack>
        <Stack gap={2} ta="right">
          <Text fw={660}>
            {t(!isIndian ? 'invoices.number' : isTaxed ? 'invoices.taxInvoice' : 'invoices.billOfSupply')}
          </Text>
          <span>{`${values.invoicePrefix}/${yearOf(today(), workshop.fiscalYearStart)}/00001`}</span>
        </Stack>
      </Group>
      <Divider my="sm" />
      <Amount label={t('workshops.previewLine')} amount={money(sample)} />
      {tax > 0 && <Amount label={`${t('lines.tax')} ${percent(rate)}`} amount={money(tax)} />}
      <Amount label={t('lines.total')} amount={money(sample + tax)} strong />
      {(bank || values.upiId || values.invoiceTerms) && <Divider my="sm" />}
      <Stack gap={4} style={{ overflowWrap: 'anywhere' }}>
        {bank && (
          <span>
            {t('workshops.bank')}: {bank}
          </span>
        )}
        {values.upiId && (
          <span>
            {t('workshops.upiId')}: {values.upiId}
          </span>
        )}
        {values.invoiceTerms && (
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
            {values.invoiceTerms}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function Amount({ label, amount, strong }: { label: string; amount: string; strong?: boolean }) {
  return (
    <Group justify="space-between" fw={strong ? 660 : 400}>
      <span>{label}</span>
      <span>{amount}</span>
    </Group>
  );
}

/** The fiscal year that begins with that month as it stands in numbers, such as 26-27, or 2026 where it is the calendar's. */
function yearOf(today: string, start: number): string {
  const year = fiscalYearStart(today, start).slice(0, 4);
  if (start === 1) return year;
  const first = Number(year.slice(2));
  return `${String(first).padStart(2, '0')}-${String((first + 1) % 100).padStart(2, '0')}`;
}
