import type { components } from '@workbay/sdk/schema';
import type { Offer } from '../../adapters/billing/billing.ts';

type Schemas = components['schemas'];
export type PlanName = Schemas['PlanName'];
export type PlanLimit = Schemas['PlanLimit'];
export type PlanLimits = Schemas['PlanLimits'];

const gib = 1024 ** 3;
export const currency = 'INR';
export const trialDays = 14;

/** What is sold: prices a month in paise, without tax. */
export const plans: Record<PlanName, { price: number; limits: PlanLimits }> = {
  free: {
    price: 0,
    limits: { members: 3, jobs_a_month: 100, api_keys: 2, webhook_endpoints: 2, storage_bytes: gib },
  },
  pro: {
    price: 149_900,
    limits: {
      members: 15,
      jobs_a_month: 2000,
      api_keys: 10,
      webhook_endpoints: 10,
      storage_bytes: 25 * gib,
    },
  },
  business: {
    price: 499_900,
    limits: {
      members: 200,
      jobs_a_month: 50_000,
      api_keys: 50,
      webhook_endpoints: 20,
      storage_bytes: 250 * gib,
    },
  },
};

/** Where no plan can be bought nobody is kept from working: these only stop a program that runs wild. */
const unsold: PlanLimits = {
  members: 1000,
  jobs_a_month: 1_000_000,
  api_keys: 1000,
  webhook_endpoints: 20,
  storage_bytes: 1024 * gib,
};

export const planNames: readonly PlanName[] = ['free', 'pro', 'business'];

export const limitsOf = (plan: PlanName, sold: boolean): PlanLimits => (sold ? plans[plan].limits : unsold);

export const offerOf = (plan: Offer['plan']): Offer => ({ plan, amount: plans[plan].price, currency });
export const offers: Offer[] = [offerOf('pro'), offerOf('business')];

export const toPlan = (name: PlanName, sold: boolean): Schemas['Plan'] => ({
  name,
  price: plans[name].price,
  currency,
  limits: limitsOf(name, sold),
});
