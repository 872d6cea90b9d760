// Generated from openapi.yaml by `npm run generate`. Do not edit.

import type { Client } from 'openapi-fetch';
import { type List, list, type RequestOptions, requestInit, unwrap } from '../call.ts';
import type { Profile, ProfilePatch, PersonVerification, Session, WorkshopInput, Workshop, WorkshopPatch, OpeningHours, OpeningHoursPatch, Listing, ListingPatch, Review, PlatformReason, Bay, BayInput, BayPatch, BookableService, BookableServiceInput, BookableServicePatch, Booking, BookingInput, Calendar, Slots, BookingSettings, BookingSettingsPatch, BookingPatch, BookingStatusChange, CheckIn, Dispute, DisputeInput, DisputeMessageInput, ServiceRequest, QuoteInput, DeclineInput, Wallet, WalletEntry, ShareInput, DestinationInput, AdjustmentInput, Payout, PayoutInput, PayoutRejection, PayoutPayment, SupportGrant, SupportGrantInput, Member, Availability, AvailabilityPatch, WorkshopRole, RoleInput, RolePatch, Invite, InviteWithCode, ApiKey, ApiKeyWithSecret, Customer, CustomerInput, CustomerPatch, CustomerMergeInput, Vehicle, VehicleInput, VehiclePatch, VehicleMergeInput, Paper, PaperInput, PaperPatch, Reminder, ReminderInput, ReminderSettings, ReminderSettingsPatch, ReminderPatch, Job, JobInput, JobPatch, JobCommentInput, InspectionTemplate, InspectionTemplateInput, Inspection, InspectionInput, InspectionPatch, RecommendedPoints, Estimate, TimeEntry, TimeEntryInput, TimeStart, TimeStop, TimeReport, TimeEntryPatch, Item, ItemInput, ItemPatch, StockMovement, StockAdjustmentInput, Supplier, SupplierInput, SupplierPatch, SupplierPayment, SupplierPaymentInput, Purchase, PurchaseInput, PurchasePatch, PurchaseReturnInput, StoredFile, FileUpload, FileInput, Invoice, InvoiceInput, InvoicePatch, InvoiceNote, InvoiceNoteInput, EstimateInput, EstimatePatch, ShareLink, Shared, BillingPage, Payment, PaymentInput, Advance, AdvanceInput, AdvanceRefundInput, Gstr1, Cmp08, EInvoice, NamedTaxRate, TaxRateInput, TaxRatePatch, CashDrawer, CashCountInput, SampleData, SampleDataRemoval, Import, ImportInput, ImportPatch, ImportFault, LedgerEntry, JournalInput, Statement, Closing, Export, Summary, OnlinePayments, SubscriptionOverview, CheckoutInput, SheetExport, Report, ServiceReport, TechnicianReport, TaxReport, Event, TestMode, TestMail, TestMailWithText, AuditRecord, WebhookEndpoint, WebhookEndpointWithSecret, WebhookEndpointInput, WebhookEndpointPatch, WebhookDelivery, WebhookReplayInput, WebhookDeliveryDetail, operations, paths } from './schema.ts';
import { verifyWebhook } from '../verifyWebhook.ts';
import { eventStream, type StreamedEvent, type StreamOptions } from '../eventStream.ts';
import { AuthResource } from './auth.ts';

/** What a person tells about themselves. */
export class ProfileResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Get your profile.
   *
   * What a person tells about themselves, the same in all of their workshops. Needs a user's session, not an API key.
   *
   * Needs a logged-in user.
   */
  get(options?: RequestOptions): Promise<Profile> {
    return unwrap(this.#client.GET('/v1/me', { ...requestInit(options) }));
  }

  /**
   * Change your profile.
   *
   * Changes the given properties (merge patch); null clears one. A new name shows in every workshop that the person belongs to; language and theme hold on every device. Needs a user's session, not an API key.
   *
   * Needs a logged-in user.
   */
  update(body: ProfilePatch, options?: RequestOptions): Promise<Profile> {
    return unwrap(this.#client.PATCH('/v1/me', { body, ...requestInit(options) }));
  }

  /**
   * See whether you are verified.
   *
   * Whether Workbay has checked who you are by your documents, and until when. Needs a user's session, not an API key.
   *
   * Needs a logged-in user.
   */
  getVerification(options?: RequestOptions): Promise<PersonVerification> {
    return unwrap(this.#client.GET('/v1/me/verification', { ...requestInit(options) }));
  }

  /**
   * Ask to be verified.
   *
   * Puts you in line for Workbay to check your documents (files of purpose `user_document`; `documents_missing` without any). Who is
   * verified asks again within 60 days of the end (`verification_pending` before). You get a mail with what came of it, and one 30
   * days before the term ends. Needs a user's session, not an API key.
   *
   * Needs a logged-in user.
   */
  requestVerification(options?: RequestOptions): Promise<PersonVerification> {
    return unwrap(this.#client.POST('/v1/me/verification', { ...requestInit(options) }));
  }
}

/** The workshop that the credential belongs to. */
export class WorkshopsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Open another workshop.
   *
   * Makes a workshop of which the logged-in user is the owner, and moves the session there. A user can belong to 100 workshops (`too_many_workshops`). Needs a user's session, not an API key.
   *
   * Needs a logged-in user.
   */
  create(body: WorkshopInput, options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/workshops', { body, ...requestInit(options) }));
  }

  /**
   * Get the workshop.
   *
   * The workshop that the credential belongs to.
   *
   * Needs the permission `workshop:read`.
   */
  get(options?: RequestOptions): Promise<Workshop> {
    return unwrap(this.#client.GET('/v1/workshop', { ...requestInit(options) }));
  }

  /**
   * Change the workshop.
   *
   * What is of India alone is refused elsewhere (`only_in_india`): `gstin`, `gstScheme`, `turnover`, `upiId`, `bank.ifsc` and `address.stateCode`. To move out of India clears them.
   * Changes the given properties (merge patch); null clears one. Documents already issued stay as they are. Where the money
   * goes (`upiId`, `bank`), `secondFactorRoles` and `confirmLimits` need a step-up, and `confirmLimits` an owner (`owners_only`).
   * A verified workshop with another `legalName` or `gstin` is `pending` again. `country` and `currency` can be changed while there is
   * no item, job, estimate, purchase or invoice, drafts and samples too, and nothing is booked (`country_fixed`, 409).
   *
   * Needs the permission `workshop:write`.
   */
  update(body: WorkshopPatch, options?: RequestOptions): Promise<Workshop> {
    return unwrap(this.#client.PATCH('/v1/workshop', { body, ...requestInit(options) }));
  }

  /**
   * Ask for verification.
   *
   * Puts the workshop in line for Workbay to verify it (`pending`). Its phone number and address with city are needed first
   * (`workshop_incomplete`). Owners get a mail with what came of it. Within 60 days of its end it is renewed the same way
   * (`verification_pending` before); it stays verified meanwhile.
   *
   * Needs the permission `workshop:write`.
   */
  requestVerification(options?: RequestOptions): Promise<Workshop> {
    return unwrap(this.#client.POST('/v1/workshop/verification', { ...requestInit(options) }));
  }
}

/** When the workshop is open, and its holidays. */
export class OpeningHoursResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Get opening hours.
   *
   * When the workshop is open, by its own clock (`timeZone` of the workshop), and the days that are otherwise. A workshop that has not told
   * its hours yet has empty ones and `version` 0.
   *
   * Needs the permission `workshop:read`.
   */
  get(options?: RequestOptions): Promise<OpeningHours> {
    return unwrap(this.#client.GET('/v1/opening-hours', { ...requestInit(options) }));
  }

  /**
   * Change opening hours.
   *
   * Changes the weekdays that are given, each as a whole, and all `holidays` together. The spans of a day follow each other without touching
   * what another one covers. Nothing goes past midnight: a night is `22:00` to `24:00` and, on the day after, `00:00` to `02:00`.
   * Bookings that are made already stay as they are.
   *
   * Needs the permission `workshop:write`.
   */
  update(body: OpeningHoursPatch, options?: RequestOptions): Promise<OpeningHours> {
    return unwrap(this.#client.PATCH('/v1/opening-hours', { body, ...requestInit(options) }));
  }
}

/** What the public directory shows of the workshop. */
export class ListingResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Get the listing.
   *
   * What the public directory shows of the workshop, whether it is in there, and what is still missing for that.
   *
   * Needs the permission `workshop:read`.
   */
  get(options?: RequestOptions): Promise<Listing> {
    return unwrap(this.#client.GET('/v1/listing', { ...requestInit(options) }));
  }

  /**
   * Change the listing.
   *
   * Changes the given properties (merge patch); null clears one. It shows in the directory at once, if the workshop is verified and
   * nothing is missing. Name, address and phone number are the workshop's (`workshops.update`).
   *
   * Needs the permission `workshop:write`.
   */
  update(body: ListingPatch, options?: RequestOptions): Promise<Listing> {
    return unwrap(this.#client.PATCH('/v1/listing', { body, ...requestInit(options) }));
  }
}

/** What customers write of the workshop. */
export class ReviewsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the reviews.
   *
   * What customers wrote of the workshop, the newest job first; those that Workbay has hidden too.
   *
   * Needs the permission `customers:write`.
   */
  list(query: NonNullable<operations['reviews.list']['parameters']['query']> = {}, options?: RequestOptions): List<Review> {
    return list(query, query => unwrap(this.#client.GET('/v1/reviews', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Reply to a review.
   *
   * Everybody sees the reply below the review; another one takes its place, and null takes it away.
   *
   * Needs the permission `customers:write`.
   */
  reply(reviewId: string, body: operations['reviews.reply']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Review> {
    return unwrap(this.#client.PUT('/v1/reviews/{reviewId}/reply', { params: { path: { reviewId } }, body, ...requestInit(options) }));
  }

  /**
   * Report a review.
   *
   * Asks Workbay to look at a review that breaks its rules: it insults, names people, advertises, or is of another workshop. A bad mark alone
   * is no reason. It stays until that is decided, which is done once for each text (`review_decided`, 409).
   *
   * Needs the permission `customers:write`.
   */
  report(reviewId: string, body: PlatformReason, options?: RequestOptions): Promise<Review> {
    return unwrap(this.#client.POST('/v1/reviews/{reviewId}/report', { params: { path: { reviewId } }, body, ...requestInit(options) }));
  }
}

/** Places that take one vehicle at a time. */
export class BaysResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List bays.
   *
   * All bays by name, also those that are not in use.
   *
   * Needs the permission `bookings:read`.
   */
  list(options?: RequestOptions): Promise<operations['bays.list']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/bays', { ...requestInit(options) }));
  }

  /**
   * Add a bay.
   *
   * A place that takes one vehicle at a time: a lift, a wash, a van that comes to the customer. At most 50 (`too_many_bays`).
   *
   * Needs the permission `workshop:write`.
   */
  create(body: BayInput, options?: RequestOptions): Promise<Bay> {
    return unwrap(this.#client.POST('/v1/bays', { body, ...requestInit(options) }));
  }

  /**
   * Change a bay.
   *
   * Changes the given properties. One that is not `active` takes no new bookings; those that it has stay.
   *
   * Needs the permission `workshop:write`.
   */
  update(bayId: string, body: BayPatch, options?: RequestOptions): Promise<Bay> {
    return unwrap(this.#client.PATCH('/v1/bays/{bayId}', { params: { path: { bayId } }, body, ...requestInit(options) }));
  }
}

/** What customers book a time for. */
export class BookableServicesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List services that can be booked.
   *
   * All of them by name, also those that are no longer offered.
   *
   * Needs the permission `bookings:read`.
   */
  list(options?: RequestOptions): Promise<operations['bookableServices.list']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/bookable-services', { ...requestInit(options) }));
  }

  /**
   * Offer a service.
   *
   * What a customer books a time for, and how long it takes. At most 100 (`too_many_services`).
   *
   * Needs the permission `workshop:write`.
   */
  create(body: BookableServiceInput, options?: RequestOptions): Promise<BookableService> {
    return unwrap(this.#client.POST('/v1/bookable-services', { body, ...requestInit(options) }));
  }

  /**
   * Change a service.
   *
   * Changes the given properties (merge patch); null clears one. Bookings that are made keep what they were made with.
   *
   * Needs the permission `workshop:write`.
   */
  update(serviceId: string, body: BookableServicePatch, options?: RequestOptions): Promise<BookableService> {
    return unwrap(this.#client.PATCH('/v1/bookable-services/{serviceId}', { params: { path: { serviceId } }, body, ...requestInit(options) }));
  }
}

/** Times that are promised to customers, from request to check-in. */
export class BookingsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List bookings.
   *
   * Newest first; all, those in a status, a customer's or a vehicle's. One filter at a time (`filters_exclude`). Who sees only what is given to them gets the bookings that they are to do.
   *
   * Needs the permission `bookings:read`.
   */
  list(query: NonNullable<operations['bookings.list']['parameters']['query']> = {}, options?: RequestOptions): List<Booking> {
    return list(query, query => unwrap(this.#client.GET('/v1/bookings', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Book a time.
   *
   * Takes the bay and the people for the time, or refuses with `place_taken` where one of them is taken; nobody else can get in between.
   * Without `bayId` it is the first bay that is free and that all services can be done in; a workshop that has no bays books people alone.
   * The workshop may book any time, also outside its opening hours. The end is as long after the beginning as its services take, where it is left
   * out. The customer gets a mail with a calendar file, where they have an address.
   *
   * Needs the permission `bookings:write`.
   */
  create(body: BookingInput, options?: RequestOptions): Promise<Booking> {
    return unwrap(this.#client.POST('/v1/bookings', { body, ...requestInit(options) }));
  }

  /**
   * Look at the calendar.
   *
   * Everything that is booked in these days (at most 31) by the clock of the workshop, in its order, with when it is open on each day. At most 1000
   * bookings; `more` says whether there are others.
   *
   * Needs the permission `bookings:read`.
   */
  calendar(query: operations['bookings.calendar']['parameters']['query'], options?: RequestOptions): Promise<Calendar> {
    return unwrap(this.#client.GET('/v1/bookings/calendar', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Find free times.
   *
   * Times on up to 14 days at which all of these services can be done one after the other, within the opening hours and in one bay. `places` is in how many
   * bays; what is taken in the meantime is refused when it is booked.
   *
   * Needs the permission `bookings:read`.
   */
  slots(query: operations['bookings.slots']['parameters']['query'], options?: RequestOptions): Promise<Slots> {
    return unwrap(this.#client.GET('/v1/bookings/slots', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get the rules of booking.
   *
   * By which rules customers book; `version` 0 as long as they are as we set them.
   *
   * Needs the permission `bookings:read`.
   */
  getSettings(options?: RequestOptions): Promise<BookingSettings> {
    return unwrap(this.#client.GET('/v1/bookings/settings', { ...requestInit(options) }));
  }

  /**
   * Change the rules of booking.
   *
   * Changes the given properties. Bookings that are made stay as they are. A deposit can be asked for once the workshop takes payments by card
   * (`onlinePayments`); until then it is refused with `online_payment_off` (409).
   *
   * Needs the permission `workshop:write`.
   */
  updateSettings(body: BookingSettingsPatch, options?: RequestOptions): Promise<BookingSettings> {
    return unwrap(this.#client.PATCH('/v1/bookings/settings', { body, ...requestInit(options) }));
  }

  /**
   * Get a booking.
   *
   * One booking.
   *
   * Needs the permission `bookings:read`.
   */
  get(bookingId: string, options?: RequestOptions): Promise<Booking> {
    return unwrap(this.#client.GET('/v1/bookings/{bookingId}', { params: { path: { bookingId } }, ...requestInit(options) }));
  }

  /**
   * Change or move a booking.
   *
   * Changes the given properties (merge patch). Another time, bay or person is taken in the same moment as the old one is given back
   * (`place_taken` where it is not free). With another `startsAt` alone it stays as long as it was. The customer is mailed another time.
   * Only what is requested or confirmed can be moved (`booking_closed`).
   *
   * Needs the permission `bookings:write`.
   */
  update(bookingId: string, body: BookingPatch, options?: RequestOptions): Promise<Booking> {
    return unwrap(this.#client.PATCH('/v1/bookings/{bookingId}', { params: { path: { bookingId } }, body, ...requestInit(options) }));
  }

  /**
   * Confirm, decline or cancel a booking.
   *
   * `awaiting_deposit` becomes `confirmed` without it; `requested` becomes `confirmed` or `declined`; `confirmed` becomes `no_show`; both can be `cancelled`; `checked_in` becomes `done`, by itself when its
   * job is delivered. A booking that will not take place gives its bay and people back. The customer is mailed. A deposit goes back in full
   * where the workshop declines or cancels, and is kept for `no_show`. Checking in is an operation of its own.
   *
   * Needs the permission `bookings:write`.
   */
  changeStatus(bookingId: string, body: BookingStatusChange, options?: RequestOptions): Promise<Booking> {
    return unwrap(this.#client.POST('/v1/bookings/{bookingId}/status', { params: { path: { bookingId } }, body, ...requestInit(options) }));
  }

  /**
   * Check in and open the job.
   *
   * The vehicle is here: opens a job with customer, vehicle, people, what was asked for and the lines of its services, promised for the end of the booking unless `promisedAt`
   * says otherwise. `jobId` names it. Needs `jobs:write` too.
   *
   * Needs the permission `bookings:write` and `jobs:write`.
   */
  checkIn(bookingId: string, body: CheckIn, options?: RequestOptions): Promise<Booking> {
    return unwrap(this.#client.POST('/v1/bookings/{bookingId}/check-in', { params: { path: { bookingId } }, body, ...requestInit(options) }));
  }
}

/** Where a customer and the workshop do not agree about a booking. */
export class DisputesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List disputes.
   *
   * Disputes about bookings of the workshop, the newest first, each with all that was said.
   *
   * Needs the permission `bookings:read`.
   */
  list(query: NonNullable<operations['disputes.list']['parameters']['query']> = {}, options?: RequestOptions): List<Dispute> {
    return list(query, query => unwrap(this.#client.GET('/v1/disputes', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Open a dispute.
   *
   * About a booking that a customer with an account has made, once and at most 60 days after it (`dispute_closed`). The customer
   * gets a mail, and administrators of Workbay decide.
   *
   * Needs the permission `bookings:write`.
   */
  open(body: DisputeInput, options?: RequestOptions): Promise<Dispute> {
    return unwrap(this.#client.POST('/v1/disputes', { body, ...requestInit(options) }));
  }

  /**
   * Answer in a dispute.
   *
   * Adds what the workshop says; `withdraw` ends a dispute that it has opened. `dispute_closed` once it is over.
   *
   * Needs the permission `bookings:write`.
   */
  say(disputeId: string, body: DisputeMessageInput, options?: RequestOptions): Promise<Dispute> {
    return unwrap(this.#client.POST('/v1/disputes/{disputeId}/messages', { params: { path: { disputeId } }, body, ...requestInit(options) }));
  }
}

/** What customers ask for, and the quotes to them. */
export class ServiceRequestsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List requests of customers.
   *
   * What customers ask for, the newest first. Where they live is known to about a kilometre, and who they are by their first name, until they accept a quote.
   *
   * Needs the permission `bookings:read`.
   */
  list(query: NonNullable<operations['serviceRequests.list']['parameters']['query']> = {}, options?: RequestOptions): List<ServiceRequest> {
    return list(query, query => unwrap(this.#client.GET('/v1/service-requests', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Get a request of a customer.
   *
   * One request.
   *
   * Needs the permission `bookings:read`.
   */
  get(serviceRequestId: string, options?: RequestOptions): Promise<ServiceRequest> {
    return unwrap(this.#client.GET('/v1/service-requests/{serviceRequestId}', { params: { path: { serviceRequestId } }, ...requestInit(options) }));
  }

  /**
   * Quote a price and a time.
   *
   * Answers the request, or changes the answer as long as the customer has not accepted it. The price is all that they pay, taxes included. The time is held only once they accept. `request_closed` where it is too late.
   *
   * Needs the permission `bookings:write`.
   */
  quote(serviceRequestId: string, body: QuoteInput, options?: RequestOptions): Promise<ServiceRequest> {
    return unwrap(this.#client.PUT('/v1/service-requests/{serviceRequestId}/quote', { params: { path: { serviceRequestId } }, body, ...requestInit(options) }));
  }

  /**
   * Decline a request.
   *
   * Says no, or takes a quote back. The customer reads the reason. Where no other workshop is left to answer, the request ends as `declined`.
   *
   * Needs the permission `bookings:write`.
   */
  decline(serviceRequestId: string, body: DeclineInput, options?: RequestOptions): Promise<ServiceRequest> {
    return unwrap(this.#client.POST('/v1/service-requests/{serviceRequestId}/decline', { params: { path: { serviceRequestId } }, body, ...requestInit(options) }));
  }
}

/** What a workshop owes the people of its team for their work. */
export class WalletsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List what the team is owed.
   *
   * Everybody who has, or had, a share of the work, in the order in which they were given it.
   *
   * Needs the permission `ledger:read`.
   */
  list(query: NonNullable<operations['wallets.list']['parameters']['query']> = {}, options?: RequestOptions): List<Wallet> {
    return list(query, query => unwrap(this.#client.GET('/v1/wallets', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Get what a person is owed.
   *
   * One's own without any permission; another's with `ledger:read`. Who never had a share has an empty one, of `version` 0.
   *
   * Needs a logged-in user.
   */
  get(userId: string, options?: RequestOptions): Promise<Wallet> {
    return unwrap(this.#client.GET('/v1/wallets/{userId}', { params: { path: { userId } }, ...requestInit(options) }));
  }

  /**
   * List what a person earned and was paid.
   *
   * The entries of the books behind the balance, newest first. One's own without any permission; another's with `ledger:read`.
   *
   * Needs a logged-in user.
   */
  entries(userId: string, query: NonNullable<operations['wallets.entries']['parameters']['query']> = {}, options?: RequestOptions): List<WalletEntry> {
    return list(query, query => unwrap(this.#client.GET('/v1/wallets/{userId}/entries', { params: { path: { userId }, query }, ...requestInit(options) })));
  }

  /**
   * Set what a person earns.
   *
   * What a member earns of each job that is given to them: a fixed sum, or a percentage of the labour on its invoice, without tax, which those
   * who share the job divide equally. It is earned when the invoice of the job is issued; credit notes do not take it back (see `wallets.adjust`). Null ends it; what was earned stays.
   *
   * Needs the permission `members:write`.
   */
  setShare(userId: string, body: ShareInput, options?: RequestOptions): Promise<Wallet> {
    return unwrap(this.#client.PUT('/v1/wallets/{userId}/share', { params: { path: { userId } }, body, ...requestInit(options) }));
  }

  /**
   * Say where one is paid.
   *
   * A UPI id, or a bank account. Only a person themselves says it, with a proof of a moment ago (`step_up_required`), and it is stored encrypted; it is shown in full to who pays alone.
   * Payouts that were asked for before go where they were to go.
   *
   * Needs the permission `workshop:read`.
   */
  setDestination(userId: string, body: DestinationInput, options?: RequestOptions): Promise<Wallet> {
    return unwrap(this.#client.PUT('/v1/wallets/{userId}/destination', { params: { path: { userId } }, body, ...requestInit(options) }));
  }

  /**
   * Add to what a person is owed, or take off.
   *
   * A bonus, tools, an advance on pay, a job that came back. With a negative amount at most what is available (`not_enough_balance`, 409).
   *
   * Needs the permission `ledger:write`.
   */
  adjust(userId: string, body: AdjustmentInput, options?: RequestOptions): Promise<Wallet> {
    return unwrap(this.#client.POST('/v1/wallets/{userId}/adjustments', { params: { path: { userId } }, body, ...requestInit(options) }));
  }
}

/** Paying the team: asked for, approved, paid. */
export class PayoutsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List payouts.
   *
   * Newest first. All with `ledger:read`; otherwise one's own. One filter at a time (`filters_exclude`).
   *
   * Needs a logged-in user.
   */
  list(query: NonNullable<operations['payouts.list']['parameters']['query']> = {}, options?: RequestOptions): List<Payout> {
    return list(query, query => unwrap(this.#client.GET('/v1/payouts', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Ask for a payout.
   *
   * Of one's own balance: all that is available, or a part (`not_enough_balance`, 409). It is kept aside until it is paid or rejected, so two at once cannot be more
   * than there is. Needs a destination (`no_destination`, 409). For somebody who has left, who can ask no more, one with `members:write` asks; the destination is
   * null then where it is no longer known.
   *
   * Needs the permission `workshop:read`.
   */
  request(body: PayoutInput, options?: RequestOptions): Promise<Payout> {
    return unwrap(this.#client.POST('/v1/payouts', { body, ...requestInit(options) }));
  }

  /**
   * Get a payout.
   *
   * One's own without any permission; another's with `ledger:read`.
   *
   * Needs a logged-in user.
   */
  get(payoutId: string, options?: RequestOptions): Promise<Payout> {
    return unwrap(this.#client.GET('/v1/payouts/{payoutId}', { params: { path: { payoutId } }, ...requestInit(options) }));
  }

  /**
   * See where a payout goes.
   *
   * In full, for who pays it.
   *
   * Needs the permission `ledger:write`.
   */
  destination(payoutId: string, options?: RequestOptions): Promise<DestinationInput> {
    return unwrap(this.#client.GET('/v1/payouts/{payoutId}/destination', { params: { path: { payoutId } }, ...requestInit(options) }));
  }

  /**
   * Approve a payout.
   *
   * From then on it can be paid. Needs a user's session, not an API key, as rejecting and paying do: nobody decides on their own (`own_payout`, 409). What is settled stays so (`payout_settled`, 409).
   *
   * Needs the permission `members:write`.
   */
  approve(payoutId: string, options?: RequestOptions): Promise<Payout> {
    return unwrap(this.#client.POST('/v1/payouts/{payoutId}/approve', { params: { path: { payoutId } }, ...requestInit(options) }));
  }

  /**
   * Reject a payout.
   *
   * Before it is paid. The money is available again, and the person reads why.
   *
   * Needs the permission `members:write`.
   */
  reject(payoutId: string, body: PayoutRejection, options?: RequestOptions): Promise<Payout> {
    return unwrap(this.#client.POST('/v1/payouts/{payoutId}/reject', { params: { path: { payoutId } }, body, ...requestInit(options) }));
  }

  /**
   * Take a payout back.
   *
   * One's own, while nobody has approved it.
   *
   * Needs the permission `workshop:read`.
   */
  cancel(payoutId: string, options?: RequestOptions): Promise<Payout> {
    return unwrap(this.#client.POST('/v1/payouts/{payoutId}/cancel', { params: { path: { payoutId } }, ...requestInit(options) }));
  }

  /**
   * Note that a payout was paid.
   *
   * An approved one, once, with what the bank says for it. It is booked against the cash or the bank. Nobody pays their own (`own_payout`, 409).
   *
   * Needs the permission `ledger:write`.
   */
  pay(payoutId: string, body: PayoutPayment, options?: RequestOptions): Promise<Payout> {
    return unwrap(this.#client.POST('/v1/payouts/{payoutId}/pay', { params: { path: { payoutId } }, body, ...requestInit(options) }));
  }
}

/** When Workbay's support may act in the workshop. */
export class SupportAccessResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List grants of support access.
   *
   * The times for which the owner let support in, newest first, with who of support came.
   *
   * Needs the permission `workshop:write`.
   */
  list(query: NonNullable<operations['supportAccess.list']['parameters']['query']> = {}, options?: RequestOptions): List<SupportGrant> {
    return list(query, query => unwrap(this.#client.GET('/v1/support-grants', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Let support in.
   *
   * Lets Workbay's support act in the workshop for a while, reading alone or also writing. It ends by itself, or at once by
   * `supportAccess.revoke`; a new grant ends the one before. Owners only (`owners_only`).
   *
   * Needs the permission `workshop:write`.
   */
  grant(body: SupportGrantInput, options?: RequestOptions): Promise<SupportGrant> {
    return unwrap(this.#client.POST('/v1/support-grants', { body, ...requestInit(options) }));
  }

  /**
   * End support access.
   *
   * Ends the grant, and with it every session of support, at once here and within 10 seconds on every server.
   *
   * Needs the permission `workshop:write`.
   */
  revoke(grantId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/support-grants/{grantId}', { params: { path: { grantId } }, ...requestInit(options) }));
  }
}

/** The people of a workshop and their roles. */
export class MembersResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List members.
   *
   * The people of the workshop, in the order in which they joined.
   *
   * Needs the permission `members:read`.
   */
  list(query: NonNullable<operations['members.list']['parameters']['query']> = {}, options?: RequestOptions): List<Member> {
    return list(query, query => unwrap(this.#client.GET('/v1/members', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Remove a member.
   *
   * The person loses access to this workshop; their account and what they did stay. The last owner can't be removed (`last_owner`), an owner only by an owner who has just proved who they are (`owners_only`, `step_up_required`), and nobody by one who may do less (`permission_not_held`).
   *
   * Needs the permission `members:write`.
   */
  remove(memberId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/members/{memberId}', { params: { path: { memberId } }, ...requestInit(options) }));
  }

  /**
   * Change a member's role.
   *
   * Ends the member's sessions in this workshop, at once here and within 10 seconds on every server; they log in again with the new role. Only an
   * owner who has just proved who they are makes another an owner or takes it from one (`owners_only`, `step_up_required`), and the last owner stays one (`last_owner`). Nobody gives a role, or takes one
   * away, that allows more than they may do themselves (`permission_not_held`).
   *
   * Needs the permission `members:write`.
   */
  update(memberId: string, body: operations['members.update']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Member> {
    return unwrap(this.#client.PATCH('/v1/members/{memberId}', { params: { path: { memberId } }, body, ...requestInit(options) }));
  }

  /**
   * Get when and where a member works.
   *
   * What is known of when a member works, which services they do at customers' places and how far they go. Who has said nothing is there whenever the workshop is
   * open, does all of it, and goes wherever the workshop does. One's own without any permission; another's with `members:write`.
   *
   * Needs a logged-in user.
   */
  getAvailability(memberId: string, options?: RequestOptions): Promise<Availability> {
    return unwrap(this.#client.GET('/v1/members/{memberId}/availability', { params: { path: { memberId } }, ...requestInit(options) }));
  }

  /**
   * Change when and where a member works.
   *
   * Changes the given properties, `week` and each list as a whole. One's own without any permission; another's with `members:write`. Times that customers are offered at
   * their place (services with `atHome`) and the search for workshops that come to one follow at once; bookings that are made stay, and show as `clashes` where they no longer fit.
   *
   * Needs a logged-in user.
   */
  updateAvailability(memberId: string, body: AvailabilityPatch, options?: RequestOptions): Promise<Availability> {
    return unwrap(this.#client.PATCH('/v1/members/{memberId}/availability', { params: { path: { memberId } }, body, ...requestInit(options) }));
  }

  /**
   * Leave the workshop.
   *
   * Ends the caller's own membership and their other sessions in this workshop, and moves this session to another of their workshops, if there is one. The last owner can't leave (`last_owner`). Needs a user's session, not an API key.
   *
   * Needs a logged-in user.
   */
  leave(options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/members/leave', { ...requestInit(options) }));
  }

  /**
   * Transfer ownership.
   *
   * Makes this member an owner and the caller, who must be an owner (`owners_only`), a manager. Both happen or neither. Ends the sessions of both in this workshop but the one that asks.
   *
   * Needs the permission `members:write`.
   */
  transferOwnership(memberId: string, options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/members/{memberId}/transfer-ownership', { params: { path: { memberId } }, ...requestInit(options) }));
  }
}

/** What the people of a workshop may do: built-in roles and its own. */
export class RolesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List roles.
   *
   * The built-in roles with what they allow, then the workshop's own by name.
   *
   * Needs the permission `members:read`.
   */
  list(options?: RequestOptions): Promise<operations['roles.list']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/roles', { ...requestInit(options) }));
  }

  /**
   * Create a role.
   *
   * Makes a role of the workshop's own from permissions. Nobody can make a role that allows more than they may do themselves (`permission_not_held`),
   * and a role that sees only the jobs given to its holder can have only the permissions that show nothing of other jobs
   * (`rule_broken`). At most 50 roles (`too_many_roles`).
   *
   * Needs the permission `members:write`.
   */
  create(body: RoleInput, options?: RequestOptions): Promise<WorkshopRole> {
    return unwrap(this.#client.POST('/v1/roles', { body, ...requestInit(options) }));
  }

  /**
   * Get a role.
   *
   * One role of the workshop's own.
   *
   * Needs the permission `members:read`.
   */
  get(roleId: string, options?: RequestOptions): Promise<WorkshopRole> {
    return unwrap(this.#client.GET('/v1/roles/{roleId}', { params: { path: { roleId } }, ...requestInit(options) }));
  }

  /**
   * Delete a role.
   *
   * Refused while a member or an open invite has it (`role_in_use`).
   *
   * Needs the permission `members:write`.
   */
  delete(roleId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/roles/{roleId}', { params: { path: { roleId } }, ...requestInit(options) }));
  }

  /**
   * Change a role.
   *
   * Changes the given properties (merge patch). New permissions hold for everybody with the role, at once on new requests and within 10 seconds on every server. The changer must hold what the role allowed before and what it allows then (`permission_not_held`).
   *
   * Needs the permission `members:write`.
   */
  update(roleId: string, body: RolePatch, options?: RequestOptions): Promise<WorkshopRole> {
    return unwrap(this.#client.PATCH('/v1/roles/{roleId}', { params: { path: { roleId } }, body, ...requestInit(options) }));
  }
}

/** Codes by which people join a workshop. */
export class InvitesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List invites.
   *
   * Open, used up, expired and revoked invites, newest first. Codes are never shown again.
   *
   * Needs the permission `members:write`.
   */
  list(query: NonNullable<operations['invites.list']['parameters']['query']> = {}, options?: RequestOptions): List<Invite> {
    return list(query, query => unwrap(this.#client.GET('/v1/invites', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Create an invite.
   *
   * Makes a code by which people join with a role. With an e-mail address the code is mailed there. The code is shown this once. Nobody invites with a role that allows more than they may do themselves (`permission_not_held`), and only an owner who has just proved who they are invites an owner (`owners_only`, `step_up_required`).
   *
   * Needs the permission `members:write`.
   */
  create(body: operations['invites.create']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<InviteWithCode> {
    return unwrap(this.#client.POST('/v1/invites', { body, ...requestInit(options) }));
  }

  /**
   * Join by an invite.
   *
   * Makes the logged-in user a member of the workshop that gave the code, and moves the session there. `invalid_invite` (422) covers every way it can fail.
   *
   * Needs a logged-in user.
   */
  accept(body: operations['invites.accept']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/invites/accept', { body, ...requestInit(options) }));
  }

  /**
   * Revoke an invite.
   *
   * Nobody can join by it any more. Who already joined stays.
   *
   * Needs the permission `members:write`.
   */
  revoke(inviteId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/invites/{inviteId}', { params: { path: { inviteId } }, ...requestInit(options) }));
  }

  /**
   * Send an invite again.
   *
   * Gives the invite a new code and as many days as it had, and mails it if it has an e-mail address. The old code and link stop working. Not for an invite that is used up or revoked (`invite_closed`), nor within a minute of the last time (`sent_just_now`).
   *
   * Needs the permission `members:write`.
   */
  resend(inviteId: string, options?: RequestOptions): Promise<InviteWithCode> {
    return unwrap(this.#client.POST('/v1/invites/{inviteId}/resend', { params: { path: { inviteId } }, ...requestInit(options) }));
  }
}

/** Credentials for programs. */
export class ApiKeysResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List API keys.
   *
   * The workshop's keys, newest first, without their secrets.
   *
   * Needs the permission `apiKeys:read`.
   */
  list(query: NonNullable<operations['apiKeys.list']['parameters']['query']> = {}, options?: RequestOptions): List<ApiKey> {
    return list(query, query => unwrap(this.#client.GET('/v1/api-keys', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Create an API key.
   *
   * The key itself is shown this once; only its hash is kept. A key can't be given a permission that its maker lacks (`permission_not_held`).
   *
   * Needs the permission `apiKeys:write`.
   */
  create(body: operations['apiKeys.create']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<ApiKeyWithSecret> {
    return unwrap(this.#client.POST('/v1/api-keys', { body, ...requestInit(options) }));
  }

  /**
   * Revoke an API key.
   *
   * Refused on this server at once and on every other within 10 seconds.
   *
   * Needs the permission `apiKeys:write`.
   */
  revoke(apiKeyId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId } }, ...requestInit(options) }));
  }

  /**
   * Update an API key.
   *
   * Changes what is given and leaves the rest. Takes effect on this server at once and on every other within 10 seconds.
   *
   * Needs the permission `apiKeys:write`.
   */
  update(apiKeyId: string, body: operations['apiKeys.update']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<ApiKey> {
    return unwrap(this.#client.PATCH('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId } }, body, ...requestInit(options) }));
  }

  /**
   * Roll an API key.
   *
   * Gives the key a new secret, shown this once. The secret before it works on until `previousUntil`, at most 7 days from
   * now, so that programs can be changed over one after the other; without it, it ends at once. A secret that was already
   * being replaced ends in any case. Permissions, addresses and expiry stay.
   *
   * Needs the permission `apiKeys:write`.
   */
  roll(apiKeyId: string, body: operations['apiKeys.roll']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<ApiKeyWithSecret> {
    return unwrap(this.#client.POST('/v1/api-keys/{apiKeyId}/roll', { params: { path: { apiKeyId } }, body, ...requestInit(options) }));
  }
}

/** The people and companies a workshop serves. */
export class CustomersResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List customers.
   *
   * Newest first, or those that match `search`.
   *
   * Needs the permission `customers:read`.
   */
  list(query: NonNullable<operations['customers.list']['parameters']['query']> = {}, options?: RequestOptions): List<Customer> {
    return list(query, query => unwrap(this.#client.GET('/v1/customers', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Add a customer.
   *
   * Adds a person or company to the workshop's records.
   *
   * Needs the permission `customers:write`.
   */
  create(body: CustomerInput, options?: RequestOptions): Promise<Customer> {
    return unwrap(this.#client.POST('/v1/customers', { body, ...requestInit(options) }));
  }

  /**
   * List customers that may be the same.
   *
   * Customers that have one phone number or one e-mail address, together: 50 such groups at the most, each with its ten oldest. With `customerId`
   * only those that this customer is in.
   *
   * Needs the permission `customers:write`.
   */
  listDoubles(query: NonNullable<operations['customers.listDoubles']['parameters']['query']> = {}, options?: RequestOptions): Promise<operations['customers.listDoubles']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/customers/doubles', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get a customer.
   *
   * One customer with what they owe.
   *
   * Needs the permission `customers:read`.
   */
  get(customerId: string, options?: RequestOptions): Promise<Customer> {
    return unwrap(this.#client.GET('/v1/customers/{customerId}', { params: { path: { customerId } }, ...requestInit(options) }));
  }

  /**
   * Delete a customer.
   *
   * Only one without vehicles, jobs, invoices and payments; otherwise `customer_in_use`.
   *
   * Needs the permission `customers:write`.
   */
  delete(customerId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/customers/{customerId}', { params: { path: { customerId } }, ...requestInit(options) }));
  }

  /**
   * Change a customer.
   *
   * Changes the given properties (merge patch); null clears one. Jobs that are still open follow; issued invoices stay.
   *
   * Needs the permission `customers:write`.
   */
  update(customerId: string, body: CustomerPatch, options?: RequestOptions): Promise<Customer> {
    return unwrap(this.#client.PATCH('/v1/customers/{customerId}', { params: { path: { customerId } }, body, ...requestInit(options) }));
  }

  /**
   * Merge a customer into this one.
   *
   * Hands all that the other customer has (vehicles, jobs, estimates, invoices, payments, advances, bookings, reminders, papers, reviews, requests) to this one and
   * removes the other. Issued documents keep the text that is printed on them. What the other owes and has as credit moves by an entry of the
   * ledger (`customer_merged`); what was posted before stays under their id. What this one has not (phone, e-mail, address, GSTIN, notes) is
   * taken from the other. `customers.get` with the other's id answers with this one from then on. It cannot be undone. A customer with
   * more than 1,000 of one kind cannot be merged into another (`too_many_to_merge`): merge the other way round.
   *
   * Needs the permission `customers:write`.
   */
  merge(customerId: string, body: CustomerMergeInput, options?: RequestOptions): Promise<Customer> {
    return unwrap(this.#client.POST('/v1/customers/{customerId}/merge', { params: { path: { customerId } }, body, ...requestInit(options) }));
  }
}

/** The vehicles a workshop services. */
export class VehiclesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List vehicles.
   *
   * Newest first; all, one customer's, or those that match `search`.
   *
   * Needs the permission `vehicles:read`.
   */
  list(query: NonNullable<operations['vehicles.list']['parameters']['query']> = {}, options?: RequestOptions): List<Vehicle> {
    return list(query, query => unwrap(this.#client.GET('/v1/vehicles', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Add a vehicle.
   *
   * Adds a customer's vehicle. The registration is normalised (`mh 12 ab 1234` is MH12AB1234); each stands once in a workshop (`registration_taken`).
   *
   * Needs the permission `vehicles:write`.
   */
  create(body: VehicleInput, options?: RequestOptions): Promise<Vehicle> {
    return unwrap(this.#client.POST('/v1/vehicles', { body, ...requestInit(options) }));
  }

  /**
   * Get a vehicle.
   *
   * One vehicle.
   *
   * Needs the permission `vehicles:read`.
   */
  get(vehicleId: string, options?: RequestOptions): Promise<Vehicle> {
    return unwrap(this.#client.GET('/v1/vehicles/{vehicleId}', { params: { path: { vehicleId } }, ...requestInit(options) }));
  }

  /**
   * Delete a vehicle.
   *
   * Only one without jobs and invoices; otherwise `vehicle_in_use`.
   *
   * Needs the permission `vehicles:write`.
   */
  delete(vehicleId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/vehicles/{vehicleId}', { params: { path: { vehicleId } }, ...requestInit(options) }));
  }

  /**
   * Change a vehicle.
   *
   * Changes the given properties (merge patch); null clears one. A new odometer reading joins the history. A `customerId` hands it to another customer.
   *
   * Needs the permission `vehicles:write`.
   */
  update(vehicleId: string, body: VehiclePatch, options?: RequestOptions): Promise<Vehicle> {
    return unwrap(this.#client.PATCH('/v1/vehicles/{vehicleId}', { params: { path: { vehicleId } }, body, ...requestInit(options) }));
  }

  /**
   * Merge a vehicle into this one.
   *
   * For a vehicle that was entered twice, once with a mistake. Its jobs, estimates, invoices, bookings, reminders and papers are this one's from then on, and so are its readings; what this
   * one has not is taken from it. Issued documents keep the registration that is printed on them. `vehicles.get` with the other's id answers with
   * this one. It cannot be undone. A vehicle with more than 1,000 of one kind cannot be merged into another (`too_many_to_merge`).
   *
   * Needs the permission `vehicles:write`.
   */
  merge(vehicleId: string, body: VehicleMergeInput, options?: RequestOptions): Promise<Vehicle> {
    return unwrap(this.#client.POST('/v1/vehicles/{vehicleId}/merge', { params: { path: { vehicleId } }, body, ...requestInit(options) }));
  }
}

/** Insurance, certificates and other papers of customers and vehicles. */
export class PapersResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List papers.
   *
   * All of them, newest first; with `customerId` those of a customer and their vehicles, with `vehicleId` those of a vehicle. One filter at a time (`filters_exclude`).
   *
   * Needs the permission `customers:read`.
   */
  list(query: NonNullable<operations['papers.list']['parameters']['query']> = {}, options?: RequestOptions): List<Paper> {
    return list(query, query => unwrap(this.#client.GET('/v1/papers', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Keep a paper.
   *
   * Keeps a paper of a vehicle, or of a customer alone: insurance, pollution certificate, registration, warranty. `fileId` is a finished file of the purpose
   * `customer_document`. With `expiresOn` a reminder is planned for that day, which the customer gets like any other; a day that has passed plans none. A customer has
   * 100 papers at the most (`too_many_papers`).
   *
   * Needs the permission `customers:write`.
   */
  create(body: PaperInput, options?: RequestOptions): Promise<Paper> {
    return unwrap(this.#client.POST('/v1/papers', { body, ...requestInit(options) }));
  }

  /**
   * Get a paper.
   *
   * One paper, with where to read its file.
   *
   * Needs the permission `customers:read`.
   */
  get(paperId: string, options?: RequestOptions): Promise<Paper> {
    return unwrap(this.#client.GET('/v1/papers/{paperId}', { params: { path: { paperId } }, ...requestInit(options) }));
  }

  /**
   * Delete a paper.
   *
   * Removes the paper, its file and what is planned for the day on which it ends.
   *
   * Needs the permission `customers:write`.
   */
  delete(paperId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/papers/{paperId}', { params: { path: { paperId } }, ...requestInit(options) }));
  }

  /**
   * Change a paper.
   *
   * Changes the given properties (merge patch). Another `fileId` takes the place of the file, which is deleted. Another `expiresOn` moves the reminder, or plans the
   * next one where that was done, as for a policy that was renewed.
   *
   * Needs the permission `customers:write`.
   */
  update(paperId: string, body: PaperPatch, options?: RequestOptions): Promise<Paper> {
    return unwrap(this.#client.PATCH('/v1/papers/{paperId}', { params: { path: { paperId } }, body, ...requestInit(options) }));
  }
}

/** When vehicles are due again, and who is to be told. */
export class RemindersResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List reminders.
   *
   * What is planned, the soonest first; with `when` a part of it, by the workshop's calendar: `overdue` is before today, `soon` from today for 30
   * days, `later` after that, `done` what was done, newest first. With `customerId` or `vehicleId` all of theirs, newest first. One filter at a time (`filters_exclude`).
   *
   * Needs the permission `customers:read`.
   */
  list(query: NonNullable<operations['reminders.list']['parameters']['query']> = {}, options?: RequestOptions): List<Reminder> {
    return list(query, query => unwrap(this.#client.GET('/v1/reminders', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Plan a reminder.
   *
   * Of a vehicle, or of a customer alone. It is due on `dueOn` or when the vehicle has run `dueOdometer`, whichever comes first; the day of the
   * latter is estimated from the vehicle's readings (`kmPerDay`). A vehicle without a reading needs `dueOn`. A customer has 50 planned at the most (`too_many_reminders`), beside those of papers.
   *
   * Needs the permission `customers:write`.
   */
  create(body: ReminderInput, options?: RequestOptions): Promise<Reminder> {
    return unwrap(this.#client.POST('/v1/reminders', { body, ...requestInit(options) }));
  }

  /**
   * Get the rules of reminders.
   *
   * What is planned when a job is delivered, and whether customers get mails; `version` 0 as long as they are as we set them.
   *
   * Needs the permission `customers:read`.
   */
  getSettings(options?: RequestOptions): Promise<ReminderSettings> {
    return unwrap(this.#client.GET('/v1/reminders/settings', { ...requestInit(options) }));
  }

  /**
   * Change the rules of reminders.
   *
   * Changes the given properties. What is planned stays as it is. Once `mail` is on, customers get their mails at ten in the morning by the
   * workshop's clock, the first time after the change.
   *
   * Needs the permission `workshop:write`.
   */
  updateSettings(body: ReminderSettingsPatch, options?: RequestOptions): Promise<ReminderSettings> {
    return unwrap(this.#client.PATCH('/v1/reminders/settings', { body, ...requestInit(options) }));
  }

  /**
   * Get a reminder.
   *
   * One reminder.
   *
   * Needs the permission `customers:read`.
   */
  get(reminderId: string, options?: RequestOptions): Promise<Reminder> {
    return unwrap(this.#client.GET('/v1/reminders/{reminderId}', { params: { path: { reminderId } }, ...requestInit(options) }));
  }

  /**
   * Delete a reminder.
   *
   * Takes it away, as if it had not been planned.
   *
   * Needs the permission `customers:write`.
   */
  delete(reminderId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/reminders/{reminderId}', { params: { path: { reminderId } }, ...requestInit(options) }));
  }

  /**
   * Change, put off or finish a reminder.
   *
   * Changes the given properties (merge patch). `status` `done` takes it off the list, `planned` puts it back. `snoozedUntil` puts it off: nothing
   * is due before that day. `told` notes that the customer was told by hand, so that no mail goes. Another day puts `told` back, for the customer is
   * then reminded again.
   *
   * Needs the permission `customers:write`.
   */
  update(reminderId: string, body: ReminderPatch, options?: RequestOptions): Promise<Reminder> {
    return unwrap(this.#client.PATCH('/v1/reminders/{reminderId}', { params: { path: { reminderId } }, body, ...requestInit(options) }));
  }
}

/** Job cards, from intake to hand-over. */
export class JobsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List jobs.
   *
   * Newest first; filtered by status, customer, vehicle, assigned person or promised time, or those that match `search`. By promised time, the soonest comes first. One filter beside `status` at a time (`filters_exclude`).
   *
   * Needs the permission `jobs:read`.
   */
  list(query: NonNullable<operations['jobs.list']['parameters']['query']> = {}, options?: RequestOptions): List<Job> {
    return list(query, query => unwrap(this.#client.GET('/v1/jobs', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Create a job.
   *
   * Opens a job card in status draft, or straight in open. It gets the workshop's next job number.
   *
   * Needs the permission `jobs:write`.
   */
  create(body: JobInput, options?: RequestOptions): Promise<Job> {
    return unwrap(this.#client.POST('/v1/jobs', { body, ...requestInit(options) }));
  }

  /**
   * Get a job.
   *
   * One job card.
   *
   * Needs the permission `jobs:read`.
   */
  get(jobId: string, options?: RequestOptions): Promise<Job> {
    return unwrap(this.#client.GET('/v1/jobs/{jobId}', { params: { path: { jobId } }, ...requestInit(options) }));
  }

  /**
   * Change a job.
   *
   * Changes the given properties (merge patch); lists are replaced whole. Closed and cancelled jobs can't be changed, nor the lines of one that is invoiced (`job_locked`).
   *
   * Needs the permission `jobs:write`.
   */
  update(jobId: string, body: JobPatch, options?: RequestOptions): Promise<Job> {
    return unwrap(this.#client.PATCH('/v1/jobs/{jobId}', { params: { path: { jobId } }, body, ...requestInit(options) }));
  }

  /**
   * Move a job on.
   *
   * `draft → open → in_progress ⇄ on_hold → ready → delivered → closed`; `in_progress` also goes to `ready`, `ready` back to
   * `in_progress`, and `cancelled` is reached from any state before delivery. Whoever moved a job by mistake can put it back to where
   * it was within ten minutes, not out of `closed` or `cancelled`. Anything else is `invalid_transition` (409).
   *
   * Needs the permission `jobs:write`.
   */
  changeStatus(jobId: string, body: operations['jobs.changeStatus']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Job> {
    return unwrap(this.#client.POST('/v1/jobs/{jobId}/status', { params: { path: { jobId } }, body, ...requestInit(options) }));
  }

  /**
   * List a job's photos.
   *
   * All photos of the job in the order in which they were added, with addresses to show them; at most 50.
   *
   * Needs the permission `jobs:read`.
   */
  photos(jobId: string, options?: RequestOptions): Promise<operations['jobs.photos']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/jobs/{jobId}/photos', { params: { path: { jobId } }, ...requestInit(options) }));
  }

  /**
   * Add a photo to a job.
   *
   * Puts a finished file of purpose `job_photo` at the end of the job's photos. Adding one again changes nothing. A job can
   * have 50 (`too_many_photos`); closed and cancelled ones take no more (`job_locked`).
   *
   * Needs the permission `jobs:write`.
   */
  addPhoto(jobId: string, body: operations['jobs.addPhoto']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Job> {
    return unwrap(this.#client.POST('/v1/jobs/{jobId}/photos', { params: { path: { jobId } }, body, ...requestInit(options) }));
  }

  /**
   * Remove a photo from a job.
   *
   * Takes the photo off the job and deletes the file. Closed and cancelled jobs keep theirs (`job_locked`), and what an inspection shows stays (`photo_on_inspection`, 409).
   *
   * Needs the permission `jobs:write`.
   */
  removePhoto(jobId: string, fileId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/jobs/{jobId}/photos/{fileId}', { params: { path: { jobId, fileId } }, ...requestInit(options) }));
  }

  /**
   * Write a note on a job.
   *
   * Joins the job's timeline, for the people of the workshop alone. Who is mentioned gets a notification; they must be members who see
   * the job (`unknown_reference`, 422).
   *
   * Needs the permission `jobs:write`.
   */
  comment(jobId: string, body: JobCommentInput, options?: RequestOptions): Promise<Job> {
    return unwrap(this.#client.POST('/v1/jobs/{jobId}/comments', { params: { path: { jobId } }, body, ...requestInit(options) }));
  }

  /**
   * Get the job card as PDF.
   *
   * The sheet that goes with the vehicle, rendered now. With `alsoIds` those of other jobs follow in the same document.
   *
   * Needs the permission `jobs:read`.
   */
  pdf(jobId: string, query: NonNullable<operations['jobs.pdf']['parameters']['query']> = {}, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/jobs/{jobId}/pdf', { params: { path: { jobId }, query }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** What inspections look at. */
export class InspectionTemplatesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the templates of inspections.
   *
   * The workshop's own by name, at most 50, and those that Workbay brings in the language of the workshop's documents, the one for its kind of work first.
   *
   * Needs the permission `jobs:read`.
   */
  list(options?: RequestOptions): Promise<operations['inspectionTemplates.list']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/inspection-templates', { ...requestInit(options) }));
  }

  /**
   * Make a template.
   *
   * What is looked at, in sections. A point may name the item of the catalogue that mends it, and so what it costs. A workshop has 50 at the most (`too_many_templates`, 409).
   *
   * Needs the permission `items:write`.
   */
  create(body: InspectionTemplateInput, options?: RequestOptions): Promise<InspectionTemplate> {
    return unwrap(this.#client.POST('/v1/inspection-templates', { body, ...requestInit(options) }));
  }

  /**
   * Replace a template.
   *
   * Inspections that were begun keep their points.
   *
   * Needs the permission `items:write`.
   */
  replace(templateId: string, body: InspectionTemplateInput, options?: RequestOptions): Promise<InspectionTemplate> {
    return unwrap(this.#client.PUT('/v1/inspection-templates/{templateId}', { params: { path: { templateId } }, body, ...requestInit(options) }));
  }

  /**
   * Delete a template.
   *
   * Inspections that were made from it stay.
   *
   * Needs the permission `items:write`.
   */
  delete(templateId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/inspection-templates/{templateId}', { params: { path: { templateId } }, ...requestInit(options) }));
  }
}

/** What was found on a job, point by point: green, amber, red. */
export class InspectionsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the inspections of a job.
   *
   * Newest first; open ones too.
   *
   * Needs the permission `jobs:read`.
   */
  list(query: operations['inspections.list']['parameters']['query'], options?: RequestOptions): List<Inspection> {
    return list(query, query => unwrap(this.#client.GET('/v1/inspections', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Begin an inspection.
   *
   * Of a job, with the points of a template; none is checked yet. Closed and cancelled jobs take no more (`job_locked`, 409). Who sees only the jobs given to them begins and fills in those of their own.
   *
   * Needs the permission `jobs:write`.
   */
  create(body: InspectionInput, options?: RequestOptions): Promise<Inspection> {
    return unwrap(this.#client.POST('/v1/inspections', { body, ...requestInit(options) }));
  }

  /**
   * Get an inspection.
   *
   * With every point.
   *
   * Needs the permission `jobs:read`.
   */
  get(inspectionId: string, options?: RequestOptions): Promise<Inspection> {
    return unwrap(this.#client.GET('/v1/inspections/{inspectionId}', { params: { path: { inspectionId } }, ...requestInit(options) }));
  }

  /**
   * Delete an open inspection.
   *
   * One that was begun by mistake. A completed one stays (`inspection_completed`, 409).
   *
   * Needs the permission `jobs:write`.
   */
  delete(inspectionId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/inspections/{inspectionId}', { params: { path: { inspectionId } }, ...requestInit(options) }));
  }

  /**
   * Check points.
   *
   * Puts down what was found at the named points; what a point leaves out stays, and so do the other points, so several people can fill in one inspection. Photos are the job's (`jobs.addPhoto`) and stay on it while a point shows them. A completed inspection is not changed any more (`inspection_completed`, 409).
   *
   * Needs the permission `jobs:write`.
   */
  update(inspectionId: string, body: InspectionPatch, options?: RequestOptions): Promise<Inspection> {
    return unwrap(this.#client.PATCH('/v1/inspections/{inspectionId}', { params: { path: { inspectionId } }, body, ...requestInit(options) }));
  }

  /**
   * Complete an inspection.
   *
   * Closes it for good; from now on it can be shared (`sharing.createLink`). At least one point is checked (`rule_broken`, 422); the others are shown as not checked. Completing it again changes nothing. With If-Match it is refused (412) where it was changed since it was read.
   *
   * Needs the permission `jobs:write`.
   */
  complete(inspectionId: string, options?: RequestOptions): Promise<Inspection> {
    return unwrap(this.#client.POST('/v1/inspections/{inspectionId}/complete', { params: { path: { inspectionId } }, ...requestInit(options) }));
  }

  /**
   * Add recommended work to the job.
   *
   * A line for each amber and red point, or for those named: the item that mends it at its price, or the point by its name with a price of 0 to be filled in. What is on the job already is left out; `nothing_to_recommend` (409) where nothing is left. `job_locked` (409) for a job that takes no lines.
   *
   * Needs the permission `jobs:write`.
   */
  addLines(inspectionId: string, body: RecommendedPoints, options?: RequestOptions): Promise<Job> {
    return unwrap(this.#client.POST('/v1/inspections/{inspectionId}/lines', { params: { path: { inspectionId } }, body, ...requestInit(options) }));
  }

  /**
   * Draft an estimate of recommended work.
   *
   * For the customer to approve line by line, with the photos of the points. The lines are made as by Add recommended work to the job.
   *
   * Needs the permission `jobs:read` and `estimates:write`.
   */
  makeEstimate(inspectionId: string, body: RecommendedPoints, options?: RequestOptions): Promise<Estimate> {
    return unwrap(this.#client.POST('/v1/inspections/{inspectionId}/estimate', { params: { path: { inspectionId } }, body, ...requestInit(options) }));
  }

  /**
   * Print a completed inspection.
   *
   * All points with what was found, without the photos. `inspection_not_completed` (409) before.
   *
   * Needs the permission `jobs:read`.
   */
  pdf(inspectionId: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/inspections/{inspectionId}/pdf', { params: { path: { inspectionId } }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** How long people work on jobs, by their clocks. */
export class TimeEntriesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List time on jobs.
   *
   * Newest first, of a job or of a person; running clocks too. Who sees only the jobs given to them gets their own.
   *
   * Needs the permission `jobs:read`.
   */
  list(query: NonNullable<operations['timeEntries.list']['parameters']['query']> = {}, options?: RequestOptions): List<TimeEntry> {
    return list(query, query => unwrap(this.#client.GET('/v1/time-entries', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Put down time.
   *
   * Time that no clock has seen. Only by those who read reports too, and not in the future. Closed and cancelled jobs take no more (`job_locked`).
   *
   * Needs the permission `jobs:write` and `reports:read`.
   */
  add(body: TimeEntryInput, options?: RequestOptions): Promise<TimeEntry> {
    return unwrap(this.#client.POST('/v1/time-entries', { body, ...requestInit(options) }));
  }

  /**
   * Start one's clock.
   *
   * On a job that one sees and that is not closed or cancelled (`job_locked`). One clock runs at a time; on another job it is stopped first; on the same it runs on. Needs a session.
   *
   * Needs the permission `jobs:write`.
   */
  start(body: TimeStart, options?: RequestOptions): Promise<TimeEntry> {
    return unwrap(this.#client.POST('/v1/time-entries/start', { body, ...requestInit(options) }));
  }

  /**
   * Stop one's clock.
   *
   * Whatever job it runs on; `clock_not_running` where none does. One that was forgotten for more than 24 hours is stopped at 24. Needs a session.
   *
   * Needs the permission `jobs:write`.
   */
  stop(body: TimeStop, options?: RequestOptions): Promise<TimeEntry> {
    return unwrap(this.#client.POST('/v1/time-entries/stop', { body, ...requestInit(options) }));
  }

  /**
   * Report hours.
   *
   * Minutes of each person on each job, of clocks that were started in the span, of 366 days at most, and have been stopped; the most first, at most 2000 rows.
   *
   * Needs the permission `reports:read`.
   */
  report(query: operations['timeEntries.report']['parameters']['query'], options?: RequestOptions): Promise<TimeReport> {
    return unwrap(this.#client.GET('/v1/time-entries/report', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Delete time.
   *
   * Only by those who read reports too; the audit log keeps what it was.
   *
   * Needs the permission `jobs:write` and `reports:read`.
   */
  delete(timeEntryId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/time-entries/{timeEntryId}', { params: { path: { timeEntryId } }, ...requestInit(options) }));
  }

  /**
   * Correct time.
   *
   * Only by those who read reports too; the audit log keeps what it was. An end stops a running clock.
   *
   * Needs the permission `jobs:write` and `reports:read`.
   */
  correct(timeEntryId: string, body: TimeEntryPatch, options?: RequestOptions): Promise<TimeEntry> {
    return unwrap(this.#client.PATCH('/v1/time-entries/{timeEntryId}', { params: { path: { timeEntryId } }, body, ...requestInit(options) }));
  }
}

/** The catalogue: work and goods that lines are made from. */
export class ItemsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List items.
   *
   * The catalogue, newest first, or what of it matches `search`: enough for a list, a barcode scanner and a field that completes what is
   * typed. All filters can be combined.
   *
   * Needs the permission `items:read`.
   */
  list(query: NonNullable<operations['items.list']['parameters']['query']> = {}, options?: RequestOptions): List<Item> {
    return list(query, query => unwrap(this.#client.GET('/v1/items', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Add an item.
   *
   * Adds work or goods to the catalogue. `code` and `barcode` are each unique in the workshop (`item_taken`). The code of labour is a SAC, which
   * begins with 99; that of a part is an HSN, which does not (`rule_broken`). Only parts are kept in stock.
   *
   * Needs the permission `items:write`.
   */
  create(body: ItemInput, options?: RequestOptions): Promise<Item> {
    return unwrap(this.#client.POST('/v1/items', { body, ...requestInit(options) }));
  }

  /**
   * Get an item.
   *
   * One item of the catalogue.
   *
   * Needs the permission `items:read`.
   */
  get(itemId: string, options?: RequestOptions): Promise<Item> {
    return unwrap(this.#client.GET('/v1/items/{itemId}', { params: { path: { itemId } }, ...requestInit(options) }));
  }

  /**
   * Change an item.
   *
   * Changes the given properties (merge patch); null clears one. Lines that were made from the item stay as they are. An item that is no longer
   * sold is kept for the documents that name it: set `active` to false. One with stock cannot stop being `stocked` (`item_in_stock`).
   *
   * Needs the permission `items:write`.
   */
  update(itemId: string, body: ItemPatch, options?: RequestOptions): Promise<Item> {
    return unwrap(this.#client.PATCH('/v1/items/{itemId}', { params: { path: { itemId } }, body, ...requestInit(options) }));
  }
}

/** What is in the store room, and every movement of it. */
export class StockResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List stock movements.
   *
   * What came into stock and went out of it, newest first; all, or of one item. A movement is never changed or deleted.
   *
   * Needs the permission `stock:read`.
   */
  listMovements(query: NonNullable<operations['stock.listMovements']['parameters']['query']> = {}, options?: RequestOptions): List<StockMovement> {
    return list(query, query => unwrap(this.#client.GET('/v1/stock/movements', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Put stock right.
   *
   * Adds to the stock of an item or takes from it, by `quantity` or to what was `counted`. What comes in is worth `unitCost`, or as much as what is
   * there. More cannot go out than there is (`out_of_stock`), unless the workshop allows negative stock.
   *
   * Jobs and invoices move stock by themselves: a job takes the parts on its lines when work begins (`in_progress`), follows every change of
   * them, and puts them back when it is cancelled; an invoice without a job takes them when it is issued. Stock is valued at its moving
   * weighted average cost, and each movement is in the ledger.
   *
   * Needs the permission `stock:write`.
   */
  adjust(body: StockAdjustmentInput, options?: RequestOptions): Promise<StockMovement> {
    return unwrap(this.#client.POST('/v1/stock/adjustments', { body, ...requestInit(options) }));
  }
}

/** From whom goods are bought, and what is owed to them. */
export class SuppliersResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List suppliers.
   *
   * Newest first, or those that match `search`.
   *
   * Needs the permission `purchases:read`.
   */
  list(query: NonNullable<operations['suppliers.list']['parameters']['query']> = {}, options?: RequestOptions): List<Supplier> {
    return list(query, query => unwrap(this.#client.GET('/v1/suppliers', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Add a supplier.
   *
   * Adds a company or person from whom goods are bought.
   *
   * Needs the permission `purchases:write`.
   */
  create(body: SupplierInput, options?: RequestOptions): Promise<Supplier> {
    return unwrap(this.#client.POST('/v1/suppliers', { body, ...requestInit(options) }));
  }

  /**
   * Get a supplier.
   *
   * One supplier with what they are owed.
   *
   * Needs the permission `purchases:read`.
   */
  get(supplierId: string, options?: RequestOptions): Promise<Supplier> {
    return unwrap(this.#client.GET('/v1/suppliers/{supplierId}', { params: { path: { supplierId } }, ...requestInit(options) }));
  }

  /**
   * Delete a supplier.
   *
   * Only one without purchases and payments; otherwise `supplier_in_use`.
   *
   * Needs the permission `purchases:write`.
   */
  delete(supplierId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/suppliers/{supplierId}', { params: { path: { supplierId } }, ...requestInit(options) }));
  }

  /**
   * Change a supplier.
   *
   * Changes the given properties (merge patch); null clears one.
   *
   * Needs the permission `purchases:write`.
   */
  update(supplierId: string, body: SupplierPatch, options?: RequestOptions): Promise<Supplier> {
    return unwrap(this.#client.PATCH('/v1/suppliers/{supplierId}', { params: { path: { supplierId } }, body, ...requestInit(options) }));
  }

  /**
   * List payments to a supplier.
   *
   * What the supplier was paid, newest first.
   *
   * Needs the permission `purchases:read`.
   */
  listPayments(supplierId: string, query: NonNullable<operations['suppliers.listPayments']['parameters']['query']> = {}, options?: RequestOptions): List<SupplierPayment> {
    return list(query, query => unwrap(this.#client.GET('/v1/suppliers/{supplierId}/payments', { params: { path: { supplierId }, query }, ...requestInit(options) })));
  }

  /**
   * Pay a supplier.
   *
   * Records that a supplier was paid, at most what they are owed. The ledger has it at once, from the cash in hand or the bank. Not on a
   * day up to which the books are closed (`period_closed`).
   *
   * Needs the permission `purchases:write`.
   */
  pay(supplierId: string, body: SupplierPaymentInput, options?: RequestOptions): Promise<SupplierPayment> {
    return unwrap(this.#client.POST('/v1/suppliers/{supplierId}/payments', { params: { path: { supplierId } }, body, ...requestInit(options) }));
  }
}

/** Invoices of suppliers: goods come in, and input tax and payables with them. */
export class PurchasesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List purchases.
   *
   * Newest first. `supplierId` and `search` exclude each other; `status` goes with either.
   *
   * Needs the permission `purchases:read`.
   */
  list(query: NonNullable<operations['purchases.list']['parameters']['query']> = {}, options?: RequestOptions): List<Purchase> {
    return list(query, query => unwrap(this.#client.GET('/v1/purchases', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Draft a purchase.
   *
   * Enters an invoice of a supplier; nothing moves until it is received. On its lines `unitPrice` is what the supplier charges; a line that names an
   * item and leaves it out costs what the item cost before. The tax is IGST where the supplier is registered in another state, and none where
   * they have no GSTIN. An invoice number is entered once for each supplier (`purchase_taken`).
   *
   * Needs the permission `purchases:write`.
   */
  create(body: PurchaseInput, options?: RequestOptions): Promise<Purchase> {
    return unwrap(this.#client.POST('/v1/purchases', { body, ...requestInit(options) }));
  }

  /**
   * Get a purchase.
   *
   * One purchase with its lines and what went back of it.
   *
   * Needs the permission `purchases:read`.
   */
  get(purchaseId: string, options?: RequestOptions): Promise<Purchase> {
    return unwrap(this.#client.GET('/v1/purchases/{purchaseId}', { params: { path: { purchaseId } }, ...requestInit(options) }));
  }

  /**
   * Delete a draft purchase.
   *
   * Only one that is not received; otherwise `purchase_received`.
   *
   * Needs the permission `purchases:write`.
   */
  delete(purchaseId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/purchases/{purchaseId}', { params: { path: { purchaseId } }, ...requestInit(options) }));
  }

  /**
   * Change a draft purchase.
   *
   * Changes the given properties (merge patch) of a purchase that is not received yet (`purchase_received`).
   *
   * Needs the permission `purchases:write`.
   */
  update(purchaseId: string, body: PurchasePatch, options?: RequestOptions): Promise<Purchase> {
    return unwrap(this.#client.PATCH('/v1/purchases/{purchaseId}', { params: { path: { purchaseId } }, body, ...requestInit(options) }));
  }

  /**
   * Receive a purchase.
   *
   * The goods are there: they go into stock at what they cost, and the ledger has the stock, the input tax and what the supplier is owed. Lines
   * that are not kept in stock are expenses. Where the tax is not credited to the workshop (`creditable`) it is a part of the cost. A purchase that is
   * received stays as it is; what goes back is `purchases.returnGoods`.
   *
   * Needs the permission `purchases:write`.
   */
  receive(purchaseId: string, body: operations['purchases.receive']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Purchase> {
    return unwrap(this.#client.POST('/v1/purchases/{purchaseId}/receive', { params: { path: { purchaseId } }, body, ...requestInit(options) }));
  }

  /**
   * Send goods back.
   *
   * Goods of a received purchase go back to the supplier, at most what is left of each line. What the supplier is owed falls by their price and tax; they
   * leave the stock at its average cost. The goods must be there (`out_of_stock`), and go back on no day before they came (`rule_broken`).
   *
   * Needs the permission `purchases:write`.
   */
  returnGoods(purchaseId: string, body: PurchaseReturnInput, options?: RequestOptions): Promise<Purchase> {
    return unwrap(this.#client.POST('/v1/purchases/{purchaseId}/returns', { params: { path: { purchaseId } }, body, ...requestInit(options) }));
  }
}

/** Photos and documents, uploaded straight to the store. */
export class FilesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List documents.
   *
   * The workshop's own documents or, with `purpose=user_document`, those of the logged-in user, newest first. Photos and
   * logos stand with what they belong to. Needs what seeing such a file needs (see Create a file).
   *
   * Needs a logged-in user.
   */
  list(query: NonNullable<operations['files.list']['parameters']['query']> = {}, options?: RequestOptions): List<StoredFile> {
    return list(query, query => unwrap(this.#client.GET('/v1/files', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Create a file.
   *
   * Announces a file and answers with a signed form, by which it goes straight to the store: `POST` the `fields` and, last,
   * the bytes as `file` in multipart/form-data to `url`, within 15 minutes. The store takes exactly the announced type and
   * size. Then call Complete an upload.
   *
   * | purpose | types | at most | to upload | to see |
   * |---|---|---|---|---|
   * | `workshop_logo` | picture | 5 MiB | `workshop:write` | `workshop:read` |
   * | `workshop_photo` | picture | 25 MiB | `workshop:write` | `workshop:read` |
   * | `workshop_document` | PDF, picture | 25 MiB | `workshop:write` | `workshop:write` |
   * | `job_photo` | picture | 25 MiB | `jobs:write` | `jobs:read` |
   * | `profile_photo` | picture | 10 MiB | a logged-in user | that user; colleagues by List members |
   * | `user_document` | PDF, picture | 25 MiB | a logged-in user | that user |
   * | `customer_document` | PDF, picture | 25 MiB | `customers:write` | `customers:read` |
   * | `request_photo` | picture | 10 MiB | a logged-in user | that user, and the workshops asked |
   * | `review_photo` | picture | 10 MiB | who holds the link to a review, by `directory.createReviewPhoto` | whoever sees the review |
   * | `import` | CSV, Excel (xlsx) | 20 MiB | `imports:write` | `imports:write` |
   *
   * A picture is a JPEG, PNG or WebP of at most 50 megapixels. Logos, photos, papers of customers and files to import that nothing names within a day are removed.
   *
   * Needs a logged-in user.
   */
  create(body: FileInput, options?: RequestOptions): Promise<FileUpload> {
    return unwrap(this.#client.POST('/v1/files', { body, ...requestInit(options) }));
  }

  /**
   * Get a file.
   *
   * What is known of the file, with addresses to read it that work for at least 15 minutes.
   *
   * Needs a logged-in user.
   */
  get(fileId: string, options?: RequestOptions): Promise<StoredFile> {
    return unwrap(this.#client.GET('/v1/files/{fileId}', { params: { path: { fileId } }, ...requestInit(options) }));
  }

  /**
   * Delete a file.
   *
   * Removes the file and all that was made of it. One in use as a logo or photo is taken off there first (`file_in_use`).
   *
   * Needs a logged-in user.
   */
  delete(fileId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/files/{fileId}', { params: { path: { fileId } }, ...requestInit(options) }));
  }

  /**
   * Complete an upload.
   *
   * Looks at what was uploaded: its content must be of the announced type (`file_refused`). Pictures are made anew, upright
   * and without their metadata (place, camera), and get smaller variants. From then on the file never changes. May be
   * repeated. Within an hour of the announcement (`upload_expired`); `not_uploaded` while the store has nothing.
   *
   * Needs a logged-in user.
   */
  complete(fileId: string, options?: RequestOptions): Promise<StoredFile> {
    return unwrap(this.#client.POST('/v1/files/{fileId}/complete', { params: { path: { fileId } }, ...requestInit(options) }));
  }

  /**
   * Get the storage in use.
   *
   * How many finished files the workshop keeps and how much room they take, with everything that was made of them.
   *
   * Needs the permission `workshop:read`.
   */
  storage(options?: RequestOptions): Promise<operations['files.storage']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/storage', { ...requestInit(options) }));
  }
}

/** Tax invoices and bills of supply. */
export class InvoicesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List invoices.
   *
   * Newest first; filtered by status or customer, or those that match `search`. One filter beside `status` at a time (`filters_exclude`). With `fromDay` or `toDay` the invoices issued on these days, the latest day first, and no other filter.
   *
   * Needs the permission `invoices:read`.
   */
  list(query: NonNullable<operations['invoices.list']['parameters']['query']> = {}, options?: RequestOptions): List<Invoice> {
    return list(query, query => unwrap(this.#client.GET('/v1/invoices', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Draft an invoice.
   *
   * From a job (its customer, vehicle and lines are taken over; a job has one invoice, else `job_already_invoiced`) or on its own with a customer and lines. A draft has no number and can be changed or deleted.
   *
   * Needs the permission `invoices:write`.
   */
  create(body: InvoiceInput, options?: RequestOptions): Promise<Invoice> {
    return unwrap(this.#client.POST('/v1/invoices', { body, ...requestInit(options) }));
  }

  /**
   * Get an invoice.
   *
   * One invoice.
   *
   * Needs the permission `invoices:read`.
   */
  get(invoiceId: string, options?: RequestOptions): Promise<Invoice> {
    return unwrap(this.#client.GET('/v1/invoices/{invoiceId}', { params: { path: { invoiceId } }, ...requestInit(options) }));
  }

  /**
   * Delete a draft invoice.
   *
   * An issued invoice can't be deleted (`invoice_issued`).
   *
   * Needs the permission `invoices:write`.
   */
  delete(invoiceId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/invoices/{invoiceId}', { params: { path: { invoiceId } }, ...requestInit(options) }));
  }

  /**
   * Change a draft invoice.
   *
   * Changes the given properties (merge patch) of a draft. An issued invoice can't be changed (`invoice_issued`).
   *
   * Needs the permission `invoices:write`.
   */
  update(invoiceId: string, body: InvoicePatch, options?: RequestOptions): Promise<Invoice> {
    return unwrap(this.#client.PATCH('/v1/invoices/{invoiceId}', { params: { path: { invoiceId } }, body, ...requestInit(options) }));
  }

  /**
   * Issue an invoice.
   *
   * Gives the draft the next number of its fiscal year without a gap, fixes everything on it and posts it to the ledger. From
   * then on it can't be changed. Kind, tax and place of supply follow the registrations of workshop and customer as they are
   * now. Code `invoice_empty` (422) without lines, `invoice_issued` (409) if it was issued before, `rule_broken` (422) when its
   * number would be longer than 16 characters: choose a shorter invoice prefix. Of a tax invoice `rule_broken` also names each
   * line whose rate is none of the day's (see taxRates.list) or whose HSN code is shorter than the law asks (rule 46(g): 4 digits
   * to a registered customer; 6 on all where the workshop's turnover is above ₹5 crore), and reverse charge without the
   * customer's GSTIN.
   *
   * Needs the permission `invoices:write`.
   */
  issue(invoiceId: string, options?: RequestOptions): Promise<Invoice> {
    return unwrap(this.#client.POST('/v1/invoices/{invoiceId}/issue', { params: { path: { invoiceId } }, ...requestInit(options) }));
  }

  /**
   * E-mail an invoice.
   *
   * Mails the PDF of an issued invoice to its customer, or to the given address. What becomes of it is told in `email` and by the events `invoice.email_…`. Code `no_email` (422) where there is neither, `email_suppressed` (422) where mail to the address came back before or was marked as spam (see suppressions.find), `invoice_not_issued` (409) for a draft.
   *
   * Needs the permission `invoices:write`.
   */
  send(invoiceId: string, body: operations['invoices.send']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Invoice> {
    return unwrap(this.#client.POST('/v1/invoices/{invoiceId}/send', { params: { path: { invoiceId } }, body, ...requestInit(options) }));
  }

  /**
   * Get an invoice as PDF.
   *
   * Rendered now, from what was fixed when it was issued; a draft says that it is one.
   *
   * Needs the permission `invoices:read`.
   */
  pdf(invoiceId: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/invoices/{invoiceId}/pdf', { params: { path: { invoiceId } }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** Addresses that get no more mail: it came back, or was marked as spam. */
export class SuppressionsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Find why an address gets no mail.
   *
   * Empty for an address that mail is sent to. One that sent mail back for good gets none from any workshop, one that marked a
   * mail as spam none from the workshop that wrote it; sending there is refused with `email_suppressed`.
   *
   * Needs the permission `invoices:read`.
   */
  find(query: operations['suppressions.find']['parameters']['query'], options?: RequestOptions): Promise<operations['suppressions.find']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/suppressions', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Send mail to an address again.
   *
   * For an address that is right after all, or whose owner wants your mail again. Code `not_found` where nothing holds mail back, `email_given_up` (409) after it came back three times.
   *
   * Needs the permission `invoices:write`.
   */
  lift(body: operations['suppressions.lift']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/suppressions/lift', { body, ...requestInit(options) }));
  }
}

/** Credit and debit notes that correct issued invoices. */
export class InvoiceNotesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List credit and debit notes.
   *
   * Newest first; all, or of one invoice or customer. One filter at a time (`filters_exclude`).
   *
   * Needs the permission `invoices:read`.
   */
  list(query: NonNullable<operations['invoiceNotes.list']['parameters']['query']> = {}, options?: RequestOptions): List<InvoiceNote> {
    return list(query, query => unwrap(this.#client.GET('/v1/invoice-notes', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Issue a credit or debit note.
   *
   * Corrects an issued invoice (CGST Act, section 34). A credit note takes off lines, quantities or value, at the most what is
   * left of each line; without `lines` it takes off everything that is left, and the invoice is `credited`: that is how one is
   * made void, and its job can be invoiced anew. A debit note adds value to lines. Each has a gapless series of its own (`CN/…`,
   * `DN/…`). The ledger follows in the same instant. What a credit note takes off beyond what is due becomes the customer's
   * credit. Code `invoice_not_issued` (409) for a draft, `credit_note_too_late` (409) for a credit note to a tax invoice after
   * 30 November following the end of its fiscal year (section 34(2)), `nothing_left` (409) where all is credited, `rule_broken` (422) for more than is left.
   *
   * Needs the permission `invoices:write`.
   */
  issue(body: InvoiceNoteInput, options?: RequestOptions): Promise<InvoiceNote> {
    return unwrap(this.#client.POST('/v1/invoice-notes', { body, ...requestInit(options) }));
  }

  /**
   * Get a credit or debit note.
   *
   * One note.
   *
   * Needs the permission `invoices:read`.
   */
  get(noteId: string, options?: RequestOptions): Promise<InvoiceNote> {
    return unwrap(this.#client.GET('/v1/invoice-notes/{noteId}', { params: { path: { noteId } }, ...requestInit(options) }));
  }

  /**
   * E-mail a credit or debit note.
   *
   * Mails its PDF to the customer, or to the given address. What becomes of it is told in `email` and by the event `credit_note.updated` or `debit_note.updated`. Code `no_email` (422) where there is neither, `email_suppressed` (422) where mail to the address came back before or was marked as spam (see suppressions.find).
   *
   * Needs the permission `invoices:write`.
   */
  send(noteId: string, body: operations['invoiceNotes.send']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<InvoiceNote> {
    return unwrap(this.#client.POST('/v1/invoice-notes/{noteId}/send', { params: { path: { noteId } }, body, ...requestInit(options) }));
  }

  /**
   * Get a credit or debit note as PDF.
   *
   * Rendered now, from what was fixed when it was issued.
   *
   * Needs the permission `invoices:read`.
   */
  pdf(noteId: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/invoice-notes/{noteId}/pdf', { params: { path: { noteId } }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** What work would cost, sent to the customer, who approves it line by line. */
export class EstimatesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List estimates.
   *
   * Newest first; filtered by status, job or customer, or those that match `search`. One filter beside `status` at a time (`filters_exclude`).
   *
   * Needs the permission `estimates:read`.
   */
  list(query: NonNullable<operations['estimates.list']['parameters']['query']> = {}, options?: RequestOptions): List<Estimate> {
    return list(query, query => unwrap(this.#client.GET('/v1/estimates', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Create an estimate.
   *
   * For a job, with the job's lines where none are given; or for a customer on its own. It gets the workshop's next estimate number and
   * waits as a draft until it is sent. Photos are those of the job, or finished files of purpose `job_photo`.
   *
   * Needs the permission `estimates:write`.
   */
  create(body: EstimateInput, options?: RequestOptions): Promise<Estimate> {
    return unwrap(this.#client.POST('/v1/estimates', { body, ...requestInit(options) }));
  }

  /**
   * Get an estimate.
   *
   * One estimate, as its latest revision stands.
   *
   * Needs the permission `estimates:read`.
   */
  get(estimateId: string, options?: RequestOptions): Promise<Estimate> {
    return unwrap(this.#client.GET('/v1/estimates/{estimateId}', { params: { path: { estimateId } }, ...requestInit(options) }));
  }

  /**
   * Delete an estimate.
   *
   * Only one that was never sent; otherwise `estimate_sent` (409).
   *
   * Needs the permission `estimates:write`.
   */
  delete(estimateId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/estimates/{estimateId}', { params: { path: { estimateId } }, ...requestInit(options) }));
  }

  /**
   * Change an estimate.
   *
   * Changes the given properties (merge patch); lists are replaced whole. A draft is changed in place. What the customer has been sent stays as
   * it was: a change makes the next revision, a draft again, and the customer is asked anew once that is sent. A part of the customer's link
   * says so meanwhile. With `If-Match` only the version you saw is changed.
   *
   * Needs the permission `estimates:write`.
   */
  update(estimateId: string, body: EstimatePatch, options?: RequestOptions): Promise<Estimate> {
    return unwrap(this.#client.PATCH('/v1/estimates/{estimateId}', { params: { path: { estimateId } }, body, ...requestInit(options) }));
  }

  /**
   * Send an estimate.
   *
   * Fixes the revision and opens it to the customer by their link: by e-mail where `email` is given, with the PDF; or send the link of
   * `sharing.createLink` by your own means. The days of validity count from now. Sending it again while it is `sent` keeps the
   * revision; one that has expired is valid anew. `estimate_empty` (422) without lines; `estimate_decided` (409) once the customer has answered.
   *
   * Needs the permission `estimates:write`.
   */
  send(estimateId: string, body: operations['estimates.send']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Estimate> {
    return unwrap(this.#client.POST('/v1/estimates/{estimateId}/send', { params: { path: { estimateId } }, body, ...requestInit(options) }));
  }

  /**
   * Record the customer's answer.
   *
   * For who says yes at the counter or on the phone. Recorded like an answer by link, with the person who records it. An estimate that waits
   * as a draft is sent by this. `estimate_decided` (409) once this revision has an answer.
   *
   * Needs the permission `estimates:write`.
   */
  answer(estimateId: string, body: operations['estimates.answer']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Estimate> {
    return unwrap(this.#client.POST('/v1/estimates/{estimateId}/answer', { params: { path: { estimateId } }, body, ...requestInit(options) }));
  }

  /**
   * Work by an estimate.
   *
   * Brings the approved lines to the job: in place of what the job has from this estimate, beside its other lines. An estimate on its own opens
   * a job. An approval does this by itself where the job allows it. Doing it again changes nothing. `estimate_not_approved` (409) before an approval;
   * `job_locked` (409) where the job is closed, cancelled or invoiced.
   *
   * Needs the permission `estimates:write` and `jobs:write`.
   */
  convert(estimateId: string, options?: RequestOptions): Promise<Estimate> {
    return unwrap(this.#client.POST('/v1/estimates/{estimateId}/convert', { params: { path: { estimateId } }, ...requestInit(options) }));
  }

  /**
   * List revisions.
   *
   * Every revision that the customer was sent, newest first, as it was, with the customer's answer; at most 50.
   *
   * Needs the permission `estimates:read`.
   */
  revisions(estimateId: string, options?: RequestOptions): Promise<operations['estimates.revisions']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/estimates/{estimateId}/revisions', { params: { path: { estimateId } }, ...requestInit(options) }));
  }

  /**
   * List an estimate's photos.
   *
   * The photos of the estimate and of its lines, with addresses to show them.
   *
   * Needs the permission `estimates:read`.
   */
  photos(estimateId: string, options?: RequestOptions): Promise<operations['estimates.photos']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/estimates/{estimateId}/photos', { params: { path: { estimateId } }, ...requestInit(options) }));
  }

  /**
   * Get the estimate as PDF.
   *
   * The latest revision, rendered now; a draft is marked as one.
   *
   * Needs the permission `estimates:read`.
   */
  pdf(estimateId: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/estimates/{estimateId}/pdf', { params: { path: { estimateId } }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** Links by which customers see, answer and pay, without an account. */
export class SharingResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the links of a document.
   *
   * Links that were made for one estimate, invoice, payment or job, newest first, ended ones too. Needs the permission to read it.
   *
   * Needs a logged-in user.
   */
  listLinks(query: operations['sharing.listLinks']['parameters']['query'], options?: RequestOptions): List<ShareLink> {
    return list(query, query => unwrap(this.#client.GET('/v1/share-links', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Get a link for the customer.
   *
   * A short link to a page for the customer, without an account: an estimate (`est_…`) to answer, an issued invoice (`bil_…`) to pay, the receipt
   * of a confirmed payment (`pay_…`), a job card (`job_…`), or a completed inspection (`ins_…`). While there is one that has not ended, it is that one, with 90 days from now again.
   * Needs the permission to change what it shows. `estimate_not_sent`, `invoice_not_issued`, `payment_not_confirmed` or `inspection_not_completed` (409) before there is anything to show.
   *
   * Needs a logged-in user.
   */
  createLink(body: operations['sharing.createLink']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<ShareLink> {
    return unwrap(this.#client.POST('/v1/share-links', { body, ...requestInit(options) }));
  }

  /**
   * End a link.
   *
   * From now on it shows nothing. Whoever has it is told to ask the workshop.
   *
   * Needs a logged-in user.
   */
  revokeLink(linkId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/share-links/{linkId}', { params: { path: { linkId } }, ...requestInit(options) }));
  }

  /**
   * Mail a link.
   *
   * Mails the link and the PDF to the customer, or to `email`. `emailedTo` and `emailStatus` of the link tell what became of it. `no_email` (422) where there is no address; `link_ended` (404).
   *
   * Needs a logged-in user.
   */
  email(linkId: string, body: operations['sharing.email']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<ShareLink> {
    return unwrap(this.#client.POST('/v1/share-links/{linkId}/email', { params: { path: { linkId } }, body, ...requestInit(options) }));
  }

  /**
   * Send a link by WhatsApp.
   *
   * Sends the link to the customer's phone, or to `phone`, by the WhatsApp Cloud API. `whatsappTo` and `whatsappStatus` of the link tell what became of it. `whatsapp_off` (409) where this installation has no account there (`whatsappSends` is false; `whatsappUrl` works without); `no_phone` (422); `link_ended` (404).
   *
   * Needs a logged-in user.
   */
  whatsapp(linkId: string, body: operations['sharing.whatsapp']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<ShareLink> {
    return unwrap(this.#client.POST('/v1/share-links/{linkId}/whatsapp', { params: { path: { linkId } }, body, ...requestInit(options) }));
  }

  /**
   * Open a link.
   *
   * What a link shows, to whoever has it. `link_ended` (404) for one that is unknown, expired or revoked.
   *
   * Needs no credential.
   */
  open(token: string, options?: RequestOptions): Promise<Shared> {
    return unwrap(this.#client.GET('/v1/shared/{token}', { params: { path: { token } }, ...requestInit(options) }));
  }

  /**
   * Get a link's document.
   *
   * The PDF, rendered now; in the language of `lang`, or else of the workshop.
   *
   * Needs no credential.
   */
  pdf(token: string, query: NonNullable<operations['sharing.pdf']['parameters']['query']> = {}, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/shared/{token}/pdf', { params: { path: { token }, query }, parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * Answer an estimate.
   *
   * Approves the named lines and declines the others, for good. Asked again with the same revision it shows the first answer; whatever the
   * workshop changes later is a new revision, and asks anew (`estimate_changed`, 409). `estimate_expired` (409) after its days.
   *
   * Needs no credential.
   */
  answer(token: string, body: operations['sharing.answer']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Shared> {
    return unwrap(this.#client.POST('/v1/shared/{token}/answer', { params: { path: { token } }, body, ...requestInit(options) }));
  }

  /**
   * Pay an invoice by card.
   *
   * Gives the address of a page at Stripe where what is due is paid by card. It leads back to the link's page; that it was paid
   * Stripe tells us, a moment later. Who asks again gets the same page while it is open and the amount has not changed. Code
   * `nothing_due`, `online_payment_off` or `payment_underway` (409); `billing_unavailable` (503) while Stripe cannot be reached.
   *
   * Needs no credential.
   */
  payOnline(token: string, query: NonNullable<operations['sharing.payOnline']['parameters']['query']> = {}, options?: RequestOptions): Promise<BillingPage> {
    return unwrap(this.#client.POST('/v1/shared/{token}/pay-online', { params: { path: { token }, query }, ...requestInit(options) }));
  }

  /**
   * Say that an invoice is paid.
   *
   * For who has paid by UPI or bank transfer: the workshop finds it among the payments to confirm, marked as stated by the customer.
   * The same reference again changes nothing. A link takes three that nobody has confirmed yet (`too_many_stated`, 409).
   *
   * Needs no credential.
   */
  statePayment(token: string, body: operations['sharing.statePayment']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Shared> {
    return unwrap(this.#client.POST('/v1/shared/{token}/payments', { params: { path: { token } }, body, ...requestInit(options) }));
  }
}

/** Money received: recorded by one, confirmed by another. */
export class PaymentsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List payments.
   *
   * Newest first; filtered by status, invoice or customer. One filter beside `status` at a time (`filters_exclude`).
   *
   * Needs the permission `payments:read`.
   */
  list(query: NonNullable<operations['payments.list']['parameters']['query']> = {}, options?: RequestOptions): List<Payment> {
    return list(query, query => unwrap(this.#client.GET('/v1/payments', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Record a payment.
   *
   * Notes that money came in for issued invoices of one customer. It counts once it is confirmed. Name one of `invoiceId`, `allocations`, which says how
   * much is for which invoice, and `customerId`, whose unpaid invoices are taken in the order in which they are due (`nothing_due` where there is none). What is left over,
   * and what turns out not to be due any more at confirmation, becomes the customer's credit. Code `invoice_not_issued` (409) for a draft.
   *
   * Needs the permission `payments:write`.
   */
  record(body: PaymentInput, options?: RequestOptions): Promise<Payment> {
    return unwrap(this.#client.POST('/v1/payments', { body, ...requestInit(options) }));
  }

  /**
   * Pay invoices from the customer's credit.
   *
   * Puts what a customer has as credit against issued invoices of theirs, at once and at the most what is due. Name one of `invoiceId`, `allocations` and `customerId`, whose unpaid invoices are taken in the order in which they are due. Code `not_enough_credit` (409), `nothing_due` (409).
   *
   * Needs the permission `payments:write`.
   */
  useCredit(body: operations['payments.useCredit']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Payment> {
    return unwrap(this.#client.POST('/v1/payments/use-credit', { body, ...requestInit(options) }));
  }

  /**
   * Refund a customer's credit.
   *
   * Notes that money went back to the customer of an invoice, out of their credit. Code `not_enough_credit` (409) for more than they
   * have. With `online` Stripe pays it back to the card that the invoice, or the deposit that was set against it, was paid with: `not_paid_online` (409) for more than was. Where that was in several payments, each is refunded by itself, and the
   * answer is the first of these refunds. More than
   * the workshop lets the role confirm is `above_confirm_limit` (403). Should Stripe refuse, or fail to pay it
   * days later, the refund is `bounced` with the reason, and the money is the customer's credit again: refund it anew, by the same or another way.
   *
   * Needs the permission `payments:confirm`.
   */
  refund(body: operations['payments.refund']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Payment> {
    return unwrap(this.#client.POST('/v1/payments/refund', { body, ...requestInit(options) }));
  }

  /**
   * Get a payment.
   *
   * One payment.
   *
   * Needs the permission `payments:read`.
   */
  get(paymentId: string, options?: RequestOptions): Promise<Payment> {
    return unwrap(this.#client.GET('/v1/payments/{paymentId}', { params: { path: { paymentId } }, ...requestInit(options) }));
  }

  /**
   * Confirm a payment.
   *
   * Says that the money is there. The invoice and the ledger follow in the same instant. Once only (`payment_settled`), and up to the amount that the workshop lets the role confirm (`above_confirm_limit`).
   *
   * Needs the permission `payments:confirm`.
   */
  confirm(paymentId: string, options?: RequestOptions): Promise<Payment> {
    return unwrap(this.#client.POST('/v1/payments/{paymentId}/confirm', { params: { path: { paymentId } }, ...requestInit(options) }));
  }

  /**
   * Say that a cheque bounced.
   *
   * Takes a confirmed cheque back: its invoice is owed again, and what had become the customer's credit is no more. Where that credit was
   * used meanwhile, what it has paid since is owed again, of each use once, and then other paid invoices of the customer, the newest first; what none of them can bear was
   * paid out of it, and is booked as an expense. The ledger follows in the same instant. Code `payment_not_cheque` (409) for any other payment, `above_confirm_limit` (403)
   * for more than the role may confirm.
   *
   * Needs the permission `payments:confirm`.
   */
  bounce(paymentId: string, body: operations['payments.bounce']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Payment> {
    return unwrap(this.#client.POST('/v1/payments/{paymentId}/bounce', { params: { path: { paymentId } }, body, ...requestInit(options) }));
  }

  /**
   * Reject a payment.
   *
   * Says that the money is not there. Only while it is recorded and not confirmed (`payment_settled`), and up to the amount that the workshop lets the role confirm (`above_confirm_limit`).
   *
   * Needs the permission `payments:confirm`.
   */
  reject(paymentId: string, body: operations['payments.reject']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Payment> {
    return unwrap(this.#client.POST('/v1/payments/{paymentId}/reject', { params: { path: { paymentId } }, body, ...requestInit(options) }));
  }

  /**
   * Get a receipt as PDF.
   *
   * The receipt of a confirmed payment, rendered now. `payment_not_confirmed` (409) before.
   *
   * Needs the permission `payments:read`.
   */
  receipt(paymentId: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/payments/{paymentId}/receipt', { params: { path: { paymentId } }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** Money taken before the work, with receipt and refund vouchers. */
export class AdvancesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List advances.
   *
   * Newest first; filtered by customer or job, one of them at a time (`filters_exclude`).
   *
   * Needs the permission `payments:read`.
   */
  list(query: NonNullable<operations['advances.list']['parameters']['query']> = {}, options?: RequestOptions): List<Advance> {
    return list(query, query => unwrap(this.#client.GET('/v1/advances', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Take an advance.
   *
   * Takes money from a customer before the work and issues its receipt voucher (CGST rules, rule 50) with a number of its own series. Name a
   * `customerId`, or a `jobId`, whose invoice it then pays by itself when that is issued. Tax on services is due at once and is taken to be in the amount, at
   * `taxRate`, or at 18 % where the rate cannot be said yet; on goods it is due with the invoice alone (Notification 66/2017-Central Tax). It counts at once, so it is for who may
   * confirm payments, up to the amount that the workshop lets the role confirm (`above_confirm_limit`). Code `job_already_invoiced` (409) where the job's invoice exists.
   *
   * Needs the permission `payments:confirm`.
   */
  take(body: AdvanceInput, options?: RequestOptions): Promise<Advance> {
    return unwrap(this.#client.POST('/v1/advances', { body, ...requestInit(options) }));
  }

  /**
   * Get an advance.
   *
   * One advance, with what became of it.
   *
   * Needs the permission `payments:read`.
   */
  get(advanceId: string, options?: RequestOptions): Promise<Advance> {
    return unwrap(this.#client.GET('/v1/advances/{advanceId}', { params: { path: { advanceId } }, ...requestInit(options) }));
  }

  /**
   * Set an advance against an invoice.
   *
   * Pays an issued invoice of the same customer from the advance, at the most what is due and left. The tax that was due on that part is due no more, as the invoice has it. Code `not_enough_advance` (409), `nothing_due` (409), `invoice_not_issued` (409).
   *
   * Needs the permission `payments:write`.
   */
  apply(advanceId: string, body: operations['advances.apply']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Advance> {
    return unwrap(this.#client.POST('/v1/advances/{advanceId}/apply', { params: { path: { advanceId } }, body, ...requestInit(options) }));
  }

  /**
   * Pay an advance back.
   *
   * Notes that an advance, or a part of it, went back to the customer, and issues the refund voucher (CGST rules, rule 51). Code `not_enough_advance` (409),
   * `above_confirm_limit` (403). With `online` Stripe pays it back to the card that the deposit was paid with (`not_paid_online`, 409, where it was not). A refund that the
   * card did not take, at once or days later, has its `failure`, and its money is the customer's credit; with its `voucher` it is paid anew, by the same or another way
   * (`not_enough_credit`, 409, where the credit was used meanwhile).
   *
   * Needs the permission `payments:confirm`.
   */
  refund(advanceId: string, body: AdvanceRefundInput, options?: RequestOptions): Promise<Advance> {
    return unwrap(this.#client.POST('/v1/advances/{advanceId}/refund', { params: { path: { advanceId } }, body, ...requestInit(options) }));
  }

  /**
   * Get a voucher as PDF.
   *
   * The receipt voucher of the advance, or with `refund` the refund voucher of that number. It shows what was fixed at the issue.
   *
   * Needs the permission `payments:read`.
   */
  voucher(advanceId: string, query: NonNullable<operations['advances.voucher']['parameters']['query']> = {}, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/advances/{advanceId}/voucher', { params: { path: { advanceId }, query }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** What the GST portal is told: GSTR-1 and e-invoices. */
export class GstReturnsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Get a GSTR-1.
   *
   * The return of outward supplies as JSON, to be uploaded on the GST portal or opened in its Returns Offline Tool. Invoices to
   * registered customers stand one by one (`b2b`), so do those above ₹1 lakh to others in another state (`b2cl`; rule 59(4));
   * the rest is summed by place and rate (`b2cs`). Credit and debit notes stand in `cdnr` and `cdnur`, or are netted in
   * `b2cs`. Advances stand in `at` (table 11A) and `txpd` (11B). Amounts are rupees here, as the portal wants them. Code `gst_not_charged` (409) for a workshop without GSTIN or of
   * the composition scheme, which files no GSTR-1. There are no amendments (9A, 9C, 10): nothing issued ever changes. What was wrong in an earlier
   * period is put right by a credit or debit note of this one, which stands in table 9B. What was typed otherwise into the portal is amended there.
   *
   * Needs the permission `ledger:read`.
   */
  getGstr1(query: operations['gstReturns.getGstr1']['parameters']['query'], options?: RequestOptions): Promise<Gstr1> {
    return unwrap(this.#client.GET('/v1/gst-returns/gstr1', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get a GSTR-1 for Excel.
   *
   * The same as a workbook with the sheets and columns of the Returns Offline Tool's template. Code `gst_not_charged` (409) as for getGstr1.
   *
   * Needs the permission `ledger:read`.
   */
  gstr1Workbook(query: operations['gstReturns.gstr1Workbook']['parameters']['query'], options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/gst-returns/gstr1/workbook', { params: { query }, parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * Get a GSTR-3B.
   *
   * The summary return (CGST rules, rule 61) of a month, or of a quarter for who files by the quarter: `gstr3b` as the portal has it, in rupees, and `payment`,
   * table 6.1, in minor units. Table 3.1 is what the GSTR-1 of the same time has (its parts (a) and, to Special Economic Zones with payment of IGST, (b) less what is under reverse charge to the recipient, plus advances), 3.1(d) and
   * table 4 are the purchases that were received, less what went back. What GSTR-2B does not show yet may not be credited (section 16(2)(aa)): compare before filing. No
   * credit is reversed here; reversals by rules 42 and 43 are the accountant's to add. Code `gst_not_charged` (409) as for getGstr1.
   *
   * Needs the permission `ledger:read`.
   */
  getGstr3b(query: operations['gstReturns.getGstr3b']['parameters']['query'], options?: RequestOptions): Promise<operations['gstReturns.getGstr3b']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/gst-returns/gstr3b', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get a GSTR-3B for Excel.
   *
   * The same as a workbook, a sheet for each table. Code `gst_not_charged` (409) as for getGstr1.
   *
   * Needs the permission `ledger:read`.
   */
  gstr3bWorkbook(query: operations['gstReturns.gstr3bWorkbook']['parameters']['query'], options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/gst-returns/gstr3b/workbook', { params: { query }, parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * Get a CMP-08.
   *
   * The statement of a workshop under the composition scheme for the quarter that the month lies in (CGST rules, rule 62), as the form's table 3 has it. Bills of
   * supply count with their value, less credit notes. Code `not_composition` (409) for everybody else.
   *
   * Needs the permission `ledger:read`.
   */
  getCmp08(query: operations['gstReturns.getCmp08']['parameters']['query'], options?: RequestOptions): Promise<Cmp08> {
    return unwrap(this.#client.GET('/v1/gst-returns/cmp08', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get a CMP-08 for Excel.
   *
   * The same as a workbook. Code `not_composition` (409) as for getCmp08.
   *
   * Needs the permission `ledger:read`.
   */
  cmp08Workbook(query: operations['gstReturns.cmp08Workbook']['parameters']['query'], options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/gst-returns/cmp08/workbook', { params: { query }, parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * Get an e-invoice.
   *
   * An issued tax invoice, or a note to one, as JSON for the Invoice Registration Portal (schema INV-01, version 1.1). It shows what
   * was fixed at the issue. Code `not_e_invoiced` (409) for drafts, bills of supply and customers without GSTIN;
   * `e_invoice_incomplete` (422) names what the portal would miss, such as a PIN code.
   *
   * Needs the permission `invoices:read`.
   */
  getEInvoice(documentId: string, options?: RequestOptions): Promise<EInvoice> {
    return unwrap(this.#client.GET('/v1/gst-returns/e-invoices/{documentId}', { params: { path: { documentId } }, ...requestInit(options) }));
  }
}

/** The rates of tax and since when they are in force: of GST by law, in other countries the workshop's own. */
export class TaxRatesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List tax rates.
   *
   * Those in force on a day, lowest first. In India the rates of GST, each with the notification that says so: an issued tax invoice has no
   * other. Elsewhere the workshop's own, which its lines name by `taxRateId`; with `all` also archived ones and those to come.
   *
   * Needs the permission `workshop:read`.
   */
  list(query: NonNullable<operations['taxRates.list']['parameters']['query']> = {}, options?: RequestOptions): Promise<operations['taxRates.list']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/tax-rates', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Add a tax rate.
   *
   * A tax as the workshop charges it, with the name that its documents print. A tax of several authorities has `parts`: each is reckoned by
   * itself, and the rate is their sum. Reverse charge, exports and exempt supplies are rates of 0 % with a `note`. At most 50
   * (`too_many_tax_rates`). In India the rates are given by law (`rates_by_law`).
   *
   * Needs the permission `workshop:write`.
   */
  create(body: TaxRateInput, options?: RequestOptions): Promise<NamedTaxRate> {
    return unwrap(this.#client.POST('/v1/tax-rates', { body, ...requestInit(options) }));
  }

  /**
   * List usual tax rates.
   *
   * The standard rate of the workshop's country, to be offered to who has none yet; they confirm it with `taxRates.create`. Empty where we
   * have no source for one, as in countries whose states have taxes of their own, and in India.
   *
   * Needs the permission `workshop:read`.
   */
  usual(options?: RequestOptions): Promise<operations['taxRates.usual']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/tax-rates/usual', { ...requestInit(options) }));
  }

  /**
   * Get a tax rate.
   *
   * One of the workshop's own rates, with all its changes.
   *
   * Needs the permission `workshop:read`.
   */
  get(taxRateId: string, options?: RequestOptions): Promise<NamedTaxRate> {
    return unwrap(this.#client.GET('/v1/tax-rates/{taxRateId}', { params: { path: { taxRateId } }, ...requestInit(options) }));
  }

  /**
   * Change a tax rate.
   *
   * Changes the given properties (merge patch); null clears the note. `rate` or `parts` hold from `validFrom` on (today if left out) and take
   * the place of what was to come then, so a change that the law brings on a day can be entered before. What is issued stays as it is; drafts
   * take the rate of the day of their issue. One that is no longer charged is archived: set `active` to false.
   *
   * Needs the permission `workshop:write`.
   */
  update(taxRateId: string, body: TaxRatePatch, options?: RequestOptions): Promise<NamedTaxRate> {
    return unwrap(this.#client.PATCH('/v1/tax-rates/{taxRateId}', { params: { path: { taxRateId } }, body, ...requestInit(options) }));
  }
}

/** Cash at the counter: opened, counted, closed. */
export class CashDrawersResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List how the cash drawer was opened and closed.
   *
   * Newest first; the first is the open one, if one is.
   *
   * Needs the permission `payments:read`.
   */
  list(query: NonNullable<operations['cashDrawers.list']['parameters']['query']> = {}, options?: RequestOptions): List<CashDrawer> {
    return list(query, query => unwrap(this.#client.GET('/v1/cash-drawers', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Open the cash drawer.
   *
   * With the cash that was counted in it. What the books say is in hand and what was counted may differ: the difference is posted, so
   * that both are the same from here on. One drawer is open at a time (`drawer_open`).
   *
   * Needs the permission `payments:write`.
   */
  open(body: CashCountInput, options?: RequestOptions): Promise<CashDrawer> {
    return unwrap(this.#client.POST('/v1/cash-drawers', { body, ...requestInit(options) }));
  }

  /**
   * Get the cash that should be there.
   *
   * Cash in hand by the books at this moment.
   *
   * Needs the permission `payments:read`.
   */
  expected(options?: RequestOptions): Promise<operations['cashDrawers.expected']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/cash-drawers/expected', { ...requestInit(options) }));
  }

  /**
   * Count the cash and close the drawer.
   *
   * Posts the difference between what was counted and what the books say. Code `drawer_closed` (409) if it was closed before.
   *
   * Needs the permission `payments:write`.
   */
  close(drawerId: string, body: CashCountInput, options?: RequestOptions): Promise<CashDrawer> {
    return unwrap(this.#client.POST('/v1/cash-drawers/{drawerId}/close', { params: { path: { drawerId } }, body, ...requestInit(options) }));
  }
}

/** Made-up records to look around with, taken out in one go. */
export class SampleDataResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Put in sample data.
   *
   * Puts in made-up records to look around with: customers, vehicles, jobs and an estimate, in the language of the workshop's documents and each named as a
   * sample. There are no phones or e-mail addresses on them, so nobody is written to, and no invoices. They do not count for the plan and tell no events. Once at a time
   * (`sample_data_there`); `sampleData` of the summary says whether they are there.
   *
   * Needs the permission `workshop:write`.
   */
  add(options?: RequestOptions): Promise<SampleData> {
    return unwrap(this.#client.POST('/v1/sample-data', { ...requestInit(options) }));
  }

  /**
   * Take out the sample data.
   *
   * Takes out what `sampleData.add` put in, wherever a job stands by now. What somebody made their own stays and is listed: records whose content was changed, and those that
   * something else names, such as an invoice, a payment or clocked time. From then on that is data like any other. 404 where there is no sample data.
   *
   * Needs the permission `workshop:write`.
   */
  remove(options?: RequestOptions): Promise<SampleDataRemoval> {
    return unwrap(this.#client.POST('/v1/sample-data/remove', { ...requestInit(options) }));
  }
}

/** Customers, vehicles and more from CSV and Excel files. */
export class ImportsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List imports.
   *
   * The imports of the last months, newest first.
   *
   * Needs the permission `imports:write`.
   */
  list(query: NonNullable<operations['imports.list']['parameters']['query']> = {}, options?: RequestOptions): List<Import> {
    return list(query, query => unwrap(this.#client.GET('/v1/imports', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Begin an import.
   *
   * Takes a finished file of the purpose `import` (CSV, or the first sheet of an Excel workbook) and looks at it: which columns there are, and
   * which field each of them seems to be, by its heading in English or Hindi or as other programs name it. Nothing is changed yet. Next, correct
   * the mapping (`imports.update`), have every row checked and then imported (`imports.changeStatus`).
   *
   * A CSV may be in UTF-8, UTF-16 or Windows-1252 and separated by commas, semicolons, tabs or bars. At most 50,000 rows and 200 columns
   * (`rule_broken`). A file that cannot be read is `file_refused`. Beside `imports:write` it needs the permission to write what is imported, such as
   * `customers:write` (`forbidden`).
   *
   * Needs the permission `imports:write`.
   */
  create(body: ImportInput, options?: RequestOptions): Promise<Import> {
    return unwrap(this.#client.POST('/v1/imports', { body, ...requestInit(options) }));
  }

  /**
   * Get an import.
   *
   * The import with its mapping, how far it is and what came of it.
   *
   * Needs the permission `imports:write`.
   */
  get(importId: string, options?: RequestOptions): Promise<Import> {
    return unwrap(this.#client.GET('/v1/imports/{importId}', { params: { path: { importId } }, ...requestInit(options) }));
  }

  /**
   * Change what an import reads.
   *
   * Which column is which field, which sheet is read, and what happens to records that are there already. What was checked has to be checked
   * again. Another sheet has its columns guessed anew. Once it is under way it cannot be changed (`import_locked`).
   *
   * Needs the permission `imports:write`.
   */
  update(importId: string, body: ImportPatch, options?: RequestOptions): Promise<Import> {
    return unwrap(this.#client.PATCH('/v1/imports/{importId}', { params: { path: { importId } }, body, ...requestInit(options) }));
  }

  /**
   * Check, start, cancel or undo an import.
   *
   * What is asked for is done in the background; `imports.get` tells how far it is, and the stream of events hints at each step.
   *
   * - `checking`: a dry run. Every row is held against the same rules as a request of the API, and nothing is changed. Every fault is found.
   * - `importing`: only once it is checked. Rows with faults are left out. Done in parts, each of them whole: whatever is interrupted goes on where
   * it was, and no row is done twice. Its end, and that of an undoing, is told by the event
   * `import.finished`; the single records tell none.
   * - `cancelled`: ends it. What was imported so far stays, until it is undone.
   * - `undoing`: removes the records that the import made, but for those that were changed or are used since; `imports.faults` lists these and why.
   * Records that the import only changed stay as they are.
   *
   * Anything else is `invalid_transition`; a mapping without a required field is `rule_broken`. While another import of the workshop is under
   * way: `import_running`.
   *
   * Needs the permission `imports:write`.
   */
  changeStatus(importId: string, body: operations['imports.changeStatus']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Import> {
    return unwrap(this.#client.POST('/v1/imports/{importId}/status', { params: { path: { importId } }, body, ...requestInit(options) }));
  }

  /**
   * List the faults of an import.
   *
   * What the last check, import or undoing could not take, in the order of the rows. The first 10,000 are kept, for 30 days.
   *
   * Needs the permission `imports:write`.
   */
  faults(importId: string, query: NonNullable<operations['imports.faults']['parameters']['query']> = {}, options?: RequestOptions): List<ImportFault> {
    return list(query, query => unwrap(this.#client.GET('/v1/imports/{importId}/faults', { params: { path: { importId }, query }, ...requestInit(options) })));
  }

  /**
   * Download the faults of an import.
   *
   * All faults that are kept, as CSV.
   *
   * Needs the permission `imports:write`.
   */
  faultsCsv(importId: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/imports/{importId}/faults/csv', { params: { path: { importId } }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** The double-entry book behind invoices and payments. */
export class LedgerResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List ledger entries.
   *
   * The double-entry book, newest first. In each entry debits equal credits. Entries are never changed or deleted.
   *
   * Needs the permission `ledger:read`.
   */
  listEntries(query: NonNullable<operations['ledger.listEntries']['parameters']['query']> = {}, options?: RequestOptions): List<LedgerEntry> {
    return list(query, query => unwrap(this.#client.GET('/v1/ledger/entries', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Post a journal entry.
   *
   * What neither an invoice nor a payment says: rent paid, cash brought to the bank, the owner's capital, tax paid to the state: what is due
   * of each tax, against input credit and the bank. Debits must equal credits (`rule_broken`). The accounts of customers, suppliers, stock
   * and sales move with documents only (`rule_broken`). An entry cannot be changed; post the opposite one. Code `period_closed` (409) for a day up to which the books are closed.
   *
   * Needs the permission `ledger:write`.
   */
  postEntry(body: JournalInput, options?: RequestOptions): Promise<LedgerEntry> {
    return unwrap(this.#client.POST('/v1/ledger/entries', { body, ...requestInit(options) }));
  }

  /**
   * List the accounts.
   *
   * The chart of accounts, each with its balance as it is now. The same chart for every workshop.
   *
   * Needs the permission `ledger:read`.
   */
  listAccounts(options?: RequestOptions): Promise<operations['ledger.listAccounts']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/ledger/accounts', { ...requestInit(options) }));
  }

  /**
   * Get the trial balance.
   *
   * What each account had at the beginning, moved and had at the end of some months, from running totals. Debits equal credits in every column.
   *
   * Needs the permission `ledger:read`.
   */
  trialBalance(query: operations['ledger.trialBalance']['parameters']['query'], options?: RequestOptions): Promise<operations['ledger.trialBalance']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/ledger/trial-balance', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get a customer's statement.
   *
   * What a customer owed at the beginning, what was charged and received, and what they owe at the end. At most 1000 entries (`rule_broken`); ask for fewer days then.
   *
   * Needs the permission `ledger:read`.
   */
  statement(customerId: string, query: operations['ledger.statement']['parameters']['query'], options?: RequestOptions): Promise<Statement> {
    return unwrap(this.#client.GET('/v1/ledger/statements/{customerId}', { params: { path: { customerId }, query }, ...requestInit(options) }));
  }

  /**
   * Get a customer's statement as PDF.
   *
   * The same on the workshop's letterhead, in the language of its documents.
   *
   * Needs the permission `ledger:read`.
   */
  statementPdf(customerId: string, query: operations['ledger.statementPdf']['parameters']['query'], options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/ledger/statements/{customerId}/pdf', { params: { path: { customerId }, query }, parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * Get a customer's statement as CSV.
   *
   * The same for a spreadsheet, amounts in whole units with two decimals.
   *
   * Needs the permission `ledger:read`.
   */
  statementCsv(customerId: string, query: operations['ledger.statementCsv']['parameters']['query'], options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/ledger/statements/{customerId}/csv', { params: { path: { customerId }, query }, parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * Get the ageing of receivables.
   *
   * What customers owe by how long it is overdue, from the unpaid invoices as they are now; the largest first, at most 1000 customers.
   *
   * Needs the permission `ledger:read`.
   */
  ageing(options?: RequestOptions): Promise<operations['ledger.ageing']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/ledger/ageing', { ...requestInit(options) }));
  }

  /**
   * Get up to when the books are closed.
   *
   * Up to this day nothing can be posted.
   *
   * Needs the permission `ledger:read`.
   */
  getClosing(options?: RequestOptions): Promise<Closing> {
    return unwrap(this.#client.GET('/v1/ledger/closing', { ...requestInit(options) }));
  }

  /**
   * Close the books up to a day.
   *
   * From then on nothing is posted on that day or before (`period_closed`): what was filed stays as it was. The day must be over in
   * the workshop's time zone (`rule_broken`). An earlier day, or null, opens books again, which only an owner may (`owners_only`).
   *
   * Needs the permission `ledger:write`.
   */
  close(body: operations['ledger.close']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Closing> {
    return unwrap(this.#client.PUT('/v1/ledger/closing', { body, ...requestInit(options) }));
  }

  /**
   * Export the ledger.
   *
   * All entries of the days, oldest first, as one stream. `csv` has a line for each line of an entry; `tally` is XML for Tally's
   * Import Data, with the ledgers as masters and the entries as vouchers.
   *
   * Needs the permission `ledger:read`.
   */
  export(query: operations['ledger.export']['parameters']['query'], options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/ledger/export', { params: { query }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** Take your data with you, or have it erased. */
export class PrivacyResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the exports of all data of the workshop.
   *
   * The exports that were asked for, newest first. One that is `ready` can be downloaded until it expires. Only for owners.
   *
   * Needs the permission `workshop:read`.
   */
  listWorkshopExports(query: NonNullable<operations['privacy.listWorkshopExports']['parameters']['query']> = {}, options?: RequestOptions): List<Export> {
    return list(query, query => unwrap(this.#client.GET('/v1/workshop/exports', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Export all data of the workshop.
   *
   * Begins to make a ZIP archive of all data of the workshop: a file of JSON lines for each kind of document, and a manifest that counts them.
   * Password hashes, keys, tokens and other secrets are not in it. A mail tells when it is ready; it can be downloaded for 7 days.
   * One is made at a time (`export_running`). Only for owners.
   *
   * Needs the permission `workshop:read`.
   */
  exportWorkshop(options?: RequestOptions): Promise<Export> {
    return unwrap(this.#client.POST('/v1/workshop/exports', { ...requestInit(options) }));
  }

  /**
   * Download an export of all data of the workshop.
   *
   * The archive. One that is not complete yet gives `export_not_ready`. Only for owners.
   *
   * Needs the permission `workshop:read`.
   */
  downloadWorkshopExport(exportId: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/workshop/exports/{exportId}/archive', { params: { path: { exportId } }, parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * Delete the workshop.
   *
   * Closes the workshop: it can be read and exported, not changed (`workshop_closed`). All owners get a mail. After 30 days it is
   * removed, but for what tax law keeps: invoices, payments and the ledger, until 72 months after the annual return of their year
   * is due, without what these need not show. Until then an owner can take it back by `privacy.keepWorkshop`. Only for owners.
   *
   * Needs the permission `workshop:read`.
   */
  deleteWorkshop(body: operations['privacy.deleteWorkshop']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Workshop> {
    return unwrap(this.#client.POST('/v1/workshop/delete', { body, ...requestInit(options) }));
  }

  /**
   * Keep the workshop.
   *
   * Takes its deletion back, until it is removed. Only for owners.
   *
   * Needs the permission `workshop:read`.
   */
  keepWorkshop(options?: RequestOptions): Promise<Workshop> {
    return unwrap(this.#client.POST('/v1/workshop/keep', { ...requestInit(options) }));
  }

  /**
   * Erase a customer's personal data.
   *
   * On the customer's request (Digital Personal Data Protection Act 2023, section 12). A customer without invoices is removed, with
   * vehicles. Issued invoices keep the name, the address and the GSTIN that they must show; everything else is taken out of
   * them, of jobs, payments, events, mails and the audit log. While there are open jobs, drafts or unpaid invoices the
   * purpose is not over: `customer_unsettled`. It can't be undone.
   *
   * Needs the permission `customers:write`.
   */
  eraseCustomer(customerId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/customers/{customerId}/erase', { params: { path: { customerId } }, ...requestInit(options) }));
  }

  /**
   * Delete your account.
   *
   * With the answer the account is gone: its sessions, factors and memberships with it. What is left of the name and the address in
   * events, the audit log, invites and mails is taken out at once in the background. The address can register anew. Whoever is
   * the last owner of a workshop in which others work must transfer it first (`last_owner`); a workshop of theirs alone is
   * deleted with the account, but for what tax law keeps. The address is typed as a confirmation.
   *
   * Needs a logged-in user.
   */
  deleteAccount(body: operations['privacy.deleteAccount']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/me/delete', { body, ...requestInit(options) }));
  }

  /**
   * List the exports of all data of your account.
   *
   * The exports that were asked for, newest first. One that is `ready` can be downloaded until it expires.
   *
   * Needs a logged-in user.
   */
  listMyExports(query: NonNullable<operations['privacy.listMyExports']['parameters']['query']> = {}, options?: RequestOptions): List<Export> {
    return list(query, query => unwrap(this.#client.GET('/v1/me/exports', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Export all data of your account.
   *
   * Begins to make a ZIP archive of all data of your account: a file of JSON lines for each kind of document, and a manifest that counts them.
   * Password hashes, keys, tokens and other secrets are not in it. A mail tells when it is ready; it can be downloaded for 7 days.
   * One is made at a time (`export_running`).
   *
   * Needs a logged-in user.
   */
  exportMine(options?: RequestOptions): Promise<Export> {
    return unwrap(this.#client.POST('/v1/me/exports', { ...requestInit(options) }));
  }

  /**
   * Download an export of all data of your account.
   *
   * The archive. One that is not complete yet gives `export_not_ready`.
   *
   * Needs a logged-in user.
   */
  downloadMyExport(exportId: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/me/exports/{exportId}/archive', { params: { path: { exportId } }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** The figures of the day. */
export class SummaryResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Get the figures of the day.
   *
   * Jobs by status, what is outstanding and to be confirmed, and what was invoiced and received on each of the last 30 days of the workshop's time zone. Kept with every change, so it costs the same however long the history. Who sees only the jobs given to them gets those, counted, and no money.
   *
   * Needs the permission `summary:read`.
   */
  get(options?: RequestOptions): Promise<Summary> {
    return unwrap(this.#client.GET('/v1/summary', { ...requestInit(options) }));
  }
}

/** Payments by card, into the workshop's own account. */
export class OnlinePaymentsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Get the settings of online payments.
   *
   * Whether customers can pay invoices by card, into the workshop's own account at Stripe.
   *
   * Needs the permission `billing:read`.
   */
  get(options?: RequestOptions): Promise<OnlinePayments> {
    return unwrap(this.#client.GET('/v1/online-payments', { ...requestInit(options) }));
  }

  /**
   * Offer payments by card, or do not.
   *
   * Turns the button on the pages of invoices on or off. The account stays connected. Code `not_found` where there is none yet.
   *
   * Needs the permission `billing:write`.
   */
  update(body: operations['onlinePayments.update']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<OnlinePayments> {
    return unwrap(this.#client.PATCH('/v1/online-payments', { body, ...requestInit(options) }));
  }

  /**
   * Connect an account.
   *
   * Gives the address of a page at Stripe where an owner opens the workshop's account, or goes on with it: who they are and where
   * the money goes. It works for a few minutes. What customers pay by card goes into this account, less Stripe's and Workbay's fees.
   * Code `billing_off` (409) where this installation has no Stripe key; `billing_unavailable` (503) while Stripe cannot be reached.
   *
   * Needs the permission `billing:write`.
   */
  connect(options?: RequestOptions): Promise<BillingPage> {
    return unwrap(this.#client.POST('/v1/online-payments/connect', { ...requestInit(options) }));
  }
}

/** Which plan of Workbay the workshop has, and its limits. */
export class SubscriptionsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the plans.
   *
   * What a workshop can have of Workbay, with prices and limits, cheapest first. Prices are without tax.
   *
   * Needs the permission `billing:read`.
   */
  listPlans(options?: RequestOptions): Promise<operations['subscriptions.listPlans']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/plans', { ...requestInit(options) }));
  }

  /**
   * Get the subscription.
   *
   * Which plan the workshop has, what of its limits is used, and whether another plan can be bought here. Test mode has the
   * limits of its live workshop's plan, and counts its own.
   *
   * Needs the permission `billing:read`.
   */
  get(options?: RequestOptions): Promise<SubscriptionOverview> {
    return unwrap(this.#client.GET('/v1/subscription', { ...requestInit(options) }));
  }

  /**
   * Buy a plan.
   *
   * Gives the address of a payment page at Stripe, where a person pays; the plan begins when Stripe says so (event
   * `subscription.updated`). The first subscription of a workshop begins with a trial. Another page that was still open for
   * the workshop ends. Code `already_subscribed` (409) where there is a plan, which `subscriptions.portal` changes;
   * `billing_off` (409) where this installation sells no plans; `billing_unavailable` (503) while Stripe cannot be reached.
   *
   * Needs the permission `billing:write`.
   */
  checkout(body: CheckoutInput, options?: RequestOptions): Promise<BillingPage> {
    return unwrap(this.#client.POST('/v1/subscription/checkout', { body, ...requestInit(options) }));
  }

  /**
   * Open the customer portal.
   *
   * Gives the address of a page at Stripe where the plan is changed or ended, the card replaced and invoices are found. It works
   * for a few minutes. Code `no_subscription` (409) where nothing was bought yet; `billing_off` (409) and `billing_unavailable`
   * (503) as with `subscriptions.checkout`.
   *
   * Needs the permission `billing:write`.
   */
  portal(options?: RequestOptions): Promise<BillingPage> {
    return unwrap(this.#client.POST('/v1/subscription/portal', { ...requestInit(options) }));
  }
}

/** Lists and reports as Excel or CSV. */
export class SheetsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Export a list or report as a sheet.
   *
   * The whole list, newest first, or the report of the days, as one stream: Excel or CSV, amounts in whole units. With the filters of
   * the list itself (`customers.list` and its like) it holds what that gives, in its order; which go together is as there
   * (`filters_exclude`), and a list that has no such filter refuses it (`rule_broken`). A text that a
   * spreadsheet would run as a formula is made harmless. Needs the permission by which the list is read otherwise, such as
   * `customers:read` (`forbidden`), and holds what its holder may see. Each export is put on record.
   *
   * Needs a logged-in user.
   */
  export(query: operations['sheets.export']['parameters']['query'], options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/sheets', { params: { query }, parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * List your exports of lists.
   *
   * Those that you asked for in this workshop, newest first. One that is `ready` can be downloaded until it expires.
   *
   * Needs a logged-in user.
   */
  listExports(query: NonNullable<operations['sheets.listExports']['parameters']['query']> = {}, options?: RequestOptions): List<SheetExport> {
    return list(query, query => unwrap(this.#client.GET('/v1/sheets/exports', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Export a long list in the background.
   *
   * Begins to make the same file as `sheets.export`. How many rows it has so far is in the list of exports; a mail tells when it is ready. It
   * can be downloaded for 7 days, by you alone. You can have one made at a time (`export_running`). Needs the permission by which the
   * list is read otherwise (`forbidden`), until the end and for the download too. For logged-in people who see all jobs: those who see only
   * the jobs given to them (`forbidden`), API keys, and test mode (`live_only`) have `sheets.export`.
   *
   * Needs a logged-in user.
   */
  startExport(body: operations['sheets.startExport']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<SheetExport> {
    return unwrap(this.#client.POST('/v1/sheets/exports', { body, ...requestInit(options) }));
  }

  /**
   * Cancel or remove an export of a list.
   *
   * Ends one that is being made; one that is ready is removed with its file.
   *
   * Needs a logged-in user.
   */
  deleteExport(exportId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/sheets/exports/{exportId}', { params: { path: { exportId } }, ...requestInit(options) }));
  }

  /**
   * Download an export of a list.
   *
   * The file, or the range of its bytes that is asked for, so that a download that broke off can go on. One that is not complete yet gives
   * `export_not_ready`; without the permission by which the list is read, or for who sees only the jobs given to them by now, `forbidden`.
   *
   * Needs a logged-in user.
   */
  downloadExport(exportId: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/sheets/exports/{exportId}/file', { params: { path: { exportId } }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** Figures of any period, by day, month, service and technician. */
export class ReportsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Get the figures of a period.
   *
   * Revenue, taxes, repair orders, estimates and customers of the days from `fromDay` to `toDay` in the workshop's time zone, as a
   * sum, by day or month, and for as many days before. Kept with every change, so a year is one read however long the history.
   * By day at most 366 days, by month 36600 (`rule_broken`). A day or month without trade is left out.
   *
   * Needs the permission `reports:read`.
   */
  get(query: operations['reports.get']['parameters']['query'], options?: RequestOptions): Promise<Report> {
    return unwrap(this.#client.GET('/v1/reports', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get sales by service.
   *
   * What was sold before tax, less what was credited, by the lines of issued invoices: those of one item of the catalogue are one
   * service, and so are others of one kind with the same words. The largest first, at most 200; the rest is `others`.
   *
   * Needs the permission `reports:read`.
   */
  services(query: operations['reports.services']['parameters']['query'], options?: RequestOptions): Promise<ServiceReport> {
    return unwrap(this.#client.GET('/v1/reports/services', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get sales by technician.
   *
   * What was sold before tax, less what was credited, by who was assigned to the invoice's job when it was issued; several share
   * it equally. What was sold without a job, or with nobody assigned, has no `userId`.
   *
   * Needs the permission `reports:read`.
   */
  technicians(query: operations['reports.technicians']['parameters']['query'], options?: RequestOptions): Promise<TechnicianReport> {
    return unwrap(this.#client.GET('/v1/reports/technicians', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get the taxes of a period.
   *
   * Outside India: what a return of VAT, GST or sales tax asks for, by rate. Documents count on their own days: invoices, credit and debit
   * notes when they were issued, purchases when they were received or went back. `taxOnSales` is what the account `tax_payable` got on these
   * days, `taxOnPurchases` what `tax_input` got; purchases whose tax is a part of the cost are not in it. At most 366 days (`rule_broken`). In India (`not_in_india`, 409) see `gstReturns`.
   *
   * Needs the permission `reports:read`.
   */
  taxes(query: operations['reports.taxes']['parameters']['query'], options?: RequestOptions): Promise<TaxReport> {
    return unwrap(this.#client.GET('/v1/reports/taxes', { params: { query }, ...requestInit(options) }));
  }
}

/** Everything that happened, in order. */
export class EventsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List events.
   *
   * What happened in the workshop, newest first; all, or of one resource. Kept for 90 days.
   *
   * Needs the permission `events:read`.
   */
  list(query: NonNullable<operations['events.list']['parameters']['query']> = {}, options?: RequestOptions): List<Event> {
    return list(query, query => unwrap(this.#client.GET('/v1/events', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Listen to events.
   *
   * What happens in the workshop, as it happens: server-sent events that stay open. Each message's `data` is an event as JSON, its `id` a
   * position. Whoever comes back sends the last one as `Last-Event-ID` and gets everything since, for 90 days; the id of any
   * event will do as well. Within five minutes nothing comes twice; later, what happened in the two minutes before may: ignore events whose `id` you have had.
   *
   * Everybody gets the types of event whose resources they may read (`jobs:read` for `job.…`); whoever sees only the jobs given to them
   * gets the events of those. A message without `data` moves the position on, at least every 15 seconds. The stream ends when the
   * credential does, and when the server stops; `retry` says when to come back. A person without a workshop hears of changes of their own
   * alone.
   *
   * With `changes` there are messages of the type `changed` too, for screens: what no event tells has changed, so read it again. They
   * have no position and are not repeated, so read everything again whenever you have been away.
   *
   * Needs a logged-in user.
   */
  stream(options?: StreamOptions): AsyncGenerator<StreamedEvent, never> {
    return eventStream(init => unwrap(this.#client.GET('/v1/events/stream', { ...init, parseAs: 'stream' })), options);
  }

  /**
   * Get an event.
   *
   * One event, as it was sent to webhooks.
   *
   * Needs the permission `events:read`.
   */
  get(eventId: string, options?: RequestOptions): Promise<Event> {
    return unwrap(this.#client.GET('/v1/events/{eventId}', { params: { path: { eventId } }, ...requestInit(options) }));
  }
}

/** A copy of the workshop to try things in: nothing leaves it, and it can be wiped. */
export class TestModeResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Get the mode.
   *
   * Whether this credential works in live or in test mode, and the two workshops behind it. Test mode is a workshop of its
   * own, made with a copy of the settings: it sends no mail to customers, moves no money, counts its own numbers, and its
   * events say `livemode` false. Test keys (`wb_test_…`) are made in it.
   *
   * Needs the permission `workshop:read`.
   */
  get(options?: RequestOptions): Promise<TestMode> {
    return unwrap(this.#client.GET('/v1/test-mode', { ...requestInit(options) }));
  }

  /**
   * Enter test mode.
   *
   * Moves the session into the workshop's test mode, which is made the first time. Needs a user's session, not an API key;
   * it keeps its role. The people of the workshop are copied anew each time, so that work can be given to them.
   *
   * Needs the permission `workshop:read`.
   */
  enter(options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/test-mode/enter', { ...requestInit(options) }));
  }

  /**
   * Leave test mode.
   *
   * Moves the session back to the live workshop.
   *
   * Needs the permission `workshop:read`.
   */
  leave(options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/test-mode/leave', { ...requestInit(options) }));
  }

  /**
   * Wipe the test data.
   *
   * Empties test mode at once and copies the settings of the live workshop anew; its documents are removed in the
   * background. Test keys go on; webhook endpoints of test mode are removed. For an owner's session alone, in either mode.
   * A request that another server is working on at that moment may still answer from before for up to 10 seconds.
   *
   * Needs the permission `workshop:write`.
   */
  wipe(options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/test-mode/wipe', { ...requestInit(options) }));
  }

  /**
   * List mails that were not sent.
   *
   * What test mode would have sent, newest first. Kept for 90 days. Empty in live mode.
   *
   * Needs the permission `events:read`.
   */
  listMails(query: NonNullable<operations['testMode.listMails']['parameters']['query']> = {}, options?: RequestOptions): List<TestMail> {
    return list(query, query => unwrap(this.#client.GET('/v1/test-mode/mails', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Get a mail that was not sent.
   *
   * The mail as its receiver would have seen it.
   *
   * Needs the permission `events:read`.
   */
  getMail(mailId: string, options?: RequestOptions): Promise<TestMailWithText> {
    return unwrap(this.#client.GET('/v1/test-mode/mails/{mailId}', { params: { path: { mailId } }, ...requestInit(options) }));
  }
}

/** Who changed what, when and from where. */
export class AuditResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the audit log.
   *
   * Who changed what, when and from where, newest first: one record for each request that changed something, written in the
   * same transaction as the change, and one for each export that was downloaded. Secrets are masked. Records can't be changed or deleted; they end after the time that
   * the server keeps them (a year by default). All filters can be combined.
   *
   * Needs the permission `audit:read`.
   */
  list(query: NonNullable<operations['audit.list']['parameters']['query']> = {}, options?: RequestOptions): List<AuditRecord> {
    return list(query, query => unwrap(this.#client.GET('/v1/audit', { params: { query }, ...requestInit(options) })));
  }

  /**
   * List what happened to your own account.
   *
   * Log-ins, refused log-ins, password resets and every other change of the logged-in user's account and sessions, newest
   * first, whichever workshop they were in.
   *
   * Needs a logged-in user.
   */
  listMine(query: NonNullable<operations['audit.listMine']['parameters']['query']> = {}, options?: RequestOptions): List<AuditRecord> {
    return list(query, query => unwrap(this.#client.GET('/v1/audit/mine', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Export the audit log.
   *
   * All records that match, newest first, as one stream. `csv` has a line for each changed field, with texts that a
   * spreadsheet would run as a formula made harmless; `ndjson` has a record in a line, as the list gives it. The export itself
   * is put on record too.
   *
   * Needs the permission `audit:read`.
   */
  export(query: NonNullable<operations['audit.export']['parameters']['query']> = {}, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/audit/export', { params: { query }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** Events sent to your own server, signed. */
export class WebhooksResource {
  readonly #client: Client<paths>;
  /** Checks a webhook's signature and age, and gives its typed event. Needs no credential. */
  readonly verify = verifyWebhook;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List event types.
   *
   * Every type of event, with what it means.
   *
   * Needs the permission `webhooks:read`.
   */
  listEventTypes(options?: RequestOptions): Promise<operations['webhooks.listEventTypes']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/webhooks/event-types', { ...requestInit(options) }));
  }

  /**
   * Who delivers the events.
   *
   * Workbay itself, or Svix where this installation hands events to it; and whether that has a page of its own for the workshop.
   *
   * Needs the permission `webhooks:read`.
   */
  getService(options?: RequestOptions): Promise<operations['webhooks.getService']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/webhooks/service', { ...requestInit(options) }));
  }

  /**
   * Open the delivery service's page.
   *
   * A link to Svix's page of the workshop, where deliveries can be seen, searched and resent. The link itself logs in, for an hour, so pass it to nobody. Endpoints are changed in Workbay alone. `no_portal` where Workbay delivers by itself.
   *
   * Needs the permission `webhooks:write`.
   */
  openPortal(options?: RequestOptions): Promise<operations['webhooks.openPortal']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.POST('/v1/webhooks/service/portal', { ...requestInit(options) }));
  }

  /**
   * List webhook endpoints.
   *
   * The workshop's endpoints, newest first, without their secrets.
   *
   * Needs the permission `webhooks:read`.
   */
  listEndpoints(query: NonNullable<operations['webhooks.listEndpoints']['parameters']['query']> = {}, options?: RequestOptions): List<WebhookEndpoint> {
    return list(query, query => unwrap(this.#client.GET('/v1/webhooks/endpoints', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Create a webhook endpoint.
   *
   * Events from now on are sent to the URL, signed by the Standard Webhooks scheme with the secret that is shown this once. The URL must be https and public (`invalid_request` otherwise). A workshop has at most 20 (`too_many_endpoints`).
   *
   * Needs the permission `webhooks:write`.
   */
  createEndpoint(body: WebhookEndpointInput, options?: RequestOptions): Promise<WebhookEndpointWithSecret> {
    return unwrap(this.#client.POST('/v1/webhooks/endpoints', { body, ...requestInit(options) }));
  }

  /**
   * Get a webhook endpoint.
   *
   * One endpoint, without its secret.
   *
   * Needs the permission `webhooks:read`.
   */
  getEndpoint(endpointId: string, options?: RequestOptions): Promise<WebhookEndpoint> {
    return unwrap(this.#client.GET('/v1/webhooks/endpoints/{endpointId}', { params: { path: { endpointId } }, ...requestInit(options) }));
  }

  /**
   * Delete a webhook endpoint.
   *
   * Nothing is sent there any more.
   *
   * Needs the permission `webhooks:write`.
   */
  deleteEndpoint(endpointId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/webhooks/endpoints/{endpointId}', { params: { path: { endpointId } }, ...requestInit(options) }));
  }

  /**
   * Change a webhook endpoint.
   *
   * Changes the given properties (merge patch). Disabling the endpoint drops what is still to be sent to it; pausing keeps it until you resume.
   *
   * Needs the permission `webhooks:write`.
   */
  updateEndpoint(endpointId: string, body: WebhookEndpointPatch, options?: RequestOptions): Promise<WebhookEndpoint> {
    return unwrap(this.#client.PATCH('/v1/webhooks/endpoints/{endpointId}', { params: { path: { endpointId } }, body, ...requestInit(options) }));
  }

  /**
   * Rotate the signing secret.
   *
   * Makes a new secret, shown this once. For 24 hours events are signed with the old one too.
   *
   * Needs the permission `webhooks:write`.
   */
  rotateSecret(endpointId: string, options?: RequestOptions): Promise<WebhookEndpointWithSecret> {
    return unwrap(this.#client.POST('/v1/webhooks/endpoints/{endpointId}/rotate-secret', { params: { path: { endpointId } }, ...requestInit(options) }));
  }

  /**
   * Roll back the signing secret.
   *
   * Makes the secret from before the last rotation the current one again, while it still signs along (24 hours; `no_previous_secret` after that). The withdrawn one signs along for 24 hours.
   *
   * Needs the permission `webhooks:write`.
   */
  rollBackSecret(endpointId: string, options?: RequestOptions): Promise<WebhookEndpoint> {
    return unwrap(this.#client.POST('/v1/webhooks/endpoints/{endpointId}/roll-back-secret', { params: { path: { endpointId } }, ...requestInit(options) }));
  }

  /**
   * Send a test event.
   *
   * Sends an event of type `webhook.test` to this endpoint alone, whatever types it takes. The delivery shows how it went. `endpoint_disabled` where the endpoint is disabled.
   *
   * Needs the permission `webhooks:write`.
   */
  sendTest(endpointId: string, options?: RequestOptions): Promise<WebhookDelivery> {
    return unwrap(this.#client.POST('/v1/webhooks/endpoints/{endpointId}/test', { params: { path: { endpointId } }, ...requestInit(options) }));
  }

  /**
   * Replay a range of time.
   *
   * Sends the endpoint the events of a range of time that it has not got, failed and never attempted ones alike, oldest first; with `includeDelivered` those it has got too. Only types that it takes. Runs in the background; the endpoint shows how far it is. `replay_running` while another one runs, `endpoint_disabled` where the endpoint is disabled. Events are kept for 90 days.
   *
   * Needs the permission `webhooks:write`.
   */
  replay(endpointId: string, body: WebhookReplayInput, options?: RequestOptions): Promise<WebhookEndpoint> {
    return unwrap(this.#client.POST('/v1/webhooks/endpoints/{endpointId}/replay', { params: { path: { endpointId } }, body, ...requestInit(options) }));
  }

  /**
   * List deliveries.
   *
   * The events that were sent to an endpoint or are still to be, newest event first, each with its last attempt. Kept for 30 days.
   *
   * Needs the permission `webhooks:read`.
   */
  listDeliveries(endpointId: string, query: NonNullable<operations['webhooks.listDeliveries']['parameters']['query']> = {}, options?: RequestOptions): List<WebhookDelivery> {
    return list(query, query => unwrap(this.#client.GET('/v1/webhooks/endpoints/{endpointId}/deliveries', { params: { path: { endpointId }, query }, ...requestInit(options) })));
  }

  /**
   * Get a delivery.
   *
   * One event's delivery to an endpoint with its attempts, newest first, each with what was sent, what came back and how long it took. The last 15 attempts are kept.
   *
   * Needs the permission `webhooks:read`.
   */
  getDelivery(endpointId: string, eventId: string, options?: RequestOptions): Promise<WebhookDeliveryDetail> {
    return unwrap(this.#client.GET('/v1/webhooks/endpoints/{endpointId}/deliveries/{eventId}', { params: { path: { endpointId, eventId } }, ...requestInit(options) }));
  }

  /**
   * Resend an event.
   *
   * Sends one event to an endpoint again, with the same `webhook-id`, or for the first time where it was never attempted. `endpoint_disabled` where the endpoint is disabled.
   *
   * Needs the permission `webhooks:write`.
   */
  resend(endpointId: string, eventId: string, options?: RequestOptions): Promise<WebhookDelivery> {
    return unwrap(this.#client.POST('/v1/webhooks/endpoints/{endpointId}/deliveries/{eventId}/resend', { params: { path: { endpointId, eventId } }, ...requestInit(options) }));
  }
}

export class Resources {
  /** Sign-up, sessions and passwords. */
  readonly auth: AuthResource;
  /** What a person tells about themselves. */
  readonly profile: ProfileResource;
  /** The workshop that the credential belongs to. */
  readonly workshops: WorkshopsResource;
  /** When the workshop is open, and its holidays. */
  readonly openingHours: OpeningHoursResource;
  /** What the public directory shows of the workshop. */
  readonly listing: ListingResource;
  /** What customers write of the workshop. */
  readonly reviews: ReviewsResource;
  /** Places that take one vehicle at a time. */
  readonly bays: BaysResource;
  /** What customers book a time for. */
  readonly bookableServices: BookableServicesResource;
  /** Times that are promised to customers, from request to check-in. */
  readonly bookings: BookingsResource;
  /** Where a customer and the workshop do not agree about a booking. */
  readonly disputes: DisputesResource;
  /** What customers ask for, and the quotes to them. */
  readonly serviceRequests: ServiceRequestsResource;
  /** What a workshop owes the people of its team for their work. */
  readonly wallets: WalletsResource;
  /** Paying the team: asked for, approved, paid. */
  readonly payouts: PayoutsResource;
  /** When Workbay's support may act in the workshop. */
  readonly supportAccess: SupportAccessResource;
  /** The people of a workshop and their roles. */
  readonly members: MembersResource;
  /** What the people of a workshop may do: built-in roles and its own. */
  readonly roles: RolesResource;
  /** Codes by which people join a workshop. */
  readonly invites: InvitesResource;
  /** Credentials for programs. */
  readonly apiKeys: ApiKeysResource;
  /** The people and companies a workshop serves. */
  readonly customers: CustomersResource;
  /** The vehicles a workshop services. */
  readonly vehicles: VehiclesResource;
  /** Insurance, certificates and other papers of customers and vehicles. */
  readonly papers: PapersResource;
  /** When vehicles are due again, and who is to be told. */
  readonly reminders: RemindersResource;
  /** Job cards, from intake to hand-over. */
  readonly jobs: JobsResource;
  /** What inspections look at. */
  readonly inspectionTemplates: InspectionTemplatesResource;
  /** What was found on a job, point by point: green, amber, red. */
  readonly inspections: InspectionsResource;
  /** How long people work on jobs, by their clocks. */
  readonly timeEntries: TimeEntriesResource;
  /** The catalogue: work and goods that lines are made from. */
  readonly items: ItemsResource;
  /** What is in the store room, and every movement of it. */
  readonly stock: StockResource;
  /** From whom goods are bought, and what is owed to them. */
  readonly suppliers: SuppliersResource;
  /** Invoices of suppliers: goods come in, and input tax and payables with them. */
  readonly purchases: PurchasesResource;
  /** Photos and documents, uploaded straight to the store. */
  readonly files: FilesResource;
  /** Tax invoices and bills of supply. */
  readonly invoices: InvoicesResource;
  /** Addresses that get no more mail: it came back, or was marked as spam. */
  readonly suppressions: SuppressionsResource;
  /** Credit and debit notes that correct issued invoices. */
  readonly invoiceNotes: InvoiceNotesResource;
  /** What work would cost, sent to the customer, who approves it line by line. */
  readonly estimates: EstimatesResource;
  /** Links by which customers see, answer and pay, without an account. */
  readonly sharing: SharingResource;
  /** Money received: recorded by one, confirmed by another. */
  readonly payments: PaymentsResource;
  /** Money taken before the work, with receipt and refund vouchers. */
  readonly advances: AdvancesResource;
  /** What the GST portal is told: GSTR-1 and e-invoices. */
  readonly gstReturns: GstReturnsResource;
  /** The rates of tax and since when they are in force: of GST by law, in other countries the workshop's own. */
  readonly taxRates: TaxRatesResource;
  /** Cash at the counter: opened, counted, closed. */
  readonly cashDrawers: CashDrawersResource;
  /** Made-up records to look around with, taken out in one go. */
  readonly sampleData: SampleDataResource;
  /** Customers, vehicles and more from CSV and Excel files. */
  readonly imports: ImportsResource;
  /** The double-entry book behind invoices and payments. */
  readonly ledger: LedgerResource;
  /** Take your data with you, or have it erased. */
  readonly privacy: PrivacyResource;
  /** The figures of the day. */
  readonly summary: SummaryResource;
  /** Payments by card, into the workshop's own account. */
  readonly onlinePayments: OnlinePaymentsResource;
  /** Which plan of Workbay the workshop has, and its limits. */
  readonly subscriptions: SubscriptionsResource;
  /** Lists and reports as Excel or CSV. */
  readonly sheets: SheetsResource;
  /** Figures of any period, by day, month, service and technician. */
  readonly reports: ReportsResource;
  /** Everything that happened, in order. */
  readonly events: EventsResource;
  /** A copy of the workshop to try things in: nothing leaves it, and it can be wiped. */
  readonly testMode: TestModeResource;
  /** Who changed what, when and from where. */
  readonly audit: AuditResource;
  /** Events sent to your own server, signed. */
  readonly webhooks: WebhooksResource;

  constructor(client: Client<paths>) {
    this.auth = new AuthResource(client);
    this.profile = new ProfileResource(client);
    this.workshops = new WorkshopsResource(client);
    this.openingHours = new OpeningHoursResource(client);
    this.listing = new ListingResource(client);
    this.reviews = new ReviewsResource(client);
    this.bays = new BaysResource(client);
    this.bookableServices = new BookableServicesResource(client);
    this.bookings = new BookingsResource(client);
    this.disputes = new DisputesResource(client);
    this.serviceRequests = new ServiceRequestsResource(client);
    this.wallets = new WalletsResource(client);
    this.payouts = new PayoutsResource(client);
    this.supportAccess = new SupportAccessResource(client);
    this.members = new MembersResource(client);
    this.roles = new RolesResource(client);
    this.invites = new InvitesResource(client);
    this.apiKeys = new ApiKeysResource(client);
    this.customers = new CustomersResource(client);
    this.vehicles = new VehiclesResource(client);
    this.papers = new PapersResource(client);
    this.reminders = new RemindersResource(client);
    this.jobs = new JobsResource(client);
    this.inspectionTemplates = new InspectionTemplatesResource(client);
    this.inspections = new InspectionsResource(client);
    this.timeEntries = new TimeEntriesResource(client);
    this.items = new ItemsResource(client);
    this.stock = new StockResource(client);
    this.suppliers = new SuppliersResource(client);
    this.purchases = new PurchasesResource(client);
    this.files = new FilesResource(client);
    this.invoices = new InvoicesResource(client);
    this.suppressions = new SuppressionsResource(client);
    this.invoiceNotes = new InvoiceNotesResource(client);
    this.estimates = new EstimatesResource(client);
    this.sharing = new SharingResource(client);
    this.payments = new PaymentsResource(client);
    this.advances = new AdvancesResource(client);
    this.gstReturns = new GstReturnsResource(client);
    this.taxRates = new TaxRatesResource(client);
    this.cashDrawers = new CashDrawersResource(client);
    this.sampleData = new SampleDataResource(client);
    this.imports = new ImportsResource(client);
    this.ledger = new LedgerResource(client);
    this.privacy = new PrivacyResource(client);
    this.summary = new SummaryResource(client);
    this.onlinePayments = new OnlinePaymentsResource(client);
    this.subscriptions = new SubscriptionsResource(client);
    this.sheets = new SheetsResource(client);
    this.reports = new ReportsResource(client);
    this.events = new EventsResource(client);
    this.testMode = new TestModeResource(client);
    this.audit = new AuditResource(client);
    this.webhooks = new WebhooksResource(client);
  }
}
