// Generated from openapi.yaml by `npm run generate`. Do not edit.

import type { Client } from 'openapi-fetch';
import { type List, list, type RequestOptions, requestInit, unwrap } from '../call.ts';
import type { Session, PasskeyRequest, Factors, TotpSecret, TotpAdded, RecoveryCodes, PasskeyAdded, PasskeyCreation, Passkey, Device, Notification, NotificationPreferences, NotificationPreferencesPatch, Push, PushDevice, NewPushDevice, View, ViewInput, WorkDone, CalendarFeed, CalendarFeedInput, operations, paths } from './schema.ts';

/** Second factors: authenticator apps, passkeys and recovery codes. */
export class FactorsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Complete a log-in by the second factor.
   *
   * Exchanges the ticket of a log-in for a session: with a code of the authenticator app, a recovery code or a passkey, one of
   * them. Wrong ones count: after 5 the ticket is gone (`sign_in_expired`), and after 5 wrong app codes in a row, over all tickets,
   * app codes are locked for a minute, then two, up to an hour (`factor_locked`); passkeys and recovery codes still work. A code
   * works once.
   *
   * Needs no credential.
   */
  completeSignIn(body: operations['factors.completeSignIn']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/auth/second-factor', { body, ...requestInit(options) }));
  }

  /**
   * Log in with a passkey.
   *
   * Starts a session without a password. The passkey was unlocked by its PIN or finger, so no second factor is asked for.
   * Whatever is wrong with it, the answer is `passkey_refused`.
   *
   * Needs no credential.
   */
  signInWithPasskey(body: operations['factors.signInWithPasskey']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/auth/passkey', { body, ...requestInit(options) }));
  }

  /**
   * Ask for a passkey.
   *
   * What a browser needs to ask for a passkey: give it to `navigator.credentials.get`, as it is to `startAuthentication` of
   * @simplewebauthn/browser. The challenge works once, for 5 minutes, for a log-in, a second factor or a step-up.
   *
   * Needs no credential.
   */
  passkeyChallenge(options?: RequestOptions): Promise<PasskeyRequest> {
    return unwrap(this.#client.POST('/v1/auth/passkey/challenge', { ...requestInit(options) }));
  }

  /**
   * Confirm who you are.
   *
   * Proves again who is there. Operations that say so need it within the last 10 minutes, or a log-in as recent; without it they
   * answer `step_up_required`. Takes one of: the password, for who has set up no second factor; else a code of the authenticator
   * app, a recovery code or a passkey. The fifth wrong proof in a row ends the session.
   *
   * Needs a logged-in user.
   */
  stepUp(body: operations['factors.stepUp']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/auth/step-up', { body, ...requestInit(options) }));
  }

  /**
   * Show the second factors.
   *
   * What the logged-in user has set up.
   *
   * Needs a logged-in user.
   */
  get(options?: RequestOptions): Promise<Factors> {
    return unwrap(this.#client.GET('/v1/factors', { ...requestInit(options) }));
  }

  /**
   * Set up an authenticator app.
   *
   * Makes the secret that an authenticator app shares with us (RFC 6238), as text, as an otpauth URI and as a QR code. It counts
   * once its first code is confirmed, within 15 minutes.
   *
   * Needs a logged-in user.
   */
  startTotp(options?: RequestOptions): Promise<TotpSecret> {
    return unwrap(this.#client.POST('/v1/factors/totp', { ...requestInit(options) }));
  }

  /**
   * Remove the authenticator app.
   *
   * Its codes work no more. With the last second factor the recovery codes go too.
   *
   * Needs a logged-in user.
   */
  removeTotp(options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/factors/totp', { ...requestInit(options) }));
  }

  /**
   * Confirm the authenticator app.
   *
   * Takes the app's first code. From now on logging in asks for one. The first second factor comes with recovery codes.
   *
   * Needs a logged-in user.
   */
  confirmTotp(body: operations['factors.confirmTotp']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<TotpAdded> {
    return unwrap(this.#client.POST('/v1/factors/totp/confirm', { body, ...requestInit(options) }));
  }

  /**
   * Make new recovery codes.
   *
   * Ten codes, each of which stands in once for the second factor. Those before work no more.
   *
   * Needs a logged-in user.
   */
  renewRecoveryCodes(options?: RequestOptions): Promise<RecoveryCodes> {
    return unwrap(this.#client.POST('/v1/factors/recovery-codes', { ...requestInit(options) }));
  }

  /**
   * Add a passkey.
   *
   * Keeps the passkey that the browser has made. The first second factor comes with recovery codes. A user has 20 passkeys at the most.
   *
   * Needs a logged-in user.
   */
  addPasskey(body: operations['factors.addPasskey']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<PasskeyAdded> {
    return unwrap(this.#client.POST('/v1/factors/passkeys', { body, ...requestInit(options) }));
  }

  /**
   * Begin a passkey.
   *
   * What a browser needs to make a passkey: give it to `navigator.credentials.create`, as it is to `startRegistration` of
   * @simplewebauthn/browser. Works once, for 5 minutes.
   *
   * Needs a logged-in user.
   */
  startPasskey(options?: RequestOptions): Promise<PasskeyCreation> {
    return unwrap(this.#client.POST('/v1/factors/passkeys/options', { ...requestInit(options) }));
  }

  /**
   * Remove a passkey.
   *
   * Nobody logs in with it any more. With the last second factor the recovery codes go too.
   *
   * Needs a logged-in user.
   */
  removePasskey(passkeyId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/factors/passkeys/{passkeyId}', { params: { path: { passkeyId } }, ...requestInit(options) }));
  }

  /**
   * Rename a passkey.
   *
   * Gives it another name, to tell it by.
   *
   * Needs a logged-in user.
   */
  renamePasskey(passkeyId: string, body: operations['factors.renamePasskey']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Passkey> {
    return unwrap(this.#client.PATCH('/v1/factors/passkeys/{passkeyId}', { params: { path: { passkeyId } }, body, ...requestInit(options) }));
  }
}

/** The devices that a person is logged in on. */
export class SessionsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List your devices.
   *
   * Where the user is logged in, newest log-in first. Needs a user's session, not an API key (`forbidden`).
   *
   * Needs a logged-in user.
   */
  list(query: NonNullable<operations['sessions.list']['parameters']['query']> = {}, options?: RequestOptions): List<Device> {
    return list(query, query => unwrap(this.#client.GET('/v1/sessions', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Log all other devices out.
   *
   * Ends every session of the user but the caller's, in all workshops.
   *
   * Needs a logged-in user.
   */
  endOthers(options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/sessions/end-others', { ...requestInit(options) }));
  }

  /**
   * Log a device out.
   *
   * Ends one of the user's sessions, at once here and within 10 seconds on every server. The caller's own can be ended too.
   *
   * Needs a logged-in user.
   */
  end(sessionId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/sessions/{sessionId}', { params: { path: { sessionId } }, ...requestInit(options) }));
  }
}

/** What a person should know of, in their own inbox. */
export class NotificationsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List your notifications.
   *
   * What the logged-in user was told of in this workshop, newest first. Kept for 90 days. Nobody is told of what they did
   * themselves, and who sees only their own jobs is told of no others. All filters can be combined.
   *
   * Needs a logged-in user.
   */
  list(query: NonNullable<operations['notifications.list']['parameters']['query']> = {}, options?: RequestOptions): List<Notification> {
    return list(query, query => unwrap(this.#client.GET('/v1/notifications', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Count your unread notifications.
   *
   * How many notifications of this workshop the logged-in user has not read, for a badge; 100 stands for 100 or more.
   *
   * Needs a logged-in user.
   */
  countUnread(options?: RequestOptions): Promise<operations['notifications.countUnread']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/notifications/unread-count', { ...requestInit(options) }));
  }

  /**
   * Get how you are notified.
   *
   * How the logged-in user is told of what happens in this workshop. Whoever has chosen nothing yet has these:
   *
   * | Type | Priority | In the app | E-mail | Push |
   * |---|---|---|---|---|
   * | `request.received` | high | on | on | on |
   * | `request.accepted` | high | on | on | on |
   * | `request.lost` | low | on | off | off |
   * | `booking.requested` | high | on | on | on |
   * | `booking.moved` | high | on | on | on |
   * | `booking.cancelled` | high | on | on | on |
   * | `job.assigned` | normal | on | off | on |
   * | `job.mentioned` | high | on | on | on |
   * | `job.ready` | normal | on | off | on |
   * | `job.promise_at_risk` | high | on | on | on |
   * | `payment.to_confirm` | high | on | on | on |
   * | `payment.confirmed` | normal | on | off | off |
   * | `payment.rejected` | high | on | on | on |
   * | `payment.taken_back` | high | on | on | on |
   * | `payment.restored` | normal | on | on | off |
   * | `payment.refund_failed` | high | on | on | on |
   * | `estimate.approved` | high | on | on | on |
   * | `estimate.declined` | high | on | on | on |
   * | `payout.requested` | normal | on | on | off |
   * | `payout.paid` | normal | on | on | on |
   * | `payout.rejected` | high | on | on | on |
   * | `member.joined` | low | on | on | off |
   * | `item.stock_low` | normal | on | on | off |
   * | `review.created` | normal | on | on | off |
   *
   * E-mails go out `soon` (what happens within a few minutes in one mail), there are no quiet hours, and times are the workshop's.
   *
   * **What cannot be switched off.** Mails on the security of your account (a new password or address, a second factor, a support
   * session, the end of an account or a workshop) are no notifications. They are always sent, at once, to your address.
   *
   * Needs a logged-in user.
   */
  getPreferences(options?: RequestOptions): Promise<NotificationPreferences> {
    return unwrap(this.#client.GET('/v1/notifications/preferences', { ...requestInit(options) }));
  }

  /**
   * Change how you are notified.
   *
   * Changes the given properties (merge patch), also of the types and of `email`; null ends the quiet hours, or goes back to the workshop's
   * time zone. It holds for the logged-in user in this workshop, and for mails and pushes that wait as well.
   *
   * Needs a logged-in user.
   */
  updatePreferences(body: NotificationPreferencesPatch, options?: RequestOptions): Promise<NotificationPreferences> {
    return unwrap(this.#client.PATCH('/v1/notifications/preferences', { body, ...requestInit(options) }));
  }

  /**
   * End notification e-mails by the link in one of them.
   *
   * Sets `email.when` to `off` for the person and the workshop that a mail's link is of, without a log-in; doing it twice is no fault. Mail
   * programs do the same on their own by a POST to the link itself (`List-Unsubscribe-Post`, RFC 8058).
   *
   * Needs no credential.
   */
  unsubscribe(body: operations['notifications.unsubscribe']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<operations['notifications.unsubscribe']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.POST('/v1/notifications/unsubscribe', { body, ...requestInit(options) }));
  }

  /**
   * Get your devices for push.
   *
   * On which devices the logged-in user gets pushes, of all their workshops, and the key by which a browser subscribes
   * (`applicationServerKey` of `PushManager.subscribe`). A device gets pushes as long as the log-in lasts that it was added in.
   *
   * Needs a logged-in user.
   */
  getPush(options?: RequestOptions): Promise<Push> {
    return unwrap(this.#client.GET('/v1/notifications/push-devices', { ...requestInit(options) }));
  }

  /**
   * Add a device for push.
   *
   * Takes what a browser's `PushSubscription` says. Messages are encrypted for it alone (RFC 8291) and signed by our key (VAPID, RFC 8292).
   * A subscription that is known already is kept once, for who added it last. A user can have 20; the oldest gives way.
   *
   * Needs a logged-in user.
   */
  addPushDevice(body: NewPushDevice, options?: RequestOptions): Promise<PushDevice> {
    return unwrap(this.#client.POST('/v1/notifications/push-devices', { body, ...requestInit(options) }));
  }

  /**
   * Remove a device for push.
   *
   * The device gets no more pushes.
   *
   * Needs a logged-in user.
   */
  removePushDevice(pushDeviceId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/notifications/push-devices/{pushDeviceId}', { params: { path: { pushDeviceId } }, ...requestInit(options) }));
  }

  /**
   * Send a test push.
   *
   * Sends a message to one of your devices, quiet hours or not. `lastSentAt` tells when its push service took it. `live_only` (409) in test mode, from which nothing is sent.
   *
   * Needs a logged-in user.
   */
  testPushDevice(pushDeviceId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/notifications/push-devices/{pushDeviceId}/test', { params: { path: { pushDeviceId } }, ...requestInit(options) }));
  }

  /**
   * Mark many notifications as read.
   *
   * Marks these notifications of the logged-in user as read. What is not theirs, or no longer there, is passed over.
   *
   * Needs a logged-in user.
   */
  markMany(body: operations['notifications.markMany']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/notifications/read', { body, ...requestInit(options) }));
  }

  /**
   * Mark all notifications as read.
   *
   * Marks every notification that the logged-in user has in this workshop as read.
   *
   * Needs a logged-in user.
   */
  markAll(options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/notifications/read-all', { ...requestInit(options) }));
  }

  /**
   * Mark a notification as read or unread.
   *
   * Marks one notification of the logged-in user. Marking it as what it is changes nothing.
   *
   * Needs a logged-in user.
   */
  mark(notificationId: string, body: operations['notifications.mark']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Notification> {
    return unwrap(this.#client.PATCH('/v1/notifications/{notificationId}', { params: { path: { notificationId } }, body, ...requestInit(options) }));
  }
}

/** Filters and columns of the jobs, kept under a name. */
export class ViewsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the saved views of a list.
   *
   * One's own and those that others share with the workshop, by name; all of them, at most 100. Who sees only the jobs given to them gets their own.
   *
   * Needs the permission `jobs:read`.
   */
  list(options?: RequestOptions): Promise<operations['views.list']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/views', { ...requestInit(options) }));
  }

  /**
   * Save a view of the jobs.
   *
   * Keeps filters and columns under a name. One's own view of that name is replaced. A person has 50 at the most (`too_many_views`); views
   * belong to people, so a session is needed. Who sees only the jobs given to them shares none (`forbidden`).
   *
   * Needs the permission `jobs:read`.
   */
  save(body: ViewInput, options?: RequestOptions): Promise<View> {
    return unwrap(this.#client.POST('/v1/views', { body, ...requestInit(options) }));
  }

  /**
   * Delete a view.
   *
   * Only one's own; an owner deletes shared ones of others too.
   *
   * Needs the permission `jobs:read`.
   */
  delete(viewId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/views/{viewId}', { params: { path: { viewId } }, ...requestInit(options) }));
  }
}

/** What somebody has done in a workshop. */
export class WorkResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the work that you have done.
   *
   * The jobs of this workshop that you worked on and that were handed over, the newest job first: the time that you clocked on each, the stars of its review, and what you
   * earned of it. Nobody else's. Needs a user's session, not an API key.
   *
   * Needs the permission `jobs:read`.
   */
  list(query: NonNullable<operations['work.list']['parameters']['query']> = {}, options?: RequestOptions): List<WorkDone> {
    return list(query, query => unwrap(this.#client.GET('/v1/me/work', { params: { query }, ...requestInit(options) })));
  }
}

/** A person's bookings and promised jobs, for the calendar on their phone. */
export class CalendarFeedsResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List one's calendar feeds.
   *
   * The addresses by which the caller's own programs read their calendar, at most one of each reach. A feed belongs to a person, so a session is needed.
   *
   * Needs the permission `bookings:read`.
   */
  list(options?: RequestOptions): Promise<operations['calendarFeeds.list']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/calendar-feeds', { ...requestInit(options) }));
  }

  /**
   * Make or renew a calendar feed.
   *
   * Gives an address for the caller's calendar. Where they had one of this reach, its old address ends. Who sees only what is given to them has `own`
   * alone (`forbidden`). The feed shows what the person may see when it is read; it ends when they leave, and shows nothing while the workshop is blocked or closed.
   *
   * Needs the permission `bookings:read`.
   */
  create(body: CalendarFeedInput, options?: RequestOptions): Promise<CalendarFeed> {
    return unwrap(this.#client.POST('/v1/calendar-feeds', { body, ...requestInit(options) }));
  }

  /**
   * Stop a calendar feed.
   *
   * Its address shows nothing any more.
   *
   * Needs the permission `bookings:read`.
   */
  delete(feedId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/calendar-feeds/{feedId}', { params: { path: { feedId } }, ...requestInit(options) }));
  }

  /**
   * Read a calendar feed.
   *
   * The calendar (RFC 5545) as a calendar program reads it: bookings and promised jobs of the last 30 days and the next 180, the nearest 1,000 at the most; what
   * was called off in the last week says so. `link_ended` (404) where the address is unknown, renewed or stopped, or its person may not see the workshop any more.
   *
   * Needs no credential.
   */
  read(token: string, options?: RequestOptions): Promise<Blob> {
    return unwrap(this.#client.GET('/v1/calendar/{token}/workbay.ics', { params: { path: { token } }, parseAs: 'blob', ...requestInit(options) }));
  }
}
