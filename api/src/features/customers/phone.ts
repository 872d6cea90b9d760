import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { fault } from '../../errors.ts';

/** A phone number in E.164; one without a country code is of the workshop's country. Throws a fault at `pointer`. */
export function normalisePhone(phone: string, country: string, pointer: string): string {
  const region: CountryCode = isSupportedCountry(country) ? country : 'IN';
  const parsed = parsePhoneNumberFromString(phone, region);
  if (!parsed?.isPossible()) throw fault('rule_broken', pointer, 'is not a phone number', 'bad_phone');
  return parsed.number;
}
