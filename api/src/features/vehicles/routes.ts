import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { mergeVehicles } from './merge.ts';
import { deleteUnusedVehicle } from './unused.ts';
import { createVehicle, listVehicles, toVehicle, updateVehicle, vehicleOrSuccessor } from './vehicles.ts';

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
    const vehicle = await vehicleOrSuccessor(ctx, path.vehicleId);
    return { status: 200, headers: etag(vehicle), body: toVehicle(vehicle) };
  },

  'vehicles.update': async (ctx, { path, body }) => {
    const vehicle = await updateVehicle(ctx, path.vehicleId, body);
    return { status: 200, headers: etag(vehicle), body: toVehicle(vehicle) };
  },

  'vehicles.merge': async (ctx, { path, body }) => {
    const vehicle = await mergeVehicles(ctx, path.vehicleId, body.otherVehicleId);
    return { status: 200, headers: etag(vehicle), body: toVehicle(vehicle) };
  },

  'vehicles.delete': async (ctx, { path }) => {
    await deleteUnusedVehicle(ctx, path.vehicleId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
