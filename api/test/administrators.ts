import { randomUUID } from 'node:crypto';
import { WorkbayPlatform } from '@workbay/sdk/platform';
import { administratorLink } from '../src/features/platform/command.ts';
import type { TestApp } from './app.ts';
import { appCode } from './proofs.ts';

const password = 'correct horse battery';

export type TestAdministrator = Awaited<ReturnType<typeof newAdministrator>>;

/** An administrator who has begun by their link, with an authenticator app and a session. */
export async function newAdministrator(app: TestApp, role: 'support' | 'finance' | 'super' = 'super') {
  const email = `admin-${randomUUID()}@workbay.example`;
  const scope = { database: app.server.database, config: app.config, tenantId: null };
  const link = await administratorLink(scope, { email, role, name: 'Neha Rao' });
  const token = new URL(link).searchParams.get('token') ?? '';
  const by = (accessToken: string) =>
    new WorkbayPlatform({ baseUrl: app.url, accessToken: () => accessToken, maxRetries: 0 });
  const begun = await by('').platform.acceptLink({ token, password });
  const fresh = by(begun.accessToken);
  const { secret } = await fresh.platform.startTotp();
  const { recoveryCodes, session } = await fresh.platform.confirmTotp({ code: appCode(secret) });
  return {
    id: session.me.id,
    email,
    password,
    secret,
    recoveryCodes,
    accessToken: session.accessToken,
    workbay: by(session.accessToken),
    by,
  };
}
