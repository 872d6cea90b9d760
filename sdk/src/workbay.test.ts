import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import { json, problem, startServer } from '../test/server.ts';
import { ApiError, isApiError, type Job, TimeoutError, Workbay, WorkbayError } from './index.ts';

const options = { apiKey: 'wb_test_1', maxRetries: 0 };

describe('a list', () => {
  const pages: Record<string, unknown> = {
    '/v1/jobs?status=open': { data: [{ id: 'job_1' }, { id: 'job_2' }], nextCursor: 'b&' },
    '/v1/jobs?status=open&cursor=b%26': { data: [], nextCursor: 'c' },
    '/v1/jobs?status=open&cursor=c': { data: [{ id: 'job_3' }], nextCursor: null },
  };
  const serve = () =>
    startServer((response, { url = '' }) =>
      url in pages ? json(response, 200, pages[url]) : problem(response, 400, 'invalid_cursor'),
    );

  it('awaited is its first page', async () => {
    await using server = await serve();
    const page = await new Workbay({ ...options, baseUrl: server.baseUrl }).jobs.list({ status: 'open' });
    expect(page.data.map(job => job.id)).toEqual(['job_1', 'job_2']);
    expect(page.nextCursor).toBe('b&');
    expect(server.received).toHaveLength(1);
  });

  it('iterated is every item of all pages, fetched as they are needed', async () => {
    await using server = await serve();
    const workbay = new Workbay({ ...options, baseUrl: server.baseUrl });
    const ids: string[] = [];
    for await (const job of workbay.jobs.list({ status: 'open' })) {
      ids.push(job.id);
      if (ids.length === 2) expect(server.received).toHaveLength(1);
    }
    expect(ids).toEqual(['job_1', 'job_2', 'job_3']);
    expect(server.received).toHaveLength(3);
  });

  it('stops asking when the loop ends early', async () => {
    await using server = await serve();
    for await (const job of new Workbay({ ...options, baseUrl: server.baseUrl }).jobs.list({
      status: 'open',
    })) {
      expect(job.id).toBe('job_1');
      break;
    }
    expect(server.received).toHaveLength(1);
  });

  it('fails in the loop when a page fails', async () => {
    await using server = await serve();
    const collect = async () => {
      for await (const _ of new Workbay({ ...options, baseUrl: server.baseUrl }).jobs.list());
    };
    await expect(collect()).rejects.toMatchObject({ code: 'invalid_cursor' });
  });
});

describe('an answer', () => {
  it('without content is nothing, and a document is a Blob', async () => {
    await using server = await startServer((response, { method }) => {
      if (method === 'DELETE') response.writeHead(204).end();
      else
        response
          .writeHead(200, { 'Content-Type': 'application/pdf' })
          .end(Buffer.from([37, 80, 68, 70, 0, 255]));
    });
    const workbay = new Workbay({ ...options, baseUrl: server.baseUrl });
    expect(await workbay.customers.delete('cus_1')).toBeUndefined();
    const pdf = await workbay.invoices.pdf('bil_1');
    expect(pdf.type).toBe('application/pdf');
    expect([...new Uint8Array(await pdf.arrayBuffer())]).toEqual([37, 80, 68, 70, 0, 255]);
  });

  it('has the type of the contract', async () => {
    await using server = await startServer(response => json(response, 200, { id: 'job_1', status: 'open' }));
    const job: Job = await new Workbay({ ...options, baseUrl: server.baseUrl }).jobs.get('job_1');
    expect(job.status).toBe('open');
  });
});

describe('an error', () => {
  const failure = async (body: string, status = 422, headers: Record<string, string> = {}) => {
    await using server = await startServer(response => response.writeHead(status, headers).end(body));
    const workbay = new Workbay({ ...options, baseUrl: server.baseUrl });
    return await workbay.jobs.create({ customerId: 'cus_1' }).then(
      () => expect.fail('It should have failed'),
      (error: unknown) => error,
    );
  };

  it('has all that the problem says', async () => {
    const errors = [
      {
        pointer: '/body/customerId',
        code: 'unknown_reference',
        message: 'no such customer',
        params: { limit: 1 },
      },
    ];
    const error = await failure(
      JSON.stringify({
        type: 'https://workbay.dev/problems/unknown_reference',
        title: 'The request names something that does not exist',
        status: 422,
        code: 'unknown_reference',
        detail: 'customerId no such customer',
        requestId: 'req_9',
        errors,
      }),
    );
    expect(error).toBeInstanceOf(WorkbayError);
    expect(error).toMatchObject({
      name: 'ApiError',
      status: 422,
      code: 'unknown_reference',
      title: 'The request names something that does not exist',
      detail: 'customerId no such customer',
      requestId: 'req_9',
      errors,
      retryAfter: undefined,
    });
    expect(error).toHaveProperty('message', expect.stringContaining('/body/customerId no such customer'));
    expect([
      isApiError(error),
      isApiError(error, 'unknown_reference'),
      isApiError(error, 'not_found'),
    ]).toEqual([true, true, false]);
  });

  it.each([
    ['a page of HTML', '<h1>Bad gateway</h1>'],
    ['nothing', ''],
    ['other JSON', '{"message":"no"}'],
  ])('that is %s still is one', async (_, body) => {
    const error = await failure(body, 502, { 'Request-Id': 'req_7' });
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 502, code: 'unexpected_answer', requestId: 'req_7', errors: [] });
  });

  it('is a success that is no JSON', async () => {
    const error = await failure('<h1>Welcome to the Wi-Fi</h1>', 200);
    expect(error).toBeInstanceOf(WorkbayError);
    expect(error).toHaveProperty('message', 'The answer is not JSON');
  });
});

it('weighs at most 12 kB in a browser, with every operation of the contract', async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('index.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? '').length;
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(12_000);
});

it('gives up a file whose check never ends after two minutes, however often it may be tried', async () => {
  vi.useFakeTimers();
  try {
    let tries = 0;
    const workbay = new Workbay({
      apiKey: options.apiKey,
      maxRetries: 9,
      fetch: ({ signal }) => {
        tries += 1;
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
    });
    const checked = expect(workbay.completeFile('file_1')).rejects.toBeInstanceOf(TimeoutError);
    await vi.advanceTimersByTimeAsync(119_000);
    expect(tries).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    await checked;
    expect(tries).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});
