import { SimpleGrid, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import type { BankAccount } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useInIndia } from '../../app/home.ts';
import { filled, present } from '../../ui/present.ts';

export type BankValues = Required<BankAccount>;

export const bankValues = (bank: BankAccount | null): BankValues => ({
  accountName: '',
  accountNumber: '',
  ifsc: '',
  iban: '',
  bic: '',
  bankCode: '',
  bankName: '',
  ...bank,
});

const isEmpty = (bank: BankValues) => Object.values(bank).every(value => value.trim() === '');

/** What the fields say, or null where all are empty. */
export const toBank = (bank: BankValues): BankAccount | null =>
  isEmpty(bank)
    ? null
    : {
        accountName: bank.accountName.trim(),
        bankName: bank.bankName.trim(),
        ...present({
          accountNumber: filled(bank.accountNumber.replaceAll(/[\s-]/g, '')),
          ifsc: filled(bank.ifsc.trim().toUpperCase()),
          iban: filled(bank.iban.replaceAll(/\s/g, '').toUpperCase()),
          bic: filled(bank.bic.replaceAll(/\s/g, '').toUpperCase()),
          bankCode: filled(bank.bankCode),
        }),
      };

/** All of the account or nothing. */
export function bankChecks(t: TFunction, inIndia: boolean) {
  const unless =
    (right: (bank: BankAccount) => boolean, message: string) => (_: string, all: { bank: BankValues }) => {
      const bank = toBank(all.bank);
      return bank === null || right(bank) ? null : message;
    };
  const named = {
    accountName: unless(bank => bank.accountName !== '', t('workshops.bankIncomplete')),
    bankName: unless(bank => bank.bankName !== '', t('workshops.bankIncomplete')),
  };
  if (inIndia)
    return {
      ...named,
      accountNumber: unless(
        bank => /^\d{6,18}$/.test(bank.accountNumber ?? ''),
        t('workshops.badAccountNumber'),
      ),
      ifsc: unless(bank => /^[A-Z]{4}0[A-Z0-9]{6}$/.test(bank.ifsc ?? ''), t('workshops.badIfsc')),
    };
  return {
    ...named,
    iban: unless(
      ({ iban, accountNumber, bic, bankCode }) =>
        iban !== undefined || (accountNumber !== undefined && (bic ?? bankCode) !== undefined),
      t('workshops.ibanOrNumber'),
    ),
  };
}

export function BankFields({
  props,
}: {
  props: (path: `bank.${keyof BankValues}`) => GetInputPropsReturnType;
}) {
  const { t } = useTranslation();
  const inIndia = useInIndia();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={t('workshops.accountName')} maxLength={120} {...props('bank.accountName')} />
      {!inIndia && <TextInput label="IBAN" autoComplete="off" maxLength={42} {...props('bank.iban')} />}
      <TextInput
        label={t('workshops.accountNumber')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
        {...props('bank.accountNumber')}
      />
      {inIndia ? (
        <TextInput label={t('workshops.ifsc')} autoComplete="off" maxLength={11} {...props('bank.ifsc')} />
      ) : (
        <>
          <TextInput label="BIC / SWIFT" autoComplete="off" maxLength={11} {...props('bank.bic')} />
          <TextInput
            label={t('workshops.bankCode')}
            autoComplete="off"
            maxLength={12}
            {...props('bank.bankCode')}
          />
        </>
      )}
      <TextInput label={t('workshops.bankName')} maxLength={120} {...props('bank.bankName')} />
    </SimpleGrid>
  );
}
