// Generated from openapi.yaml by `npm run generate`. Do not edit.

import type { Client } from 'openapi-fetch';
import { type RequestOptions, requestInit, unwrap } from '../call.ts';
import type { Verification, Registration, Session, SecondFactorRequired, SignInWays, OidcOutcome, OidcRegistration, Me, operations, paths } from './schema.ts';

/** Sign-up, sessions and passwords. */
export class AuthResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Register.
   *
   * Signs a person up: with a new workshop, which they will own, or with an invite's code. Nothing exists until the
   * e-mail address is verified with the code we send there. The answer is the same for an address that already has an account.
   *
   * Needs no credential.
   */
  register(body: Registration, options?: RequestOptions): Promise<Verification> {
    return unwrap(this.#client.POST('/v1/auth/register', { body, ...requestInit(options) }));
  }

  /**
   * Verify an e-mail address.
   *
   * Completes a registration by its 6-digit code together with the verification's id, or by the token of the link in the
   * mail together with the password that was chosen, so that nobody makes an account for a stranger who registered their
   * address. Either works once, for 10 minutes and 5 tries. `invalid_code` (422) covers every way it can fail but a wrong
   * password, which is `wrong_password` (422).
   *
   * Needs no credential.
   */
  verifyEmail(body: operations['auth.verifyEmail']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/auth/verify-email', { body, ...requestInit(options) }));
  }

  /**
   * Send the code again.
   *
   * Sends a fresh code for a registration that waits for its verification, at most once a minute. The answer is the same for an unknown id.
   *
   * Needs no credential.
   */
  resendVerification(body: operations['auth.resendVerification']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Verification> {
    return unwrap(this.#client.POST('/v1/auth/verify-email/resend', { body, ...requestInit(options) }));
  }

  /**
   * Log in.
   *
   * Starts a session. An unknown address and a wrong password get the same answer, `invalid_credentials`. Who has set up a
   * second factor gets a ticket (202) in place of a session, for `factors.completeSignIn`. Too many wrong passwords from one
   * device or network within a quarter of an hour get `rate_limited`, as do too many from all those that the account has never
   * been used on; `Retry-After` says when to come back. A browser that has logged in before keeps a cookie that gives it
   * tries of its own, so nobody else can use up its owner's.
   *
   * Needs no credential.
   */
  login(body: operations['auth.login']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Session | SecondFactorRequired> {
    return unwrap(this.#client.POST('/v1/auth/login', { body, ...requestInit(options) }));
  }

  /**
   * Refresh the session.
   *
   * Exchanges the refresh cookie for a new access token and a new cookie. Using a cookie that was already exchanged ends
   * the session on all its copies, unless it is the last one and comes within 30 seconds of its exchange (a lost answer).
   *
   * Needs no credential.
   */
  refresh(options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/auth/refresh', { ...requestInit(options) }));
  }

  /**
   * Log out.
   *
   * Ends the session of the refresh cookie or of the access token, and clears the cookie. Repeating it changes nothing.
   *
   * Needs no credential.
   */
  logout(options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/auth/logout', { ...requestInit(options) }));
  }

  /**
   * Ask for a password reset.
   *
   * Sends a link that works once, for 30 minutes, if the address has an account. The answer does not tell.
   *
   * Needs no credential.
   */
  requestPasswordReset(body: operations['auth.requestPasswordReset']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/auth/password-reset', { body, ...requestInit(options) }));
  }

  /**
   * Set a new password.
   *
   * Sets a new password by the token of the link and ends all sessions of the account, also those begun at a provider. An account
   * at a provider stays linked if the provider has verified the same address there; any other is unlinked. The answer, and a
   * mail, tell which. The second factor stays.
   *
   * Needs no credential.
   */
  resetPassword(body: operations['auth.resetPassword']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<operations['auth.resetPassword']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.POST('/v1/auth/password-reset/confirm', { body, ...requestInit(options) }));
  }

  /**
   * Change your password.
   *
   * Sets a new password by the old one (`wrong_password` if it is not) and logs every other device out. Needs a user's
   * session, not an API key.
   *
   * Needs a logged-in user.
   */
  changePassword(body: operations['auth.changePassword']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/auth/password', { body, ...requestInit(options) }));
  }

  /**
   * Ask for another e-mail address.
   *
   * Sends a 6-digit code to the new address, at most once a minute; the address changes when `auth.confirmEmail` brings the
   * code. Asks for the password (`wrong_password`). The answer is the same for an address that has an account.
   *
   * Needs a logged-in user.
   */
  changeEmail(body: operations['auth.changeEmail']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Verification> {
    return unwrap(this.#client.POST('/v1/auth/email', { body, ...requestInit(options) }));
  }

  /**
   * Change the e-mail address.
   *
   * Changes the address by the code that went there, tells the old address, and logs every other device out. A code works
   * once, for 10 minutes and 5 tries (`invalid_code`).
   *
   * Needs a logged-in user.
   */
  confirmEmail(body: operations['auth.confirmEmail']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.POST('/v1/auth/email/confirm', { body, ...requestInit(options) }));
  }

  /**
   * How one can log in here.
   *
   * What the log-in page offers beside e-mail address and password.
   *
   * Needs no credential.
   */
  ways(options?: RequestOptions): Promise<operations['auth.ways']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/auth/ways', { ...requestInit(options) }));
  }

  /**
   * How you can log in.
   *
   * Whether the user has a password, and which account at the OpenID provider is linked. Not for API keys.
   *
   * Needs a logged-in user.
   */
  signInWays(options?: RequestOptions): Promise<SignInWays> {
    return unwrap(this.#client.GET('/v1/auth/sign-in', { ...requestInit(options) }));
  }

  /**
   * Unlink the provider's account.
   *
   * The user no longer logs in through it. Refused (`last_way_in`) to who has no password.
   *
   * Needs a logged-in user.
   */
  unlinkOidc(options?: RequestOptions): Promise<void> {
    return unwrap(this.#client.DELETE('/v1/auth/oidc', { ...requestInit(options) }));
  }

  /**
   * Log in through the provider.
   *
   * Gives the provider's address to send the browser to, and a cookie that binds what comes back to this browser (code flow
   * with PKCE, state and nonce). With `link` a logged-in user links their account there, which asks for their password. With
   * `confirm` a user whose account there is linked proves again who they are, for what needs a step-up: the provider has to
   * ask them anew and to say when it did (`auth_time`).
   *
   * Needs no credential.
   */
  beginOidc(body: operations['auth.beginOidc']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<operations['auth.beginOidc']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.POST('/v1/auth/oidc/begin', { body, ...requestInit(options) }));
  }

  /**
   * Come back from the provider.
   *
   * Takes what the provider sent the browser back with. `outcome` says what follows: `session` and `second_factor` as after a
   * log-in; `link` if the address has an account, whose password `auth.linkOidc` takes; `register` if it has none, for
   * `auth.registerOidc`; `linked` or `confirmed` if that is what was begun. The browser's cookie carries the log-in from step to step.
   *
   * Needs no credential.
   */
  completeOidc(body: operations['auth.completeOidc']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<OidcOutcome> {
    return unwrap(this.#client.POST('/v1/auth/oidc/complete', { body, ...requestInit(options) }));
  }

  /**
   * Link the provider's account by password.
   *
   * After the outcome `link`, proves by its password that the account is the person's, links both and logs in.
   *
   * Needs no credential.
   */
  linkOidc(body: operations['auth.linkOidc']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Session | SecondFactorRequired> {
    return unwrap(this.#client.POST('/v1/auth/oidc/link', { body, ...requestInit(options) }));
  }

  /**
   * Register through the provider.
   *
   * After the outcome `register`, makes the account with a new workshop or by an invite's code. The provider has verified the address, so there is no code to enter.
   *
   * Needs no credential.
   */
  registerOidc(body: OidcRegistration, options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/auth/oidc/register', { body, ...requestInit(options) }));
  }

  /**
   * Who am I.
   *
   * The user, workshop, role and permissions behind the credential.
   *
   * Needs a logged-in user.
   */
  me(options?: RequestOptions): Promise<Me> {
    return unwrap(this.#client.GET('/v1/auth/me', { ...requestInit(options) }));
  }

  /**
   * Switch to another workshop.
   *
   * Moves the session to another workshop that the user belongs to. Needs a user's session, not an API key.
   *
   * Needs a logged-in user.
   */
  switchWorkshop(body: operations['auth.switchWorkshop']['requestBody']['content']['application/json'], options?: RequestOptions): Promise<Session> {
    return unwrap(this.#client.POST('/v1/auth/switch-workshop', { body, ...requestInit(options) }));
  }

  /**
   * The keys that sign access tokens.
   *
   * A JSON Web Key Set (RFC 7517) with the public keys that are in use or were until a short while ago.
   *
   * Needs no credential.
   */
  jwks(options?: RequestOptions): Promise<operations['auth.jwks']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/auth/jwks', { ...requestInit(options) }));
  }
}

/** Operations that need no credential and can answer 401 all the same: it is not about that. */
export const withoutCredential: ReadonlySet<string> = new Set([
  'POST /v1/auth/login',
  'POST /v1/auth/refresh',
  'POST /v1/auth/oidc/begin',
  'POST /v1/auth/oidc/complete',
  'POST /v1/auth/oidc/link',
  'POST /v1/auth/oidc/register',
  'POST /v1/platform/session',
  'POST /v1/platform/session/refresh',
  'POST /v1/platform/session/end',
]);
