import { createServer, type IncomingHttpHeaders } from 'node:http';
import Stripe from 'stripe';

export const stripeKey = 'sk_test_workbay';
export const stripeSecret = 'whsec_workbay_of_the_tests';

/** As Stripe takes them: `line_items[0][price]`. */
type Params = Record<string, string>;
type Asked = { path: string; headers: IncomingHttpHeaders; params: Params };
type Answer = { status: number; body: object; headers?: Record<string, string> };
type Thing = { id: string; [name: string]: unknown };

/** https://docs.stripe.com/api/errors */
export const stripeProblem = (status: number, type: string, code: string): Answer => ({
  status,
  body: { error: { type, code, message: `${code} of the tests` } },
});
const unknown = stripeProblem(404, 'invalid_request_error', 'resource_missing');
const list = (data: Thing[]): Answer => ({ status: 200, body: { object: 'list', data, has_more: false } });
const found = (body: Thing | undefined): Answer => (body ? { status: 200, body } : unknown);

/** What stands under `name[…]`. */
const under = (params: Params, name: string): Params =>
  Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) =>
      key.startsWith(`${name}[`) ? [[key.slice(name.length + 1, -1), value]] : [],
    ),
  );

/** A server that answers as https://docs.stripe.com/api says for the calls that we make, unless told of a fault. */
export async function startStripe() {
  const asked: Asked[] = [];
  const things = new Map<string, Thing>();
  /** By idempotency key: the request and its answer (https://docs.stripe.com/api/idempotent_requests). */
  const kept = new Map<string, { request: string; answer: Answer }>();
  /** For the next requests to a path. */
  const faults = new Map<string, (Answer | 'drop')[]>();
  let made = 0;

  const ofKind = (prefix: string) =>
    [...things.values()].filter(({ id }) => id.startsWith(`${prefix}_`)).reverse();
  function keep(prefix: string, fields: object, id = `${prefix}_${++made}`): Thing {
    const thing = { id, created: 1_700_000_000 + made, livemode: false, ...fields };
    things.set(id, thing);
    return thing;
  }

  function answer(route: string, id: string, params: Params, account: string | null): Answer {
    switch (route) {
      case 'POST /v1/accounts':
        return found(
          keep('acct', { object: 'account', charges_enabled: false, details_submitted: false, ...params }),
        );
      case 'GET /v1/accounts/:id':
        return found(things.get(id));
      case 'GET /v1/refunds':
        return list(ofKind('re').filter(({ payment_intent }) => payment_intent === params.payment_intent));
      case 'POST /v1/refunds':
        return found(
          keep('re', {
            object: 'refund',
            ...params,
            status: 'succeeded',
            metadata: under(params, 'metadata'),
            account,
            balance_transaction: { object: 'balance_transaction', fee: -feeBack(params) },
          }),
        );
      case 'GET /v1/disputes':
        return list(ofKind('dp').filter(({ payment_intent }) => payment_intent === params.payment_intent));
      case 'GET /v1/checkout/sessions':
        return list(
          ofKind('cs').filter(page => page.account === account && intentOf(page) === params.payment_intent),
        );
      case 'POST /v1/account_links':
        return things.has(`${params.account}`)
          ? {
              status: 200,
              body: { object: 'account_link', url: `https://connect.stripe.com/setup/${params.account}` },
            }
          : unknown;
      case 'GET /v1/checkout/sessions/:id':
        return found(ofAccount(id, account));
      case 'POST /v1/customers':
        return found(keep('cus', { object: 'customer', ...params, metadata: under(params, 'metadata') }));
      case 'GET /v1/products':
        return list(
          [...things.values()].filter(thing => thing.object === 'product' && thing.id === params['ids[0]']),
        );
      case 'POST /v1/products':
        return found(keep('prod', { object: 'product', ...params }, params.id));
      case 'GET /v1/prices':
        return list(ofKind('price').filter(({ lookup_key }) => lookup_key === params['lookup_keys[0]']));
      case 'POST /v1/prices':
        return things.has(`${params.product}`)
          ? found(keep('price', { object: 'price', ...params, metadata: under(params, 'metadata') }))
          : unknown;
      case 'POST /v1/checkout/sessions':
        return session(params, account);
      case 'POST /v1/checkout/sessions/:id/expire':
        return expire(ofAccount(id, account));
      case 'GET /v1/billing_portal/configurations':
        return list(ofKind('bpc'));
      case 'POST /v1/billing_portal/configurations':
        return found(
          keep('bpc', { object: 'billing_portal.configuration', metadata: under(params, 'metadata') }),
        );
      case 'POST /v1/billing_portal/sessions': {
        const known = things.has(`${params.customer}`) && things.has(`${params.configuration}`);
        return known
          ? found(keep('bps', { url: `https://billing.stripe.com/p/session/${params.customer}` }))
          : unknown;
      }
      case 'GET /v1/subscriptions':
        return list(
          ofKind('sub').filter(
            ({ customer, status }) =>
              customer === params.customer && (params.status === 'all' || status !== 'canceled'),
          ),
        );
      case 'DELETE /v1/subscriptions/:id':
        return found(change(id, { status: 'canceled', ended_at: 1_800_000_000 }));
      default:
        return stripeProblem(404, 'invalid_request_error', 'url_unknown');
    }
  }

  /** An object of a connected account is there for that account alone. */
  function ofAccount(id: string, account: string | null): Thing | undefined {
    const thing = things.get(id);
    return thing?.account === account ? thing : undefined;
  }

  /** The application fee goes back in proportion, and counts against the fee of the refund. */
  function feeBack({ payment_intent, amount, refund_application_fee }: Params): number {
    const of = ofKind('cs').find(page => intentOf(page) === payment_intent);
    if (!of || refund_application_fee !== 'true') return 0;
    const fee = Number(of['payment_intent_data[application_fee_amount]'] ?? 0);
    return Math.round((fee * Number(amount)) / Number(of.amount_total));
  }

  function intentOf({ payment_intent: intent }: Thing): unknown {
    return typeof intent === 'object' && intent && 'id' in intent ? intent.id : null;
  }

  function session(params: Params, account: string | null): Answer {
    const price = params['line_items[0][price]'];
    if (account && things.get(account)?.charges_enabled !== true)
      return stripeProblem(400, 'invalid_request_error', 'account_invalid');
    if (!account && (!things.has(`${params.customer}`) || !things.has(`${price}`))) return unknown;
    const id = `cs_test_${++made}`;
    const url = `https://checkout.stripe.com/c/pay/${id}`;
    const amount_total = Number(params['line_items[0][price_data][unit_amount]'] ?? 0);
    const fresh = { status: 'open', payment_status: 'unpaid', payment_intent: null, amount_total, account };
    return found(keep('cs', { object: 'checkout.session', url, ...params, ...fresh }, id));
  }

  function expire(thing: Thing | undefined): Answer {
    if (thing?.status !== 'open')
      return stripeProblem(400, 'invalid_request_error', 'checkout_session_not_open');
    return found(change(thing.id, { status: 'expired', url: null }));
  }

  function change(id: string, fields: object): Thing | undefined {
    const thing = things.get(id);
    return thing && keep('', { ...thing, ...fields }, id);
  }

  function once(key: string | undefined, request: string, work: () => Answer): Answer {
    const before = key === undefined ? undefined : kept.get(key);
    if (before && before.request !== request)
      return stripeProblem(400, 'idempotency_error', 'idempotency_key_in_use');
    if (before) return { ...before.answer, headers: { 'idempotent-replayed': 'true' } };
    const fresh = work();
    if (key !== undefined) kept.set(key, { request, answer: fresh });
    return fresh;
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', headers } = request;
      const { pathname, searchParams } = new URL(`${request.url}`, 'http://stripe');
      const text = Buffer.concat(chunks).toString();
      const params = Object.fromEntries(method === 'POST' ? new URLSearchParams(text) : searchParams);
      asked.push({ path: `${method} ${pathname}`, headers, params });
      const [, id = ''] = /\/((?:cs|sub|acct)_[^/]+)/.exec(pathname) ?? [];
      const path = id ? pathname.replace(id, ':id') : pathname;
      const route = `${method} ${path}`;
      const fault = faults.get(route)?.shift();
      if (fault === 'drop') {
        request.socket.destroy();
        return;
      }
      const key = headers['idempotency-key'];
      const account = headers['stripe-account'] === undefined ? null : `${headers['stripe-account']}`;
      const given =
        headers.authorization === `Bearer ${stripeKey}`
          ? (fault ??
            once(key === undefined ? key : `${key}`, `${route} ${text}`, () =>
              answer(route, id, params, account),
            ))
          : stripeProblem(401, 'invalid_request_error', 'api_key_invalid');
      response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers });
      response.end(JSON.stringify(given.body));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    environment: {
      STRIPE_SECRET_KEY: stripeKey,
      STRIPE_WEBHOOK_SECRET: `whsec_of_before, ${stripeSecret}`,
      STRIPE_BASE_URL: `http://127.0.0.1:${port}`,
    },
    asked,
    faults,
    things,
    change,
    askedFor: (route: string) => asked.filter(({ path }) => path === route),
    newest: (prefix: string): Thing | undefined => ofKind(prefix)[0],
    /** The person has paid on the page: there is a subscription. */
    pay(pageUrl: string, fields: object = {}): Thing {
      const page = things.get(`${pageUrl.split('/').at(-1)}`);
      if (page?.status !== 'open') throw new Error('the page is not open');
      change(page.id, { status: 'complete' });
      const trialDays = Number(page['subscription_data[trial_period_days]'] ?? 0);
      const price = things.get(`${page['line_items[0][price]']}`);
      return keep('sub', {
        object: 'subscription',
        customer: page.customer,
        status: trialDays ? 'trialing' : 'active',
        trial_end: trialDays ? 1_790_000_000 : null,
        cancel_at: null,
        ended_at: null,
        cancel_at_period_end: false,
        items: { data: [{ price, current_period_end: 1_790_000_000 }] },
        ...fields,
      });
    },
    /** The person has paid by card; `fee` is what is kept back of it, null while the money has not moved yet. */
    payByCard(pageUrl: string, fee: number | null): Thing {
      const page = things.get(`${pageUrl.split('/').at(-1)}`);
      if (page?.status !== 'open') throw new Error('the page is not open');
      const moved = fee === null ? null : { object: 'balance_transaction', currency: 'inr', fee };
      const latest_charge = { object: 'charge', currency: 'inr', balance_transaction: moved };
      const payment_intent = {
        id: `pi_${++made}`,
        object: 'payment_intent',
        status: 'succeeded',
        latest_charge,
      };
      const paid = change(page.id, { status: 'complete', payment_status: 'paid', url: null, payment_intent });
      return paid ?? page;
    },
    referenceOf: (page: Thing): string => `${intentOf(page)}`,
    /** Somebody has refunded it in Stripe's dashboard, which gives back none of our fee unless asked. */
    refundThere: (page: Thing, amount: number): Thing =>
      keep('re', {
        object: 'refund',
        payment_intent: intentOf(page),
        amount,
        status: 'succeeded',
        reason: 'requested_by_customer',
        metadata: {},
        balance_transaction: { object: 'balance_transaction', fee: 0 },
      }),
    /** The card did not take a refund after all: the money is in the account again, less what had come back of our fee. */
    failRefund(refund: Thing, feesGone: number): Thing | undefined {
      const failure_balance_transaction = { object: 'balance_transaction', fee: feesGone };
      const failure_reason = 'expired_or_canceled_card';
      return change(refund.id, { status: 'failed', failure_reason, failure_balance_transaction });
    },
    /** The cardholder's bank has taken it back, and Stripe its fee. */
    dispute: (page: Thing, amount: number, fee: number): Thing =>
      keep('dp', {
        object: 'dispute',
        payment_intent: intentOf(page),
        amount,
        status: 'needs_response',
        reason: 'product_not_received',
        balance_transactions: [{ object: 'balance_transaction', amount: -amount, fee }],
      }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const { webhooks } = new Stripe(stripeKey);
let events = 0;

type Told = { type: string; object: object; id?: string; account?: string };

/** Tells what Stripe would tell, signed by the package's own generator. */
export async function tell(
  appUrl: string,
  { type, object, id = `evt_${++events}`, account }: Told,
  { secret = stripeSecret, timestamp = Math.floor(Date.now() / 1000), alter = (body: string) => body } = {},
): Promise<number> {
  const payload = JSON.stringify({ id, object: 'event', type, account, data: { object } });
  const signature = webhooks.generateTestHeaderString({ payload, secret, timestamp });
  const response = await fetch(`${appUrl}/hooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: alter(payload),
  });
  return response.status;
}
