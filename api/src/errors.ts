import type { components } from '@workbay/sdk/schema';

/** Every kind of problem the API answers with (RFC 9457). A rule throws `new Problem('job_locked', …)`. */
export const problems = {
  invalid_request: [400, 'The request is not valid'],
  invalid_json: [400, 'The body is not valid JSON'],
  invalid_cursor: [400, 'The cursor is not valid'],
  invalid_signature: [400, 'The signature does not fit the body, or is too old'],
  unauthenticated: [401, 'A valid credential is needed'],
  invalid_credentials: [401, 'The e-mail address or the password is wrong'],
  plan_limit: [402, 'The plan of the workshop does not allow this'],
  forbidden: [403, 'The credential does not allow this'],
  workshop_blocked: [403, 'Workbay keeps this workshop closed'],
  user_blocked: [403, 'Workbay keeps this account closed'],
  support_not_granted: [403, 'The owner has not let support in'],
  second_factor_needed: [401, 'Send a code of the authenticator app too'],
  second_factor_required: [403, 'Set up a second factor first'],
  step_up_required: [403, 'Confirm who you are first'],
  second_factor_required_by_workshop: [403, 'The workshop asks you to set up a second factor first'],
  email_unverified: [403, 'The e-mail address must be confirmed first'],
  address_not_allowed: [403, 'The API key does not work from this address'],
  permission_not_held: [403, 'A permission can be given only by who holds it'],
  not_found: [404, 'There is no such resource'],
  idempotency_in_flight: [409, 'The first request with this Idempotency-Key is still being worked on'],
  registration_taken: [409, 'A vehicle with this registration exists already'],
  item_taken: [409, 'An item with this code or barcode exists already'],
  supplier_in_use: [409, 'The supplier has purchases or payments'],
  purchase_taken: [409, 'An invoice of the supplier with this number is entered already'],
  purchase_received: [409, 'The purchase is received and cannot be changed'],
  purchase_not_received: [409, 'The purchase is still a draft'],
  purchase_empty: [422, 'The purchase has no lines'],
  item_in_stock: [409, 'The item has stock'],
  out_of_stock: [409, 'There is not enough in stock'],
  customer_in_use: [409, 'The customer has vehicles, jobs, invoices or payments'],
  job_in_use: [409, 'The job has estimates, advances or clocked time'],
  too_many_to_merge: [409, 'More than 1,000 records of one kind cannot be merged at once'],
  vehicle_in_use: [409, 'The vehicle has jobs or invoices'],
  place_taken: [409, 'The bay or the person is taken at this time'],
  booking_closed: [409, 'The booking cannot be changed like this any more'],
  too_many_bookings: [409, 'There are as many open bookings as one customer can have'],
  too_many_reminders: [409, 'A customer has 50 reminders planned at the most'],
  request_closed: [409, 'The request cannot be changed like this any more'],
  too_many_requests_open: [409, 'Five requests can be open, and ten be sent a day'],
  no_workshop_near: [409, 'There is no such workshop near'],
  too_many_favourites: [409, 'A customer can have 50 favourites'],
  too_many_bays: [409, 'A workshop can have 50 bays'],
  too_many_services: [409, 'A workshop can offer 100 services'],
  job_locked: [409, 'The job can no longer be changed'],
  invalid_transition: [409, 'The job cannot move to this status'],
  inspection_completed: [409, 'A completed inspection is not changed any more'],
  inspection_not_completed: [409, 'The inspection is not completed yet'],
  nothing_to_recommend: [409, 'No work is left to recommend'],
  photo_on_inspection: [409, 'An inspection shows this photo'],
  too_many_templates: [409, 'A workshop has 50 templates at the most'],
  clock_not_running: [409, 'No clock of yours is running'],
  too_many_views: [409, 'A person has 50 views at the most'],
  job_already_invoiced: [409, 'The job has an invoice already'],
  review_decided: [409, 'Workbay has decided on this review already'],
  link_ended: [404, 'The link shows nothing any more'],
  estimate_not_sent: [409, 'The estimate has not been sent'],
  payment_not_confirmed: [409, 'The payment is not confirmed'],
  too_many_stated: [409, 'Payments of this invoice wait to be confirmed already'],
  estimate_sent: [409, 'The estimate was sent and stays'],
  estimate_decided: [409, 'The customer has answered the estimate'],
  estimate_expired: [409, 'The estimate is valid no longer'],
  estimate_changed: [409, 'The estimate has been changed since'],
  estimate_not_approved: [409, 'The customer has not approved the estimate'],
  invoice_issued: [409, 'The invoice is issued and cannot be changed'],
  opening_paid: [409, 'Something of it was paid already'],
  opening_balance: [409, 'It was brought over from other books, and no note is written to it here'],
  invoice_not_issued: [409, 'The invoice is still a draft'],
  not_enough_advance: [409, 'Not so much of the advance is left'],
  not_enough_credit: [409, 'The customer has not so much credit'],
  already_subscribed: [409, 'The workshop has a plan; change it in the customer portal'],
  no_subscription: [409, 'The workshop has bought no plan yet'],
  billing_off: [409, 'Plans are not sold on this installation'],
  gst_not_charged: [409, 'The workshop charges no GST'],
  not_e_invoiced: [
    409,
    'Only issued tax invoices to registered customers, and notes to them, are e-invoices',
  ],
  whatsapp_off: [409, 'This installation sends no WhatsApp messages by itself'],
  online_payment_off: [409, 'The workshop takes no payments by card'],
  not_paid_online: [409, 'So much was not paid online on the invoice'],
  payment_underway: [409, 'A payment of this invoice is under way'],
  drawer_open: [409, 'A cash drawer is open already'],
  drawer_closed: [409, 'The cash drawer was closed before'],
  not_enough_balance: [409, 'There is not so much to be paid'],
  no_destination: [409, 'Say first where you are paid'],
  own_payout: [409, 'Somebody else decides on your payout'],
  payout_settled: [409, 'The payout is settled'],
  nothing_due: [409, 'Nothing is due on the invoice'],
  payment_not_cheque: [409, 'Only a confirmed cheque can bounce'],
  period_closed: [409, 'The books are closed up to this day'],
  credit_note_too_late: [409, 'The last day for a credit note to this invoice is over'],
  nothing_left: [409, 'Nothing of the invoice is left to credit'],
  payment_settled: [409, 'The payment was confirmed or rejected before'],
  above_confirm_limit: [403, 'The amount is above what the role may confirm'],
  owners_only: [403, 'Only an owner may do this'],
  role_taken: [409, 'The workshop has a role of this name'],
  role_in_use: [409, 'Members or open invites have the role'],
  too_many_roles: [409, 'A workshop can have 50 roles of its own'],
  too_many_workshops: [409, 'A user can belong to 100 workshops'],
  invite_closed: [409, 'The invite is used up or revoked'],
  sent_just_now: [409, 'It was sent less than a minute ago'],
  live_only: [409, 'This cannot be done in test mode'],
  last_owner: [409, 'A workshop needs an owner'],
  oidc_taken: [409, 'This account of the provider is linked to another user'],
  last_way_in: [409, 'There would be no way left to log in; set a password first'],
  email_taken: [409, 'There is an account with this e-mail address already'],
  last_super: [409, 'The platform needs a super administrator'],
  verification_pending: [409, 'The workshop is in line for verification, or verified already'],
  no_portal: [409, 'Workbay delivers the events by itself, so there is no page of another service'],
  already_member: [409, 'The user belongs to this workshop already'],
  totp_exists: [409, 'An authenticator app is set up already'],
  too_many_passkeys: [409, 'A user can have 20 passkeys'],
  no_second_factor: [409, 'No second factor is set up'],
  too_many_endpoints: [409, 'A workshop can have 20 webhook endpoints'],
  endpoint_disabled: [409, 'The webhook endpoint is disabled'],
  import_running: [409, 'Another import is under way'],
  import_locked: [409, 'The import cannot be changed any more'],
  export_running: [409, 'An export is being made already'],
  export_not_ready: [409, 'The export is still being made'],
  workshop_closed: [409, 'The workshop is going to be deleted and can only be read'],
  workshop_not_closed: [409, 'The workshop is not going to be deleted'],
  customer_unsettled: [409, 'The customer has open jobs, drafts or unpaid invoices'],
  replay_running: [409, 'A replay to this endpoint is under way'],
  no_previous_secret: [409, 'There is no secret to roll back to'],
  email_given_up: [409, 'Mail to this address has come back too often'],
  file_in_use: [409, 'The file is in use'],
  not_uploaded: [409, 'The file has not been uploaded'],
  upload_expired: [409, 'The time to complete the upload is over'],
  too_many_photos: [409, 'A job can have 50 photos'],
  version_conflict: [412, 'Somebody else changed this in the meantime'],
  body_too_large: [413, 'The body is too large'],
  unsupported_media_type: [415, 'The body must be JSON'],
  idempotency_mismatch: [422, 'This Idempotency-Key was used with another request'],
  unknown_reference: [422, 'The request names something that does not exist'],
  rule_broken: [422, 'The request breaks a rule'],
  filters_exclude: [422, 'These filters cannot be combined'],
  invalid_code: [422, 'The code or link is wrong, used or expired'],
  sign_in_expired: [422, 'The log-in took too long, or too many tries; start it again'],
  oidc_refused: [422, 'The log-in at the provider did not work'],
  oidc_email_unverified: [422, 'The provider has not verified the e-mail address'],
  wrong_password: [422, 'The password is wrong'],
  passkey_refused: [422, 'The passkey is not known here or was not confirmed'],
  factor_needed: [422, 'A second factor is set up; the password is not enough'],
  invalid_invite: [422, 'The invite is wrong, used up, expired or revoked'],
  workshop_incomplete: [422, 'The workshop needs a phone number and an address first'],
  estimate_empty: [422, 'The estimate has no lines'],
  e_invoice_incomplete: [422, 'The portal would miss something in the e-invoice'],
  invoice_empty: [422, 'The invoice has no lines'],
  file_refused: [422, 'The content of the file is not accepted'],
  email_suppressed: [422, 'Mail to this address came back or was marked as spam'],
  no_phone: [422, 'There is no phone number to send to'],
  no_email: [422, 'There is no e-mail address to send to'],
  factor_locked: [429, 'Too many wrong codes'],
  rate_limited: [429, 'Too many requests'],
  internal: [500, 'Something went wrong on our side'],
  billing_unavailable: [503, 'The payment provider cannot answer right now'],
  unavailable: [503, 'The server cannot answer right now'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** What can be wrong with one property, for a program to say it in its own words. What the contract forbids comes first, then what a rule refuses. */
export const faultCodes = [
  'required',
  'blank',
  'unknown_property',
  'not_taken',
  'wrong_type',
  'not_one_of',
  'bad_format',
  'bad_pattern',
  'too_short',
  'too_long',
  'too_few',
  'too_many',
  'too_small',
  'too_large',
  'not_above',
  'not_multiple',
  'duplicate',
  'no_property',
  'not_valid',
  'bad_phone',
  'bad_day',
  'bad_amount',
  'bad_number',
  'row_repeated',
  'changed_since',
  'bad_gstin',
  'bad_registration',
  'not_a_sac',
  'not_an_hsn',
  'not_stocked',
  'changes_nothing',
  'more_than_owed',
  'more_than_left',
  'not_the_total',
  'bad_picture',
  'bad_url',
  'unknown_state',
  'unknown_time_zone',
  'unknown_person',
  'sees_not_the_job',
  'not_the_same',
  'not_in_future',
  'not_after_start',
  'overlaps',
  'not_together',
  'other_customer',
  'discount_too_large',
  'rate_not_in_force',
  'hsn_too_short',
  'no_customer_gstin',
  'sum_too_large',
  'file_too_large',
  'password_common',
  'password_personal',
] as const;

export type FaultCode = (typeof faultCodes)[number] | ProblemCode;
/** What a message about the fault names, such as the limit. */
export type FaultParams = Record<string, string | number | string[]>;
export type Fault = { pointer: string; code: FaultCode; message: string; params?: FaultParams };

/** What the workshop's plan does not allow more of, and where a larger one is. */
export type ReachedLimit = NonNullable<components['schemas']['Problem']['limit']>;

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly errors: Fault[] | undefined;
  readonly retryAfter: number | undefined;
  readonly limit: ReachedLimit | undefined;

  constructor(
    code: ProblemCode,
    detail?: string,
    extra: { errors?: Fault[]; retryAfter?: number; limit?: ReachedLimit } = {},
  ) {
    const [status, title] = problems[code];
    super(detail ?? title);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.title = title;
    this.errors = extra.errors;
    this.retryAfter = extra.retryAfter;
    this.limit = extra.limit;
  }
}

export const nothingHere = () => new Problem('not_found', 'There is nothing at this path.');

/** A rule's refusal of one property: `fault('unknown_reference', '/body/customerId', 'no such customer')`. `what` is the fault's own code where the problem's says too little. */
export function fault(
  code: ProblemCode,
  pointer: string,
  message: string,
  what: FaultCode = code,
  params?: FaultParams,
): Problem {
  return new Problem(code, `${pointer.replace(/^\/body\//, '')} ${message}`, {
    errors: [{ pointer, code: what, message, ...(params && { params }) }],
  });
}

export function problemBody(problem: Problem, requestId: string, instance: string) {
  return {
    type: `https://workbay.dev/problems/${problem.code}`,
    title: problem.title,
    status: problem.status,
    code: problem.code,
    ...(problem.message === problem.title ? {} : { detail: problem.message }),
    instance,
    requestId,
    ...(problem.errors ? { errors: problem.errors } : {}),
    ...(problem.limit ? { limit: problem.limit } : {}),
  };
}
