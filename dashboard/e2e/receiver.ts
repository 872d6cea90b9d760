import { createServer } from 'node:http';
import { verifyWebhook, type WebhookEvent } from '@workbay/sdk';

export interface Receiver {
  url: string;
  /** Set once the endpoint exists; events before are refused, and so come again. */
  secret: string;
  events: WebhookEvent[];
  close(): void;
}

/** A server that takes webhooks and keeps the events whose signature holds. */
export async function startReceiver(): Promise<Receiver> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    try {
      const headers = new Headers(
        Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
      );
      receiver.events.push(await verifyWebhook(body, headers, receiver.secret));
      response.writeHead(204).end();
    } catch {
      response.writeHead(400).end();
    }
  });
  const port = await new Promise<number>(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    secret: '',
    events: [],
    close: () => server.close(),
  };
  return receiver;
}
