import { afterEach, expect, it, vi } from 'vitest';
import { problem, startServer } from '../test/server.ts';
import { Workbay } from './workbay.ts';

afterEach(() => vi.restoreAllMocks());

const frame = (position: string, id: string) =>
  `id: ${position}\ndata: ${JSON.stringify({ id, type: 'job.created', data: {} })}\n\n`;
const head = { 'Content-Type': 'text/event-stream' };

it('goes on where it was when the connection breaks, through pieces, silence and repeats', async () => {
  const asked: unknown[] = [];
  await using server = await startServer((response, request, index) => {
    asked.push(request.headers['last-event-id']);
    if (index === 1) return problem(response, 503, 'unavailable');
    response.writeHead(200, head);
    if (index === 0) {
      const [one, two] = [frame('1-1', 'evt_1'), frame('1-2', 'evt_2')];
      response.write(`retry: 10\n\n${one.slice(0, 9)}`);
      setTimeout(() => response.write(one.slice(9) + two.slice(0, 20)), 20);
      setTimeout(() => response.destroy(), 60);
    } else if (index === 2) response.end(`${frame('1-1', 'evt_1')}${frame('1-2', 'evt_2')}: \nid: 2-0\n\n`);
    else response.write(frame('2-1', 'evt_3'));
  });
  const workbay = new Workbay({ apiKey: 'wb_test_1', baseUrl: server.baseUrl, maxRetries: 0 });
  const got: string[] = [];
  for await (const { id, position } of workbay.events.stream({ lastEventId: '1-0' })) {
    got.push(`${id} ${position}`);
    if (got.length === 3) break;
  }
  expect(got).toEqual(['evt_1 1-1', 'evt_2 1-2', 'evt_3 2-1']);
  expect(asked).toEqual(['1-0', '1-1', '1-1', '2-0']);
});

it('tells of changes that are no events to who asks for them, and takes them for no event', async () => {
  const asked: string[] = [];
  const hint = 'event: changed\ndata: {"what":"exports","id":"exp_1"}\n\n';
  await using server = await startServer((response, { url }) => {
    asked.push(`${url}`);
    response.writeHead(200, head);
    response.write(`${hint}${frame('1-1', 'evt_1')}`);
  });
  const workbay = new Workbay({ apiKey: 'wb_test_1', baseUrl: server.baseUrl, maxRetries: 0 });
  const changes: unknown[] = [];
  for await (const { id } of workbay.events.stream({ onChange: change => changes.push(change) })) {
    expect(id).toBe('evt_1');
    break;
  }
  for await (const { id } of workbay.events.stream()) {
    expect(id).toBe('evt_1');
    break;
  }
  expect(changes).toEqual([{ what: 'exports', id: 'exp_1' }]);
  expect(asked).toEqual(['/v1/events/stream?changes=true', '/v1/events/stream']);
});

it('throws what will not pass, and the reason of its signal', async () => {
  await using server = await startServer((response, _, index) => {
    if (index === 0) return problem(response, 403, 'forbidden');
    response.writeHead(200, head);
    response.write(frame('1-1', 'evt_1'));
  });
  const workbay = new Workbay({ apiKey: 'wb_test_1', baseUrl: server.baseUrl, maxRetries: 0 });
  await expect(workbay.events.stream().next()).rejects.toMatchObject({ code: 'forbidden' });
  const stop = new AbortController();
  const events = workbay.events.stream({ signal: stop.signal });
  expect((await events.next()).value).toMatchObject({ id: 'evt_1' });
  const reason = new Error('enough');
  stop.abort(reason);
  await expect(events.next()).rejects.toBe(reason);
});

it('is heard by who logged in: a token that ran out is renewed', async () => {
  let token = 'old';
  await using server = await startServer((response, { headers }) => {
    if (headers.authorization !== 'Bearer new') return problem(response, 401, 'unauthenticated');
    response.writeHead(200, head);
    response.write(frame('1-1', 'evt_1'));
  });
  const workbay = new Workbay({
    baseUrl: server.baseUrl,
    accessToken: () => token,
    onUnauthorized: () => {
      token = 'new';
      return true;
    },
  });
  for await (const { id } of workbay.events.stream()) {
    expect(id).toBe('evt_1');
    break;
  }
});
