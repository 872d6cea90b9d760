import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { searchFilter, searchTerms } from '../../data/search.ts';
import { type Listed, newestFirst, type Selection, tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { customerRef, namedCustomer } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { mergedInto } from '../merges/merges.ts';
import { papersFollow, removePapersOf } from '../papers/ofOthers.ts';
import { followVehicle, removeRemindersOf } from '../reminders/ofVehicle.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { normaliseRegistration } from './registration.ts';
import { type VehicleDocument, vehiclesCollection } from './store.ts';

type Schemas = components['schemas'];

export const keptReadings = 50;

type ListQuery = { search?: string | undefined; customerId?: string | undefined };

/** Which vehicles a page of the list shows; null where none can be found. */
export function selectVehicles(
  { search, customerId }: ListQuery,
  at: Paging,
): Selection<VehicleDocument> | null {
  const found = search === undefined ? {} : searchFilter(search);
  return found && newestFirst({ ...found, ...(customerId ? { 'customer.id': customerId } : {}) }, at);
}

export const listVehicles = (ctx: DataScope, query: ListQuery, at: Paging) =>
  tenantCollection(ctx, vehiclesCollection).select(selectVehicles(query, at));

export function findVehicle(scope: DataScope, vehicleId: string): Promise<VehicleDocument | null> {
  return tenantCollection(scope, vehiclesCollection).findOne({ _id: vehicleId });
}

export async function getVehicle(scope: DataScope, vehicleId: string): Promise<VehicleDocument> {
  const vehicle = await findVehicle(scope, vehicleId);
  if (!vehicle) throw new Problem('not_found');
  return vehicle;
}

/** The same; where it was merged into another, that one. */
export async function vehicleOrSuccessor(scope: DataScope, vehicleId: string): Promise<VehicleDocument> {
  const found = await findVehicle(scope, vehicleId);
  return found ?? getVehicle(scope, (await mergedInto(scope, [vehicleId])).get(vehicleId) ?? vehicleId);
}

/** The vehicle that a request's body names; it must be the customer's, where that names one too. */
export async function namedVehicle(
  scope: DataScope,
  vehicleId: string,
  customerId?: string,
): Promise<VehicleDocument> {
  const vehicle = await findVehicle(scope, vehicleId);
  if (!vehicle) throw fault('unknown_reference', '/body/vehicleId', 'names no vehicle of this workshop');
  if (customerId !== undefined && vehicle.customer.id !== customerId)
    throw fault('rule_broken', '/body/vehicleId', "names another customer's vehicle", 'other_customer');
  return vehicle;
}

export const searchOf = ({
  registration,
  make,
  model,
}: Pick<VehicleDocument, 'registration' | 'make' | 'model'>) =>
  searchTerms({ texts: [make, model], numbers: [registration] });

const taken = () =>
  fault('registration_taken', '/body/registration', 'belongs to another vehicle of this workshop');

export async function createVehicle(ctx: Context, input: Schemas['VehicleInput']): Promise<VehicleDocument> {
  const customer = await namedCustomer(ctx, input.customerId);
  const { country } = await getWorkshop(ctx);
  const doc = newVehicle(ctx, customer, country, input);
  const vehicle = await unlessTaken(tenantCollection(ctx, vehiclesCollection).insertOne(doc), taken);
  await emit(ctx, 'vehicle.created', toVehicle(vehicle));
  return vehicle;
}

/** A vehicle as it would be stored. Throws what a request with the same input is refused for. */
export function newVehicle(
  scope: DataScope,
  customer: CustomerDocument,
  country: string,
  input: Omit<Schemas['VehicleInput'], 'customerId'>,
) {
  const details = {
    registration: normaliseRegistration(input.registration, country),
    make: input.make ?? null,
    model: input.model ?? null,
  };
  return {
    _id: newId('veh'),
    customer: customerRef(customer),
    ...details,
    year: input.year ?? null,
    fuel: input.fuel ?? null,
    vin: input.vin ?? null,
    odometer: input.odometer ?? null,
    odometerHistory: input.odometer === undefined ? [] : [{ reading: input.odometer, at: nowOf(scope) }],
    notes: input.notes ?? null,
    search: searchOf(details),
  };
}

export async function updateVehicle(
  ctx: Context,
  vehicleId: string,
  patch: Schemas['VehiclePatch'],
): Promise<VehicleDocument> {
  const before = await getVehicle(ctx, vehicleId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const { customerId, registration, ...rest } = patch;
  const moved = { ...before };
  if (customerId !== undefined) moved.customer = customerRef(await namedCustomer(ctx, customerId));
  if (registration !== undefined)
    moved.registration = normaliseRegistration(registration, (await getWorkshop(ctx)).country);
  return storeVehicle(ctx, before, changedVehicle(ctx, moved, rest));
}

export function changedVehicle(
  scope: DataScope,
  before: VehicleDocument,
  { odometer, ...rest }: Omit<Schemas['VehiclePatch'], 'customerId' | 'registration'>,
): VehicleDocument {
  const changed: VehicleDocument = { ...before, ...definedOf(rest) };
  const after = odometer === undefined ? changed : withReading(scope, changed, odometer);
  return { ...after, search: searchOf(after) };
}

/** Stores a vehicle as changed, and tells of it. */
export async function storeVehicle(
  scope: EmitScope,
  before: VehicleDocument,
  after: VehicleDocument,
): Promise<VehicleDocument> {
  const vehicle = await unlessTaken(
    tenantCollection(scope, vehiclesCollection).replace(before, after),
    taken,
  );
  await emit(scope, 'vehicle.updated', toVehicle(vehicle), toVehicle(before));
  if (vehicle.customer.id !== before.customer.id) await papersFollow(scope, vehicle);
  await followVehicle(scope, vehicle, vehicleRef(vehicle));
  return vehicle;
}

/** Notes a reading taken elsewhere, such as at a job's intake. */
export async function noteOdometer(ctx: Context, vehicle: VehicleDocument, reading: number): Promise<void> {
  if (vehicle.odometer === reading) return;
  const stored = await tenantCollection(ctx, vehiclesCollection).replace(
    vehicle,
    withReading(ctx, vehicle, reading),
  );
  await emit(ctx, 'vehicle.updated', toVehicle(stored), toVehicle(vehicle));
  await followVehicle(ctx, stored, vehicleRef(stored));
}

function withReading(scope: DataScope, vehicle: VehicleDocument, reading: number): VehicleDocument {
  if (vehicle.odometer === reading) return vehicle;
  const odometerHistory = [{ reading, at: nowOf(scope) }, ...vehicle.odometerHistory].slice(0, keptReadings);
  return { ...vehicle, odometer: reading, odometerHistory };
}

export async function removeVehicle(scope: EmitScope, vehicle: VehicleDocument): Promise<void> {
  await removePapersOf(scope, { vehicleIds: [vehicle._id] });
  await removeRemindersOf(scope, { vehicleId: vehicle._id });
  await tenantCollection(scope, vehiclesCollection).deleteOne({ _id: vehicle._id });
  await emit(scope, 'vehicle.deleted', toVehicle(vehicle));
}

/** Removes all vehicles of a customer who is erased. Returns their ids. */
export async function removeVehiclesOf(scope: DataScope, customerId: string): Promise<string[]> {
  const vehicles = tenantCollection(scope, vehiclesCollection);
  const found = await vehicles.find({ 'customer.id': customerId }, { projection: { _id: 1 } });
  await vehicles.deleteMany({ 'customer.id': customerId });
  return found.map(({ _id }) => _id);
}

/** Which of these customers have a vehicle. */
export const vehiclesOf = (scope: DataScope, customerIds: string[]): Promise<Set<string>> =>
  tenantCollection(scope, vehiclesCollection).having('customer.id', customerIds);

export async function renameCustomerOnVehicles(ctx: DataScope, customer: CustomerDocument): Promise<void> {
  await tenantCollection(ctx, vehiclesCollection).updateMany(
    { 'customer.id': customer._id },
    { $set: { customer: customerRef(customer) } },
  );
}

export function vehicleRef({ _id, registration, make, model }: VehicleDocument): Schemas['VehicleRef'] {
  const description = [make, model].filter(Boolean).join(' ');
  return { id: _id, registration, ...(description ? { description } : {}) };
}

export function toVehicle(doc: Listed<VehicleDocument>): Schemas['Vehicle'] {
  return {
    id: doc._id,
    customer: doc.customer,
    registration: doc.registration,
    make: doc.make,
    model: doc.model,
    year: doc.year,
    fuel: doc.fuel,
    vin: doc.vin,
    odometer: doc.odometer,
    odometerHistory: doc.odometerHistory.map(({ reading, at }) => ({ reading, at: at.toISOString() })),
    notes: doc.notes,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
