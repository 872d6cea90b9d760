import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import {
  createPurchase,
  deletePurchase,
  getPurchase,
  listPurchases,
  toPurchase,
  updatePurchase,
} from './purchases.ts';
import { receivePurchase } from './receive.ts';
import { returnGoods } from './returns.ts';

export const purchasesRoutes = {
  'purchases.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listPurchases(ctx, query, at), toPurchase) };
  },

  'purchases.create': async (ctx, { body }) => {
    const purchase = await createPurchase(ctx, body);
    return { status: 201, headers: etag(purchase), body: toPurchase(purchase) };
  },

  'purchases.get': async (ctx, { path }) => {
    const purchase = await getPurchase(ctx, path.purchaseId);
    return { status: 200, headers: etag(purchase), body: toPurchase(purchase) };
  },

  'purchases.update': async (ctx, { path, body }) => {
    const purchase = await updatePurchase(ctx, path.purchaseId, body);
    return { status: 200, headers: etag(purchase), body: toPurchase(purchase) };
  },

  'purchases.delete': async (ctx, { path }) => {
    await deletePurchase(ctx, path.purchaseId);
    return { status: 204 };
  },

  'purchases.receive': async (ctx, { path, body }) => {
    const purchase = await receivePurchase(ctx, path.purchaseId, body.receivedOn);
    return { status: 200, headers: etag(purchase), body: toPurchase(purchase) };
  },

  'purchases.returnGoods': async (ctx, { path, body }) => {
    const purchase = await returnGoods(ctx, path.purchaseId, body);
    return { status: 200, headers: etag(purchase), body: toPurchase(purchase) };
  },
} satisfies Partial<Handlers>;
