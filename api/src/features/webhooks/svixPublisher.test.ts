import { expect, it } from 'vitest';
import { startTestApp } from '../../../test/app.ts';
import { startSvix, token } from '../../../test/svix.ts';

it('hands events to Svix and endpoints with them; Svix being away or busy loses nothing', async () => {
  const svix = await startSvix();
  const app = await startTestApp({ SVIX_TOKEN: token, SVIX_SERVER_URL: svix.serverUrl });
  try {
    const { owner, id: tenantId } = await app.workshop();
    const arrived = () => [...svix.messages.values()].map(({ eventType }) => eventType);
    const endpoint = await owner.webhooks.createEndpoint({
      url: 'http://127.0.0.1:9/hook',
      eventTypes: ['customer.created'],
    });
    const customer = await owner.customers.create({ name: 'Ravi' });
    await expect.poll(arrived, { timeout: 10_000 }).toContain('customer.created');
    expect(svix.apps.has(tenantId)).toBe(true);
    expect(svix.endpoints.get(endpoint.id)).toMatchObject({ url: endpoint.url, secret: endpoint.secret });
    const [event] = (await owner.events.list({ resourceId: customer.id })).data;
    expect([...svix.messages.keys()]).toContain(event?.id);

    svix.faults.push('hang up', { status: 503 }, { status: 429, headers: { 'retry-after': '1' } });
    const { secret } = await owner.webhooks.rotateSecret(endpoint.id);
    await owner.customers.update(customer.id, { name: 'Ravi K.' });
    await expect.poll(arrived, { timeout: 25_000 }).toContain('customer.updated');
    expect(svix.endpoints.get(endpoint.id)).toMatchObject({ secret });

    await owner.webhooks.deleteEndpoint(endpoint.id);
    await expect(owner.webhooks.getEndpoint(endpoint.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await owner.webhooks.listEndpoints()).data).toEqual([]);
    await owner.customers.update(customer.id, { name: 'Ravi' });
    await expect.poll(() => svix.endpoints.size, { timeout: 10_000 }).toBe(0);
  } finally {
    await app.close();
  }
}, 60_000);
