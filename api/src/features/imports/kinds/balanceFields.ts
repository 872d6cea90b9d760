import type { Field } from './kind.ts';
import { ownerFields } from './vehicleFields.ts';

export const balanceFields: Field[] = [
  ...ownerFields,
  {
    name: 'balance',
    type: 'amount',
    required: true,
    headings: [
      'opening balance',
      'outstanding',
      'outstanding amount',
      'amount due',
      'due amount',
      'balance due',
      'pending',
      'pending amount',
      'closing balance',
      'receivable',
      'to receive',
      'amount',
      'बकाया',
      'बाक़ी',
      'बाकी',
      'शेष',
    ],
  },
  {
    name: 'reference',
    type: 'text',
    headings: [
      'bill no',
      'bill number',
      'invoice no',
      'invoice number',
      'invoice',
      'voucher no',
      'ref no',
      'reference no',
      'बिल नंबर',
    ],
  },
  {
    name: 'day',
    type: 'day',
    headings: ['date', 'bill date', 'invoice date', 'as on', 'as of', 'opening date', 'तारीख', 'दिनांक'],
  },
  { name: 'dueOn', type: 'day', headings: ['due date', 'due on', 'pay by', 'देय तारीख'] },
];
