import { randomBytes, randomUUID } from 'node:crypto';
import { WorkbayAccount } from '@workbay/sdk/account';
import { TOTP } from 'otpauth';
import { newId } from '../src/data/ids.ts';
import { platformCollection } from '../src/data/platformCollection.ts';
import { signInTicketsCollection } from '../src/features/auth/store.ts';
import { signUp, type TestApp } from './app.ts';
import { softAuthenticator } from './authenticator.ts';

const password = 'correct horse battery';

/** The code that an authenticator app shows, now or so many steps later. */
export function appCode(secret: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
}

/** A person with a workshop of their own, and how they prove who they are. */
export async function newPerson(app: TestApp) {
  const email = `person-${randomUUID()}@example.com`;
  const session = await signUp(app, { name: 'Asha', email, workshop: { name: 'Own', kind: 'garage' } });
  const me = new WorkbayAccount({ baseUrl: app.url, accessToken: () => session.accessToken, maxRetries: 0 });
  const person = {
    email,
    password,
    session,
    me,
    by: (accessToken: string) =>
      new WorkbayAccount({ baseUrl: app.url, accessToken: () => accessToken, maxRetries: 0 }),
    /** Sets up an authenticator app by its present code: the next one to use is that of a step later. */
    async withApp() {
      const { secret } = await me.factors.startTotp();
      const { recoveryCodes } = await me.factors.confirmTotp({ code: appCode(secret) });
      return { secret, recoveryCodes: recoveryCodes ?? [] };
    },
    async withPasskey(name = 'Phone') {
      const key = softAuthenticator(new URL(app.config.publicUrl).origin);
      const { passkey, recoveryCodes } = await me.factors.addPasskey({
        name,
        passkey: key.create(await me.factors.startPasskey()),
      });
      return { key, passkey, recoveryCodes: recoveryCodes ?? [] };
    },
    /** The ticket of a log-in, without the second that hashing a password takes. */
    async ticket() {
      const ticket = randomBytes(32).toString('base64url');
      await platformCollection(app.server.parts, signInTicketsCollection, 'test').insertOne({
        _id: newId('tkt'),
        hash: app.config.keys.hash('sign-in', ticket),
        userId: session.me.user?.id ?? '',
        tenantId: null,
        tries: 0,
        expiresAt: new Date(Date.now() + 300_000),
      });
      return ticket;
    },
  };
  return person;
}
