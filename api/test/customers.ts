import { randomUUID } from 'node:crypto';
import { WorkbayCustomer } from '@workbay/sdk/customer';
import { codeIn, type TestApp } from './app.ts';

export type TestCustomer = { id: string; email: string; token: string; workbay: WorkbayCustomer };

/** Somebody who has logged in as a customer, by the code from their mail. */
export async function newCustomer(
  app: Pick<TestApp, 'url' | 'mailTo'>,
  { email = `customer-${randomUUID()}@example.com`, name = 'Ravi Kulkarni' } = {},
): Promise<TestCustomer> {
  const anybody = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
  const { requestId } = await anybody.portal.askCode({ email });
  const code = codeIn(await app.mailTo(email.toLowerCase()));
  const { token, account } = await anybody.portal.signIn({ requestId, code, name });
  const workbay = new WorkbayCustomer({ baseUrl: app.url, accessToken: () => token, maxRetries: 0 });
  return { id: account.id, email: account.email, token, workbay };
}
