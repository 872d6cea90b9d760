import { SimpleGrid, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import type { BankAccount } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

export const bankValues = (bank: BankAccount | null): BankAccount =>
  bank ?? { accountName: '', accountNumber: '', ifsc: '', bankName: '' };

const isEmpty = (bank: BankAccount) => Object.values(bank).every(value => value.trim() === '');

/** What the fields say, or null where all are empty. */
export const toBank = (bank: BankAccount): BankAccount | null =>
  isEmpty(bank)
    ? null
    : {
        accountName: bank.accountName.trim(),
        accountNumber: bank.accountNumber.replaceAll(/[\s-]/g, ''),
        ifsc: bank.ifsc.trim().toUpperCase(),
        bankName: bank.bankName.trim(),
      };

/** All of the account or nothing. */
export function bankChecks(t: TFunction) {
  const unless =
    (right: (bank: BankAccount) => boolean, message: string) => (_: string, all: { bank: BankAccount }) => {
      const bank = toBank(all.bank);
      return bank === null || right(bank) ? null : message;
    };
  return {
    accountName: unless(bank => bank.accountName !== '', t('workshops.bankIncomplete')),
    accountNumber: unless(bank => /^\d{6,18}$/.test(bank.accountNumber), t('workshops.badAccountNumber')),
    ifsc: unless(bank => /^[A-Z]{4}0[A-Z0-9]{6}$/.test(bank.ifsc), t('workshops.badIfsc')),
    bankName: unless(bank => bank.bankName !== '', t('workshops.bankIncomplete')),
  };
}

export function BankFields({
  props,
}: {
  props: (path: `bank.${keyof BankAccount}`) => GetInputPropsReturnType;
}) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={t('workshops.accountName')} maxLength={120} {...props('bank.accountName')} />
      <TextInput
        label={t('workshops.accountNumber')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
        {...props('bank.accountNumber')}
      />
      <TextInput label={t('workshops.ifsc')} autoComplete="off" maxLength={11} {...props('bank.ifsc')} />
      <TextInput label={t('workshops.bankName')} maxLength={120} {...props('bank.bankName')} />
    </SimpleGrid>
  );
}
