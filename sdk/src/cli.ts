#!/usr/bin/env node
/// <reference types="node" />
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WorkbayError } from './errors.ts';
import type { WebhookEvent } from './verifyWebhook.ts';
import { Workbay } from './workbay.ts';

const help = `workbay import <folder> [options]

Moves dumps of another product (JSON, JSON lines or BSON) into a workshop. It can be repeated: nothing is made twice.

  --source <id>        which workshop or provider of the dumps, where there are several
  --uploads <folder>   where its uploaded pictures lie; <folder>/uploads if left out
  --opened-on <day>    the day on which what customers owe is posted, such as 2026-03-31; today if left out, and the same day when repeated
  --invite             also invites the people of the workshop, by e-mail
  --profile            also fills what the workshop has not said of itself: phone, address, GSTIN and the like
  --rollback           takes back what was moved from this folder
  --api-key, --base-url as below; the key needs workshop:read, imports:write, customers:write,
                       vehicles:write, jobs:read, jobs:write, ledger:read, ledger:write, invoices:read, and for --invite
                       members:write with all that the invited will be allowed, for --profile workshop:write

workbay listen --forward-to <url> [options]

Sends a workshop's events to a program on this machine as they happen, signed as webhooks are.

  --forward-to <url>   where to send them, such as http://localhost:4000/hook
  --events <types>     only these, such as job.created,invoice.*
  --after <id>         also what happened after that event (at most 90 days ago)
  --api-key <key>      or WORKBAY_API_KEY; needs events:read, and sees the events of what it may read
  --base-url <url>     or WORKBAY_BASE_URL; http://localhost:3000 if left out
`;

/** As long as Workbay itself waits for a receiver. */
const timeoutMs = 15_000;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'forward-to': { type: 'string' },
      events: { type: 'string' },
      after: { type: 'string' },
      'api-key': { type: 'string', default: process.env.WORKBAY_API_KEY ?? '' },
      'base-url': { type: 'string', default: process.env.WORKBAY_BASE_URL ?? 'http://localhost:3000' },
      source: { type: 'string' },
      uploads: { type: 'string' },
      'opened-on': { type: 'string' },
      invite: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      rollback: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.length === 0) return null;
  const apiKey = values['api-key'];
  if (!apiKey) throw new WorkbayError('An API key is needed: --api-key or WORKBAY_API_KEY.');
  return { command: positionals[0], folder: positionals[1], apiKey, baseUrl: values['base-url'], values };
}

type Options = NonNullable<ReturnType<typeof readOptions>>;

/** The same each time for one key, so that the program's settings can stay. */
const secretFor = (apiKey: string) => createHmac('sha256', apiKey).update('workbay listen').digest();

function takes(types: string | undefined, type: string): boolean {
  if (!types) return true;
  return types
    .split(',')
    .map(wanted => wanted.trim())
    .some(wanted => wanted === type || (wanted.endsWith('*') && type.startsWith(wanted.slice(0, -1))));
}

/** https://www.standardwebhooks.com */
function signed(id: string, body: string, secret: Buffer): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'user-agent': 'Workbay-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

async function forward(event: WebhookEvent, to: string, secret: Buffer): Promise<void> {
  const { id, type } = event;
  const body = JSON.stringify(event);
  const began = performance.now();
  let outcome: string;
  try {
    const { status } = await fetch(to, {
      method: 'POST',
      headers: signed(id, body, secret),
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    outcome = `${status}`;
  } catch (error) {
    outcome = `no answer (${reasonOf(error)})`;
  }
  const took = Math.round(performance.now() - began);
  console.log(`${new Date().toLocaleTimeString('en-GB')}  ${outcome}  ${took} ms  ${type}  ${id}`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return `nothing within ${timeoutMs / 1000} s`;
  return error.cause instanceof Error && 'code' in error.cause ? `${error.cause.code}` : error.message;
}

async function listen({ apiKey, baseUrl, values }: Options) {
  const { 'forward-to': forwardTo = '', after, events: types } = values;
  if (!/^https?:\/\//.test(forwardTo) || !URL.canParse(forwardTo))
    throw new WorkbayError('--forward-to needs an address such as http://localhost:4000/hook.');
  const secret = secretFor(apiKey);
  const workbay = new Workbay({ apiKey, baseUrl });
  let opened = 0;
  const onOpen = () => {
    opened += 1;
    if (opened > 1) return console.log('Connected again; nothing was missed.');
    console.log(`Connected to ${baseUrl}. Events go to ${forwardTo}`);
    console.log(`Verify them with the secret whsec_${secret.toString('base64')}`);
  };
  for await (const { position: _, ...event } of workbay.events.stream({ lastEventId: after, onOpen }))
    if (takes(types, event.type)) void forward(event, forwardTo, secret);
}

async function importFolder({ apiKey, baseUrl, folder, values }: Options) {
  if (!folder) throw new WorkbayError('Which folder? workbay import <folder>');
  const { move } = await import('./moving/move.ts');
  const done = await move({
    workbay: new Workbay({ apiKey, baseUrl }),
    baseUrl,
    folder,
    uploads: values.uploads ?? join(folder, 'uploads'),
    source: values.source,
    openedOn: values['opened-on'],
    invite: values.invite,
    profile: values.profile,
    rollback: values.rollback,
    say: line => console.log(line),
  });
  if (!done) process.exitCode = 1;
}

const commands: { [name: string]: (options: Options) => Promise<void> } = { listen, import: importFolder };

try {
  const options = readOptions();
  const run = options && commands[`${options.command}`];
  if (run) await run(options);
  else if (options) throw new WorkbayError(`There is no command ${options.command}.`);
  else console.log(help);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const known =
    error instanceof WorkbayError || ('code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS'));
  console.error(known ? error.message : error);
  console.error('workbay --help tells more.');
  process.exitCode = 1;
}
