import type { components } from '@workbay/sdk/schema';
import { fault } from '../../errors.ts';
import { inIndia } from './country.ts';
import type { WorkshopDocument } from './store.ts';

type Account = Pick<
  components['schemas']['BankAccount'],
  'accountNumber' | 'ifsc' | 'iban' | 'bic' | 'bankCode'
>;

const isAbroad = ['iban', 'bic', 'bankCode'] as const;

/** An account as it is kept, if money can be sent to it by what it says. Throws faults at `at`. */
export function normaliseAccount<T extends Account>(
  account: T,
  workshop: Pick<WorkshopDocument, 'country'>,
  at: string,
): T {
  const { accountNumber, ifsc, iban, bic, bankCode } = account;
  const missing = (name: keyof Account) => fault('rule_broken', `${at}/${name}`, 'is missing', 'required');
  if (inIndia(workshop)) {
    for (const name of isAbroad)
      if (account[name] !== undefined)
        throw fault('rule_broken', `${at}/${name}`, 'is not of accounts in India', 'not_taken');
    if (accountNumber === undefined) throw missing('accountNumber');
    if (ifsc === undefined) throw missing('ifsc');
    if (accountNumber.length < 6)
      throw fault('rule_broken', `${at}/accountNumber`, 'must have 6 digits or more', 'too_short');
    return account;
  }
  if (ifsc !== undefined)
    throw fault('rule_broken', `${at}/ifsc`, 'is of accounts in India alone', 'only_in_india');
  if (iban === undefined && accountNumber === undefined) throw missing('iban');
  if (iban === undefined && bic === undefined && bankCode === undefined) throw missing('bic');
  if (iban === undefined) return account;
  const bare = iban.replaceAll(' ', '').toUpperCase();
  if (!isIban(bare)) throw fault('rule_broken', `${at}/iban`, 'has wrong check digits', 'bad_iban');
  return { ...account, iban: bare };
}

/** ISO 13616: the first four characters moved to the end, letters as 10 to 35, the number is 1 modulo 97 (ISO 7064, MOD 97-10). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.replaceAll(/[A-Z]/g, letter => `${letter.charCodeAt(0) - 55}`);
  return BigInt(digits) % 97n === 1n;
}
