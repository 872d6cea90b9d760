import { createServer, type IncomingHttpHeaders } from 'node:http';

export type Json = Record<string, unknown>;
export type Call = { method: string; path: string; headers: IncomingHttpHeaders; body: Json };
export type Answer = {
  status: number;
  body?: unknown;
  /** In place of a JSON body. */
  text?: string;
  headers?: Record<string, string>;
  afterMs?: number;
};

export const token = 'testsk_token';
const at = '2026-11-21T00:00:00Z';

/** The calls of Svix's API that the gateway makes, answered as https://api.svix.com/docs says. Not a real Svix. */
export async function startSvix() {
  const calls: Call[] = [];
  const faults: (Answer | 'hang up' | 'lose the answer')[] = [];
  const apps = new Map<string, Json>();
  const endpoints = new Map<string, Json>();
  const eventTypes = new Map<string, Json>();
  const messages = new Map<string, Json & { id: string }>();
  /** What Svix did with the messages, newest first; the test writes it, unless it lets Svix try what it is given. */
  const attempts: (Json & { msgId: string; endpointId: string; status: number })[] = [];
  const tries = { messages: false, resent: false };
  const homes = new Map<string, string>();
  let made = 0;
  const resent: { eventId: string; endpointId: string }[] = [];
  /** Of whole calls, by `METHOD /path`: answered with this instead, again and again. */
  const refusals = new Map<RegExp, Answer>();

  function attempt(msgId: string, endpointId: string): void {
    const done = { status: 0, statusText: 'success', triggerType: 0, responseStatusCode: 200 };
    const rest = { responseDurationMs: 12, response: 'ok', url: 'http://127.0.0.1:9/hook', timestamp: at };
    attempts.unshift({ id: `atmpt_${attempts.length + 1}`, msgId, endpointId, ...done, ...rest });
  }

  function answer({ method, path, headers, body }: Call): Answer {
    if (headers.authorization !== `Bearer ${token}`) return fault(401, 'authentication_failed');
    const portalOf = /^\/api\/v1\/auth\/app-portal-access\/([^/]+)$/.exec(path)?.[1];
    if (method === 'POST' && portalOf) {
      if (!apps.has(portalOf)) return fault(404, 'not_found');
      const portal = { url: `https://app.svix.example/login#key=${portalOf}`, token: 'appsk_1' };
      return { status: 200, body: portal };
    }
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
      if (isRefused(body)) return unprocessable('url');
      if (endpoints.has(`${body.uid}`)) return fault(409, 'conflict');
      endpoints.set(`${body.uid}`, { ...body });
      homes.set(`${body.uid}`, app);
      return { status: 201, body: { id: 'ep_1', ...body, createdAt: at, updatedAt: at } };
    }
    const [, eventId = '', to = ''] = /^\/msg\/([^/]+)\/endpoint\/([^/]+)\/resend$/.exec(rest) ?? [];
    if (method === 'POST' && eventId) {
      if (!messages.has(eventId) || !endpoints.has(to)) return fault(404, 'not_found');
      resent.push({ eventId, endpointId: to });
      if (tries.resent) attempt(`${messages.get(eventId)?.id}`, to);
      return { status: 202, body: {} };
    }
    if (method === 'POST' && rest.startsWith('/msg')) {
      if (messages.has(`${body.eventId}`)) return fault(409, 'event_exists');
      if (!eventTypes.has(`${body.eventType}`)) return unprocessable('eventType');
      const message = { id: `msg_${++made}`, ...body, timestamp: at };
      messages.set(`${body.eventId}`, message);
      for (const [uid, { disabled, eventTypes: wanted }] of tries.messages ? endpoints : []) {
        const wants = !Array.isArray(wanted) || wanted.includes(body.eventType);
        if (homes.get(uid) === app && !disabled && wants) attempt(message.id, uid);
      }
      return { status: 202, body: message };
    }
    const attempted = /^\/attempt\/msg\/([^/?]+)\?(.*)$/.exec(rest);
    if (method === 'GET' && attempted) {
      if (!messages.has(`${attempted[1]}`)) return fault(404, 'not_found');
      const query = new URLSearchParams(attempted[2]);
      const all = attempts.filter(
        attempt =>
          attempt.msgId === messages.get(`${attempted[1]}`)?.id &&
          attempt.endpointId === query.get('endpoint_id') &&
          (!query.has('status') || `${attempt.status}` === query.get('status')),
      );
      return { status: 200, body: { data: all, iterator: null, done: true } };
    }
    const listed = /^\/endpoint\/([^/]+)\/msg\?(.*)$/.exec(rest);
    if (method === 'GET' && listed) return listMessages(`${listed[1]}`, new URLSearchParams(listed[2]));
    const [, endpointId = '', part = ''] = /^\/endpoint\/([^/]+)(.*)$/.exec(rest) ?? [];
    const endpoint = endpoints.get(endpointId);
    if (!endpoint) return fault(404, 'not_found');
    if (method === 'PATCH' && !part) {
      if (isRefused(body)) return unprocessable('url');
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

  function listMessages(endpointId: string, query: URLSearchParams): Answer {
    if (!endpoints.has(endpointId)) return fault(404, 'not_found');
    const all = [...messages.values()]
      .map(message => {
        const last = attempts.find(({ msgId, endpointId: to }) => msgId === message.id && to === endpointId);
        return last ? { ...message, status: last.status } : null;
      })
      .filter(message => message !== null)
      .filter(({ status }) => !query.has('status') || `${status}` === query.get('status'))
      .toReversed();
    const from = query.has('iterator') ? all.findIndex(({ id }) => id === query.get('iterator')) + 1 : 0;
    if (query.has('iterator') && from === 0) return fault(400, 'bad_request');
    const data = all.slice(from, from + Number(query.get('limit')));
    const iterator = data.at(-1)?.id ?? null;
    return { status: 200, body: { data, iterator, done: from + data.length >= all.length } };
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
      const refusal = [...refusals].find(([pattern]) => pattern.test(`${call.method} ${call.path}`))?.[1];
      if (next === 'lose the answer') {
        answer(call);
        request.socket.destroy();
        return;
      }
      const { status, body, headers, text: raw, afterMs = 0 } = next ?? refusal ?? answer(call);
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(raw ?? (body === undefined ? undefined : JSON.stringify(body)));
      }, afterMs);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    serverUrl: `http://127.0.0.1:${port}`,
    calls,
    faults,
    refusals,
    apps,
    endpoints,
    eventTypes,
    messages,
    attempts,
    tries,
    resent,
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

const isRefused = ({ url }: Json) =>
  url !== undefined && (!`${url}`.startsWith('http') || `${url}`.includes('refused'));

export const fault = (status: number, code: string): Answer => ({ status, body: { code, detail: code } });
export const unprocessable = (field: string): Answer => ({
  status: 422,
  body: { detail: [{ loc: ['body', field], msg: 'invalid', type: 'value_error' }] },
});
