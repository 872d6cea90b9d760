import autocannon from 'autocannon';
import type { BenchTenant } from './data.ts';

export type Work = 'read' | 'list' | 'create' | 'summary';

const any = <T>(items: T[]): T => {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};
const statuses = ['open', 'in_progress', 'on_hold', 'ready', 'delivered', 'closed'];

function requestFor(
  work: Work,
  tenant: BenchTenant,
): { method: 'GET' | 'POST'; path: string; body?: string } {
  switch (work) {
    case 'read':
      return { method: 'GET', path: `/v1/jobs/${any(tenant.jobIds)}` };
    case 'list':
      return { method: 'GET', path: `/v1/jobs?status=${any(statuses)}` };
    case 'summary':
      return { method: 'GET', path: '/v1/summary' };
    case 'create':
      return {
        method: 'POST',
        path: '/v1/jobs',
        body: JSON.stringify({
          customerId: tenant.customerId,
          status: 'open',
          complaints: ['Brakes squeal'],
          lineItems: [
            { kind: 'labour', description: 'Periodic service', unitPrice: 150_000, taxRate: 18 },
            {
              kind: 'part',
              description: 'Engine oil',
              quantity: 3.5,
              unit: 'L',
              unitPrice: 52_000,
              taxRate: 18,
            },
          ],
        }),
      };
  }
}

export type Measured = { perSecond: number; p50: number; p99: number; failed: number };

/** Loads a server with one kind of work from 16 connections, a random tenant for each request. */
export async function load(
  url: string,
  work: Work,
  tenants: BenchTenant[],
  seconds: number,
): Promise<Measured> {
  const result = await autocannon({
    url,
    connections: 16,
    duration: seconds,
    requests: [
      {
        setupRequest(request) {
          const tenant = any(tenants);
          const { method, path, body } = requestFor(work, tenant);
          return {
            ...request,
            method,
            path,
            ...(body === undefined ? {} : { body }),
            headers: {
              authorization: `Bearer ${tenant.apiKey}`,
              'x-tenant': tenant.id,
              'content-type': 'application/json',
            },
          };
        },
      },
    ],
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
