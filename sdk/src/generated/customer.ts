// Generated from openapi.yaml by `npm run generate`. Do not edit.

import type { Client } from 'openapi-fetch';
import { type List, list, type RequestOptions, requestInit, unwrap } from '../call.ts';
import type { DirectoryFacets, DirectoryWorkshop, PublicReview, OwnReview, ReviewInput, FileUpload, PortalFileInput, StoredFile, DirectoryWorkshopDetails, BookingPage, BookingRequested, BookingRequest, Slots, BookedNow, BookingCode, Booked, BillingPage, BookingMove, PortalCodeSent, PortalCodeRequest, PortalSession, PortalSignIn, PortalAccount, PortalAccountPatch, Push, PushDevice, NewPushDevice, PortalBooking, PortalBookingInput, PortalDispute, DisputeInput, DisputeMessageInput, PortalRequest, PortalRequestInput, QuoteAcceptance, PortalDocument, operations, paths } from './schema.ts';

/** The public directory of verified workshops. */
export class DirectoryResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the services.
   *
   * Every kind of service by which a workshop can be found, with its name.
   *
   * Needs no credential.
   */
  listServiceTypes(query: NonNullable<operations['directory.listServiceTypes']['parameters']['query']> = {}, options?: RequestOptions): Promise<operations['directory.listServiceTypes']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/directory/service-types', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Count workshops.
   *
   * How many workshops there are around a point, in a box or in a city: by service, and how many come to the customer. Each count is by
   * all that is asked for beside it, so that it says what would be found if it were chosen.
   *
   * Needs no credential.
   */
  countWorkshops(query: NonNullable<operations['directory.countWorkshops']['parameters']['query']> = {}, options?: RequestOptions): Promise<DirectoryFacets> {
    return unwrap(this.#client.GET('/v1/directory/counts', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Find workshops for a map.
   *
   * What there is in a box, as a map shows it: the box is cut into 6 by 6 parts, and those that lie in one part are one entry with their number and their middle. So the answer is small, however many
   * there are. Where a part has a single one, `workshop` names it.
   *
   * Needs no credential.
   */
  listClusters(query: operations['directory.listClusters']['parameters']['query'], options?: RequestOptions): Promise<operations['directory.listClusters']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/directory/clusters', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Get what maps are drawn from.
   *
   * Where the pictures come from that maps are made of, as whoever runs this Workbay has set it up, and who is to be named on them. Null where
   * there are none: then show no map, but lists.
   *
   * Needs no credential.
   */
  getMap(options?: RequestOptions): Promise<operations['directory.getMap']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/directory/map', { ...requestInit(options) }));
  }

  /**
   * Find workshops.
   *
   * Verified workshops that want to be found: around a point, in a box, in a city, or all; narrowed by service, rating, opening, home visit
   * and words. Give one of `latitude` with `longitude`, `box` or `city`; `city` can stand beside a point.
   *
   * `distance` needs a point or a box, whose middle then counts. `rating` is by the mean of all reviews together with five of 3.5 stars,
   * so that a single one of five stars is not the top. `relevance` is nearest first, where each star that this mean lacks counts as two kilometres;
   * without a point or box it is the same as `rating`. An answer can be some minutes old as far as others' changes go by unseen, never one that shows
   * a workshop which has left.
   *
   * Without a point or a box, at most 2,000 workshops are looked at for one page, the best first. So a page can have fewer than `limit`, or none, and still a
   * `nextCursor`, from where the search goes on; only a page without one is the last.
   *
   * Needs no credential.
   */
  listWorkshops(query: NonNullable<operations['directory.listWorkshops']['parameters']['query']> = {}, options?: RequestOptions): List<DirectoryWorkshop> {
    return list(query, query => unwrap(this.#client.GET('/v1/directory/workshops', { params: { query }, ...requestInit(options) })));
  }

  /**
   * List a workshop's reviews.
   *
   * What customers of a listed workshop wrote, the newest job first.
   *
   * Needs no credential.
   */
  listReviews(slug: string, query: NonNullable<operations['directory.listReviews']['parameters']['query']> = {}, options?: RequestOptions): List<PublicReview> {
    return list(query, query => unwrap(this.#client.GET('/v1/directory/workshops/{slug}/reviews', { params: { path: { slug }, query }, ...requestInit(options) })));
  }

  /**
   * Open one's own review.
   *
   * What the link in the invitation is for, and what was written with it so far. A customer gets one for each delivered job of a listed
   * workshop, a day after. `link_ended` (404) for one that is unknown or older than 90 days.
   *
   * Needs no credential.
   */
  openReview(token: string, options?: RequestOptions): Promise<OwnReview> {
    return unwrap(this.#client.GET('/v1/review-links/{token}', { params: { path: { token } }, ...requestInit(options) }));
  }

  /**
   * Write one's review.
   *
   * Writes the review of the job, or changes it; what it was before is kept. It shows at once. One that Workbay has hidden (`hidden`) waits
   * after a change until we have looked at it again.
   *
   * Needs no credential.
   */
  writeReview(token: string, body: ReviewInput, options?: RequestOptions): Promise<OwnReview> {
    return unwrap(this.#client.PUT('/v1/review-links/{token}', { params: { path: { token } }, body, ...requestInit(options) }));
  }

  /**
   * Announce a photo for one's review.
   *
   * Answers with a signed form, by which the photo goes straight to the store within 15 minutes, as in `files.create`; then complete it and name
   * it in the review. 40 for each link, in all. One that no review names within a day is removed.
   *
   * Needs no credential.
   */
  createReviewPhoto(token: string, body: PortalFileInput, options?: RequestOptions): Promise<FileUpload> {
    return unwrap(this.#client.POST('/v1/review-links/{token}/photos', { params: { path: { token } }, body, ...requestInit(options) }));
  }

  /**
   * Complete a photo for one's review.
   *
   * Looks at what was uploaded and makes it anew, upright and without place and camera, as in `files.complete`.
   *
   * Needs no credential.
   */
  completeReviewPhoto(token: string, fileId: string, options?: RequestOptions): Promise<StoredFile> {
    return unwrap(this.#client.POST('/v1/review-links/{token}/photos/{fileId}/complete', { params: { path: { token, fileId } }, ...requestInit(options) }));
  }

  /**
   * Get a workshop of the directory.
   *
   * What everybody may know of a listed workshop. Whatever is not listed is `not_found`, as if it did not exist.
   *
   * Needs no credential.
   */
  getWorkshop(slug: string, options?: RequestOptions): Promise<DirectoryWorkshopDetails> {
    return unwrap(this.#client.GET('/v1/directory/workshops/{slug}', { params: { path: { slug } }, ...requestInit(options) }));
  }
}

/** Cities, towns and villages with where they are. */
export class PlacesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Find a place.
   *
   * Cities, towns and villages of the world whose name begins with what is typed, with or without its accents; those of `country` first,
   * and a name that is complete before longer ones. Also by the former names of Indian cities, such as Bangalore, and by those of the larger ones in Hindi. The places are from
   * GeoNames (geonames.org), under CC BY 4.0: name it where you show them. What they do not have, such as streets and PIN codes, comes from a
   * geocoder over OpenStreetMap's data where whoever runs this Workbay has set one up.
   *
   * Needs no credential.
   */
  search(query: operations['places.search']['parameters']['query'], options?: RequestOptions): Promise<operations['places.search']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/places', { params: { query }, ...requestInit(options) }));
  }

  /**
   * List countries.
   *
   * The countries a workshop can be in, with what is usual there: ISO 3166-1's, and XK for Kosovo. Currencies are those of the Unicode
   * CLDR, their decimals those of ISO 4217. For their names see `Intl.DisplayNames`.
   *
   * Needs no credential.
   */
  countries(options?: RequestOptions): Promise<operations['places.countries']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/countries', { ...requestInit(options) }));
  }
}

/** Booking by customers themselves, without an account. */
export class BookingPageResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * See what can be booked.
   *
   * The services of a verified workshop that lets its customers book online. Any other is `not_found`.
   *
   * Needs no credential.
   */
  get(slug: string, options?: RequestOptions): Promise<BookingPage> {
    return unwrap(this.#client.GET('/v1/directory/workshops/{slug}/booking', { params: { path: { slug } }, ...requestInit(options) }));
  }

  /**
   * Ask for a time.
   *
   * Keeps the wish for 30 minutes and mails a code to the address, which `confirm` wants; until then it holds no time. `place_taken` where the time is not
   * offered. An address gets five mails in half an hour at the most.
   *
   * Needs no credential.
   */
  request(slug: string, body: BookingRequest, options?: RequestOptions): Promise<BookingRequested> {
    return unwrap(this.#client.POST('/v1/directory/workshops/{slug}/booking', { params: { path: { slug } }, body, ...requestInit(options) }));
  }

  /**
   * Find free times to book.
   *
   * Free times within the workshop's rules: not too soon and not too far ahead.
   *
   * Needs no credential.
   */
  slots(slug: string, query: operations['bookingPage.slots']['parameters']['query'], options?: RequestOptions): Promise<Slots> {
    return unwrap(this.#client.GET('/v1/directory/workshops/{slug}/booking/slots', { params: { path: { slug }, query }, ...requestInit(options) }));
  }

  /**
   * Book what was asked for.
   *
   * Books the time with the code from the mail. The booking is `confirmed`, or `requested` where the workshop looks at it first, and the mail that follows has its link.
   * Where the workshop asks for a deposit it is `awaiting_deposit` and held for 15 minutes, in which `pay` gives the page to pay on. `invalid_code`
   * for a wrong one: five tries. `place_taken` where somebody was faster.
   *
   * Needs no credential.
   */
  confirm(slug: string, body: BookingCode, options?: RequestOptions): Promise<BookedNow> {
    return unwrap(this.#client.POST('/v1/directory/workshops/{slug}/booking/confirm', { params: { path: { slug } }, body, ...requestInit(options) }));
  }

  /**
   * See a booking by its link.
   *
   * What the link of a booking shows, to whoever has it. `link_ended` for one that is unknown, or long over.
   *
   * Needs no credential.
   */
  open(token: string, options?: RequestOptions): Promise<Booked> {
    return unwrap(this.#client.GET('/v1/booked/{token}', { params: { path: { token } }, ...requestInit(options) }));
  }

  /**
   * Cancel by the link.
   *
   * Gives the time back, as long as the rules of the workshop allow it (`booking_closed`); one with a deposit until it begins. The deposit goes back to the card,
   * in full in good time and else less what the workshop keeps. Cancelled again it changes nothing.
   *
   * Needs no credential.
   */
  cancel(token: string, options?: RequestOptions): Promise<Booked> {
    return unwrap(this.#client.POST('/v1/booked/{token}/cancel', { params: { path: { token } }, ...requestInit(options) }));
  }

  /**
   * Pay the deposit.
   *
   * Gives the address of a page at Stripe where the deposit is paid by card; it leads back to the booking's own page. That it was paid Stripe tells us, a moment
   * later. Who asks again gets the same page. What is paid after the time went to others goes back to the card by itself. Code `nothing_due`,
   * `online_payment_off` or `payment_underway` (409); `billing_unavailable` (503) while Stripe cannot be reached.
   *
   * Needs no credential.
   */
  pay(token: string, query: NonNullable<operations['bookingPage.pay']['parameters']['query']> = {}, options?: RequestOptions): Promise<BillingPage> {
    return unwrap(this.#client.POST('/v1/booked/{token}/pay', { params: { path: { token }, query }, ...requestInit(options) }));
  }

  /**
   * Move by the link.
   *
   * Takes another free time, as long as the rules of the workshop allow it (`booking_closed`, `place_taken`).
   *
   * Needs no credential.
   */
  move(token: string, body: BookingMove, options?: RequestOptions): Promise<Booked> {
    return unwrap(this.#client.POST('/v1/booked/{token}/move', { params: { path: { token } }, body, ...requestInit(options) }));
  }

  /**
   * Follow a booking by its link.
   *
   * Server-sent events that stay open: a message `changed` whenever the booking, or the job that it has become, is not what it was. It says nothing of what: read the booking again,
   * also each time after you come back. It ends after a quarter of an hour, and when the booking becomes a job; `retry` says when to come back. A booking can be followed 20 times at once.
   *
   * Needs no credential.
   */
  follow(token: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/booked/{token}/stream', { params: { path: { token } }, parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * Find free times to move to.
   *
   * The times that `bookingPage.move` takes: within the workshop's rules, for the booking's own services and place, and where somebody is named for it, only while they are free.
   * `booking_closed` where the link no longer moves it.
   *
   * Needs no credential.
   */
  slotsToMove(token: string, query: operations['bookingPage.slotsToMove']['parameters']['query'], options?: RequestOptions): Promise<Slots> {
    return unwrap(this.#client.GET('/v1/booked/{token}/slots', { params: { path: { token }, query }, ...requestInit(options) }));
  }

  /**
   * Get the calendar file.
   *
   * The booking for a calendar (RFC 5545). A newer file moves or cancels the same event.
   *
   * Needs no credential.
   */
  calendarFile(token: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/booked/{token}/calendar', { params: { path: { token } }, parseAs: 'blob', ...requestInit(options) }));
  }
}

/** What a customer has of their own, across workshops. */
export class PortalResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Ask for a code to log in as a customer.
   *
   * Mails a 6-digit code to the address, whether there is an account or not: the answer is the same. It works for 15 minutes. An address gets five mails in half an hour at the most.
   *
   * Needs no credential.
   */
  askCode(body: PortalCodeRequest, options?: RequestOptions): Promise<PortalCodeSent> {
    return unwrap(this.#client.POST('/v1/portal/codes', { body, ...requestInit(options) }));
  }

  /**
   * Log in by the code.
   *
   * Gives a token for `Authorization: Bearer`, good for 60 days, and makes the account where there is none. It opens what is the customer's own and no workshop, also where the same person works in one.
   * `invalid_code` for a wrong one: five tries.
   *
   * Needs no credential.
   */
  signIn(body: PortalSignIn, options?: RequestOptions): Promise<PortalSession> {
    return unwrap(this.#client.POST('/v1/portal/session', { body, ...requestInit(options) }));
  }

  /**
   * Log out.
   *
   * Ends this session, or with `everywhere` all sessions of this customer.
   *
   * Needs a logged-in user.
   */
  signOut(query: NonNullable<operations['portal.signOut']['parameters']['query']> = {}, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/portal/session', { params: { query }, ...requestInit(options) }));
  }

  /**
   * See your account as a customer.
   *
   * Who you are, where you live and what you drive, to fill in what workshops ask.
   *
   * Needs a logged-in user.
   */
  get(options?: RequestOptions): Promise<PortalAccount> {
    return unwrap(this.#client.GET('/v1/portal/account', { ...requestInit(options) }));
  }

  /**
   * Delete your account as a customer.
   *
   * Removes what you keep here, at once. Your open requests are called off. Where you are also one of a workshop's people, that account stays. What workshops know of you is theirs to erase: ask them.
   *
   * Needs a logged-in user.
   */
  deleteAccount(options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/portal/account', { ...requestInit(options) }));
  }

  /**
   * Change your account as a customer.
   *
   * Changes the given properties; a list replaces the one before.
   *
   * Needs a logged-in user.
   */
  update(body: PortalAccountPatch, options?: RequestOptions): Promise<PortalAccount> {
    return unwrap(this.#client.PATCH('/v1/portal/account', { body, ...requestInit(options) }));
  }

  /**
   * List your favourite workshops.
   *
   * The newest last, those that are listed now.
   *
   * Needs a logged-in user.
   */
  listFavourites(options?: RequestOptions): Promise<operations['portal.listFavourites']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/portal/favourites', { ...requestInit(options) }));
  }

  /**
   * Keep a workshop as a favourite.
   *
   * Fifty at the most; twice is once.
   *
   * Needs a logged-in user.
   */
  addFavourite(slug: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.PUT('/v1/portal/favourites/{slug}', { params: { path: { slug } }, ...requestInit(options) }));
  }

  /**
   * Drop a favourite.
   *
   * It is none any more.
   *
   * Needs a logged-in user.
   */
  removeFavourite(slug: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/portal/favourites/{slug}', { params: { path: { slug } }, ...requestInit(options) }));
  }

  /**
   * Get your devices for push, as a customer.
   *
   * On which devices you are told by push what becomes of your bookings and requests, and the key by which a browser subscribes
   * (`applicationServerKey` of `PushManager.subscribe`). A device gets pushes as long as the log-in lasts that it was added in.
   *
   * Needs a logged-in user.
   */
  getPush(options?: RequestOptions): Promise<Push> {
    return unwrap(this.#client.GET('/v1/portal/push-devices', { ...requestInit(options) }));
  }

  /**
   * Add a device for push, as a customer.
   *
   * Takes what a browser's `PushSubscription` says. It is then told, beside the mails: what becomes of your bookings, a reminder the day before, that your vehicle is ready, and quotes.
   * A subscription that is known already is kept once, for who added it last. You can have 20; the oldest gives way.
   *
   * Needs a logged-in user.
   */
  addPushDevice(body: NewPushDevice, options?: RequestOptions): Promise<PushDevice> {
    return unwrap(this.#client.POST('/v1/portal/push-devices', { body, ...requestInit(options) }));
  }

  /**
   * Remove a device for push, as a customer.
   *
   * The device gets no more pushes.
   *
   * Needs a logged-in user.
   */
  removePushDevice(pushDeviceId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/portal/push-devices/{pushDeviceId}', { params: { path: { pushDeviceId } }, ...requestInit(options) }));
  }

  /**
   * List your bookings, in all workshops.
   *
   * Those that were made with your account or with your address, proved by a code; the newest first. `url` is the booking's own page, where it can be moved and cancelled.
   *
   * Needs a logged-in user.
   */
  listBookings(query: NonNullable<operations['portal.listBookings']['parameters']['query']> = {}, options?: RequestOptions): List<PortalBooking> {
    return list(query, query => unwrap(this.#client.GET('/v1/portal/bookings', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Book a time with your account.
   *
   * As `bookingPage.request` and `confirm` in one, without a code: your address is proved already. The name is your account's, and so is the phone number where none is
   * given; an account without a name of its own needs one first (`rule_broken`). `place_taken` where the time is not, or no longer, offered; `too_many_bookings` with five open ones there.
   *
   * Needs a logged-in user.
   */
  book(body: PortalBookingInput, options?: RequestOptions): Promise<PortalBooking> {
    return unwrap(this.#client.POST('/v1/portal/bookings', { body, ...requestInit(options) }));
  }

  /**
   * Announce a photo.
   *
   * Answers with a signed form, by which the photo goes straight to the store within 15 minutes, as in `files.create`; then complete it. At most 10 MiB. What no request names within a day is removed, and so are those of a request that ends without a booking.
   *
   * Needs a logged-in user.
   */
  createFile(body: PortalFileInput, options?: RequestOptions): Promise<FileUpload> {
    return unwrap(this.#client.POST('/v1/portal/files', { body, ...requestInit(options) }));
  }

  /**
   * Complete a photo.
   *
   * Looks at what was uploaded and makes it anew, upright and without place and camera, as in `files.complete`.
   *
   * Needs a logged-in user.
   */
  completeFile(fileId: string, options?: RequestOptions): Promise<StoredFile> {
    return unwrap(this.#client.POST('/v1/portal/files/{fileId}/complete', { params: { path: { fileId } }, ...requestInit(options) }));
  }

  /**
   * List your disputes.
   *
   * Disputes about your bookings, the newest first.
   *
   * Needs a logged-in user.
   */
  listDisputes(query: NonNullable<operations['portal.listDisputes']['parameters']['query']> = {}, options?: RequestOptions): List<PortalDispute> {
    return list(query, query => unwrap(this.#client.GET('/v1/portal/disputes', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Open a dispute about a booking.
   *
   * Once about each booking of yours, from its beginning until 60 days after it (`dispute_closed`). The workshop gets a mail, and
   * administrators of Workbay decide.
   *
   * Needs a logged-in user.
   */
  openDispute(body: DisputeInput, options?: RequestOptions): Promise<PortalDispute> {
    return unwrap(this.#client.POST('/v1/portal/disputes', { body, ...requestInit(options) }));
  }

  /**
   * Answer in your dispute.
   *
   * Adds what you say; `withdraw` ends a dispute that you have opened. `dispute_closed` once it is over.
   *
   * Needs a logged-in user.
   */
  sayInDispute(disputeId: string, body: DisputeMessageInput, options?: RequestOptions): Promise<PortalDispute> {
    return unwrap(this.#client.POST('/v1/portal/disputes/{disputeId}/messages', { params: { path: { disputeId } }, body, ...requestInit(options) }));
  }

  /**
   * List your requests.
   *
   * What you have asked workshops for, the newest first.
   *
   * Needs a logged-in user.
   */
  listRequests(query: NonNullable<operations['portal.listRequests']['parameters']['query']> = {}, options?: RequestOptions): List<PortalRequest> {
    return list(query, query => unwrap(this.#client.GET('/v1/portal/requests', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Ask workshops for quotes.
   *
   * Sends what you need to workshops that you name, or to the nearest of the directory that do such work, up to 25 km. They see your first name and where you are to about a kilometre; the rest only whom you accept. Five can be open at a time, and ten be sent a day. It takes a name of your own in `portal.get`. `no_workshop_near` where there is none.
   *
   * Needs a logged-in user.
   */
  sendRequest(body: PortalRequestInput, options?: RequestOptions): Promise<PortalRequest> {
    return unwrap(this.#client.POST('/v1/portal/requests', { body, ...requestInit(options) }));
  }

  /**
   * Get your request with its quotes.
   *
   * One request and how each workshop has answered.
   *
   * Needs a logged-in user.
   */
  getRequest(serviceRequestId: string, options?: RequestOptions): Promise<PortalRequest> {
    return unwrap(this.#client.GET('/v1/portal/requests/{serviceRequestId}', { params: { path: { serviceRequestId } }, ...requestInit(options) }));
  }

  /**
   * Call your request off.
   *
   * The workshops are told. `request_closed` once a quote is accepted.
   *
   * Needs a logged-in user.
   */
  cancelRequest(serviceRequestId: string, options?: RequestOptions): Promise<PortalRequest> {
    return unwrap(this.#client.POST('/v1/portal/requests/{serviceRequestId}/cancel', { params: { path: { serviceRequestId } }, ...requestInit(options) }));
  }

  /**
   * Accept a quote.
   *
   * Books the time that was offered. That workshop learns who you are, the others that you chose another. `version_conflict` where the quote has changed since you saw it, `quote_expired` where its price holds no longer, `place_taken` where the time is not free any more, `request_closed` where it is too late.
   *
   * Needs a logged-in user.
   */
  acceptQuote(serviceRequestId: string, body: QuoteAcceptance, options?: RequestOptions): Promise<PortalRequest> {
    return unwrap(this.#client.POST('/v1/portal/requests/{serviceRequestId}/accept', { params: { path: { serviceRequestId } }, body, ...requestInit(options) }));
  }

  /**
   * Export what is yours as a customer.
   *
   * A ZIP archive of what your account as a customer has: a file of JSON lines for each kind, with what the other operations show. What you have where you work is
   * not in it; that needs your password.
   *
   * Needs a logged-in user.
   */
  export(options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/portal/export', { parseAs: 'blob', ...requestInit(options) }));
  }

  /**
   * List what workshops have sent you.
   *
   * Estimates, invoices and receipts whose links went to your address and still work, the newest first.
   *
   * Needs a logged-in user.
   */
  listDocuments(query: NonNullable<operations['portal.listDocuments']['parameters']['query']> = {}, options?: RequestOptions): List<PortalDocument> {
    return list(query, query => unwrap(this.#client.GET('/v1/portal/documents', { params: { query }, ...requestInit(options) })));
  }
}
