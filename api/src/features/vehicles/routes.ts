import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { hasEstimates } from '../estimates/estimates.ts';
import { hasInvoices } from '../invoices/invoices.ts';
import { hasJobs } from '../jobs/jobs.ts';
import { takeTurn } from '../summary/figures.ts';
import {
  createVehicle,
  getVehicle,
  listVehicles,
  removeVehicle,
  toVehicle,
  updateVehicle,
} from './vehicles.ts';

export const vehiclesRoutes = {
  'vehicles.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listVehicles(ctx, query, at), toVehicle) };
  },

  'vehicles.create': async (ctx, { body }) => {
    const vehicle = await createVehicle(ctx, body);
    return { status: 201, headers: etag(vehicle), body: toVehicle(vehicle) };
  },

  'vehicles.get': async (ctx, { path }) => {
    const vehicle = await getVehicle(ctx, path.vehicleId);
    return { status: 200, headers: etag(vehicle), body: toVehicle(vehicle) };
  },

  'vehicles.update': async (ctx, { path, body }) => {
    const vehicle = await updateVehicle(ctx, path.vehicleId, body);
    return { status: 200, headers: etag(vehicle), body: toVehicle(vehicle) };
  },

  'vehicles.delete': async (ctx, { path }) => {
    await takeTurn(ctx);
    const vehicle = await getVehicle(ctx, path.vehicleId);
    const filter = { vehicleId: vehicle._id };
    const used =
      (await hasJobs(ctx, filter)) || (await hasEstimates(ctx, filter)) || (await hasInvoices(ctx, filter));
    if (used) throw new Problem('vehicle_in_use');
    await removeVehicle(ctx, vehicle);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
