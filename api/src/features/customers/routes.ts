import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { hasEstimates } from '../estimates/estimates.ts';
import { hasInvoices } from '../invoices/invoices.ts';
import { hasJobs, renameCustomerOnJobs } from '../jobs/jobs.ts';
import { takeTurn } from '../summary/figures.ts';
import { hasVehicles, renameCustomerOnVehicles } from '../vehicles/vehicles.ts';
import {
  createCustomer,
  getCustomer,
  listCustomers,
  removeCustomer,
  shownTo,
  toCustomer,
  updateCustomer,
} from './customers.ts';

export const customersRoutes = {
  'customers.list': async (ctx, { query }) => {
    const at = paging(query);
    return {
      status: 200,
      body: page(at, await listCustomers(ctx, query.search, at), doc => shownTo(ctx, doc)),
    };
  },

  'customers.create': async (ctx, { body }) => {
    const customer = await createCustomer(ctx, body);
    return { status: 201, headers: etag(customer), body: toCustomer(customer) };
  },

  'customers.get': async (ctx, { path }) => {
    const customer = await getCustomer(ctx, path.customerId);
    return { status: 200, headers: etag(customer), body: shownTo(ctx, customer) };
  },

  'customers.update': async (ctx, { path, body }) => {
    const { before, customer } = await updateCustomer(ctx, path.customerId, body);
    if (before.name !== customer.name || before.phone !== customer.phone) {
      await takeTurn(ctx);
      await renameCustomerOnVehicles(ctx, customer);
      await renameCustomerOnJobs(ctx, customer);
    }
    return { status: 200, headers: etag(customer), body: toCustomer(customer) };
  },

  'customers.delete': async (ctx, { path }) => {
    await takeTurn(ctx);
    const customer = await getCustomer(ctx, path.customerId);
    const filter = { customerId: customer._id };
    // Each payment belongs to an invoice of its customer.
    const used =
      (await hasVehicles(ctx, filter)) ||
      (await hasJobs(ctx, filter)) ||
      (await hasEstimates(ctx, filter)) ||
      (await hasInvoices(ctx, filter));
    if (used) throw new Problem('customer_in_use');
    await removeCustomer(ctx, customer);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
