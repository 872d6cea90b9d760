import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { hasPurchases } from '../purchases/purchases.ts';
import { takeTurn } from '../summary/figures.ts';
import { hasPayments, listSupplierPayments, paySupplier, toSupplierPayment } from './pay.ts';
import {
  createSupplier,
  getSupplier,
  listSuppliers,
  removeSupplier,
  toSupplier,
  updateSupplier,
} from './suppliers.ts';

export const suppliersRoutes = {
  'suppliers.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listSuppliers(ctx, query.search, at), toSupplier) };
  },

  'suppliers.create': async (ctx, { body }) => {
    const supplier = await createSupplier(ctx, body);
    return { status: 201, headers: etag(supplier), body: toSupplier(supplier) };
  },

  'suppliers.get': async (ctx, { path }) => {
    const supplier = await getSupplier(ctx, path.supplierId);
    return { status: 200, headers: etag(supplier), body: toSupplier(supplier) };
  },

  'suppliers.update': async (ctx, { path, body }) => {
    const supplier = await updateSupplier(ctx, path.supplierId, body);
    return { status: 200, headers: etag(supplier), body: toSupplier(supplier) };
  },

  'suppliers.delete': async (ctx, { path }) => {
    await takeTurn(ctx);
    const supplier = await getSupplier(ctx, path.supplierId);
    const used = (await hasPurchases(ctx, supplier._id)) || (await hasPayments(ctx, supplier._id));
    if (used) throw new Problem('supplier_in_use');
    await removeSupplier(ctx, supplier);
    return { status: 204 };
  },

  'suppliers.listPayments': async (ctx, { path, query }) => {
    const at = paging(query);
    const payments = await listSupplierPayments(ctx, path.supplierId, at);
    return { status: 200, body: page(at, payments, toSupplierPayment) };
  },

  'suppliers.pay': async (ctx, { path, body }) => {
    const payment = await paySupplier(ctx, path.supplierId, body);
    return { status: 201, body: toSupplierPayment(payment) };
  },
} satisfies Partial<Handlers>;
