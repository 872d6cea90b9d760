import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../data/ids.ts';
import { transaction } from '../../data/transaction.ts';
import { createApiKey } from '../../features/apiKeys/apiKeys.ts';
import { hashPassword } from '../../features/auth/passwords.ts';
import { createUser } from '../../features/auth/registration.ts';
import { countPlatformDays, timeZone } from '../../features/figures/count.ts';
import { addMember } from '../../features/members/members.ts';
import { permissionsOf } from '../../features/members/roles.ts';
import { addAdministrator } from '../../features/platform/administrators.ts';
import { addDays, civilDate } from '../../features/summary/civilDate.ts';
import { createWorkshop, updateWorkshop } from '../../features/workshops/workshops.ts';
import type { Role } from '../../principal.ts';
import type { Server } from '../../server.ts';
import { ownerOf } from './owner.ts';
import { seededRandom } from './random.ts';
import { makeTrade } from './trade.ts';
import { makeWeek } from './week.ts';

export type Demo = {
  email: string;
  managerEmail: string;
  administratorEmail: string;
  password: string;
  apiKey: string;
};

const password = 'workbay-demo';
const people: [role: Role, name: string, email: string][] = [
  ['owner', 'Asha Patil', 'owner@demo.workbay.dev'],
  ['manager', 'Meera Joshi', 'manager@demo.workbay.dev'],
  ['technician', 'Raju Yadav', 'technician@demo.workbay.dev'],
];

/** Makes the demo workshop in an empty database; later tells its log-in again. Null where others' data is there already. */
export async function demoWorkshop(
  server: Server,
  dataDir: string,
  say: (line: string) => void,
): Promise<Demo | null> {
  const file = join(dataDir, 'demo.json');
  const empty =
    (await server.database.db.collection('users').findOne({}, { projection: { _id: 1 } })) === null;
  if (!empty) return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;

  say('Making a demo workshop with a year of trade …');
  const tenantId = newId('wsh');
  const passwordHash = await hashPassword(server.parts, password);
  const owner = ownerOf(server, tenantId);
  const apiKey = await transaction(owner, async ctx => {
    await createWorkshop(ctx, { name: 'Patil Motors', kind: 'garage' });
    await updateWorkshop(ctx, {
      gstin: '27AAPFU0939F1ZV',
      phone: '+912024567890',
      email: 'hello@patilmotors.example',
      upiId: 'patilmotors@okbank',
      bank: {
        accountName: 'Patil Motors',
        accountNumber: '50200012345678',
        ifsc: 'HDFC0000007',
        bankName: 'HDFC Bank',
      },
      address: { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27', country: 'IN' },
      invoiceTerms: 'Goods once sold are not taken back. Warranty on workmanship: 30 days.',
    });
    return (await createApiKey(ctx, { name: 'Demo', permissions: [...permissionsOf('owner')] })).secret;
  });
  let technicianId = '';
  for (const [role, name, email] of people) {
    await transaction(owner, async ctx => {
      const user = await createUser(ctx, {
        email,
        name,
        language: 'en',
        passwordHash,
        lastWorkshopId: tenantId,
      });
      await addMember(ctx, user, role);
      if (role === 'technician') technicianId = user._id;
    });
  }
  const random = seededRandom(2026);
  const vehicles = await makeTrade(owner, technicianId, random);
  await makeWeek(owner, vehicles, random);
  const administrator = { name: 'Neha Rao', email: 'admin@demo.workbay.dev', role: 'super' as const };
  await transaction({ ...owner, tenantId: null }, ctx => addAdministrator(ctx, administrator, passwordHash));
  const today = civilDate(new Date(), timeZone);
  await countPlatformDays({ database: server.database, tenantId: null }, addDays(today, -29), today);
  const demo: Demo = {
    email: people[0]?.[2] ?? '',
    managerEmail: people[1]?.[2] ?? '',
    administratorEmail: administrator.email,
    password,
    apiKey,
  };
  await writeFile(file, JSON.stringify(demo), { mode: 0o600 });
  return demo;
}
