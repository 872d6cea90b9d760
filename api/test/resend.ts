import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { StoredMail } from '../src/adapters/mail/mailbox.ts';

export type Post = { path: string; headers: IncomingHttpHeaders; body: Record<string, unknown> };
export type Answer = { status: number; body: unknown; headers?: Record<string, string> };

export const resendKey = 're_test_key';

export const resendProblem = (statusCode: number, name: string, message: string): Answer => ({
  status: statusCode,
  body: { statusCode, name, message },
});

type Accepted = { body: string; id: string };

/** A server that behaves as https://resend.com/docs/api-reference/emails/send-email says, unless told of a fault. */
export async function startResend(taken: (mail: StoredMail) => Promise<void> = async () => undefined) {
  const posts: Post[] = [];
  const accepted = new Map<string, Accepted>();
  /** For the next requests, whoever they are for. */
  const faults: (Answer | 'hang' | 'drop')[] = [];
  /** For the next requests with mail to an address. */
  const faultsTo = new Map<string, Answer[]>();

  async function accept(headers: IncomingHttpHeaders, text: string): Promise<Answer> {
    if (headers.authorization !== `Bearer ${resendKey}`)
      return resendProblem(401, 'invalid_api_key', 'API key is invalid');
    const body = JSON.parse(text);
    if (!body.from || !body.to || !body.subject)
      return resendProblem(422, 'missing_required_field', 'A required field is missing');
    const key = `${headers['idempotency-key']}`;
    const before = accepted.get(key);
    if (before && before.body !== text)
      return resendProblem(409, 'invalid_idempotent_request', 'The key was used with another payload');
    const id = before?.id ?? `email-${accepted.size + 1}`;
    accepted.set(key, { body: text, id });
    if (!before) await taken(asStored(key, body));
    return { status: 200, body: { id } };
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', async () => {
      const text = Buffer.concat(chunks).toString();
      const body = text ? JSON.parse(text) : {};
      posts.push({ path: `${request.method} ${request.url}`, headers: request.headers, body });
      const fault = faultsTo.get(addressOf(`${body.to}`))?.shift() ?? faults.shift();
      if (fault === 'hang') return;
      if (fault === 'drop') {
        request.socket.destroy();
        return;
      }
      const sending = request.url === '/emails';
      const answer =
        fault ?? (sending ? await accept(request.headers, text) : { status: 200, body: { deleted: true } });
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    posts,
    accepted,
    faults,
    faultsTo,
    postsTo: (email: string) => posts.filter(({ body }) => addressOf(`${body.to}`) === email),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const addressOf = (to: string): string => /<(.+)>/.exec(to)?.[1] ?? to;

function asStored(id: string, body: Record<string, unknown>): StoredMail {
  const { subject, html, text, to } = body;
  return {
    id,
    to: { email: addressOf(`${to}`) },
    subject: `${subject}`,
    html: `${html}`,
    text: `${text}`,
    createdAt: new Date(),
    attachments: [],
  };
}
