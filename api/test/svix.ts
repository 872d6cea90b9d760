import { createServer, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';

export type Json = Record<string, unknown>;
export type Call = { method: string; path: string; headers: IncomingHttpHeaders; body: Json };
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

export const token = 'testsk_token';
const at = '2026-11-21T00:00:00Z';

/** The calls of Svix's API that the gateway makes, answered as https://api.svix.com/docs says. Not a real Svix. */
export async function startSvix() {
  const calls: Call[] = [];
  const faults: (Answer | 'hang up')[] = [];
  const apps = new Map<string, Json>();
  const endpoints = new Map<string, Json>();
  const eventTypes = new Map<string, Json>();
  const messages = new Map<string, Json>();

  function answer({ method, path, headers, body }: Call): Answer {
    if (headers.authorization !== `Bearer ${token}`) return fault(401, 'authentication_failed');
    const [, app, rest = ''] = /^\/api\/v1\/app(?:\/([^/?]+))?(.*)$/.exec(path) ?? [];
    const eventType = /^\/api\/v1\/event-type\/([^/]+)$/.exec(path)?.[1];
    if (method === 'PUT' && eventType) {
      eventTypes.set(eventType, body);
      return { status: 201, body: { name: eventType, ...body, createdAt: at, updatedAt: at } };
    }
    if (method === 'POST' && path === '/api/v1/app?get_if_exists=true') {
      const uid = `${body.uid}`;
      const created = { status: apps.has(uid) ? 200 : 201 };
      apps.set(uid, apps.get(uid) ?? body);
      return { ...created, body: { id: `app_${uid}`, ...apps.get(uid), createdAt: at, updatedAt: at } };
    }
    if (!app || !apps.has(app)) return fault(404, 'not_found');
    if (method === 'POST' && rest === '/endpoint') {
      if (!`${body.url}`.startsWith('http')) return unprocessable('url');
      endpoints.set(`${body.uid}`, { ...body });
      return { status: 201, body: { id: 'ep_1', ...body, createdAt: at, updatedAt: at } };
    }
    if (method === 'POST' && rest.startsWith('/msg')) {
      if (messages.has(`${body.eventId}`)) return fault(409, 'event_exists');
      if (!eventTypes.has(`${body.eventType}`)) return unprocessable('eventType');
      const message = { id: `msg_${messages.size + 1}`, ...body, timestamp: at };
      messages.set(`${body.eventId}`, message);
      return { status: 202, body: message };
    }
    const [, endpointId = '', part = ''] = /^\/endpoint\/([^/]+)(.*)$/.exec(rest) ?? [];
    const endpoint = endpoints.get(endpointId);
    if (!endpoint) return fault(404, 'not_found');
    if (method === 'PATCH' && !part) {
      Object.assign(endpoint, body);
      return { status: 200, body: { id: 'ep_1', ...endpoint, createdAt: at, updatedAt: at } };
    }
    if (method === 'DELETE' && !part) {
      endpoints.delete(endpointId);
      return { status: 204 };
    }
    if (method === 'GET' && part === '/secret') return { status: 200, body: { key: endpoint.secret } };
    if (method === 'POST' && part === '/secret/rotate') {
      endpoint.secret = body.key;
      return { status: 204 };
    }
    return fault(405, 'method_not_allowed');
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const call: Call = {
        method: `${request.method}`,
        path: `${request.url}`,
        headers: request.headers,
        body: text ? JSON.parse(text) : {},
      };
      calls.push(call);
      const next = faults.shift();
      if (next === 'hang up') {
        request.socket.destroy();
        return;
      }
      const { status, body, headers } = next ?? answer(call);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { serverUrl: `http://127.0.0.1:${port}`, calls, faults, apps, endpoints, eventTypes, messages };
}

export const fault = (status: number, code: string): Answer => ({ status, body: { code, detail: code } });
export const unprocessable = (field: string): Answer => ({
  status: 422,
  body: { detail: [{ loc: ['body', field], msg: 'invalid', type: 'value_error' }] },
});
