import { Workbay } from '@workbay/sdk';
import type { Db } from 'mongodb';
import { logIn, mailTo, signUp } from '../../app.ts';
import { emptyBooks } from './books.ts';
import { type Random, randomOf } from './random.ts';
import { insist, type Sender, senderOf } from './send.ts';

export type World = {
  tenantId: string;
  random: Random;
  send: Sender;
  books: ReturnType<typeof emptyBooks>;
  /** By an API key; payouts and closing are for people. */
  workbay: Workbay;
  owner: Workbay;
  technician: Workbay;
  technicianId: string;
  supplierId: string;
  /** The first day of the run and those before: today's date must not matter to a run over midnight. */
  day: (before: number) => string;
  /** Access tokens end after ten minutes. To be called between requests: a key counts within its session. */
  logInInTime: () => Promise<void>;
};

const password = 'correct horse battery';
const tokenMs = 5 * 60_000;

/** A workshop that charges GST, with all that money moves between, before anything has moved. */
export async function newWorld(url: string, db: Db, seed: number): Promise<World> {
  const at = { url, mailTo: (email: string) => mailTo(db, email) };
  const emails = { owner: `owner-${seed}@example.com`, technician: `technician-${seed}@example.com` };
  const tokens = { owner: '', technician: '' };
  const patience = { baseUrl: url, maxRetries: 0, timeoutMs: 60_000 };
  const session = await signUp(at, {
    name: 'Asha',
    email: emails.owner,
    workshop: { name: `Model Motors ${seed}`, kind: 'garage' },
  });
  tokens.owner = session.accessToken;
  const owner = new Workbay({ ...patience, accessToken: () => tokens.owner });
  const technician = new Workbay({ ...patience, accessToken: () => tokens.technician });
  await owner.workshops.update({
    gstin: '27AAPFU0939F1ZV',
    legalName: 'Model Motors',
    address: { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' },
  });
  const { code } = await owner.invites.create({ role: 'technician' });
  const joined = await signUp(at, { name: 'Raju', email: emails.technician, inviteCode: code });
  tokens.technician = joined.accessToken;
  const technicianId = `${joined.me.user?.id}`;
  await owner.wallets.setShare(technicianId, { share: { kind: 'percent', value: 10 } });
  await technician.wallets.setDestination(technicianId, {
    kind: 'upi',
    holder: 'Raju',
    upiId: 'raju@okhdfc',
  });
  const { secret } = await owner.apiKeys.create({ name: 'model', permissions: session.me.permissions });
  const supplier = await owner.suppliers.create({ name: 'Local Spares', gstin: '27AAACR5055K1Z7' });
  const begun = Date.now();
  let loggedInAt = begun;
  const random = randomOf(seed);
  return {
    tenantId: `${session.me.workshop?.id}`,
    random,
    send: senderOf(random),
    books: emptyBooks(),
    workbay: new Workbay({ ...patience, apiKey: secret }),
    owner,
    technician,
    technicianId,
    supplierId: supplier.id,
    day: before => new Date(begun - before * 24 * 60 * 60_000).toISOString().slice(0, 10),
    async logInInTime() {
      if (Date.now() - loggedInAt < tokenMs) return;
      loggedInAt = Date.now();
      for (const who of ['owner', 'technician'] as const)
        tokens[who] = (await insist(() => logIn({ url }, emails[who], password))).accessToken;
    },
  };
}
