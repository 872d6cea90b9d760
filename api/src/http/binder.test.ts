import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/app.ts';
import { bindContract } from './binder.ts';
import { loadContract } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ RATE_LIMIT_ADDRESS_AUTH: '5', METRICS_TOKEN: 'm' });
});
afterAll(() => app.close());

describe('the start', () => {
  it('fails in plain words for a missing, extra or doubly declared handler', async () => {
    const contract = await loadContract();
    const handler = async () => ({ status: 200 as const, body: { data: [] } });
    const one = { 'webhooks.listEventTypes': handler };
    const extra = { ...one, 'jobs.fly': handler };
    const parts = {
      ...app.server.parts,
      rateLimits: { take: async () => undefined, close: async () => undefined },
    };
    expect(() => bindContract(Fastify(), contract, [extra, one], parts)).toThrow(
      /jobs\.fly has a handler and is not in openapi\.yaml[\s\S]*webhooks\.listEventTypes has two handlers/,
    );
    expect(() => bindContract(Fastify(), contract, [], parts)).toThrow(
      /jobs.create is in openapi.yaml and has no handler/,
    );
  });
});

describe('the edge', () => {
  it('names the request, sets security headers and answers health', async () => {
    const live = await fetch(`${app.url}/livez`);
    expect(live.headers.get('request-id')).toMatch(/^req_/);
    expect(live.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
    expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
    const metrics = await fetch(`${app.url}/metrics`, { headers: { authorization: 'Bearer m' } });
    expect(await metrics.text()).toContain('workbay_queue_waiting{queue="events"}');
  });

  it('serves the contract and its reference page without any other host', async () => {
    const document = await (await fetch(`${app.url}/openapi.json`)).json();
    expect(document).toHaveProperty(['paths', '/v1/jobs/{jobId}']);
    expect(await (await fetch(`${app.url}/openapi.yaml`)).text()).toContain('/v1/jobs/{jobId}:');
    const page = await (await fetch(`${app.url}/docs/`)).text();
    expect(page).not.toMatch(/(src|href)="https?:/);
  });

  it('limits by address, says so in headers, and lets a credential through', async () => {
    const { apiKey } = await app.workshop();
    const login = () =>
      fetch(`${app.url}/v1/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"email":"a@b.example","password":"x"}',
      });
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries++) statuses.push((await login()).status);
    expect(statuses.at(-1)).toBe(429);
    const refused = await login();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"auth";r=0;t=\d+$/);
    expect(refused.headers.get('ratelimit-policy')).toBe('"auth";q=5;w=60');
    expect(await refused.json()).toMatchObject({ code: 'rate_limited' });
    const ours = await fetch(`${app.url}/v1/summary`, {
      headers: { authorization: `Bearer ${apiKey}`, 'x-forwarded-for': '1.2.3.4' },
    });
    expect(ours.status).toBe(200);
  });
});
