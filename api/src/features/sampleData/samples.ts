import { minorUnits } from '@workbay/sdk/money';
import type { components } from '@workbay/sdk/schema';
import { inIndia } from '../workshops/country.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

type Line = Pick<components['schemas']['LineItem'], 'kind' | 'description' | 'unitPrice'>;

export type Sample = {
  name: string;
  vehicle: { make: string; model: string; odometer: number };
  complaint: string;
  status: components['schemas']['JobStatus'];
  /** Of now. */
  promisedInHours: number;
  lines: Line[];
};

/** Prices are in rupees here. */
const labour = (description: string, unitPrice: number): Line => ({ kind: 'labour', description, unitPrice });
const part = (description: string, unitPrice: number): Line => ({ kind: 'part', description, unitPrice });

/** What is asked elsewhere for work that costs a hundred rupees in India, in units of the currency: roughly, as samples are. Of others the number is that of rupees. */
const hundredRupees: Record<string, number> = {
  AED: 25,
  AUD: 12,
  BDT: 140,
  BHD: 3,
  BRL: 30,
  CAD: 12,
  CHF: 12,
  CLP: 6000,
  CNY: 30,
  COP: 20_000,
  CZK: 150,
  DKK: 60,
  EGP: 200,
  EUR: 8,
  GBP: 8,
  HKD: 60,
  HUF: 2500,
  IDR: 60_000,
  ILS: 30,
  JPY: 1000,
  KES: 600,
  KRW: 6000,
  KWD: 2,
  LKR: 500,
  MXN: 100,
  MYR: 15,
  NGN: 5000,
  NOK: 90,
  NPR: 160,
  NZD: 12,
  OMR: 3,
  PHP: 200,
  PKR: 400,
  PLN: 25,
  QAR: 25,
  RON: 30,
  SAR: 25,
  SEK: 90,
  SGD: 10,
  THB: 150,
  TRY: 250,
  TWD: 200,
  USD: 8,
  VND: 120_000,
  ZAR: 80,
};

const priceIn = (currency: string, rupees: number): number =>
  Math.round((rupees * (hundredRupees[currency] ?? 100) * minorUnits(currency)) / 100);

/** Plates that are hardly anybody's; some may be there still from samples that were kept. */
export const plates = Array.from({ length: 99 }, (_, at) => `MH12ZZ00${String(at + 1).padStart(2, '0')}`);

const indianVehicles = [
  { make: 'Maruti Suzuki', model: 'Swift', odometer: 42_300 },
  { make: 'Hyundai', model: 'i20', odometer: 27_850 },
  { make: 'Honda', model: 'Activa', odometer: 18_400 },
] as const;
const vehiclesElsewhere = [
  { make: 'Toyota', model: 'Corolla', odometer: 42_300 },
  { make: 'Volkswagen', model: 'Golf', odometer: 27_850 },
  { make: 'Ford', model: 'Transit', odometer: 118_400 },
] as const;

type Words = Record<'garage' | 'home_service', Pick<Sample, 'complaint' | 'lines'>[]>;

const names = {
  en: ['Meera Joshi (sample)', 'Arjun Nair (sample)', 'Fatima Sheikh (sample)'],
  hi: ['मीरा जोशी (नमूना)', 'अर्जुन नायर (नमूना)', 'फ़ातिमा शेख़ (नमूना)'],
};

const words: Record<'en' | 'hi', Words> = {
  en: {
    garage: [
      { complaint: 'Periodic service', lines: [labour('Periodic service', 1800), part('Engine oil', 1200)] },
      { complaint: 'Brakes squeal', lines: [labour('Brake check', 500), part('Front brake pads', 2400)] },
      { complaint: 'Does not start in the morning', lines: [part('Battery', 1600)] },
    ],
    home_service: [
      { complaint: 'AC does not cool', lines: [labour('AC service', 800), part('Gas refill', 2200)] },
      { complaint: 'Kitchen tap drips', lines: [labour('Plumbing visit', 300), part('Tap cartridge', 400)] },
      { complaint: 'Washing machine does not drain', lines: [labour('Washing machine repair', 900)] },
    ],
  },
  hi: {
    garage: [
      {
        complaint: 'नियमित सर्विस',
        lines: [labour('नियमित सर्विस', 1800), part('इंजन ऑयल', 1200)],
      },
      {
        complaint: 'ब्रेक से आवाज़ आती है',
        lines: [labour('ब्रेक की जाँच', 500), part('अगले ब्रेक पैड', 2400)],
      },
      { complaint: 'सुबह चालू नहीं होती', lines: [part('बैटरी', 1600)] },
    ],
    home_service: [
      {
        complaint: 'एसी ठंडा नहीं करता',
        lines: [labour('एसी सर्विस', 800), part('गैस भरना', 2200)],
      },
      {
        complaint: 'रसोई का नल टपकता है',
        lines: [labour('प्लंबर का फेरा', 300), part('नल का कार्ट्रिज', 400)],
      },
      {
        complaint: 'वॉशिंग मशीन से पानी नहीं निकलता',
        lines: [labour('वॉशिंग मशीन की मरम्मत', 900)],
      },
    ],
  },
};

const stages = [
  { status: 'open', promisedInHours: 26 },
  { status: 'in_progress', promisedInHours: 1 },
  { status: 'ready', promisedInHours: 4 },
] as const;

export function samplesFor({
  documentLanguage: language,
  kind,
  country,
  currency,
}: Pick<WorkshopDocument, 'documentLanguage' | 'kind' | 'country' | 'currency'>): Sample[] {
  const vehicles = inIndia({ country }) ? indianVehicles : vehiclesElsewhere;
  return words[language][kind].flatMap(({ complaint, lines }, at) => {
    const [name, vehicle, stage] = [names[language][at], vehicles[at], stages[at]];
    const priced = lines.map(line => ({ ...line, unitPrice: priceIn(currency, line.unitPrice) }));
    return name && vehicle && stage ? [{ name, vehicle, complaint, lines: priced, ...stage }] : [];
  });
}
