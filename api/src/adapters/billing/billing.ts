import type { components } from '@workbay/sdk/schema';

type Schemas = components['schemas'];

/** What is sold by the month; amounts in minor units, without tax. */
export type Offer = { plan: Exclude<Schemas['PlanName'], 'free'>; amount: number; currency: string };

/** A customer's subscription as the provider has it now. */
export type BoughtPlan = {
  /** Null where it is for something that is not ours. */
  plan: Offer['plan'] | null;
  status: Exclude<Schemas['SubscriptionStatus'], 'none'>;
  trialEndsAt: Date | null;
  renewsAt: Date | null;
  endsAt: Date | null;
};

export type Page = { id: string; url: string };

/** What the provider says has happened. It is no more than a reason to ask how things stand: notices come late, twice and in any order. */
export type Notice = { id: string; about: About };

/** What to look at. `told` is what the owners should hear of. */
export type About =
  | { what: 'subscription'; customerId: string; told: 'payment_failed' | 'trial_ending' | null }
  | { what: 'account'; accountId: string }
  | { what: 'page'; accountId: string; pageId: string }
  /** Something went back of what was paid under `reference`. */
  | { what: 'charge'; accountId: string; reference: string };

/** What went back of a payment without us: by a refund in the provider's own dashboard, or by a dispute. */
export type WentBack = {
  id: string;
  why: 'refund' | 'dispute';
  /** What is gone at the moment, in minor units; 0 where it came back. */
  amount: number;
  /** What the provider charges for it, and what of our fee went back with it. */
  fees: number;
  feesBack: number;
  /** The provider's own words on it. */
  note: string;
};

/** Money that goes back to a customer, out of what they paid under `reference`. `refundId` is ours. */
export type RefundOrder = {
  accountId: string;
  reference: string;
  amount: number;
  refundId: string;
  /** Whether we give back our fee on it too. */
  withFee: boolean;
};

/**
 * A refund of ours as the provider has it, under its own id. `failure` is why the customer did not get it, where that is so: the money
 * is in the account again, less `feesGone`, what had come back of our fee and is gone with it.
 */
export type SentRefund = { id: string; feesBack: number; failure: string | null; feesGone: number };

/** The account of a workshop, into which its customers pay. */
export type PaymentAccount = { takesPayments: boolean; detailsGiven: boolean };

/** A page on which a customer of a workshop pays, as it is now. Amounts in minor units; `fees` are what is kept back of it. */
export type PaymentPage =
  | { status: 'open'; url: string }
  | { status: 'paid'; amount: number; fees: number; reference: string }
  | { status: 'underway' | 'ended' };

/** Who takes money for us. `key` names a request: the same key again does nothing twice. Each throws BillingFault. */
export type Billing = {
  createCustomer(customer: { workshopId: string; name: string; email: string }): Promise<string>;
  /** A page on which the customer buys the offer. */
  startSubscription(
    order: { customerId: string; offer: Offer; trialDays: number | null; returnUrl: string },
    key: string,
  ): Promise<Page>;
  /** Ends a page that is still open; says whether it was. With `accountId` one of that account. */
  endPage(pageId: string, accountId?: string): Promise<boolean>;
  /** A page on which the customer changes between the offers, pays and cancels. */
  portal(customerId: string, offers: Offer[], returnUrl: string): Promise<string>;
  subscriptionOf(customerId: string): Promise<BoughtPlan | null>;
  createAccount(workshop: {
    workshopId: string;
    name: string;
    email: string;
    country: string;
  }): Promise<string>;
  /** A page on which the workshop tells who it is and where its money goes. */
  accountPage(accountId: string, returnUrl: string): Promise<string>;
  accountOf(accountId: string): Promise<PaymentAccount>;
  /** A page in the workshop's name on which an amount is paid into its account, less `fee` for us. */
  startPayment(
    order: {
      accountId: string;
      amount: number;
      fee: number;
      currency: string;
      title: string;
      language: 'en' | 'hi';
      returnUrl: string;
      expiresAt: Date;
    },
    key: string,
  ): Promise<Page>;
  /** Pays back, once for each `refundId`. */
  refund(order: RefundOrder): Promise<SentRefund>;
  paymentPage(accountId: string, pageId: string): Promise<PaymentPage>;
  /** What went back of a payment without us, which refunds of ours failed, and the page that it was paid on; null where it was on none. */
  wentBack(
    accountId: string,
    reference: string,
  ): Promise<{ pageId: string | null; all: WentBack[]; failed: (SentRefund & { refundId: string })[] }>;
  /** Ends whatever the customer has subscribed to, at once. */
  endSubscriptions(customerId: string): Promise<void>;
  /** What these bytes say, where the provider signed them within the last five minutes; null where they say nothing of use. Throws `invalid_signature`. */
  readNotice(body: Buffer, signature: string): Notice | null;
};

/** The provider did not do it. `passing`: another time it may. */
export class BillingFault extends Error {
  readonly passing: boolean;

  constructor(message: string, passing: boolean) {
    super(message);
    this.name = 'BillingFault';
    this.passing = passing;
  }
}

/** Nothing is left of the payment that could be refunded. */
export class AlreadyRefunded extends BillingFault {
  constructor(message: string) {
    super(message, false);
    this.name = 'AlreadyRefunded';
  }
}
