import type { Vehicle } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { present } from '../../ui/present.ts';
import { type Choice, TypeAhead } from '../../ui/TypeAhead.tsx';
import { NewVehicle } from './NewVehicle.tsx';
import { describe } from './vehicle.ts';

/** Its customer comes along, for whoever began with the vehicle. */
export interface VehicleChoice extends Choice {
  owner?: Choice;
}

interface Props {
  /** Whose; with one, their vehicles come first. */
  customer: Choice | null;
  value: VehicleChoice | null;
  onChange: (vehicle: VehicleChoice | null) => void;
  error?: React.ReactNode;
}

/** Finds a vehicle by its plate, or adds one on the spot. */
export function VehiclePicker({ customer, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const mayAdd = useCan('vehicles:write');
  const [adding, setAdding] = useState<string | null>(null);
  return (
    <>
      <TypeAhead
        name={`vehicles of ${customer?.id}`}
        label={t('jobs.vehicle')}
        placeholder={t('jobs.pickVehicle')}
        value={value}
        onChange={onChange}
        find={search => findVehicles(search, customer?.id)}
        error={error}
        add={
          mayAdd
            ? { label: name => t('jobs.addVehicle', { name: name.toUpperCase() }), start: setAdding }
            : undefined
        }
      />
      <Dialog opened={adding !== null} onClose={() => setAdding(null)} title={t('vehicles.new')} size="lg">
        <NewVehicle
          owner={customer}
          registration={adding ?? ''}
          onCancel={() => setAdding(null)}
          onDone={vehicle => {
            setAdding(null);
            onChange(toChoice(vehicle));
          }}
        />
      </Dialog>
    </>
  );
}

/** The customer's own vehicles until one types; then those of everybody. */
async function findVehicles(search: string, customerId: string | undefined): Promise<VehicleChoice[]> {
  const query = search ? { search } : present({ customerId });
  const { data } = await workbay.vehicles.list({ ...query, limit: 10 });
  return data.map(toChoice);
}

function toChoice(vehicle: Vehicle): VehicleChoice {
  const { id, registration, customer } = vehicle;
  return {
    id,
    label: registration,
    detail: [describe(vehicle), customer.name].filter(Boolean).join(' · '),
    owner: { id: customer.id, label: customer.name },
  };
}
