import { currencyDigits } from '@workbay/sdk/money';
import type { components } from '@workbay/sdk/schema';

/**
 * Each currency and the countries (ISO 3166-1 alpha-2, with XK for Kosovo) whose legal tender it is, the first of a country that has
 * several. From the Unicode CLDR, release 48.2, supplemental/currencyData.json: those in force on 22 November 2026, without places
 * that nobody lives in.
 */
const currencies = `
AED AE; AFN AF; ALL AL; AMD AM; AOA AO; ARS AR; AUD AU CC CX KI NF NR TV; AWG AW; AZN AZ; BAM BA; BBD BB; BDT BD; BHD BH; BIF BI; BMD BM;
BND BN; BOB BO; BRL BR; BSD BS; BTN BT; BWP BW; BYN BY; BZD BZ; CAD CA; CDF CD; CHF CH LI; CLP CL; CNY CN; COP CO; CRC CR; CUP CU; CVE CV;
CZK CZ; DJF DJ; DKK DK FO GL; DOP DO; DZD DZ; EGP EG; ERN ER; ETB ET;
EUR AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT; FJD FJ; FKP FK;
GBP GB GG GS IM JE; GEL GE; GHS GH; GIP GI; GMD GM; GNF GN; GTQ GT; GYD GY; HKD HK; HNL HN; HTG HT; HUF HU; IDR ID; ILS IL PS; INR IN;
IQD IQ; IRR IR; ISK IS; JMD JM; JOD JO; JPY JP; KES KE; KGS KG; KHR KH; KMF KM; KPW KP; KRW KR; KWD KW; KYD KY; KZT KZ; LAK LA; LBP LB;
LKR LK; LRD LR; LYD LY; MAD EH MA; MDL MD; MGA MG; MKD MK; MMK MM; MNT MN; MOP MO; MRU MR; MUR MU; MVR MV; MWK MW; MXN MX; MYR MY; MZN MZ;
NAD NA; NGN NG; NIO NI; NOK NO SJ; NPR NP; NZD CK NU NZ PN TK; OMR OM; PAB PA; PEN PE; PGK PG; PHP PH; PKR PK; PLN PL; PYG PY; QAR QA;
RON RO; RSD RS; RUB RU; RWF RW; SAR SA; SBD SB; SCR SC; SDG SD; SEK SE; SGD SG; SHP SH; SLE SL; SOS SO; SRD SR; SSP SS; STN ST; SYP SY;
SZL SZ; THB TH; TJS TJ; TMT TM; TND TN; TOP TO; TRY TR; TTD TT; TWD TW; TZS TZ; UAH UA; UGX UG;
USD AS BQ EC FM GU IO MH MP PR PW SV TC TL UM US VG VI; UYU UY; UZS UZ; VES VE; VND VN; VUV VU; WST WS; XAF CF CG CM GA GQ TD;
XCD AG AI DM GD KN LC MS VC; XCG CW SX; XOF BF BJ CI GW ML NE SN TG; XPF NC PF WF; YER YE; ZAR LS ZA; ZMW ZM; ZWG ZW`;

const currencyByCountry = new Map(
  currencies.split(';').flatMap(row => {
    const [currency = '', ...countries] = row.trim().split(' ');
    return countries.map(country => [country, currency] as const);
  }),
);

/** Of countries with several time zones the one most people live in; else the first by name would do, such as America/Adak. */
const mainZones: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CY: 'Asia/Nicosia',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  KI: 'Pacific/Tarawa',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  XK: 'Europe/Belgrade',
};

/** Today's names in the IANA database of zones that ICU lists by an older one. */
const renamedZones: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

export const isCountry = (code: string): boolean => currencyByCountry.has(code);

/** The legal tender of a country; undefined where there is no such country. */
export const currencyOf = (country: string): string | undefined => currencyByCountry.get(country);

declare global {
  namespace Intl {
    // Of ECMAScript's Intl Locale Info, which TypeScript's library does not know yet.
    interface Locale {
      getTimeZones(): string[] | undefined;
    }
  }
}

/** IANA names of a country's time zones, the one most people live in first. */
export function zonesOf(country: string): string[] {
  const listed = new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  const main = mainZones[country] ?? [];
  return [...new Set([main, listed.map(zone => renamedZones[zone] ?? zone)].flat())];
}

const known = new Set([...Intl.supportedValuesOf('currency'), ...currencyByCountry.values()]);
/** Units of account that are nobody's money: metals, funds, tests. */
const noMoney = /^X(?!AF$|CD$|CG$|OF$|PF$)/;

/** Whether it is a currency of ISO 4217 that is paid with today or was. */
export const isCurrency = (code: string): boolean => known.has(code) && !noMoney.test(code);

/** Every country, by its code. */
export const allCountries = (): components['schemas']['Country'][] =>
  [...currencyByCountry]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, currency]) => ({
      code,
      currency,
      currencyDigits: currencyDigits(currency),
      timeZones: zonesOf(code),
    }));
