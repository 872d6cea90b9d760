import { fault } from '../../errors.ts';
import { inIndia } from '../workshops/country.ts';

/** Codes of the states and union territories on number plates, with those that are no longer given. */
const states = new Set(
  'AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TN TR TS TG UA UK UP WB'.split(
    ' ',
  ),
);

/** State, district (Delhi's has a letter for the kind of vehicle after it), series, number: MH12AB1234, DL1CAB1234. */
const standard = /^([A-Z]{2})\d{1,2}[A-Z]{0,3}\d{1,4}$/;
/** Bharat series: year, BH, number, letters (Central Motor Vehicles Rules, rule 48 as amended in 2021). */
const bharat = /^\d{2}BH\d{4}[A-HJ-NP-Z]{1,2}$/;

/** A registration as it is kept: capitals and digits alone, in any script outside India. Throws a fault for one that cannot be. */
export function normaliseRegistration(
  registration: string,
  country: string | null,
  pointer = '/body/registration',
): string {
  const bare = registration
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.·-]/g, '');
  const indian = country !== null && inIndia({ country });
  const valid = indian ? isIndian(bare) : /^[\p{L}\p{N}]{2,15}$/u.test(bare);
  if (!valid)
    throw fault(
      'rule_broken',
      pointer,
      indian
        ? 'is not a registration number such as MH12AB1234 or 22BH1234AA'
        : 'is not a registration number',
      'bad_registration',
    );
  return bare;
}

function isIndian(bare: string): boolean {
  const state = standard.exec(bare)?.[1];
  return state === undefined ? bharat.test(bare) : states.has(state);
}
