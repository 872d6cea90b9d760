import { fault } from '../../../errors.ts';
import type { Field, Home } from './kind.ts';
import { amountOf, numberOf } from './values.ts';
import { ownerFields, vehicleFields } from './vehicleFields.ts';

const vehicleField = (name: string, at?: string): Field[] =>
  vehicleFields
    .filter(field => field.name === name)
    .map(({ required: _, at: __, ...field }) => ({ ...field, ...(at && { at }) }));

/** `at` is where the field stands in the body of `jobs.create`. */
export const jobFields: Field[] = [
  {
    name: 'number',
    type: 'text',
    required: true,
    headings: [
      'job number',
      'job no',
      'job id',
      'job card',
      'job card no',
      'job card number',
      'jc no',
      'ro no',
      'ro number',
      'repair order',
      'work order',
      'work order no',
      'order no',
      'id',
      'reference',
      'ref no',
      'जॉब नंबर',
      'जॉब कार्ड',
      'नंबर',
    ],
  },
  {
    name: 'status',
    type: 'choice',
    headings: ['job status', 'state', 'stage', 'work status', 'स्थिति'],
    choices: {
      draft: [],
      open: ['new', 'pending', 'accepted', 'confirmed', 'received', 'booked', 'खुला'],
      in_progress: ['wip', 'started', 'working', 'ongoing', 'assigned', 'under repair', 'चालू'],
      on_hold: ['hold', 'waiting', 'waiting for parts', 'paused', 'रुका'],
      ready: ['ready for delivery', 'ready to deliver', 'work done', 'तैयार'],
      delivered: ['handed over', 'डिलीवर'],
      closed: ['completed', 'complete', 'done', 'finished', 'paid', 'invoiced', 'billed', 'पूरा', 'बंद'],
      cancelled: ['canceled', 'rejected', 'declined', 'void', 'रद्द'],
    },
  },
  {
    name: 'openedOn',
    type: 'day',
    headings: [
      'date',
      'job date',
      'opened',
      'opened on',
      'open date',
      'created',
      'created at',
      'created on',
      'in date',
      'date in',
      'check in',
      'तारीख',
      'दिनांक',
    ],
  },
  {
    name: 'endedOn',
    type: 'day',
    headings: [
      'closed',
      'closed on',
      'close date',
      'completed on',
      'completed at',
      'completion date',
      'delivery date',
      'delivered on',
      'out date',
      'date out',
      'पूरा होने की तारीख',
    ],
  },
  ...ownerFields,
  ...vehicleField('registration'),
  ...vehicleField('make'),
  ...vehicleField('model'),
  ...vehicleField('odometer', '/odometer'),
  {
    name: 'complaints',
    type: 'text',
    at: '/complaints',
    read: text => partsOf(text, /\r?\n|;/),
    headings: [
      'complaint',
      'customer complaint',
      'problem',
      'issue',
      'issues',
      'concern',
      'job description',
      'work requested',
      'शिकायत',
      'समस्या',
    ],
  },
  {
    name: 'lines',
    type: 'text',
    at: '/lineItems',
    read: linesOf,
    headings: ['line items', 'items', 'work done', 'services', 'details', 'particulars', 'काम'],
  },
  {
    name: 'total',
    type: 'amount',
    headings: [
      'amount',
      'total amount',
      'grand total',
      'bill amount',
      'invoice amount',
      'net amount',
      'cost',
      'price',
      'कुल',
      'राशि',
    ],
  },
  { name: 'photos', type: 'text', headings: ['photo files', 'photo ids', 'image files'] },
  {
    name: 'promisedOn',
    type: 'day',
    headings: ['promised', 'due', 'due date', 'expected on', 'eta', 'वादा'],
  },
  {
    name: 'notes',
    type: 'text',
    at: '/notes',
    headings: ['note', 'remark', 'remarks', 'comment', 'comments', 'टिप्पणी', 'नोट'],
  },
];

export const partsOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map(part => part.trim())
    .filter(Boolean);

/** Lines as a cell holds them: `Engine oil | 3.5 | 520 | 18`, each with its quantity, unit price and tax in percent. */
function linesOf(text: string, home: Home) {
  return partsOf(text, /\r?\n/).map(line => {
    const [description = '', quantity, unitPrice, taxRate] = line.split('|').map(part => part.trim());
    return {
      kind: 'labour',
      description,
      quantity: quantity ? numberIn(quantity, home) : 1,
      unitPrice: unitPrice ? (amountOf(unitPrice, home) ?? refuse('bad_amount')) : 0,
      taxRate: taxRate ? numberIn(taxRate, home) : 0,
    };
  });
}

const numberIn = (text: string, { country }: Home): number => numberOf(text, country) ?? refuse('bad_number');

function refuse(code: 'bad_amount' | 'bad_number'): never {
  const message = 'must be lines such as Engine oil | 3.5 | 520 | 18';
  throw fault('rule_broken', '/body/lineItems', message, code);
}
