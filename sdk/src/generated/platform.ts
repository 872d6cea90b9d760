// Generated from openapi.yaml by `npm run generate`. Do not edit.

import type { Client } from 'openapi-fetch';
import { type List, list, type RequestOptions, requestInit, unwrap } from '../call.ts';
import type { PlatformDispute, DisputeDecisionInput, PlatformSession, PlatformLogIn, PlatformLinkAcceptance, PlatformMe, TotpSecret, PlatformRecovery, Passkey, PasskeyCreation, PlatformPasswordChange, PlatformWorkshop, PlatformWorkshopDetails, PlatformReason, SupportSession, PlatformFigures, WaitingVerification, PlatformUserDetails, ReportedReview, PlatformUser, Administrator, AdministratorInput, AdministratorPatch, AuditRecord, operations, paths } from './schema.ts';

/** For administrators of the platform; they are no users of a workshop. */
export class PlatformResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List open disputes.
   *
   * Those that wait to be decided, the oldest first.
   *
   * Needs the permission `platform:read`.
   */
  listDisputes(query: NonNullable<operations['platform.listDisputes']['parameters']['query']> = {}, options?: RequestOptions): List<PlatformDispute> {
    return list(query, query => unwrap(this.#client.GET('/v1/platform/disputes', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Decide a dispute.
   *
   * Ends it for one of them, with the reason; both get a mail. With `refund` so much of the deposit goes back to the customer, as
   * where the workshop itself cancels: at most what is `refundable`. What was kept as the price of a cancellation goes back with a credit note on its
   * invoice, which is issued here, with its tax, and mailed to the customer: `credit_note_too_late` (409) where the law allows none any more, `not_paid_online` (409)
   * for more of it than was paid by card and is not back. What the workshop has invoiced for a job goes back by a credit note of the workshop.
   *
   * Needs the permission `platform:block`.
   */
  decideDispute(disputeId: string, body: DisputeDecisionInput, options?: RequestOptions): Promise<PlatformDispute> {
    return unwrap(this.#client.POST('/v1/platform/disputes/{disputeId}/decide', { params: { path: { disputeId } }, body, ...requestInit(options) }));
  }

  /**
   * Log in as an administrator.
   *
   * Starts a session by e-mail address, password and a code of the authenticator app (or a recovery code, or a passkey). Without,
   * and with the right password, the answer is `second_factor_needed`. Whoever has set up no app yet gets a session that can
   * do nothing but set it up. Sets an HttpOnly cookie for `platform.refresh`.
   *
   * Needs no credential.
   */
  logIn(body: PlatformLogIn, options?: RequestOptions): Promise<PlatformSession> {
    return unwrap(this.#client.POST('/v1/platform/session', { body, ...requestInit(options) }));
  }

  /**
   * Continue the administrator's session.
   *
   * Gives a new access token for the cookie. A session ends 8 hours after the log-in, or after an hour without use.
   *
   * Needs no credential.
   */
  refresh(options?: RequestOptions): Promise<PlatformSession> {
    return unwrap(this.#client.POST('/v1/platform/session/refresh', { ...requestInit(options) }));
  }

  /**
   * Log the administrator out.
   *
   * Ends the session of the cookie, with the support sessions begun in it.
   *
   * Needs no credential.
   */
  logOut(options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/platform/session/end', { ...requestInit(options) }));
  }

  /**
   * Choose a password by a one-time link.
   *
   * Sets the password of the administrator to whom the link was given, ends their sessions and starts one. A link works once and for a day.
   *
   * Needs no credential.
   */
  acceptLink(body: PlatformLinkAcceptance, options?: RequestOptions): Promise<PlatformSession> {
    return unwrap(this.#client.POST('/v1/platform/session/accept-link', { body, ...requestInit(options) }));
  }

  /**
   * Who the administrator is.
   *
   * The administrator of the session with their permissions.
   *
   * Needs a logged-in user.
   */
  me(options?: RequestOptions): Promise<PlatformMe> {
    return unwrap(this.#client.GET('/v1/platform/me', { ...requestInit(options) }));
  }

  /**
   * Begin to set up an authenticator app.
   *
   * Makes a secret for an authenticator app; it counts once `platform.confirmTotp` has had its first code, within 15 minutes.
   *
   * Needs a logged-in user.
   */
  startTotp(options?: RequestOptions): Promise<TotpSecret> {
    return unwrap(this.#client.POST('/v1/platform/me/totp', { ...requestInit(options) }));
  }

  /**
   * Finish setting up an authenticator app.
   *
   * Takes the first code of the app. From then on the session can do what the role allows.
   *
   * Needs a logged-in user.
   */
  confirmTotp(body: operations['platform.confirmTotp']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<PlatformRecovery> {
    return unwrap(this.#client.POST('/v1/platform/me/totp/confirm', { body, ...requestInit(options) }));
  }

  /**
   * Confirm who the administrator is.
   *
   * Proves the second factor again, by a code of the authenticator app, a recovery code or a passkey. What changes something for
   * others (verify, reject, block, unblock, support, administrators, passkeys) needs it within the last 10 minutes, or a log-in as
   * recent; without it the answer is `step_up_required`. The fifth wrong proof in a row ends the session.
   *
   * Needs a logged-in user.
   */
  stepUp(body: operations['platform.stepUp']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<PlatformSession> {
    return unwrap(this.#client.POST('/v1/platform/me/step-up', { body, ...requestInit(options) }));
  }

  /**
   * List the administrator's passkeys.
   *
   * What stands in for the authenticator app at the log-in and when confirming who is there. There are 20 at the most.
   *
   * Needs a logged-in user.
   */
  listPasskeys(options?: RequestOptions): Promise<operations['platform.listPasskeys']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/platform/me/passkeys', { ...requestInit(options) }));
  }

  /**
   * Add a passkey of the administrator.
   *
   * Keeps the passkey that the browser has made by the options of `platform.startPasskey`. A mail tells of it.
   *
   * Needs a logged-in user.
   */
  addPasskey(body: operations['platform.addPasskey']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Passkey> {
    return unwrap(this.#client.POST('/v1/platform/me/passkeys', { body, ...requestInit(options) }));
  }

  /**
   * Begin a passkey of the administrator.
   *
   * What a browser needs to make a passkey: give it to `navigator.credentials.create`. Works once, for 5 minutes. The authenticator
   * app comes first (`second_factor_required`).
   *
   * Needs a logged-in user.
   */
  startPasskey(options?: RequestOptions): Promise<PasskeyCreation> {
    return unwrap(this.#client.POST('/v1/platform/me/passkeys/start', { ...requestInit(options) }));
  }

  /**
   * Remove a passkey of the administrator.
   *
   * The authenticator app stays. A mail tells of it.
   *
   * Needs a logged-in user.
   */
  removePasskey(passkeyId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/platform/me/passkeys/{passkeyId}', { params: { path: { passkeyId } }, ...requestInit(options) }));
  }

  /**
   * Change the administrator's password.
   *
   * By the old password; ends the administrator's other sessions. The fifth wrong one in a row ends this session.
   *
   * Needs a logged-in user.
   */
  changePassword(body: PlatformPasswordChange, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.PUT('/v1/platform/me/password', { body, ...requestInit(options) }));
  }

  /**
   * List and search workshops.
   *
   * All workshops, newest first; or those that match.
   *
   * Needs the permission `platform:read`.
   */
  listWorkshops(query: NonNullable<operations['platform.listWorkshops']['parameters']['query']> = {}, options?: RequestOptions): List<PlatformWorkshop> {
    return list(query, query => unwrap(this.#client.GET('/v1/platform/workshops', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Get a workshop with its usage.
   *
   * What the workshop says of itself, its owners, what it uses, and whether its owner lets support in.
   *
   * Needs the permission `platform:read`.
   */
  getWorkshop(workshopId: string, options?: RequestOptions): Promise<PlatformWorkshopDetails> {
    return unwrap(this.#client.GET('/v1/platform/workshops/{workshopId}', { params: { path: { workshopId } }, ...requestInit(options) }));
  }

  /**
   * Verify a workshop.
   *
   * Marks the workshop as verified for a term; its owners get a mail, and another 30 days before it ends. Then it is verified no longer, unless it was renewed.
   *
   * Needs the permission `platform:verify`.
   */
  verifyWorkshop(workshopId: string, query: NonNullable<operations['platform.verifyWorkshop']['parameters']['query']> = {}, options?: RequestOptions): Promise<PlatformWorkshopDetails> {
    return unwrap(this.#client.POST('/v1/platform/workshops/{workshopId}/verify', { params: { path: { workshopId }, query }, ...requestInit(options) }));
  }

  /**
   * Reject a workshop.
   *
   * Marks the workshop as rejected; its owners get a mail with the reason.
   *
   * Needs the permission `platform:verify`.
   */
  rejectWorkshop(workshopId: string, body: PlatformReason, options?: RequestOptions): Promise<PlatformWorkshopDetails> {
    return unwrap(this.#client.POST('/v1/platform/workshops/{workshopId}/reject', { params: { path: { workshopId } }, body, ...requestInit(options) }));
  }

  /**
   * Block a workshop.
   *
   * Its people and API keys get `workshop_blocked` with the reason, at once here and within 10 seconds on every server. Its
   * data stays. Its owners get a mail.
   *
   * Needs the permission `platform:block`.
   */
  blockWorkshop(workshopId: string, body: PlatformReason, options?: RequestOptions): Promise<PlatformWorkshopDetails> {
    return unwrap(this.#client.POST('/v1/platform/workshops/{workshopId}/block', { params: { path: { workshopId } }, body, ...requestInit(options) }));
  }

  /**
   * Unblock a workshop.
   *
   * Lets its people and API keys in again; its owners get a mail.
   *
   * Needs the permission `platform:block`.
   */
  unblockWorkshop(workshopId: string, body: PlatformReason, options?: RequestOptions): Promise<PlatformWorkshopDetails> {
    return unwrap(this.#client.POST('/v1/platform/workshops/{workshopId}/unblock', { params: { path: { workshopId } }, body, ...requestInit(options) }));
  }

  /**
   * Act as support in a workshop.
   *
   * Gives an access token for the workshop, by a grant of its owner (`support_not_granted` otherwise). It allows what
   * support may do, reading alone or also writing as the owner chose, for an hour at most and never past the grant's end.
   * What is done with it stands in the workshop's audit log under the administrator's name.
   *
   * Needs the permission `platform:support`.
   */
  startSupportSession(workshopId: string, body: PlatformReason, options?: RequestOptions): Promise<SupportSession> {
    return unwrap(this.#client.POST('/v1/platform/workshops/{workshopId}/support-session', { params: { path: { workshopId } }, body, ...requestInit(options) }));
  }

  /**
   * Get the figures of the platform.
   *
   * What happened on each of the latest days, in India's time, and how many workshops there are. Counted every ten minutes; a day is counted anew until the day after it is over. Test mode
   * does not count.
   *
   * Needs the permission `platform:read`.
   */
  figures(query: NonNullable<operations['platform.figures']['parameters']['query']> = {}, options?: RequestOptions): Promise<PlatformFigures> {
    return unwrap(this.#client.GET('/v1/platform/figures', { params: { query }, ...requestInit(options) }));
  }

  /**
   * List who waits to be verified.
   *
   * Workshops and people who ask to be verified, or verified anew before their term ends; who has waited longest comes first.
   *
   * Needs the permission `platform:read`.
   */
  listVerifications(query: NonNullable<operations['platform.listVerifications']['parameters']['query']> = {}, options?: RequestOptions): List<WaitingVerification> {
    return list(query, query => unwrap(this.#client.GET('/v1/platform/verifications', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Verify a person.
   *
   * Marks the person as verified for a term; they get a mail. Their workshops see the badge. `documents_missing` (409) for who has
   * uploaded no document (a file of purpose `user_document`).
   *
   * Needs the permission `platform:verify`.
   */
  verifyUser(userId: string, query: NonNullable<operations['platform.verifyUser']['parameters']['query']> = {}, options?: RequestOptions): Promise<PlatformUserDetails> {
    return unwrap(this.#client.POST('/v1/platform/users/{userId}/verify', { params: { path: { userId }, query }, ...requestInit(options) }));
  }

  /**
   * Reject a person's documents.
   *
   * Marks the person as not verified; they get a mail with the reason.
   *
   * Needs the permission `platform:verify`.
   */
  rejectUser(userId: string, body: PlatformReason, options?: RequestOptions): Promise<PlatformUserDetails> {
    return unwrap(this.#client.POST('/v1/platform/users/{userId}/reject', { params: { path: { userId } }, body, ...requestInit(options) }));
  }

  /**
   * List reported reviews.
   *
   * Reviews that workshops have reported and nobody has decided on, the newest job first.
   *
   * Needs the permission `platform:read`.
   */
  listReportedReviews(query: NonNullable<operations['platform.listReportedReviews']['parameters']['query']> = {}, options?: RequestOptions): List<ReportedReview> {
    return list(query, query => unwrap(this.#client.GET('/v1/platform/reviews', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Decide on a reported review.
   *
   * Hides it from everybody, and counts it in no rating, or leaves it as it is. The workshop sees what was decided and why, and who wrote
   * it why it is hidden. With `If-Match`, only what was read is decided on: its writer may have changed it meanwhile.
   *
   * Needs the permission `platform:block`.
   */
  decideReview(reviewId: string, body: operations['platform.decideReview']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<ReportedReview> {
    return unwrap(this.#client.POST('/v1/platform/reviews/{reviewId}/decide', { params: { path: { reviewId } }, body, ...requestInit(options) }));
  }

  /**
   * List and search users.
   *
   * All users, newest first; or those that match.
   *
   * Needs the permission `platform:read`.
   */
  listUsers(query: NonNullable<operations['platform.listUsers']['parameters']['query']> = {}, options?: RequestOptions): List<PlatformUser> {
    return list(query, query => unwrap(this.#client.GET('/v1/platform/users', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Get a user.
   *
   * A user and the workshops that they belong to.
   *
   * Needs the permission `platform:read`.
   */
  getUser(userId: string, options?: RequestOptions): Promise<PlatformUserDetails> {
    return unwrap(this.#client.GET('/v1/platform/users/{userId}', { params: { path: { userId } }, ...requestInit(options) }));
  }

  /**
   * Block a user.
   *
   * Ends all sessions of the user, at once here and within 10 seconds on every server; a log-in gives `user_blocked` with
   * the reason. The user gets a mail.
   *
   * Needs the permission `platform:block`.
   */
  blockUser(userId: string, body: PlatformReason, options?: RequestOptions): Promise<PlatformUserDetails> {
    return unwrap(this.#client.POST('/v1/platform/users/{userId}/block', { params: { path: { userId } }, body, ...requestInit(options) }));
  }

  /**
   * Unblock a user.
   *
   * Lets the user log in again; they get a mail.
   *
   * Needs the permission `platform:block`.
   */
  unblockUser(userId: string, body: PlatformReason, options?: RequestOptions): Promise<PlatformUserDetails> {
    return unwrap(this.#client.POST('/v1/platform/users/{userId}/unblock', { params: { path: { userId } }, body, ...requestInit(options) }));
  }

  /**
   * List administrators.
   *
   * All administrators, oldest first.
   *
   * Needs the permission `platform:administrators`.
   */
  listAdministrators(query: NonNullable<operations['platform.listAdministrators']['parameters']['query']> = {}, options?: RequestOptions): List<Administrator> {
    return list(query, query => unwrap(this.#client.GET('/v1/platform/administrators', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Add an administrator.
   *
   * Makes an administrator and mails them a one-time link to choose a password.
   *
   * Needs the permission `platform:administrators`.
   */
  createAdministrator(body: AdministratorInput, options?: RequestOptions): Promise<Administrator> {
    return unwrap(this.#client.POST('/v1/platform/administrators', { body, ...requestInit(options) }));
  }

  /**
   * Change an administrator.
   *
   * Changes role or name, or lets them in no more (`disabled`), which ends their sessions. The last active super administrator stays one (`last_super`).
   *
   * Needs the permission `platform:administrators`.
   */
  updateAdministrator(administratorId: string, body: AdministratorPatch, options?: RequestOptions): Promise<Administrator> {
    return unwrap(this.#client.PATCH('/v1/platform/administrators/{administratorId}', { params: { path: { administratorId } }, body, ...requestInit(options) }));
  }

  /**
   * Send an administrator a new link.
   *
   * Ends their sessions, forgets their password and second factor, and mails a one-time link to begin anew.
   *
   * Needs the permission `platform:administrators`.
   */
  renewAdministratorLink(administratorId: string, options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/platform/administrators/{administratorId}/link', { params: { path: { administratorId } }, ...requestInit(options) }));
  }

  /**
   * List what administrators did.
   *
   * The platform's audit log, newest first. What concerns a workshop or a user stands in theirs too.
   *
   * Needs the permission `platform:audit`.
   */
  listAudit(query: NonNullable<operations['platform.listAudit']['parameters']['query']> = {}, options?: RequestOptions): List<AuditRecord> {
    return list(query, query => unwrap(this.#client.GET('/v1/platform/audit', { params: { query }, ...requestInit(options) })));
  }
}
