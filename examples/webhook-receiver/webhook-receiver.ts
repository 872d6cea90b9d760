import { createServer } from 'node:http';
import { verifyWebhook, WebhookVerificationError } from '@workbay/sdk';

/**
 * Receives Workbay's events: checks the signature, answers at once, works afterwards, and ignores repeats.
 * WORKBAY_WEBHOOK_SECRET=whsec_… PORT=4000 npm start -w @workbay/example-webhook-receiver
 */
const secret = process.env.WORKBAY_WEBHOOK_SECRET ?? '';
const port = Number(process.env.PORT ?? 4000);

/** Ids of events already worked. Keep them in your database in earnest: an event can come again after a restart. */
const worked = new Set<string>();

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    const event = await verifyWebhook(Buffer.concat(chunks), request.headers, secret);
    response.writeHead(204).end();
    if (worked.has(event.id)) return;
    worked.add(event.id);
    switch (event.type) {
      case 'job.status_changed':
        console.log(`${event.data.number} is now ${event.data.status}`);
        break;
      case 'invoice.issued':
        console.log(`${event.data.number} over ${event.data.totals.total / 100} ${event.data.currency}`);
        break;
      default:
        console.log(event.type);
    }
  } catch (error) {
    response.writeHead(error instanceof WebhookVerificationError ? 401 : 500).end();
  }
});

server.listen(port, () => console.log(`listening on http://localhost:${port}`));
