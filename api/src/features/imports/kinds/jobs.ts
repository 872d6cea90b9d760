import type { components } from '@workbay/sdk/schema';
import { fault } from '../../../errors.ts';
import { customerRef } from '../../customers/customers.ts';
import { freeFiles } from '../../files/attach.ts';
import { type Brought, broughtJob, jobsByImportKey, storeBroughtJobs } from '../../jobs/brought.ts';
import { mostPhotos } from '../../jobs/photos.ts';
import { isStatus } from '../../jobs/status.ts';
import { type LineItemInput, priceLines } from '../../money/lineItems.ts';
import { withNamedTaxes } from '../../money/named.ts';
import { taxesNow } from '../../taxRates/taxedLines.ts';
import { storeNewVehicles, vehiclesByRegistration } from '../../vehicles/many.ts';
import type { VehicleDocument } from '../../vehicles/store.ts';
import { newVehicle, vehicleRef } from '../../vehicles/vehicles.ts';
import { inIndia } from '../../workshops/country.ts';
import { amountIn, anyDay, cellOf, pastDay } from './cells.ts';
import { inputOf } from './input.ts';
import { jobFields, partsOf } from './jobFields.ts';
import {
  faultsFrom,
  faulty,
  type Home,
  type ImportScope,
  type Kind,
  type MappedRow,
  type Outcome,
  type RowFault,
} from './kind.ts';
import { asCustomer, asStored, nobody, type Owner, ownersOf } from './owners.ts';
import { choiceOf } from './values.ts';
import { registrationOf } from './vehicles.ts';

type Input = components['schemas']['JobInput'];
type Read = Omit<Brought, 'customer' | 'vehicle' | 'lineItems'> & {
  importKey: string;
  lineItems: LineItemInput[];
};
type NewVehicle = ReturnType<typeof newVehicle>;

const operation = { operationId: 'jobs.create', fields: jobFields };

const keyOf = (number: string) => `id:${number}`;

export const jobsKind: Kind = {
  needs: ['jobs:write', 'customers:write', 'vehicles:write'],
  fields: jobFields,
  keyOf: (_workshop, { number }) => number ?? null,

  async work(scope, rows, apply) {
    const { workshop } = scope;
    const known = await jobsByImportKey(
      scope,
      rows.flatMap(({ values }) => (values.number ? [keyOf(values.number)] : [])),
    );
    const there = new Set(known.map(({ importKey }) => importKey));
    const registrations = rows.flatMap(({ values }) => registrationOf(workshop, values.registration) ?? []);
    const vehicles = new Map<string, VehicleDocument>([
      ...scope.before.vehicles,
      ...(await vehiclesByRegistration(scope, registrations)),
    ]);
    const taxed = await taxesNow(scope, workshop);
    const priced = (lines: LineItemInput[]) =>
      inIndia(workshop) ? priceLines(lines, 0) : withNamedTaxes(taxed(lines)).lineItems;
    const valid = rows.map(row => ({ row, ...read(scope, row) }));
    const photos = await freeFiles(
      scope,
      'job_photo',
      valid.flatMap(({ job }) => job?.photoFileIds ?? []),
    );
    const { owners, keep, store } = await ownersOf(
      scope,
      valid.flatMap(({ row, job }) => (job && !there.has(job.importKey) && namesOwner(row) ? [row] : [])),
    );
    const made: NewVehicle[] = [];
    const fresh: ReturnType<typeof broughtJob>[] = [];
    const outcomes = valid.map(({ row, job, faults }) => (job ? settle(row, job) : faulty(row.row, faults)));
    if (apply && fresh.length > 0) {
      await store();
      await storeNewVehicles(scope, made);
      await storeBroughtJobs(scope, fresh);
    }
    return outcomes;

    function settle(row: MappedRow, job: Read): Outcome {
      if (there.has(job.importKey)) return { row: row.row, outcome: 'unchanged' };
      const free = job.photoFileIds.every(id => photos.has(id) && !scope.before.photos.has(id));
      if (!free) return faulty(row.row, [noPhoto]);
      const owner = owners.get(row.row);
      if (owner?.faults) return faulty(row.row, owner.faults);
      try {
        const { vehicle, newOne } = vehicleOf(row, owner);
        const customer = owner?.customer ? customerRef(owner.customer) : vehicle?.customer;
        if (!customer) return faulty(row.row, [nobody(asCustomer(row).values)]);
        const one = broughtJob({
          ...job,
          customer,
          vehicle: vehicle && vehicleRef(vehicle),
          lineItems: priced(job.lineItems),
        });
        fresh.push(one);
        if (newOne) {
          made.push(newOne);
          const stored = asStored(scope, newOne);
          vehicles.set(newOne.registration, stored);
          if (!apply) scope.brought.vehicles.set(newOne.registration, stored);
        }
        for (const id of job.photoFileIds) {
          photos.delete(id);
          if (!apply) scope.brought.photos.add(id);
        }
        return {
          row: row.row,
          outcome: 'created',
          ids: [...keep(row.row), ...(newOne ? [newOne._id] : []), one._id],
        };
      } catch (error) {
        return faulty(row.row, faultsFrom(error, jobFields));
      }
    }

    function vehicleOf({ values }: MappedRow, owner: Owner | undefined) {
      if (values.registration === undefined) return { vehicle: null, newOne: null };
      const there = vehicles.get(registrationOf(workshop, values.registration) ?? '');
      if (there || !owner?.customer) return { vehicle: there ?? null, newOne: null };
      const { registration, make, model } = values;
      const input = { registration, ...(make && { make }), ...(model && { model }) };
      const newOne = newVehicle(scope, owner.customer, workshop.country, input);
      return { vehicle: asStored(scope, newOne), newOne };
    }
  },
};

const noPhoto: RowFault = {
  field: 'photos',
  code: 'unknown_reference',
  message: 'names no finished job_photo that is free',
};

const photosOf = (text = ''): string[] => [...new Set(partsOf(text, /[\s,;]+/))].slice(0, mostPhotos);

/** Who says nothing of a customer means the one whose vehicle it is. */
const namesOwner = ({ values }: MappedRow): boolean =>
  (values.customerName ?? values.customerPhone ?? values.customerId) !== undefined;

/** What a row says of its job alone. */
function read(
  scope: ImportScope,
  row: MappedRow,
): { job: Read; faults: [] } | { job: null; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const { values } = row;
  if (!values.number) faults.push({ field: 'number', code: 'required', message: 'is required' });
  const status = cellOf(row, 'status', faults, statusOf) ?? 'closed';
  const openedOn = cellOf(row, 'openedOn', faults, text => pastDay(scope, text));
  const endedOn = cellOf(row, 'endedOn', faults, text => pastDay(scope, text));
  const promisedOn = cellOf(row, 'promisedOn', faults, text => anyDay(scope.workshop, text));
  const total = cellOf(row, 'total', faults, text => totalOf(scope.workshop, text));
  if (values.registration && registrationOf(scope.workshop, values.registration) === null)
    faults.push({ field: 'registration', code: 'bad_registration', message: 'is no registration' });
  const lump = { kind: 'labour', description: values.complaints?.slice(0, 500) ?? `${values.number}` };
  const known = {
    customerId: 'whose it is',
    ...(total !== null && { lineItems: [{ ...lump, unitPrice: total, taxRate: 0 }] }),
  };
  const { input, faults: others } = inputOf<Input>(scope, operation, row, known);
  if (!input || faults.length > 0) return { job: null, faults: [...faults, ...others] };
  const { complaints = [], odometer = null, notes = null, lineItems = [] } = input;
  const job: Read = {
    reference: `${values.number}`,
    importKey: keyOf(`${values.number}`),
    status,
    openedAt: noon(openedOn ?? endedOn) ?? new Date(),
    endedAt: noon(endedOn),
    place: row.row,
    photoFileIds: photosOf(values.photos),
    promisedAt: noon(promisedOn),
    complaints,
    odometer,
    notes,
    lineItems: lineItems.map(
      ({ kind = 'labour', description = '', unitPrice = 0, taxRateId: _none, ...line }) => ({
        ...line,
        kind,
        description,
        unitPrice,
      }),
    ),
  };
  return { job, faults: [] };
}

function statusOf(text: string): Brought['status'] {
  const [field] = jobFields.filter(({ name }) => name === 'status');
  const said = choiceOf(field?.choices ?? {}, text);
  if (isStatus(said)) return said;
  const allowed = Object.keys(field?.choices ?? {});
  throw fault('rule_broken', '/body', `must be one of ${allowed.join(', ')}`, 'not_one_of', { allowed });
}

function totalOf(home: Home, text: string): number {
  const amount = amountIn(home, text);
  if (amount < 0) throw fault('rule_broken', '/body', 'must not be below 0', 'too_small', { limit: 0 });
  return amount;
}

/** A day as an instant that is on it wherever people mend things, but for a few islands. */
const noon = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T12:00:00Z`));
