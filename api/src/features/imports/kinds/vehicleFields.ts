import { customerFields } from './customerFields.ts';
import type { Field } from './kind.ts';

const [ownerName] = customerFields;

/** Whose a vehicle or a job is: by the id that another program gave them, their phone, or a name that is new. */
export const ownerFields: Field[] = [
  {
    name: 'customerName',
    type: 'text',
    headings: ['name', 'owner', ...(ownerName?.headings ?? []), 'गाड़ी मालिक', 'मालिक'],
  },
  { name: 'customerPhone', type: 'phone', headings: headingsOf('phone', ['owner phone', 'owner mobile']) },
  {
    name: 'customerId',
    type: 'text',
    headings: [
      'customer id',
      'customer code',
      'customer no',
      'client id',
      'party code',
      'owner id',
      'cust id',
    ],
  },
];

export function headingsOf(name: string, more: string[]): string[] {
  return [name, ...(customerFields.find(field => field.name === name)?.headings ?? []), ...more];
}

/** `at` is where the field stands in the body of `vehicles.create`. */
export const vehicleFields: Field[] = [
  {
    name: 'registration',
    type: 'text',
    required: true,
    at: '/registration',
    headings: [
      'registration number',
      'registration no',
      'reg no',
      'reg number',
      'regn no',
      'vehicle number',
      'vehicle no',
      'vehicle',
      'number plate',
      'plate',
      'plate number',
      'license plate',
      'licence plate',
      'vehicle registration',
      'veh no',
      'car number',
      'car no',
      'bike number',
      'गाड़ी नंबर',
      'वाहन नंबर',
      'गाड़ी',
      'रजिस्ट्रेशन',
      'पंजीकरण संख्या',
      'वाहन संख्या',
    ],
  },
  ...ownerFields,
  {
    name: 'make',
    type: 'text',
    at: '/make',
    headings: ['brand', 'manufacturer', 'company', 'vehicle make', 'oem', 'maker', 'कंपनी', 'ब्रांड'],
  },
  {
    name: 'model',
    type: 'text',
    at: '/model',
    headings: ['model name', 'vehicle model', 'variant', 'vehicle name', 'car', 'car model', 'मॉडल'],
  },
  {
    name: 'year',
    type: 'number',
    at: '/year',
    headings: [
      'model year',
      'manufacturing year',
      'mfg year',
      'year of manufacture',
      'yom',
      'vehicle year',
      'वर्ष',
      'साल',
    ],
  },
  {
    name: 'fuel',
    type: 'choice',
    at: '/fuel',
    headings: ['fuel type', 'engine type', 'ईंधन'],
    choices: {
      petrol: ['gasoline', 'p', 'petrol engine', 'पेट्रोल'],
      diesel: ['d', 'डीज़ल', 'डीजल'],
      cng: ['petrol cng', 'cng petrol', 'सीएनजी'],
      lpg: ['एलपीजी'],
      electric: ['ev', 'e', 'battery', 'इलेक्ट्रिक'],
      hybrid: ['h', 'petrol hybrid', 'हाइब्रिड'],
    },
  },
  {
    name: 'vin',
    type: 'text',
    capitals: true,
    at: '/vin',
    headings: ['chassis', 'chassis no', 'chassis number', 'vin no', 'vin number', 'frame no', 'चेसिस नंबर'],
  },
  {
    name: 'odometer',
    type: 'number',
    at: '/odometer',
    headings: [
      'km',
      'kms',
      'kilometers',
      'kilometres',
      'odometer reading',
      'mileage',
      'odo',
      'km reading',
      'last km',
      'किलोमीटर',
      'किमी',
    ],
  },
  {
    name: 'notes',
    type: 'text',
    at: '/notes',
    headings: ['note', 'remark', 'remarks', 'comment', 'comments', 'टिप्पणी', 'नोट'],
  },
];
