import type { ImportKind, Permission } from '@workbay/sdk/schema';

/** What one must be allowed to do by hand, as the API asks it. */
const needs: Record<ImportKind, Permission[]> = {
  customers: ['customers:write'],
  vehicles: ['vehicles:write', 'customers:write'],
  items: ['items:write'],
  jobs: ['jobs:write', 'customers:write', 'vehicles:write'],
  balances: ['ledger:write', 'customers:write'],
  accounts: ['ledger:write'],
};

const all = ['customers', 'vehicles', 'items', 'jobs', 'balances', 'accounts'] as const;

export const kindsFor = (held: readonly Permission[]): ImportKind[] =>
  all.filter(kind => needs[kind].every(one => held.includes(one)));

/** A file with headings that are understood, to fill or to compare one's own with. */
export const samples: Record<ImportKind, string> = {
  customers: `Customer ID,Name,Phone,E-mail,Address,Address 2,City,PIN code,State,GSTIN,Notes
C-1,Ravi Kulkarni,98220 12345,ravi@example.com,14 Karve Road,Kothrud,Pune,411004,Maharashtra,,Prefers Saturdays
C-2,Lakshmi Transport Pvt Ltd,+91 20 2567 1234,accounts@example.com,Plot 7 MIDC,,Pune,411019,27,27AAPFU0939F1ZV,
`,
  vehicles: `Registration,Customer name,Customer phone,Make,Model,Year,Fuel,VIN,Odometer,Notes
MH12AB1234,Ravi Kulkarni,98220 12345,Maruti Suzuki,Swift VXi,2019,petrol,,48200,
22BH1234AA,Lakshmi Transport Pvt Ltd,+91 20 2567 1234,Tata,Ace,2022,diesel,,91500,Parked at MIDC
`,
  items: `Name,Kind,Code,Barcode,HSN/SAC,GST %,Unit,Price,Cost,Stocked,Reorder level
Engine oil 5W-30,part,OIL-5W30,8901234567894,27101980,18,L,520.00,410.00,yes,5
Periodic service,labour,PS-01,,998714,18,,"1,500.00",,,
`,
  jobs: `Job number,Date,Finished on,Status,Customer name,Customer phone,Registration,Make,Odometer,Complaints,Lines,Total,Notes
5567,21/02/2025,24/02/2025,Completed,Ravi Kulkarni,98220 12345,MH12AB1234,Maruti Suzuki,48200,Brakes squeal; AC weak,,"4,500.00",
5568,02/03/2025,,In progress,Ravi Kulkarni,98220 12345,MH12AB1234,,49000,Oil change,"Engine oil | 3.5 | 520.00 | 18
Labour | 1 | 1,500.00 | 18",,
`,
  balances: `Customer name,Customer phone,Outstanding,Bill no,Bill date,Due date
Lakshmi Transport Pvt Ltd,+91 20 2567 1234,"12,500.00",A/17,10/01/2025,25/01/2025
Ravi Kulkarni,98220 12345,300 Cr,,,
`,
  accounts: `Account,Debit,Credit
Cash in hand,"15,000.00",
Bank,"2,10,000.00",
Capital,,"1,80,000.00"
`,
};

/** Where what was imported is seen. */
export const placeOf: Record<ImportKind, string> = {
  customers: '/customers',
  vehicles: '/vehicles',
  items: '/items',
  jobs: '/jobs',
  balances: '/invoices',
  accounts: '/books',
};
