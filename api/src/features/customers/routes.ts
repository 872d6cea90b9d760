import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import {
  createCustomer,
  customerOrSuccessor,
  listCustomers,
  shownTo,
  toCustomer,
  updateCustomer,
} from './customers.ts';
import { customerDoubles } from './doubles.ts';
import { deleteUnusedCustomer, renameEverywhere } from './everywhere.ts';
import { mergeCustomers } from './merge.ts';

export const customersRoutes = {
  'customers.list': async (ctx, { query }) => {
    const at = paging(query);
    return {
      status: 200,
      body: page(at, await listCustomers(ctx, query, at), doc => shownTo(ctx, doc)),
    };
  },

  'customers.create': async (ctx, { body }) => {
    const customer = await createCustomer(ctx, body);
    return { status: 201, headers: etag(customer), body: toCustomer(customer) };
  },

  'customers.get': async (ctx, { path }) => {
    const customer = await customerOrSuccessor(ctx, path.customerId);
    return { status: 200, headers: etag(customer), body: shownTo(ctx, customer) };
  },

  'customers.update': async (ctx, { path, body }) => {
    const { before, customer } = await updateCustomer(ctx, path.customerId, body);
    await renameEverywhere(ctx, before, customer);
    return { status: 200, headers: etag(customer), body: toCustomer(customer) };
  },

  'customers.listDoubles': async (ctx, { query }) => ({
    status: 200,
    body: { data: await customerDoubles(ctx, query.customerId) },
  }),

  'customers.merge': async (ctx, { path, body }) => {
    const customer = await mergeCustomers(ctx, path.customerId, body.otherCustomerId);
    return { status: 200, headers: etag(customer), body: toCustomer(customer) };
  },

  'customers.delete': async (ctx, { path }) => {
    await deleteUnusedCustomer(ctx, path.customerId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
