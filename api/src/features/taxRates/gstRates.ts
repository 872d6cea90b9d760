import type { components } from '@workbay/sdk/schema';

export type TaxRate = components['schemas']['TaxRate'];

const first = 'Notification 1/2017-Central Tax (Rate) of 28 June 2017';
const now = 'Notification 9/2025-Central Tax (Rate) of 17 September 2025';

/**
 * The rates of GST that a workshop can meet: of its goods by the schedules of the rate notifications, which give CGST, so half of
 * each; services follow the same steps (Notification 11/2017-Central Tax (Rate), amended by 15/2025). On 22 September 2025 the
 * steps of 12 % and 28 % gave way to 5, 18 and 40 % (recommended by the 56th GST Council); what was left of them, for bricks and
 * tobacco, is no workshop's trade. A change of the law is a change of this table.
 */
const rates: TaxRate[] = [
  {
    rate: 0,
    validFrom: '2017-07-01',
    validUntil: null,
    source: 'Notification 2/2017-Central Tax (Rate); 10/2025',
  },
  { rate: 0.25, validFrom: '2017-07-01', validUntil: null, source: `${first}, Schedule VI; ${now}` },
  {
    rate: 1.5,
    validFrom: '2022-07-18',
    validUntil: null,
    source: `Notification 6/2022-Central Tax (Rate); ${now}`,
  },
  { rate: 3, validFrom: '2017-07-01', validUntil: null, source: `${first}, Schedule V; ${now}` },
  { rate: 5, validFrom: '2017-07-01', validUntil: null, source: `${first}, Schedule I; ${now}, Schedule I` },
  { rate: 12, validFrom: '2017-07-01', validUntil: '2025-09-21', source: `${first}, Schedule II` },
  {
    rate: 18,
    validFrom: '2017-07-01',
    validUntil: null,
    source: `${first}, Schedule III; ${now}, Schedule II`,
  },
  { rate: 28, validFrom: '2017-07-01', validUntil: '2025-09-21', source: `${first}, Schedule IV` },
  { rate: 40, validFrom: '2025-09-22', validUntil: null, source: `${now}, Schedule III` },
];

/** Those in force on a day (YYYY-MM-DD), lowest first. */
export const ratesOn = (day: string): TaxRate[] =>
  rates.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil));
