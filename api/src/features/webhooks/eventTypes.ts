import type { EventType } from '../events/types.ts';

const descriptions: Record<EventType, string> = {
  'customer.created': 'A customer was added.',
  'customer.updated': 'A customer was changed.',
  'customer.deleted': 'A customer was deleted.',
  'vehicle.created': 'A vehicle was added.',
  'vehicle.updated': 'A vehicle was changed.',
  'vehicle.deleted': 'A vehicle was deleted.',
  'job.created': 'A job was created.',
  'job.updated': 'A job was changed.',
  'job.status_changed': 'A job moved to another status.',
  'estimate.created': 'An estimate was drafted.',
  'estimate.updated': 'An estimate was changed.',
  'estimate.deleted': 'An estimate that was never sent was deleted.',
  'estimate.sent': 'An estimate was sent to the customer.',
  'estimate.approved': 'The customer approved an estimate or a part of it.',
  'estimate.declined': 'The customer declined an estimate.',
  'invoice.created': 'An invoice was drafted.',
  'invoice.updated': 'A draft invoice was changed.',
  'invoice.deleted': 'A draft invoice was deleted.',
  'invoice.issued': 'An invoice got its number and is final.',
  'invoice.sent': 'An invoice was given to the mail.',
  'invoice.paid': 'An invoice is fully paid.',
  'invoice.email_delayed': 'The mail with an invoice is late.',
  'invoice.email_delivered': 'The mail with an invoice arrived.',
  'invoice.email_failed': 'The mail with an invoice did not arrive.',
  'invoice.email_complained': 'The mail with an invoice was marked as spam.',
  'credit_note.issued': 'A credit note was issued.',
  'debit_note.issued': 'A debit note was issued.',
  'payment.recorded': 'A payment was recorded.',
  'payment.confirmed': 'A payment was confirmed.',
  'payment.rejected': 'A payment was rejected.',
  'workshop.updated': 'The workshop was changed.',
  'workshop.verification_changed': 'The workshop was verified, rejected or asks to be verified.',
  'member.joined': 'A person joined the workshop.',
  'member.updated': 'A member got another role or name.',
  'member.removed': 'A member was removed.',
  'role.created': 'A role was made.',
  'role.updated': 'A role was changed.',
  'role.deleted': 'A role was deleted.',
  'webhook.test': 'A test event was asked for.',
};

export const isEventType = (type: string): type is EventType => type in descriptions;

export const eventTypes = Object.keys(descriptions)
  .filter(isEventType)
  .map(type => ({ type, description: descriptions[type] }));
