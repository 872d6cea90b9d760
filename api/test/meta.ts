import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';

type Answer = { status: number; body: unknown; headers?: Record<string, string> };
type Sent = Record<string, unknown> & { to: string; biz_opaque_callback_data: string };

export const metaSecrets = {
  WHATSAPP_TOKEN: 'EAAG-test',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_APP_SECRET: 'app-secret',
  WHATSAPP_VERIFY_TOKEN: 'our own words',
};

/** A server that behaves as the Cloud API says (https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages). */
export async function startMeta() {
  const sent: Sent[] = [];
  /** For the next requests. */
  const faults: (Answer | 'drop')[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const fault = faults.shift();
      const body = JSON.parse(Buffer.concat(chunks).toString());
      if (fault === 'drop') {
        sent.push(body);
        request.socket.destroy();
        return;
      }
      const answer = fault ?? take(request.method, request.url, request.headers.authorization, body);
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(JSON.stringify(answer.body));
    });
  });

  function take(method = '', url = '', authorization = '', body: Sent): Answer {
    if (`${method} ${url}` !== `POST /v23.0/${metaSecrets.WHATSAPP_PHONE_NUMBER_ID}/messages`)
      return metaProblem(404, 100, 'Unsupported post request');
    if (authorization !== `Bearer ${metaSecrets.WHATSAPP_TOKEN}`)
      return metaProblem(401, 190, 'Invalid OAuth access token');
    sent.push(body);
    const messages = [{ id: `wamid.${sent.length}`, message_status: 'accepted' }];
    const contacts = [{ input: body.to, wa_id: body.to }];
    return { status: 200, body: { messaging_product: 'whatsapp', contacts, messages } };
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}/v23.0`,
    sent,
    faults,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const metaProblem = (status: number, code: number, message: string): Answer => ({
  status,
  body: { error: { message, type: 'OAuthException', code, fbtrace_id: 'A1' } },
});

/** What Meta posts of a message, with its signature. */
export function metaReport(
  of: { id: string; to: string; messageId?: string },
  status: string,
  error?: object,
) {
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: {
                display_phone_number: '15550783881',
                phone_number_id: metaSecrets.WHATSAPP_PHONE_NUMBER_ID,
              },
              statuses: [
                {
                  id: of.id,
                  status,
                  timestamp: '1795284000',
                  recipient_id: of.to,
                  ...(of.messageId && { biz_opaque_callback_data: of.messageId }),
                  ...(error && { errors: [error] }),
                },
              ],
            },
          },
        ],
      },
    ],
  });
  const hmac = createHmac('sha256', metaSecrets.WHATSAPP_APP_SECRET).update(body).digest('hex');
  return { body, signature: `sha256=${hmac}` };
}
