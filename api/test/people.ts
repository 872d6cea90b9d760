import { randomUUID } from 'node:crypto';
import { WorkbayAccount } from '@workbay/sdk/account';
import { logIn, signUp, type TestApp, type TestWorkshop } from './app.ts';

export type Person = Awaited<ReturnType<typeof join>>;

/** Somebody who joined the workshop by an invite, with the given role. */
export async function join(app: TestApp, shop: TestWorkshop, role: string) {
  const { code } = await shop.owner.invites.create({ role });
  const email = `${role.slice(0, 3)}-${randomUUID()}@example.com`;
  let session = await signUp(app, { name: 'Raju Yadav', email, inviteCode: code });
  const userId = session.me.user?.id ?? '';
  const members = (await shop.workbay.members.list({ limit: 100 })).data;
  return {
    workbay: new WorkbayAccount({ baseUrl: app.url, accessToken: () => session.accessToken, maxRetries: 0 }),
    userId,
    memberId: members.find(member => member.userId === userId)?.id ?? '',
    email,
    accessToken: () => session.accessToken,
    /** Another role ends the sessions in the workshop. */
    async logInAgain() {
      session = await logIn(app, email, shop.password);
      return session.me;
    },
  };
}
