import { distanceText } from './figures.ts';
import { type Language, labels } from './labels.ts';
import type { CustomerBlock, Fact, Party, VehicleBlock, WorkshopBlock } from './types.ts';

const present = (values: (string | null)[]): string[] => values.flatMap(value => value || []);

export const factsOf = (rows: [label: string, value: string | null][]): Fact[] =>
  rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));

export function workshopParty(workshop: WorkshopBlock): Party {
  const { name, legalName, address, phone, email, gstin, state } = workshop;
  return {
    name,
    lines: present([
      legalName === name ? null : legalName,
      ...address,
      [phone, email].filter(Boolean).join(' · '),
      gstin && [`GSTIN ${gstin}`, state && `${state.name} (${state.code})`].filter(Boolean).join(' · '),
    ]),
  };
}

export const customerParty = ({ name, address, phone, gstin }: CustomerBlock): Party => ({
  name,
  lines: present([...address, phone, gstin && `GSTIN ${gstin}`]),
});

export const vehicleFacts = (vehicle: VehicleBlock | null, language: Language): Fact[] =>
  vehicle === null
    ? []
    : factsOf([
        [
          labels[language].vehicle,
          [vehicle.registration, vehicle.description].filter(Boolean).join(' · ') || null,
        ],
        [
          labels[language].odometer,
          vehicle.odometer === null ? null : distanceText(vehicle.odometer, language),
        ],
      ]);
