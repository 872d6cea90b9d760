import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheDir } from '../../embedded/mongo/cache.ts';
import { freePort } from '../../embedded/mongo/portHolder.ts';
import { stripeBilling } from './stripe.ts';

/** Stripe's own mock, which knows every call and parameter: `GOBIN=… go install github.com/stripe/stripe-mock@latest`. */
const program = process.env.STRIPE_MOCK ?? join(cacheDir(), 'stripe-mock');

async function reachable(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

it.skipIf(!existsSync(program))('asks Stripe for nothing that Stripe does not know', async () => {
  const [port, tlsPort] = [await freePort(), await freePort()];
  const baseUrl = `http://127.0.0.1:${port}`;
  const addresses = ['-http-addr', `127.0.0.1:${port}`, '-https-addr', `127.0.0.1:${tlsPort}`];
  const mock = spawn(program, addresses, { stdio: 'ignore' });
  try {
    await expect.poll(() => reachable(baseUrl)).toBe(true);
    const billing = stripeBilling({ secretKey: 'sk_test_123', webhookSecrets: ['whsec_x'], baseUrl });
    const returnUrl = 'https://app.workbay.example/plan';
    const offer = { plan: 'pro' as const, amount: 149_900, currency: 'INR' };
    const owner = { workshopId: 'wsh_1', name: 'Patil Motors', email: 'asha@example.com' };
    const customerId = await billing.createCustomer(owner);
    for (const trialDays of [14, null]) {
      const page = await billing.startSubscription(
        { customerId, offer, trialDays, returnUrl },
        `page:${trialDays}`,
      );
      expect(page.url).toMatch(/^https:/);
    }
    expect(await billing.portal(customerId, [offer], returnUrl)).toMatch(/^https:/);
    expect(await billing.subscriptionOf(customerId)).not.toBeNull();
    expect(await billing.endPage('cs_1')).toBe(true);
    await billing.endSubscriptions(customerId);

    const accountId = await billing.createAccount({ ...owner, country: 'IN' });
    expect(await billing.accountPage(accountId, returnUrl)).toMatch(/^https:/);
    expect(await billing.accountOf(accountId)).toMatchObject({ takesPayments: expect.any(Boolean) });
    const expiresAt = new Date(Date.now() + 3_600_000);
    const order = {
      accountId,
      amount: 118_000,
      fee: 590,
      currency: 'INR',
      title: 'INV/26-27/00001',
      expiresAt,
    };
    const page = await billing.startPayment({ ...order, language: 'hi', returnUrl }, 'page:1');
    expect(await billing.paymentPage(accountId, page.id)).toMatchObject({ status: expect.any(String) });
    const refund = { accountId, reference: 'pi_1', amount: 100, refundId: 'pay_1', withFee: true };
    expect((await billing.refund(refund)).id).toMatch(/^re_/);
  } finally {
    mock.kill();
  }
});
