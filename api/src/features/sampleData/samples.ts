import type { components } from '@workbay/sdk/schema';

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

const labour = (description: string, rupees: number): Line => ({
  kind: 'labour',
  description,
  unitPrice: rupees * 100,
});
const part = (description: string, rupees: number): Line => ({
  kind: 'part',
  description,
  unitPrice: rupees * 100,
});

/** Plates that are hardly anybody's; some may be there still from samples that were kept. */
export const plates = Array.from({ length: 99 }, (_, at) => `MH12ZZ00${String(at + 1).padStart(2, '0')}`);

const vehicles = [
  { make: 'Maruti Suzuki', model: 'Swift', odometer: 42_300 },
  { make: 'Hyundai', model: 'i20', odometer: 27_850 },
  { make: 'Honda', model: 'Activa', odometer: 18_400 },
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

export function samplesFor(language: 'en' | 'hi', kind: 'garage' | 'home_service'): Sample[] {
  return words[language][kind].flatMap((said, at) => {
    const [name, vehicle, stage] = [names[language][at], vehicles[at], stages[at]];
    return name && vehicle && stage ? [{ name, vehicle, ...said, ...stage }] : [];
  });
}
