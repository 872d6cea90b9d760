import type Stripe from 'stripe';
import { type Billing, BillingFault, type PaymentPage, type SentRefund, type WentBack } from './billing.ts';

type Payments = Pick<
  Billing,
  'refund' | 'wentBack' | 'createAccount' | 'accountPage' | 'accountOf' | 'startPayment' | 'paymentPage'
>;

/** Customers of workshops pay into the workshops' own accounts: direct charges (https://docs.stripe.com/connect/direct-charges). */
export function stripePayments(stripe: Stripe, asked: <T>(ask: () => Promise<T>) => Promise<T>): Payments {
  return {
    createAccount: ({ workshopId, name, email, country }) =>
      asked(async () => {
        const { id } = await stripe.accounts.create(
          {
            country,
            email,
            business_profile: { name },
            // Stripe answers for the account, and asks the workshop for what the law wants to know.
            controller: {
              fees: { payer: 'account' },
              losses: { payments: 'stripe' },
              requirement_collection: 'stripe',
              stripe_dashboard: { type: 'full' },
            },
            metadata: { workshop: workshopId },
          },
          { idempotencyKey: `account:${workshopId}` },
        );
        return id;
      }),

    accountPage: (account, returnUrl) =>
      asked(async () => {
        const link = await stripe.accountLinks.create({
          account,
          type: 'account_onboarding',
          refresh_url: returnUrl,
          return_url: returnUrl,
        });
        return link.url;
      }),

    accountOf: accountId =>
      asked(async () => {
        const { charges_enabled, details_submitted } = await stripe.accounts.retrieve(accountId);
        return { takesPayments: charges_enabled, detailsGiven: details_submitted };
      }),

    startPayment: ({ accountId, amount, fee, currency, title, language, returnUrl, expiresAt }, key) =>
      asked(async () => {
        const session = await stripe.checkout.sessions.create(
          {
            mode: 'payment',
            locale: language === 'hi' ? 'auto' : 'en',
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: currency.toLowerCase(),
                  unit_amount: amount,
                  product_data: { name: title },
                },
              },
            ],
            payment_intent_data: { description: title, ...(fee > 0 ? { application_fee_amount: fee } : {}) },
            expires_at: Math.floor(expiresAt.getTime() / 1000),
            success_url: `${returnUrl}?paid=1`,
            cancel_url: returnUrl,
          },
          { idempotencyKey: key, stripeAccount: accountId },
        );
        if (!session.url) throw new BillingFault(`${session.id} has no address`, false);
        return { id: session.id, url: session.url };
      }),

    refund: ({ accountId: stripeAccount, reference, amount, refundId, withFee }) =>
      asked(async () => {
        // A key of idempotency is known to Stripe for a day; what was refunded, for good.
        const { data } = await stripe.refunds.list(
          { payment_intent: reference, limit: 100, expand: moneyOf.map(name => `data.${name}`) },
          { stripeAccount },
        );
        const done = data.find(({ metadata }) => metadata?.workbay === refundId);
        if (done) return toRefund(done);
        const made = await stripe.refunds.create(
          {
            payment_intent: reference,
            amount,
            refund_application_fee: withFee,
            metadata: { workbay: refundId },
            expand: moneyOf,
          },
          { stripeAccount, idempotencyKey: `refund:${refundId}` },
        );
        return toRefund(made);
      }),

    wentBack: (stripeAccount, payment_intent) =>
      asked(async () => {
        const of = { payment_intent, limit: 100 };
        const [pages, refunds, disputes] = [
          await stripe.checkout.sessions.list({ payment_intent, limit: 1 }, { stripeAccount }),
          await stripe.refunds.list(
            { ...of, expand: moneyOf.map(name => `data.${name}`) },
            { stripeAccount },
          ),
          await stripe.disputes.list(of, { stripeAccount }),
        ];
        const theirs = refunds.data.filter(({ metadata }) => metadata?.workbay === undefined);
        const ours = refunds.data.flatMap(refund => {
          const refundId = refund.metadata?.workbay;
          return refundId === undefined ? [] : [{ refundId, ...toRefund(refund) }];
        });
        return {
          pageId: pages.data[0]?.id ?? null,
          all: [...theirs.map(refundThere), ...disputes.data.map(disputeThere)],
          failed: ours.filter(({ failure }) => failure !== null),
        };
      }),

    paymentPage: (accountId, pageId) =>
      asked(async () =>
        toPage(
          await stripe.checkout.sessions.retrieve(
            pageId,
            { expand: ['payment_intent.latest_charge.balance_transaction'] },
            { stripeAccount: accountId },
          ),
        ),
      ),
  };
}

/** What a refund took out of the account, and what put it back where it failed (https://docs.stripe.com/refunds#failed-refunds). */
const moneyOf = ['balance_transaction', 'failure_balance_transaction'];

/** What comes back of fees is a negative fee on what goes out. */
function toRefund(refund: Stripe.Refund): SentRefund {
  const { id, status, failure_reason } = refund;
  return {
    id,
    feesBack: Math.max(0, -feeIn(refund.balance_transaction)),
    failure: status === 'failed' || status === 'canceled' ? (failure_reason ?? status) : null,
    feesGone: Math.max(0, feeIn(refund.failure_balance_transaction)),
  };
}

const feeIn = (moved: Stripe.Refund['balance_transaction'] | undefined): number =>
  typeof moved === 'object' ? (moved?.fee ?? 0) : 0;

const refundThere = (refund: Stripe.Refund): WentBack => ({
  id: refund.id,
  why: 'refund',
  amount: refund.status === 'succeeded' ? refund.amount : 0,
  fees: 0,
  feesBack: toRefund(refund).feesBack,
  note: `Refunded in Stripe${refund.reason ? `: ${refund.reason}` : ''}`,
});

/** What a dispute took out of the account and put back into it: an inquiry takes nothing, and one that is won gives it back. */
function disputeThere({ id, amount, balance_transactions, reason, status }: Stripe.Dispute): WentBack {
  const sum = (part: 'amount' | 'fee') => balance_transactions.reduce((all, moved) => all + moved[part], 0);
  const gone = sum('amount') < 0 && status !== 'won';
  return {
    id,
    why: 'dispute',
    amount: gone ? amount : 0,
    fees: Math.max(0, sum('fee')),
    feesBack: 0,
    note: `Disputed (${reason}): ${status}`,
  };
}

function toPage(session: Stripe.Checkout.Session): PaymentPage {
  const { status, payment_status, url, amount_total, payment_intent } = session;
  if (payment_status === 'paid') {
    if (typeof payment_intent !== 'object' || payment_intent === null)
      throw new BillingFault(`${session.id} is paid by nothing`, true);
    return {
      status: 'paid',
      amount: amount_total ?? 0,
      fees: feesOf(payment_intent),
      reference: payment_intent.id,
    };
  }
  if (status === 'open' && url) return { status: 'open', url };
  const intent = typeof payment_intent === 'object' ? payment_intent?.status : null;
  return { status: status === 'complete' && intent === 'processing' ? 'underway' : 'ended' };
}

/** Stripe's fee and ours. Stripe's is there only once the money has moved, a moment after the payment. */
function feesOf({ id, latest_charge }: Stripe.PaymentIntent): number {
  const charge = typeof latest_charge === 'object' ? latest_charge : null;
  const moved = charge?.balance_transaction;
  if (!moved || typeof moved !== 'object')
    throw new BillingFault(`the money of ${id} has not moved yet`, true);
  return moved.currency === charge.currency ? moved.fee : (charge.application_fee_amount ?? 0);
}
