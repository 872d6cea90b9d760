import { readablePhone } from '@workbay/sdk/phone';
import { distanceText } from './figures.ts';
import { type Language, labels } from './labels.ts';
import type { CustomerBlock, Fact, Party, VehicleBlock, WorkshopBlock } from './types.ts';

const present = (values: (string | null)[]): string[] => values.flatMap(value => value || []);

export const factsOf = (rows: [label: string, value: string | null][]): Fact[] =>
  rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));

/** So many letters stand on a line of the head. */
const lineLength = 44;

/** On one line if there is room: an address that is broken is copied wrongly. */
function reachedBy(phone: string | null, email: string | null): string[] {
  const all = present([phone && readablePhone(phone), email]);
  const line = all.join(' · ');
  return line.length > lineLength ? all : present([line]);
}

export function workshopParty(workshop: WorkshopBlock): Party {
  const { name, legalName, address, phone, email, gstin, taxNumber, state } = workshop;
  return {
    name,
    lines: present([
      legalName === name ? null : legalName,
      ...address,
      ...reachedBy(phone, email),
      taxNumber,
      gstin && [`GSTIN ${gstin}`, state && `${state.name} (${state.code})`].filter(Boolean).join(' · '),
    ]),
  };
}

export const customerParty = ({ name, address, phone, gstin, taxNumber }: CustomerBlock): Party => ({
  name,
  lines: present([...address, phone && readablePhone(phone), taxNumber, gstin && `GSTIN ${gstin}`]),
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

/** What somebody needs who pays by bank transfer. */
export const bankFacts = (
  { accountName, accountNumber, ifsc, iban, bic, bankCode, bankName }: NonNullable<WorkshopBlock['bank']>,
  language: Language,
): Fact[] =>
  factsOf([
    [labels[language].accountName, accountName],
    [labels[language].accountNumber, accountNumber ?? null],
    [labels[language].ifsc, ifsc ?? null],
    ['IBAN', iban?.replaceAll(/(.{4})(?=.)/g, '$1 ') ?? null],
    ['BIC', bic ?? null],
    [labels[language].bankCode, bankCode ?? null],
    [labels[language].bankName, bankName],
  ]);
