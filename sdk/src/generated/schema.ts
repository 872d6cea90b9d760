// Generated from openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Signs a person up: with a new workshop, which they will own, or with an invite's code. Nothing exists until the
         *     e-mail address is verified with the code we send there. The answer is the same for an address that already has an account.
         */
        post: operations["auth.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an e-mail address
         * @description Completes a registration by its 6-digit code together with the verification's id, or by the token of the link in the
         *     mail together with the password that was chosen, so that nobody makes an account for a stranger who registered their
         *     address. Either works once, for 10 minutes and 5 tries. `invalid_code` (422) covers every way it can fail but a wrong
         *     password, which is `wrong_password` (422).
         */
        post: operations["auth.verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/verify-email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the code again
         * @description Sends a fresh code for a registration that waits for its verification, at most once a minute. The answer is the same for an unknown id.
         */
        post: operations["auth.resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Starts a session. An unknown address and a wrong password get the same answer, `invalid_credentials`. Who has set up a
         *     second factor gets a ticket (202) in place of a session, for `factors.completeSignIn`. Too many wrong passwords from one
         *     device or network within a quarter of an hour get `rate_limited`, as do too many from all those that the account has never
         *     been used on; `Retry-After` says when to come back. A browser that has logged in before keeps a cookie that gives it
         *     tries of its own, so nobody else can use up its owner's.
         */
        post: operations["auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the session
         * @description Exchanges the refresh cookie for a new access token and a new cookie. Using a cookie that was already exchanged ends
         *     the session on all its copies, unless it is the last one and comes within 30 seconds of its exchange (a lost answer).
         */
        post: operations["auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Ends the session of the refresh cookie or of the access token, and clears the cookie. Repeating it changes nothing.
         */
        post: operations["auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a password reset
         * @description Sends a link that works once, for 30 minutes, if the address has an account. The answer does not tell.
         */
        post: operations["auth.requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password
         * @description Sets a new password by the token of the link and ends all sessions of the account, also those begun at a provider. An account
         *     at a provider stays linked if the provider has verified the same address there; any other is unlinked. The answer, and a
         *     mail, tell which. The second factor stays.
         */
        post: operations["auth.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Sets a new password by the old one (`wrong_password` if it is not) and logs every other device out. Needs a user's
         *     session, not an API key.
         */
        post: operations["auth.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another e-mail address
         * @description Sends a 6-digit code to the new address, at most once a minute; the address changes when `auth.confirmEmail` brings the
         *     code. Asks for the password (`wrong_password`). The answer is the same for an address that has an account.
         */
        post: operations["auth.changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the e-mail address
         * @description Changes the address by the code that went there, tells the old address, and logs every other device out. A code works
         *     once, for 10 minutes and 5 tries (`invalid_code`).
         */
        post: operations["auth.confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How one can log in here
         * @description What the log-in page offers beside e-mail address and password.
         */
        get: operations["auth.ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How you can log in
         * @description Whether the user has a password, and which account at the OpenID provider is linked. Not for API keys.
         */
        get: operations["auth.signInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink the provider's account
         * @description The user no longer logs in through it. Refused (`last_way_in`) to who has no password.
         */
        delete: operations["auth.unlinkOidc"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in through the provider
         * @description Gives the provider's address to send the browser to, and a cookie that binds what comes back to this browser (code flow
         *     with PKCE, state and nonce). With `link` a logged-in user links their account there, which asks for their password. With
         *     `confirm` a user whose account there is linked proves again who they are, for what needs a step-up: the provider has to
         *     ask them anew and to say when it did (`auth_time`).
         */
        post: operations["auth.beginOidc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Come back from the provider
         * @description Takes what the provider sent the browser back with. `outcome` says what follows: `session` and `second_factor` as after a
         *     log-in; `link` if the address has an account, whose password `auth.linkOidc` takes; `register` if it has none, for
         *     `auth.registerOidc`; `linked` or `confirmed` if that is what was begun. The browser's cookie carries the log-in from step to step.
         */
        post: operations["auth.completeOidc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link the provider's account by password
         * @description After the outcome `link`, proves by its password that the account is the person's, links both and logs in.
         */
        post: operations["auth.linkOidc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register through the provider
         * @description After the outcome `register`, makes the account with a new workshop or by an invite's code. The provider has verified the address, so there is no code to enter.
         */
        post: operations["auth.registerOidc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description The user, workshop, role and permissions behind the credential.
         */
        get: operations["auth.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/switch-workshop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch to another workshop
         * @description Moves the session to another workshop that the user belongs to. Needs a user's session, not an API key.
         */
        post: operations["auth.switchWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys that sign access tokens
         * @description A JSON Web Key Set (RFC 7517) with the public keys that are in use or were until a short while ago.
         */
        get: operations["auth.jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your devices
         * @description Where the user is logged in, newest log-in first. Needs a user's session, not an API key (`forbidden`).
         */
        get: operations["sessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log all other devices out
         * @description Ends every session of the user but the caller's, in all workshops.
         */
        post: operations["sessions.endOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ses_01k0a7p5v8e4xv2m3n4p5q6r7s */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Log a device out
         * @description Ends one of the user's sessions, at once here and within 10 seconds on every server. The caller's own can be ended too.
         */
        delete: operations["sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your profile
         * @description What a person tells about themselves, the same in all of their workshops. Needs a user's session, not an API key.
         */
        get: operations["profile.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your profile
         * @description Changes the given properties (merge patch); null clears one. A new name shows in every workshop that the person belongs to; language and theme hold on every device. Needs a user's session, not an API key.
         */
        patch: operations["profile.update"];
        trace?: never;
    };
    "/v1/workshops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open another workshop
         * @description Makes a workshop of which the logged-in user is the owner, and moves the session there. A user can belong to 100 workshops (`too_many_workshops`). Needs a user's session, not an API key.
         */
        post: operations["workshops.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a log-in by the second factor
         * @description Exchanges the ticket of a log-in for a session: with a code of the authenticator app, a recovery code or a passkey, one of
         *     them. Wrong ones count: after 5 the ticket is gone (`sign_in_expired`), and after 5 wrong app codes in a row, over all tickets,
         *     app codes are locked for a minute, then two, up to an hour (`factor_locked`); passkeys and recovery codes still work. A code
         *     works once.
         */
        post: operations["factors.completeSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a passkey
         * @description Starts a session without a password. The passkey was unlocked by its PIN or finger, so no second factor is asked for.
         *     Whatever is wrong with it, the answer is `passkey_refused`.
         */
        post: operations["factors.signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a passkey
         * @description What a browser needs to ask for a passkey: give it to `navigator.credentials.get`, as it is to `startAuthentication` of
         *     @simplewebauthn/browser. The challenge works once, for 5 minutes, for a log-in, a second factor or a step-up.
         */
        post: operations["factors.passkeyChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm who you are
         * @description Proves again who is there. Operations that say so need it within the last 10 minutes, or a log-in as recent; without it they
         *     answer `step_up_required`. Takes one of: the password, for who has set up no second factor; else a code of the authenticator
         *     app, a recovery code or a passkey. The fifth wrong proof in a row ends the session.
         */
        post: operations["factors.stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the second factors
         * @description What the logged-in user has set up.
         */
        get: operations["factors.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up an authenticator app
         * @description Makes the secret that an authenticator app shares with us (RFC 6238), as text, as an otpauth URI and as a QR code. It counts
         *     once its first code is confirmed, within 15 minutes.
         */
        post: operations["factors.startTotp"];
        /**
         * Remove the authenticator app
         * @description Its codes work no more. With the last second factor the recovery codes go too.
         */
        delete: operations["factors.removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/factors/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the authenticator app
         * @description Takes the app's first code. From now on logging in asks for one. The first second factor comes with recovery codes.
         */
        post: operations["factors.confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Ten codes, each of which stands in once for the second factor. Those before work no more.
         */
        post: operations["factors.renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/factors/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a passkey
         * @description Keeps the passkey that the browser has made. The first second factor comes with recovery codes. A user has 20 passkeys at the most.
         */
        post: operations["factors.addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/factors/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a passkey
         * @description What a browser needs to make a passkey: give it to `navigator.credentials.create`, as it is to `startRegistration` of
         *     @simplewebauthn/browser. Works once, for 5 minutes.
         */
        post: operations["factors.startPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/factors/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example psk_01k0a7p5v8e4xv2m3n4p5q6r7s */
                passkeyId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description Nobody logs in with it any more. With the last second factor the recovery codes go too.
         */
        delete: operations["factors.removePasskey"];
        options?: never;
        head?: never;
        /**
         * Rename a passkey
         * @description Gives it another name, to tell it by.
         */
        patch: operations["factors.renamePasskey"];
        trace?: never;
    };
    "/v1/workshop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the workshop
         * @description The workshop that the credential belongs to.
         */
        get: operations["workshops.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the workshop
         * @description Changes the given properties (merge patch); null clears one. Documents already issued stay as they are. Where the money
         *     goes (`upiId`, `bank`), `secondFactorRoles` and `confirmLimits` need a step-up, and `confirmLimits` an owner (`owners_only`).
         *     A verified workshop with another `legalName` or `gstin` is `pending` again.
         */
        patch: operations["workshops.update"];
        trace?: never;
    };
    "/v1/workshop/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for verification
         * @description Puts the workshop in line for Workbay to verify it (`pending`). Its phone number and address with city are needed first
         *     (`workshop_incomplete`). Owners get a mail with what came of it.
         */
        post: operations["workshops.requestVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opening-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get opening hours
         * @description When the workshop is open, by its own clock (`timeZone` of the workshop), and the days that are otherwise. A workshop that has not told
         *     its hours yet has empty ones and `version` 0.
         */
        get: operations["openingHours.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change opening hours
         * @description Changes the weekdays that are given, each as a whole, and all `holidays` together. The spans of a day follow each other without touching
         *     what another one covers. Nothing goes past midnight: a night is `22:00` to `24:00` and, on the day after, `00:00` to `02:00`.
         *     Bookings that are made already stay as they are.
         */
        patch: operations["openingHours.update"];
        trace?: never;
    };
    "/v1/listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the listing
         * @description What the public directory shows of the workshop, whether it is in there, and what is still missing for that.
         */
        get: operations["listing.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the listing
         * @description Changes the given properties (merge patch); null clears one. It shows in the directory at once, if the workshop is verified and
         *     nothing is missing. Name, address and phone number are the workshop's (`workshops.update`).
         */
        patch: operations["listing.update"];
        trace?: never;
    };
    "/v1/directory/service-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the services
         * @description Every kind of service by which a workshop can be found, with its name.
         */
        get: operations["directory.listServiceTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count workshops
         * @description How many workshops there are around a point, in a box or in a city: by service, and how many come to the customer. Each count is by
         *     all that is asked for beside it, so that it says what would be found if it were chosen.
         */
        get: operations["directory.countWorkshops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/workshops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find workshops
         * @description Verified workshops that want to be found: around a point, in a box, in a city, or all; narrowed by service, rating, opening, home visit
         *     and words. Give one of `latitude` with `longitude`, `box` or `city`.
         *
         *     `distance` needs a point or a box, whose middle then counts. `rating` is by the mean of all reviews together with five of 3.5 stars,
         *     so that a single one of five stars is not the top. `relevance` is nearest first, where each star that this mean lacks counts as two kilometres;
         *     without a point or box it is the same as `rating`. An answer can be some minutes old as far as others' changes go by unseen, never one that shows
         *     a workshop which has left.
         */
        get: operations["directory.listWorkshops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/workshops/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a workshop of the directory
         * @description What everybody may know of a listed workshop. Whatever is not listed is `not_found`, as if it did not exist.
         */
        get: operations["directory.getWorkshop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a place
         * @description Cities, towns and villages of the world whose name begins with what is typed, with or without its accents; those of `country` first,
         *     and a name that is complete before longer ones. Also by the former names of Indian cities, such as Bangalore. The places are from
         *     GeoNames (geonames.org), under CC BY 4.0: name it where you show them.
         */
        get: operations["places.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bays
         * @description All bays by name, also those that are not in use.
         */
        get: operations["bays.list"];
        put?: never;
        /**
         * Add a bay
         * @description A place that takes one vehicle at a time: a lift, a wash, a van that comes to the customer. At most 50 (`too_many_bays`).
         */
        post: operations["bays.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bays/{bayId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                bayId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a bay
         * @description Changes the given properties. One that is not `active` takes no new bookings; those that it has stay.
         */
        patch: operations["bays.update"];
        trace?: never;
    };
    "/v1/bookable-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List services that can be booked
         * @description All of them by name, also those that are no longer offered.
         */
        get: operations["bookableServices.list"];
        put?: never;
        /**
         * Offer a service
         * @description What a customer books a time for, and how long it takes. At most 100 (`too_many_services`).
         */
        post: operations["bookableServices.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookable-services/{serviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example svc_01k0a7p5v8e4xv2m3n4p5q6r7s */
                serviceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a service
         * @description Changes the given properties (merge patch); null clears one. Bookings that are made keep what they were made with.
         */
        patch: operations["bookableServices.update"];
        trace?: never;
    };
    "/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bookings
         * @description Newest first; all, those in a status, a customer's or a vehicle's. One filter at a time (`filters_exclude`). Who sees only what is given to them gets the bookings that they are to do.
         */
        get: operations["bookings.list"];
        put?: never;
        /**
         * Book a time
         * @description Takes the bay and the people for the time, or refuses with `place_taken` where one of them is taken; nobody else can get in between.
         *     Without `bayId` it is the first bay that is free and that all services can be done in; a workshop that has no bays books people alone.
         *     The workshop may book any time, also outside its opening hours. The end is as long after the beginning as its services take, where it is left
         *     out. The customer gets a mail with a calendar file, where they have an address.
         */
        post: operations["bookings.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the calendar
         * @description Everything that is booked in these days (at most 31) by the clock of the workshop, in its order, with when it is open on each day. At most 1000
         *     bookings; `more` says whether there are others.
         */
        get: operations["bookings.calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find free times
         * @description Times on up to 14 days at which all of these services can be done one after the other, within the opening hours and in one bay. `places` is in how many
         *     bays; what is taken in the meantime is refused when it is booked.
         */
        get: operations["bookings.slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the rules of booking
         * @description By which rules customers book; `version` 0 as long as they are as we set them.
         */
        get: operations["bookings.getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the rules of booking
         * @description Changes the given properties. Bookings that are made stay as they are.
         */
        patch: operations["bookings.updateSettings"];
        trace?: never;
    };
    "/v1/bookings/{bookingId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bkg_01k0a7p5v8e4xv2m3n4p5q6r7s */
                bookingId: string;
            };
            cookie?: never;
        };
        /**
         * Get a booking
         * @description One booking.
         */
        get: operations["bookings.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or move a booking
         * @description Changes the given properties (merge patch). Another time, bay or person is taken in the same moment as the old one is given back
         *     (`place_taken` where it is not free). With another `startsAt` alone it stays as long as it was. The customer is mailed another time.
         *     Only what is requested or confirmed can be moved (`booking_closed`).
         */
        patch: operations["bookings.update"];
        trace?: never;
    };
    "/v1/bookings/{bookingId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bkg_01k0a7p5v8e4xv2m3n4p5q6r7s */
                bookingId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, decline or cancel a booking
         * @description `requested` becomes `confirmed` or `declined`; `confirmed` becomes `no_show`; both can be `cancelled`; `checked_in` becomes `done`, by itself when its
         *     job is delivered. A booking that will not take place gives its bay and people back. The customer is mailed. Checking in is an operation of its own.
         */
        post: operations["bookings.changeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{bookingId}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bkg_01k0a7p5v8e4xv2m3n4p5q6r7s */
                bookingId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check in and open the job
         * @description The vehicle is here: opens a job with customer, vehicle, people, what was asked for and the lines of its services, promised for the end of the booking unless `promisedAt`
         *     says otherwise. `jobId` names it. Needs `jobs:write` too.
         */
        post: operations["bookings.checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List grants of support access
         * @description The times for which the owner let support in, newest first, with who of support came.
         */
        get: operations["supportAccess.list"];
        put?: never;
        /**
         * Let support in
         * @description Lets Workbay's support act in the workshop for a while, reading alone or also writing. It ends by itself, or at once by
         *     `supportAccess.revoke`; a new grant ends the one before. Owners only (`owners_only`).
         */
        post: operations["supportAccess.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example grt_01k0a7p5v8e4xv2m3n4p5q6r7s */
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End support access
         * @description Ends the grant, and with it every session of support, at once here and within 10 seconds on every server.
         */
        delete: operations["supportAccess.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description The people of the workshop, in the order in which they joined.
         */
        get: operations["members.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mem_01k0a7p5v8e4xv2m3n4p5q6r7s */
                memberId: components["parameters"]["MemberId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description The person loses access to this workshop; their account and what they did stay. The last owner can't be removed (`last_owner`), an owner only by an owner who has just proved who they are (`owners_only`, `step_up_required`), and nobody by one who may do less (`permission_not_held`).
         */
        delete: operations["members.remove"];
        options?: never;
        head?: never;
        /**
         * Change a member's role
         * @description Ends the member's sessions in this workshop, at once here and within 10 seconds on every server; they log in again with the new role. Only an
         *     owner who has just proved who they are makes another an owner or takes it from one (`owners_only`, `step_up_required`), and the last owner stays one (`last_owner`). Nobody gives a role, or takes one
         *     away, that allows more than they may do themselves (`permission_not_held`).
         */
        patch: operations["members.update"];
        trace?: never;
    };
    "/v1/members/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave the workshop
         * @description Ends the caller's own membership and their other sessions in this workshop, and moves this session to another of their workshops, if there is one. The last owner can't leave (`last_owner`). Needs a user's session, not an API key.
         */
        post: operations["members.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/transfer-ownership": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mem_01k0a7p5v8e4xv2m3n4p5q6r7s */
                memberId: components["parameters"]["MemberId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer ownership
         * @description Makes this member an owner and the caller, who must be an owner (`owners_only`), a manager. Both happen or neither. Ends the sessions of both in this workshop but the one that asks.
         */
        post: operations["members.transferOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description The built-in roles with what they allow, then the workshop's own by name.
         */
        get: operations["roles.list"];
        put?: never;
        /**
         * Create a role
         * @description Makes a role of the workshop's own from permissions. Nobody can make a role that allows more than they may do themselves (`permission_not_held`),
         *     and a role that sees only the jobs given to its holder can have only the permissions that show nothing of other jobs
         *     (`rule_broken`). At most 50 roles (`too_many_roles`).
         */
        post: operations["roles.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rol_01k0a7p5v8e4xv2m3n4p5q6r7s */
                roleId: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        /**
         * Get a role
         * @description One role of the workshop's own.
         */
        get: operations["roles.get"];
        put?: never;
        post?: never;
        /**
         * Delete a role
         * @description Refused while a member or an open invite has it (`role_in_use`).
         */
        delete: operations["roles.delete"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Changes the given properties (merge patch). New permissions hold for everybody with the role, at once on new requests and within 10 seconds on every server. The changer must hold what the role allowed before and what it allows then (`permission_not_held`).
         */
        patch: operations["roles.update"];
        trace?: never;
    };
    "/v1/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invites
         * @description Open, used up, expired and revoked invites, newest first. Codes are never shown again.
         */
        get: operations["invites.list"];
        put?: never;
        /**
         * Create an invite
         * @description Makes a code by which people join with a role. With an e-mail address the code is mailed there. The code is shown this once. Nobody invites with a role that allows more than they may do themselves (`permission_not_held`), and only an owner who has just proved who they are invites an owner (`owners_only`, `step_up_required`).
         */
        post: operations["invites.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invites/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join by an invite
         * @description Makes the logged-in user a member of the workshop that gave the code, and moves the session there. `invalid_invite` (422) covers every way it can fail.
         */
        post: operations["invites.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invites/{inviteId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01k0a7p5v8e4xv2m3n4p5q6r7s */
                inviteId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invite
         * @description Nobody can join by it any more. Who already joined stays.
         */
        delete: operations["invites.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invites/{inviteId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01k0a7p5v8e4xv2m3n4p5q6r7s */
                inviteId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invite again
         * @description Gives the invite a new code and as many days as it had, and mails it if it has an e-mail address. The old code and link stop working. Not for an invite that is used up or revoked (`invite_closed`), nor within a minute of the last time (`sent_just_now`).
         */
        post: operations["invites.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description The workshop's keys, newest first, without their secrets.
         */
        get: operations["apiKeys.list"];
        put?: never;
        /**
         * Create an API key
         * @description The key itself is shown this once; only its hash is kept. A key can't be given a permission that its maker lacks (`permission_not_held`).
         */
        post: operations["apiKeys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example key_01k0a7p5v8e4xv2m3n4p5q6r7s */
                apiKeyId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Refused on this server at once and on every other within 10 seconds.
         */
        delete: operations["apiKeys.revoke"];
        options?: never;
        head?: never;
        /**
         * Update an API key
         * @description Changes what is given and leaves the rest. Takes effect on this server at once and on every other within 10 seconds.
         */
        patch: operations["apiKeys.update"];
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}/roll": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example key_01k0a7p5v8e4xv2m3n4p5q6r7s */
                apiKeyId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll an API key
         * @description Gives the key a new secret, shown this once. The secret before it works on until `previousUntil`, at most 7 days from
         *     now, so that programs can be changed over one after the other; without it, it ends at once. A secret that was already
         *     being replaced ends in any case. Permissions, addresses and expiry stay.
         */
        post: operations["apiKeys.roll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description Newest first, or those that match `search`.
         */
        get: operations["customers.list"];
        put?: never;
        /**
         * Add a customer
         * @description Adds a person or company to the workshop's records.
         */
        post: operations["customers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: string;
            };
            cookie?: never;
        };
        /**
         * Get a customer
         * @description One customer with what they owe.
         */
        get: operations["customers.get"];
        put?: never;
        post?: never;
        /**
         * Delete a customer
         * @description Only one without vehicles, jobs, invoices and payments; otherwise `customer_in_use`.
         */
        delete: operations["customers.delete"];
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Changes the given properties (merge patch); null clears one. Jobs that are still open follow; issued invoices stay.
         */
        patch: operations["customers.update"];
        trace?: never;
    };
    "/v1/vehicles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List vehicles
         * @description Newest first; all, one customer's, or those that match `search`.
         */
        get: operations["vehicles.list"];
        put?: never;
        /**
         * Add a vehicle
         * @description Adds a customer's vehicle. The registration is normalised (`mh 12 ab 1234` is MH12AB1234); each stands once in a workshop (`registration_taken`).
         */
        post: operations["vehicles.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicleId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example veh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                vehicleId: string;
            };
            cookie?: never;
        };
        /**
         * Get a vehicle
         * @description One vehicle.
         */
        get: operations["vehicles.get"];
        put?: never;
        post?: never;
        /**
         * Delete a vehicle
         * @description Only one without jobs and invoices; otherwise `vehicle_in_use`.
         */
        delete: operations["vehicles.delete"];
        options?: never;
        head?: never;
        /**
         * Change a vehicle
         * @description Changes the given properties (merge patch); null clears one. A new odometer reading joins the history. A `customerId` hands it to another customer.
         */
        patch: operations["vehicles.update"];
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description Newest first; filtered by status, customer, vehicle, assigned person or promised time, or those that match `search`. By promised time, the soonest comes first. One filter beside `status` at a time (`filters_exclude`).
         */
        get: operations["jobs.list"];
        put?: never;
        /**
         * Create a job
         * @description Opens a job card in status draft, or straight in open. It gets the workshop's next job number.
         */
        post: operations["jobs.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get a job
         * @description One job card.
         */
        get: operations["jobs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a job
         * @description Changes the given properties (merge patch); lists are replaced whole. Closed and cancelled jobs can't be changed, nor the lines of one that is invoiced (`job_locked`).
         */
        patch: operations["jobs.update"];
        trace?: never;
    };
    "/v1/jobs/{jobId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a job on
         * @description `draft → open → in_progress ⇄ on_hold → ready → delivered → closed`; `in_progress` also goes to `ready`, `ready` back to
         *     `in_progress`, and `cancelled` is reached from any state before delivery. Whoever moved a job by mistake can put it back to where
         *     it was within ten minutes, not out of `closed` or `cancelled`. Anything else is `invalid_transition` (409).
         */
        post: operations["jobs.changeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * List a job's photos
         * @description All photos of the job in the order in which they were added, with addresses to show them; at most 50.
         */
        get: operations["jobs.photos"];
        put?: never;
        /**
         * Add a photo to a job
         * @description Puts a finished file of purpose `job_photo` at the end of the job's photos. Adding one again changes nothing. A job can
         *     have 50 (`too_many_photos`); closed and cancelled ones take no more (`job_locked`).
         */
        post: operations["jobs.addPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/photos/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
                /**
                 * @description The file.
                 * @example file_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a photo from a job
         * @description Takes the photo off the job and deletes the file. Closed and cancelled jobs keep theirs (`job_locked`).
         */
        delete: operations["jobs.removePhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get the job card as PDF
         * @description The sheet that goes with the vehicle, rendered now.
         */
        get: operations["jobs.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the saved views of a list
         * @description One's own and those that others share with the workshop, by name; all of them, at most 100. Who sees only the jobs given to them gets their own.
         */
        get: operations["views.list"];
        put?: never;
        /**
         * Save a view of the jobs
         * @description Keeps filters and columns under a name. One's own view of that name is replaced. A person has 50 at the most (`too_many_views`); views
         *     belong to people, so a session is needed. Who sees only the jobs given to them shares none (`forbidden`).
         */
        post: operations["views.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example viw_01k0a7p5v8e4xv2m3n4p5q6r7s */
                viewId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a view
         * @description Only one's own; an owner deletes shared ones of others too.
         */
        delete: operations["views.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List items
         * @description The catalogue, newest first, or what of it matches `search`: enough for a list, a barcode scanner and a field that completes what is
         *     typed. All filters can be combined.
         */
        get: operations["items.list"];
        put?: never;
        /**
         * Add an item
         * @description Adds work or goods to the catalogue. `code` and `barcode` are each unique in the workshop (`item_taken`). The code of labour is a SAC, which
         *     begins with 99; that of a part is an HSN, which does not (`rule_broken`). Only parts are kept in stock.
         */
        post: operations["items.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example itm_01k0a7p5v8e4xv2m3n4p5q6r7s */
                itemId: string;
            };
            cookie?: never;
        };
        /**
         * Get an item
         * @description One item of the catalogue.
         */
        get: operations["items.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an item
         * @description Changes the given properties (merge patch); null clears one. Lines that were made from the item stay as they are. An item that is no longer
         *     sold is kept for the documents that name it: set `active` to false. One with stock cannot stop being `stocked` (`item_in_stock`).
         */
        patch: operations["items.update"];
        trace?: never;
    };
    "/v1/stock/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock movements
         * @description What came into stock and went out of it, newest first; all, or of one item. A movement is never changed or deleted.
         */
        get: operations["stock.listMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put stock right
         * @description Adds to the stock of an item or takes from it, by `quantity` or to what was `counted`. What comes in is worth `unitCost`, or as much as what is
         *     there. More cannot go out than there is (`out_of_stock`), unless the workshop allows negative stock.
         *
         *     Jobs and invoices move stock by themselves: a job takes the parts on its lines when work begins (`in_progress`), follows every change of
         *     them, and puts them back when it is cancelled; an invoice without a job takes them when it is issued. Stock is valued at its moving
         *     weighted average cost, and each movement is in the ledger.
         */
        post: operations["stock.adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List suppliers
         * @description Newest first, or those that match `search`.
         */
        get: operations["suppliers.list"];
        put?: never;
        /**
         * Add a supplier
         * @description Adds a company or person from whom goods are bought.
         */
        post: operations["suppliers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppliers/{supplierId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example spl_01k0a7p5v8e4xv2m3n4p5q6r7s */
                supplierId: string;
            };
            cookie?: never;
        };
        /**
         * Get a supplier
         * @description One supplier with what they are owed.
         */
        get: operations["suppliers.get"];
        put?: never;
        post?: never;
        /**
         * Delete a supplier
         * @description Only one without purchases and payments; otherwise `supplier_in_use`.
         */
        delete: operations["suppliers.delete"];
        options?: never;
        head?: never;
        /**
         * Change a supplier
         * @description Changes the given properties (merge patch); null clears one.
         */
        patch: operations["suppliers.update"];
        trace?: never;
    };
    "/v1/suppliers/{supplierId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example spl_01k0a7p5v8e4xv2m3n4p5q6r7s */
                supplierId: string;
            };
            cookie?: never;
        };
        /**
         * List payments to a supplier
         * @description What the supplier was paid, newest first.
         */
        get: operations["suppliers.listPayments"];
        put?: never;
        /**
         * Pay a supplier
         * @description Records that a supplier was paid, at most what they are owed. The ledger has it at once, from the cash in hand or the bank. Not on a
         *     day up to which the books are closed (`period_closed`).
         */
        post: operations["suppliers.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List purchases
         * @description Newest first. `supplierId` and `search` exclude each other; `status` goes with either.
         */
        get: operations["purchases.list"];
        put?: never;
        /**
         * Draft a purchase
         * @description Enters an invoice of a supplier; nothing moves until it is received. On its lines `unitPrice` is what the supplier charges; a line that names an
         *     item and leaves it out costs what the item cost before. The tax is IGST where the supplier is registered in another state, and none where
         *     they have no GSTIN. An invoice number is entered once for each supplier (`purchase_taken`).
         */
        post: operations["purchases.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/purchases/{purchaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
                purchaseId: components["parameters"]["PurchaseId"];
            };
            cookie?: never;
        };
        /**
         * Get a purchase
         * @description One purchase with its lines and what went back of it.
         */
        get: operations["purchases.get"];
        put?: never;
        post?: never;
        /**
         * Delete a draft purchase
         * @description Only one that is not received; otherwise `purchase_received`.
         */
        delete: operations["purchases.delete"];
        options?: never;
        head?: never;
        /**
         * Change a draft purchase
         * @description Changes the given properties (merge patch) of a purchase that is not received yet (`purchase_received`).
         */
        patch: operations["purchases.update"];
        trace?: never;
    };
    "/v1/purchases/{purchaseId}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
                purchaseId: components["parameters"]["PurchaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a purchase
         * @description The goods are there: they go into stock at what they cost, and the ledger has the stock, the input tax and what the supplier is owed. Lines
         *     that are not kept in stock are expenses. Where the tax is not credited to the workshop (`creditable`) it is a part of the cost. A purchase that is
         *     received stays as it is; what goes back is `purchases.returnGoods`.
         */
        post: operations["purchases.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/purchases/{purchaseId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
                purchaseId: components["parameters"]["PurchaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send goods back
         * @description Goods of a received purchase go back to the supplier, at most what is left of each line. What the supplier is owed falls by their price and tax; they
         *     leave the stock at its average cost. The goods must be there (`out_of_stock`).
         */
        post: operations["purchases.returnGoods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List documents
         * @description The workshop's own documents or, with `purpose=user_document`, those of the logged-in user, newest first. Photos and
         *     logos stand with what they belong to. Needs what seeing such a file needs (see Create a file).
         */
        get: operations["files.list"];
        put?: never;
        /**
         * Create a file
         * @description Announces a file and answers with a signed form, by which it goes straight to the store: `POST` the `fields` and, last,
         *     the bytes as `file` in multipart/form-data to `url`, within 15 minutes. The store takes exactly the announced type and
         *     size. Then call Complete an upload.
         *
         *     | purpose | types | at most | to upload | to see |
         *     |---|---|---|---|---|
         *     | `workshop_logo` | picture | 5 MiB | `workshop:write` | `workshop:read` |
         *     | `workshop_photo` | picture | 25 MiB | `workshop:write` | `workshop:read` |
         *     | `workshop_document` | PDF, picture | 25 MiB | `workshop:write` | `workshop:write` |
         *     | `job_photo` | picture | 25 MiB | `jobs:write` | `jobs:read` |
         *     | `profile_photo` | picture | 10 MiB | a logged-in user | that user; colleagues by List members |
         *     | `user_document` | PDF, picture | 25 MiB | a logged-in user | that user |
         *     | `import` | CSV, Excel (xlsx) | 20 MiB | `imports:write` | `imports:write` |
         *
         *     A picture is a JPEG, PNG or WebP of at most 50 megapixels. Logos, photos and files to import that nothing names within a day are removed.
         */
        post: operations["files.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file.
                 * @example file_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /**
         * Get a file
         * @description What is known of the file, with addresses to read it that work for at least 15 minutes.
         */
        get: operations["files.get"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Removes the file and all that was made of it. One in use as a logo or photo is taken off there first (`file_in_use`).
         */
        delete: operations["files.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file.
                 * @example file_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an upload
         * @description Looks at what was uploaded: its content must be of the announced type (`file_refused`). Pictures are made anew, upright
         *     and without their metadata (place, camera), and get smaller variants. From then on the file never changes. May be
         *     repeated. Within an hour of the announcement (`upload_expired`); `not_uploaded` while the store has nothing.
         */
        post: operations["files.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the storage in use
         * @description How many finished files the workshop keeps and how much room they take, with everything that was made of them.
         */
        get: operations["files.storage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices
         * @description Newest first; filtered by status or customer, or those that match `search`. One filter beside `status` at a time (`filters_exclude`). With `fromDay` or `toDay` the invoices issued on these days, the latest day first, and no other filter.
         */
        get: operations["invoices.list"];
        put?: never;
        /**
         * Draft an invoice
         * @description From a job (its customer, vehicle and lines are taken over; a job has one invoice, else `job_already_invoiced`) or on its own with a customer and lines. A draft has no number and can be changed or deleted.
         */
        post: operations["invoices.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /**
         * Get an invoice
         * @description One invoice.
         */
        get: operations["invoices.get"];
        put?: never;
        post?: never;
        /**
         * Delete a draft invoice
         * @description An issued invoice can't be deleted (`invoice_issued`).
         */
        delete: operations["invoices.delete"];
        options?: never;
        head?: never;
        /**
         * Change a draft invoice
         * @description Changes the given properties (merge patch) of a draft. An issued invoice can't be changed (`invoice_issued`).
         */
        patch: operations["invoices.update"];
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue an invoice
         * @description Gives the draft the next number of its fiscal year without a gap, fixes everything on it and posts it to the ledger. From
         *     then on it can't be changed. Kind, tax and place of supply follow the registrations of workshop and customer as they are
         *     now. Code `invoice_empty` (422) without lines, `invoice_issued` (409) if it was issued before, `rule_broken` (422) when its
         *     number would be longer than 16 characters: choose a shorter invoice prefix. Of a tax invoice `rule_broken` also names each
         *     line whose rate is none of the day's (see taxRates.list) or whose HSN code is shorter than the law asks (rule 46(g): 4 digits
         *     to a registered customer; 6 on all where the workshop's turnover is above ₹5 crore), and reverse charge without the
         *     customer's GSTIN.
         */
        post: operations["invoices.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * E-mail an invoice
         * @description Mails the PDF of an issued invoice to its customer, or to the given address. What becomes of it is told in `email` and by the events `invoice.email_…`. Code `no_email` (422) where there is neither, `email_suppressed` (422) where mail to the address came back before or was marked as spam (see suppressions.find), `invoice_not_issued` (409) for a draft.
         */
        post: operations["invoices.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /**
         * Get an invoice as PDF
         * @description Rendered now, from what was fixed when it was issued; a draft says that it is one.
         */
        get: operations["invoices.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find why an address gets no mail
         * @description Empty for an address that mail is sent to. One that sent mail back for good gets none from any workshop, one that marked a
         *     mail as spam none from the workshop that wrote it; sending there is refused with `email_suppressed`.
         */
        get: operations["suppressions.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send mail to an address again
         * @description For an address that is right after all, or whose owner wants your mail again. Code `not_found` where nothing holds mail back, `email_given_up` (409) after it came back three times.
         */
        post: operations["suppressions.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoice-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credit and debit notes
         * @description Newest first; all, or of one invoice or customer. One filter at a time (`filters_exclude`).
         */
        get: operations["invoiceNotes.list"];
        put?: never;
        /**
         * Issue a credit or debit note
         * @description Corrects an issued invoice (CGST Act, section 34). A credit note takes off lines, quantities or value, at the most what is
         *     left of each line; without `lines` it takes off everything that is left, and the invoice is `credited`: that is how one is
         *     made void, and its job can be invoiced anew. A debit note adds value to lines. Each has a gapless series of its own (`CN/…`,
         *     `DN/…`). The ledger follows in the same instant. What a credit note takes off beyond what is due becomes the customer's
         *     credit. Code `invoice_not_issued` (409) for a draft, `credit_note_too_late` (409) for a credit note to a tax invoice after
         *     30 November following the end of its fiscal year (section 34(2)), `nothing_left` (409) where all is credited, `rule_broken` (422) for more than is left.
         */
        post: operations["invoiceNotes.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoice-notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example nte_01k0a7p5v8e4xv2m3n4p5q6r7s */
                noteId: components["parameters"]["NoteId"];
            };
            cookie?: never;
        };
        /**
         * Get a credit or debit note
         * @description One note.
         */
        get: operations["invoiceNotes.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoice-notes/{noteId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example nte_01k0a7p5v8e4xv2m3n4p5q6r7s */
                noteId: components["parameters"]["NoteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * E-mail a credit or debit note
         * @description Mails its PDF to the customer, or to the given address. Code `no_email` (422) where there is neither.
         */
        post: operations["invoiceNotes.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoice-notes/{noteId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example nte_01k0a7p5v8e4xv2m3n4p5q6r7s */
                noteId: components["parameters"]["NoteId"];
            };
            cookie?: never;
        };
        /**
         * Get a credit or debit note as PDF
         * @description Rendered now, from what was fixed when it was issued.
         */
        get: operations["invoiceNotes.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List estimates
         * @description Newest first; filtered by status, job or customer, or those that match `search`. One filter beside `status` at a time (`filters_exclude`).
         */
        get: operations["estimates.list"];
        put?: never;
        /**
         * Create an estimate
         * @description For a job, with the job's lines where none are given; or for a customer on its own. It gets the workshop's next estimate number and
         *     waits as a draft until it is sent. Photos are those of the job, or finished files of purpose `job_photo`.
         */
        post: operations["estimates.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{estimateId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        /**
         * Get an estimate
         * @description One estimate, as its latest revision stands.
         */
        get: operations["estimates.get"];
        put?: never;
        post?: never;
        /**
         * Delete an estimate
         * @description Only one that was never sent; otherwise `estimate_sent` (409).
         */
        delete: operations["estimates.delete"];
        options?: never;
        head?: never;
        /**
         * Change an estimate
         * @description Changes the given properties (merge patch); lists are replaced whole. A draft is changed in place. What the customer has been sent stays as
         *     it was: a change makes the next revision, a draft again, and the customer is asked anew once that is sent. A part of the customer's link
         *     says so meanwhile. With `If-Match` only the version you saw is changed.
         */
        patch: operations["estimates.update"];
        trace?: never;
    };
    "/v1/estimates/{estimateId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an estimate
         * @description Fixes the revision and opens it to the customer by their link: by e-mail where `email` is given, with the PDF; or send the link of
         *     `sharing.createLink` by your own means. The days of validity count from now. Sending it again while it is `sent` keeps the
         *     revision; one that has expired is valid anew. `estimate_empty` (422) without lines; `estimate_decided` (409) once the customer has answered.
         */
        post: operations["estimates.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{estimateId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the customer's answer
         * @description For who says yes at the counter or on the phone. Recorded like an answer by link, with the person who records it. An estimate that waits
         *     as a draft is sent by this. `estimate_decided` (409) once this revision has an answer.
         */
        post: operations["estimates.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{estimateId}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work by an estimate
         * @description Brings the approved lines to the job: in place of what the job has from this estimate, beside its other lines. An estimate on its own opens
         *     a job. An approval does this by itself where the job allows it. Doing it again changes nothing. `estimate_not_approved` (409) before an approval;
         *     `job_locked` (409) where the job is closed, cancelled or invoiced.
         */
        post: operations["estimates.convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{estimateId}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        /**
         * List revisions
         * @description Every revision that the customer was sent, newest first, as it was, with the customer's answer; at most 50.
         */
        get: operations["estimates.revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{estimateId}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        /**
         * List an estimate's photos
         * @description The photos of the estimate and of its lines, with addresses to show them.
         */
        get: operations["estimates.photos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{estimateId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        /**
         * Get the estimate as PDF
         * @description The latest revision, rendered now; a draft is marked as one.
         */
        get: operations["estimates.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/share-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the links of a document
         * @description Links that were made for one estimate, invoice, payment or job, newest first, ended ones too. Needs the permission to read it.
         */
        get: operations["sharing.listLinks"];
        put?: never;
        /**
         * Get a link for the customer
         * @description A short link to a page for the customer, without an account: an estimate (`est_…`) to answer, an issued invoice (`bil_…`) to pay, the receipt
         *     of a confirmed payment (`pay_…`), or a job card (`job_…`). While there is one that has not ended, it is that one, with 90 days from now again.
         *     Needs the permission to change what it shows. `estimate_not_sent`, `invoice_not_issued` or `payment_not_confirmed` (409) before there is anything to show.
         */
        post: operations["sharing.createLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/share-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lnk_01k0a7p5v8e4xv2m3n4p5q6r7s */
                linkId: components["parameters"]["LinkId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a link
         * @description From now on it shows nothing. Whoever has it is told to ask the workshop.
         */
        delete: operations["sharing.revokeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/share-links/{linkId}/email": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lnk_01k0a7p5v8e4xv2m3n4p5q6r7s */
                linkId: components["parameters"]["LinkId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a link
         * @description Mails the link and the PDF to the customer, or to `email`. `emailedTo` and `emailStatus` of the link tell what became of it. `no_email` (422) where there is no address; `link_ended` (404).
         */
        post: operations["sharing.email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        /**
         * Open a link
         * @description What a link shows, to whoever has it. `link_ended` (404) for one that is unknown, expired or revoked.
         */
        get: operations["sharing.open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/{token}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        /**
         * Get a link's document
         * @description The PDF, rendered now; in the language of `lang`, or else of the workshop.
         */
        get: operations["sharing.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/{token}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer an estimate
         * @description Approves the named lines and declines the others, for good. Asked again with the same revision it shows the first answer; whatever the
         *     workshop changes later is a new revision, and asks anew (`estimate_changed`, 409). `estimate_expired` (409) after its days.
         */
        post: operations["sharing.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/{token}/pay-online": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an invoice by card
         * @description Gives the address of a page at Stripe where what is due is paid by card. It leads back to the link's page; that it was paid
         *     Stripe tells us, a moment later. Who asks again gets the same page while it is open and the amount has not changed. Code
         *     `nothing_due`, `online_payment_off` or `payment_underway` (409); `billing_unavailable` (503) while Stripe cannot be reached.
         */
        post: operations["sharing.payOnline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/{token}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an invoice is paid
         * @description For who has paid by UPI or bank transfer: the workshop finds it among the payments to confirm, marked as stated by the customer.
         *     The same reference again changes nothing. A link takes three that nobody has confirmed yet (`too_many_stated`, 409).
         */
        post: operations["sharing.statePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description Newest first; filtered by status, invoice or customer. One filter beside `status` at a time (`filters_exclude`).
         */
        get: operations["payments.list"];
        put?: never;
        /**
         * Record a payment
         * @description Notes that money came in for issued invoices of one customer. It counts once it is confirmed. Name one of `invoiceId`, `allocations`, which says how
         *     much is for which invoice, and `customerId`, whose unpaid invoices are taken in the order in which they are due (`nothing_due` where there is none). What is left over,
         *     and what turns out not to be due any more at confirmation, becomes the customer's credit. Code `invoice_not_issued` (409) for a draft.
         */
        post: operations["payments.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/use-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay invoices from the customer's credit
         * @description Puts what a customer has as credit against issued invoices of theirs, at once and at the most what is due. Name one of `invoiceId`, `allocations` and `customerId`, whose unpaid invoices are taken in the order in which they are due. Code `not_enough_credit` (409), `nothing_due` (409).
         */
        post: operations["payments.useCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a customer's credit
         * @description Notes that money went back to the customer of an invoice, out of their credit. Code `not_enough_credit` (409) for more than they
         *     have. With `online` Stripe pays it back to the card that the invoice was paid with: `not_paid_online` (409) for more than was. More than
         *     the workshop lets the role confirm is `above_confirm_limit` (403). Should Stripe refuse, the refund is `bounced` and the money is the customer's credit again.
         */
        post: operations["payments.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        /**
         * Get a payment
         * @description One payment.
         */
        get: operations["payments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a payment
         * @description Says that the money is there. The invoice and the ledger follow in the same instant. Once only (`payment_settled`), and up to the amount that the workshop lets the role confirm (`above_confirm_limit`).
         */
        post: operations["payments.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/bounce": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a cheque bounced
         * @description Takes a confirmed cheque back: its invoice is owed again, and what had become the customer's credit is no more. The ledger
         *     follows in the same instant. Code `payment_not_cheque` (409) for any other payment, `not_enough_credit` (409) where the credit was used meanwhile,
         *     `above_confirm_limit` (403) for more than the role may confirm.
         */
        post: operations["payments.bounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a payment
         * @description Says that the money is not there. Only while it is recorded and not confirmed (`payment_settled`), and up to the amount that the workshop lets the role confirm (`above_confirm_limit`).
         */
        post: operations["payments.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        /**
         * Get a receipt as PDF
         * @description The receipt of a confirmed payment, rendered now. `payment_not_confirmed` (409) before.
         */
        get: operations["payments.receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gst-returns/gstr1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a month's GSTR-1
         * @description The return of outward supplies as JSON, to be uploaded on the GST portal or opened in its Returns Offline Tool. Invoices to
         *     registered customers stand one by one (`b2b`), so do those above ₹1 lakh to others in another state (`b2cl`; rule 59(4));
         *     the rest is summed by place and rate (`b2cs`). Credit and debit notes stand in `cdnr` and `cdnur`, or are netted in
         *     `b2cs`. Amounts are rupees here, as the portal wants them. Code `gst_not_charged` (409) for a workshop without GSTIN or of
         *     the composition scheme, which files no GSTR-1.
         */
        get: operations["gstReturns.getGstr1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gst-returns/gstr1/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a month's GSTR-1 for Excel
         * @description The same as a workbook with the sheets and columns of the Returns Offline Tool's template. Code `gst_not_charged` (409) as for getGstr1.
         */
        get: operations["gstReturns.gstr1Workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gst-returns/e-invoices/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Of an invoice, or of a credit or debit note.
                 * @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                documentId: string;
            };
            cookie?: never;
        };
        /**
         * Get an e-invoice
         * @description An issued tax invoice, or a note to one, as JSON for the Invoice Registration Portal (schema INV-01, version 1.1). It shows what
         *     was fixed at the issue. Code `not_e_invoiced` (409) for drafts, bills of supply and customers without GSTIN;
         *     `e_invoice_incomplete` (422) names what the portal would miss, such as a PIN code.
         */
        get: operations["gstReturns.getEInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rates of GST
         * @description Those in force on a day, lowest first, each with the notification that says so. An issued tax invoice has no other.
         */
        get: operations["taxRates.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cash-drawers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how the cash drawer was opened and closed
         * @description Newest first; the first is the open one, if one is.
         */
        get: operations["cashDrawers.list"];
        put?: never;
        /**
         * Open the cash drawer
         * @description With the cash that was counted in it. What the books say is in hand and what was counted may differ: the difference is posted, so
         *     that both are the same from here on. One drawer is open at a time (`drawer_open`).
         */
        post: operations["cashDrawers.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cash-drawers/expected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the cash that should be there
         * @description Cash in hand by the books at this moment.
         */
        get: operations["cashDrawers.expected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cash-drawers/{drawerId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example drw_01k0a7p5v8e4xv2m3n4p5q6r7s */
                drawerId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count the cash and close the drawer
         * @description Posts the difference between what was counted and what the books say. Code `drawer_closed` (409) if it was closed before.
         */
        post: operations["cashDrawers.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description The imports of the last months, newest first.
         */
        get: operations["imports.list"];
        put?: never;
        /**
         * Begin an import
         * @description Takes a finished file of the purpose `import` (CSV, or the first sheet of an Excel workbook) and looks at it: which columns there are, and
         *     which field each of them seems to be, by its heading in English or Hindi or as other programs name it. Nothing is changed yet. Next, correct
         *     the mapping (`imports.update`), have every row checked and then imported (`imports.changeStatus`).
         *
         *     A CSV may be in UTF-8, UTF-16 or Windows-1252 and separated by commas, semicolons, tabs or bars. At most 50,000 rows and 200 columns
         *     (`rule_broken`). A file that cannot be read is `file_refused`. Beside `imports:write` it needs the permission to write what is imported, such as
         *     `customers:write` (`forbidden`).
         */
        post: operations["imports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The import.
                 * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        /**
         * Get an import
         * @description The import with its mapping, how far it is and what came of it.
         */
        get: operations["imports.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what an import reads
         * @description Which column is which field, which sheet is read, and what happens to records that are there already. What was checked has to be checked
         *     again. Another sheet has its columns guessed anew. Once it is under way it cannot be changed (`import_locked`).
         */
        patch: operations["imports.update"];
        trace?: never;
    };
    "/v1/imports/{importId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The import.
                 * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check, start, cancel or undo an import
         * @description What is asked for is done in the background; `imports.get` tells how far it is, and the stream of events hints at each step.
         *
         *     - `checking`: a dry run. Every row is held against the same rules as a request of the API, and nothing is changed. Every fault is found.
         *     - `importing`: only once it is checked. Rows with faults are left out. Done in parts, each of them whole: whatever is interrupted goes on where
         *       it was, and no row is done twice. Its end, and that of an undoing, is told by the event
         *       `import.finished`; the single records tell none.
         *     - `cancelled`: ends it. What was imported so far stays, until it is undone.
         *     - `undoing`: removes the records that the import made, but for those that were changed or are used since; `imports.faults` lists these and why.
         *       Records that the import only changed stay as they are.
         *
         *     Anything else is `invalid_transition`; a mapping without a required field is `rule_broken`. While another import of the workshop is under
         *     way: `import_running`.
         */
        post: operations["imports.changeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The import.
                 * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        /**
         * List the faults of an import
         * @description What the last check, import or undoing could not take, in the order of the rows. The first 10,000 are kept, for 30 days.
         */
        get: operations["imports.faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/faults/csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The import.
                 * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        /**
         * Download the faults of an import
         * @description All faults that are kept, as CSV.
         */
        get: operations["imports.faultsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ledger entries
         * @description The double-entry book, newest first. In each entry debits equal credits. Entries are never changed or deleted.
         */
        get: operations["ledger.listEntries"];
        put?: never;
        /**
         * Post a journal entry
         * @description What neither an invoice nor a payment says: rent paid, cash brought to the bank, the owner's capital. Debits must equal
         *     credits (`rule_broken`). The accounts of customers and of GST move with invoices and payments only (`rule_broken`). An entry
         *     cannot be changed; post the opposite one. Code `period_closed` (409) for a day up to which the books are closed.
         */
        post: operations["ledger.postEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts
         * @description The chart of accounts, each with its balance as it is now. The same chart for every workshop.
         */
        get: operations["ledger.listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the trial balance
         * @description What each account had at the beginning, moved and had at the end of some months, from running totals. Debits equal credits in every column.
         */
        get: operations["ledger.trialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/statements/{customerId}": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
            };
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /**
         * Get a customer's statement
         * @description What a customer owed at the beginning, what was charged and received, and what they owe at the end. At most 1000 entries (`rule_broken`); ask for fewer days then.
         */
        get: operations["ledger.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/statements/{customerId}/pdf": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
            };
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /**
         * Get a customer's statement as PDF
         * @description The same on the workshop's letterhead, in the language of its documents.
         */
        get: operations["ledger.statementPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/statements/{customerId}/csv": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
            };
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /**
         * Get a customer's statement as CSV
         * @description The same for a spreadsheet, amounts in whole units with two decimals.
         */
        get: operations["ledger.statementCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the ageing of receivables
         * @description What customers owe by how long it is overdue, from the unpaid invoices as they are now; the largest first, at most 1000 customers.
         */
        get: operations["ledger.ageing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get up to when the books are closed
         * @description Up to this day nothing can be posted.
         */
        get: operations["ledger.getClosing"];
        /**
         * Close the books up to a day
         * @description From then on nothing is posted on that day or before (`period_closed`): what was filed stays as it was. The day must be over in
         *     the workshop's time zone (`rule_broken`). An earlier day, or null, opens books again, which only an owner may (`owners_only`).
         */
        put: operations["ledger.close"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the ledger
         * @description All entries of the days, oldest first, as one stream. `csv` has a line for each line of an entry; `tally` is XML for Tally's
         *     Import Data, with the ledgers as masters and the entries as vouchers.
         */
        get: operations["ledger.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the exports of all data of the workshop
         * @description The exports that were asked for, newest first. One that is `ready` can be downloaded until it expires. Only for owners.
         */
        get: operations["privacy.listWorkshopExports"];
        put?: never;
        /**
         * Export all data of the workshop
         * @description Begins to make a ZIP archive of all data of the workshop: a file of JSON lines for each kind of document, and a manifest that counts them.
         *     Password hashes, keys, tokens and other secrets are not in it. A mail tells when it is ready; it can be downloaded for 7 days.
         *     One is made at a time (`export_running`). Only for owners.
         */
        post: operations["privacy.exportWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop/exports/{exportId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The export.
                 * @example exp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        /**
         * Download an export of all data of the workshop
         * @description The archive. One that is not complete yet gives `export_not_ready`. Only for owners.
         */
        get: operations["privacy.downloadWorkshopExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete the workshop
         * @description Closes the workshop: it can be read and exported, not changed (`workshop_closed`). All owners get a mail. After 30 days it is
         *     removed, but for what tax law keeps: invoices, payments and the ledger, until 72 months after the annual return of their year
         *     is due, without what these need not show. Until then an owner can take it back by `privacy.keepWorkshop`. Only for owners.
         */
        post: operations["privacy.deleteWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the workshop
         * @description Takes its deletion back, until it is removed. Only for owners.
         */
        post: operations["privacy.keepWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a customer's personal data
         * @description On the customer's request (Digital Personal Data Protection Act 2023, section 12). A customer without invoices is removed, with
         *     vehicles. Issued invoices keep the name, the address and the GSTIN that they must show; everything else is taken out of
         *     them, of jobs, payments, events, mails and the audit log. While there are open jobs, drafts or unpaid invoices the
         *     purpose is not over: `customer_unsettled`. It can't be undone.
         */
        post: operations["privacy.eraseCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete your account
         * @description With the answer the account is gone: its sessions, factors and memberships with it. What is left of the name and the address in
         *     events, the audit log, invites and mails is taken out at once in the background. The address can register anew. Whoever is
         *     the last owner of a workshop in which others work must transfer it first (`last_owner`); a workshop of theirs alone is
         *     deleted with the account, but for what tax law keeps. The address is typed as a confirmation.
         */
        post: operations["privacy.deleteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the exports of all data of your account
         * @description The exports that were asked for, newest first. One that is `ready` can be downloaded until it expires.
         */
        get: operations["privacy.listMyExports"];
        put?: never;
        /**
         * Export all data of your account
         * @description Begins to make a ZIP archive of all data of your account: a file of JSON lines for each kind of document, and a manifest that counts them.
         *     Password hashes, keys, tokens and other secrets are not in it. A mail tells when it is ready; it can be downloaded for 7 days.
         *     One is made at a time (`export_running`).
         */
        post: operations["privacy.exportMine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/exports/{exportId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The export.
                 * @example exp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        /**
         * Download an export of all data of your account
         * @description The archive. One that is not complete yet gives `export_not_ready`.
         */
        get: operations["privacy.downloadMyExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the figures of the day
         * @description Jobs by status, what is outstanding and to be confirmed, and what was invoiced and received on each of the last 30 days of the workshop's time zone. Kept with every change, so it costs the same however long the history. Who sees only the jobs given to them gets those, counted, and no money.
         */
        get: operations["summary.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/online-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the settings of online payments
         * @description Whether customers can pay invoices by card, into the workshop's own account at Stripe.
         */
        get: operations["onlinePayments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Offer payments by card, or do not
         * @description Turns the button on the pages of invoices on or off. The account stays connected. Code `not_found` where there is none yet.
         */
        patch: operations["onlinePayments.update"];
        trace?: never;
    };
    "/v1/online-payments/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect an account
         * @description Gives the address of a page at Stripe where an owner opens the workshop's account, or goes on with it: who they are and where
         *     the money goes. It works for a few minutes. What customers pay by card goes into this account, less Stripe's and Workbay's fees.
         *     Code `billing_off` (409) where this installation has no Stripe key; `billing_unavailable` (503) while Stripe cannot be reached.
         */
        post: operations["onlinePayments.connect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the plans
         * @description What a workshop can have of Workbay, with prices and limits, cheapest first. Prices are without tax.
         */
        get: operations["subscriptions.listPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the subscription
         * @description Which plan the workshop has, what of its limits is used, and whether another plan can be bought here. Test mode has the
         *     limits of its live workshop's plan, and counts its own.
         */
        get: operations["subscriptions.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscription/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy a plan
         * @description Gives the address of a payment page at Stripe, where a person pays; the plan begins when Stripe says so (event
         *     `subscription.updated`). The first subscription of a workshop begins with a trial. Another page that was still open for
         *     the workshop ends. Code `already_subscribed` (409) where there is a plan, which `subscriptions.portal` changes;
         *     `billing_off` (409) where this installation sells no plans; `billing_unavailable` (503) while Stripe cannot be reached.
         */
        post: operations["subscriptions.checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscription/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the customer portal
         * @description Gives the address of a page at Stripe where the plan is changed or ended, the card replaced and invoices are found. It works
         *     for a few minutes. Code `no_subscription` (409) where nothing was bought yet; `billing_off` (409) and `billing_unavailable`
         *     (503) as with `subscriptions.checkout`.
         */
        post: operations["subscriptions.portal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a list or report as a sheet
         * @description The whole list, newest first, or the report of the days, as one stream: Excel or CSV, amounts in whole units. A text that a
         *     spreadsheet would run as a formula is made harmless. Needs the permission by which the list is read otherwise, such as
         *     `customers:read` (`forbidden`), and holds what its holder may see. Each export is put on record.
         */
        get: operations["sheets.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the figures of a period
         * @description Revenue, taxes, repair orders, estimates and customers of the days from `fromDay` to `toDay` in the workshop's time zone, as a
         *     sum, by day or month, and for as many days before. Kept with every change, so a year is one read however long the history.
         *     By day at most 366 days, by month 36600 (`rule_broken`). A day or month without trade is left out.
         */
        get: operations["reports.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get sales by service
         * @description What was sold before tax, less what was credited, by the lines of issued invoices: those of one item of the catalogue are one
         *     service, and so are others of one kind with the same words. The largest first, at most 200; the rest is `others`.
         */
        get: operations["reports.services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/technicians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get sales by technician
         * @description What was sold before tax, less what was credited, by who was assigned to the invoice's job when it was issued; several share
         *     it equally. What was sold without a job, or with nobody assigned, has no `userId`.
         */
        get: operations["reports.technicians"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description What happened in the workshop, newest first; all, or of one resource. Kept for 90 days.
         */
        get: operations["events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to events
         * @description What happens in the workshop, as it happens: server-sent events that stay open. Each message's `data` is an event as JSON, its `id` a
         *     position. Whoever comes back sends the last one as `Last-Event-ID` and gets everything since, for 90 days; the id of any
         *     event will do as well. Within five minutes nothing comes twice; later, what happened in the two minutes before may: ignore events whose `id` you have had.
         *
         *     Everybody gets the types of event whose resources they may read (`jobs:read` for `job.…`); whoever sees only the jobs given to them
         *     gets the events of those. A message without `data` moves the position on, at least every 15 seconds. The stream ends when the
         *     credential does, and when the server stops; `retry` says when to come back.
         *
         *     With `changes` there are messages of the type `changed` too, for screens: what no event tells has changed, so read it again. They
         *     have no position and are not repeated, so read everything again whenever you have been away.
         */
        get: operations["events.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example evt_01k0a7p5v8e4xv2m3n4p5q6r7s */
                eventId: string;
            };
            cookie?: never;
        };
        /**
         * Get an event
         * @description One event, as it was sent to webhooks.
         */
        get: operations["events.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notifications
         * @description What the logged-in user was told of in this workshop, newest first. Kept for 90 days. Nobody is told of what they did
         *     themselves, and who sees only their own jobs is told of no others. All filters can be combined.
         */
        get: operations["notifications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count your unread notifications
         * @description How many notifications of this workshop the logged-in user has not read, for a badge; 100 stands for 100 or more.
         */
        get: operations["notifications.countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how you are notified
         * @description How the logged-in user is told of what happens in this workshop. Whoever has chosen nothing yet has these:
         *
         *     | Type | Priority | In the app | E-mail | Push |
         *     |---|---|---|---|---|
         *     | `job.assigned` | normal | on | off | on |
         *     | `job.ready` | normal | on | off | on |
         *     | `job.promise_at_risk` | high | on | on | on |
         *     | `payment.to_confirm` | high | on | on | on |
         *     | `payment.confirmed` | normal | on | off | off |
         *     | `payment.rejected` | high | on | on | on |
         *     | `estimate.approved` | high | on | on | on |
         *     | `estimate.declined` | high | on | on | on |
         *     | `member.joined` | low | on | on | off |
         *     | `item.stock_low` | normal | on | on | off |
         *
         *     E-mails go out `soon` (what happens within a few minutes in one mail), there are no quiet hours, and times are the workshop's.
         *
         *     **What cannot be switched off.** Mails on the security of your account (a new password or address, a second factor, a support
         *     session, the end of an account or a workshop) are no notifications. They are always sent, at once, to your address.
         */
        get: operations["notifications.getPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how you are notified
         * @description Changes the given properties (merge patch), also of the types and of `email`; null ends the quiet hours, or goes back to the workshop's
         *     time zone. It holds for the logged-in user in this workshop, and for mails and pushes that wait as well.
         */
        patch: operations["notifications.updatePreferences"];
        trace?: never;
    };
    "/v1/notifications/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End notification e-mails by the link in one of them
         * @description Sets `email.when` to `off` for the person and the workshop that a mail's link is of, without a log-in; doing it twice is no fault. Mail
         *     programs do the same on their own by a POST to the link itself (`List-Unsubscribe-Post`, RFC 8058).
         */
        post: operations["notifications.unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/push-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your devices for push
         * @description On which devices the logged-in user gets pushes, of all their workshops, and the key by which a browser subscribes
         *     (`applicationServerKey` of `PushManager.subscribe`). A device gets pushes as long as the log-in lasts that it was added in.
         */
        get: operations["notifications.getPush"];
        put?: never;
        /**
         * Add a device for push
         * @description Takes what a browser's `PushSubscription` says. Messages are encrypted for it alone (RFC 8291) and signed by our key (VAPID, RFC 8292).
         *     A subscription that is known already is kept once, for who added it last. A user can have 20; the oldest gives way.
         */
        post: operations["notifications.addPushDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/push-devices/{pushDeviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example psh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                pushDeviceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a device for push
         * @description The device gets no more pushes.
         */
        delete: operations["notifications.removePushDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/push-devices/{pushDeviceId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example psh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                pushDeviceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test push
         * @description Sends a message to one of your devices, quiet hours or not. `lastSentAt` tells when its push service took it. `live_only` (409) in test mode, from which nothing is sent.
         */
        post: operations["notifications.testPushDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark many notifications as read
         * @description Marks these notifications of the logged-in user as read. What is not theirs, or no longer there, is passed over.
         */
        post: operations["notifications.markMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all notifications as read
         * @description Marks every notification that the logged-in user has in this workshop as read.
         */
        post: operations["notifications.markAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{notificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ntf_01k0a7p5v8e4xv2m3n4p5q6r7s */
                notificationId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Mark a notification as read or unread
         * @description Marks one notification of the logged-in user. Marking it as what it is changes nothing.
         */
        patch: operations["notifications.mark"];
        trace?: never;
    };
    "/v1/test-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the mode
         * @description Whether this credential works in live or in test mode, and the two workshops behind it. Test mode is a workshop of its
         *     own, made with a copy of the settings: it sends no mail to customers, moves no money, counts its own numbers, and its
         *     events say `livemode` false. Test keys (`wb_test_…`) are made in it.
         */
        get: operations["testMode.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-mode/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter test mode
         * @description Moves the session into the workshop's test mode, which is made the first time. Needs a user's session, not an API key;
         *     it keeps its role. The people of the workshop are copied anew each time, so that work can be given to them.
         */
        post: operations["testMode.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-mode/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave test mode
         * @description Moves the session back to the live workshop.
         */
        post: operations["testMode.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-mode/wipe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wipe the test data
         * @description Empties test mode at once and copies the settings of the live workshop anew; its documents are removed in the
         *     background. Test keys go on; webhook endpoints of test mode are removed. For an owner's session alone, in either mode.
         *     A request that another server is working on at that moment may still answer from before for up to 10 seconds.
         */
        post: operations["testMode.wipe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-mode/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails that were not sent
         * @description What test mode would have sent, newest first. Kept for 90 days. Empty in live mode.
         */
        get: operations["testMode.listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-mode/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mail_01k0a7p5v8e4xv2m3n4p5q6r7s */
                mailId: string;
            };
            cookie?: never;
        };
        /**
         * Get a mail that was not sent
         * @description The mail as its receiver would have seen it.
         */
        get: operations["testMode.getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit log
         * @description Who changed what, when and from where, newest first: one record for each request that changed something, written in the
         *     same transaction as the change, and one for each export that was downloaded. Secrets are masked. Records can't be changed or deleted; they end after the time that
         *     the server keeps them (a year by default). All filters can be combined.
         */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened to your own account
         * @description Log-ins, refused log-ins, password resets and every other change of the logged-in user's account and sessions, newest
         *     first, whichever workshop they were in.
         */
        get: operations["audit.listMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit log
         * @description All records that match, newest first, as one stream. `csv` has a line for each changed field, with texts that a
         *     spreadsheet would run as a formula made harmless; `ndjson` has a record in a line, as the list gives it. The export itself
         *     is put on record too.
         */
        get: operations["audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List event types
         * @description Every type of event, with what it means.
         */
        get: operations["webhooks.listEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who delivers the events
         * @description Workbay itself, or Svix where this installation hands events to it; and whether that has a page of its own for the workshop.
         */
        get: operations["webhooks.getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/service/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the delivery service's page
         * @description A link to Svix's page of the workshop, where deliveries can be seen, searched and resent. The link itself logs in, for an hour, so pass it to nobody. Endpoints are changed in Workbay alone. `no_portal` where Workbay delivers by itself.
         */
        post: operations["webhooks.openPortal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description The workshop's endpoints, newest first, without their secrets.
         */
        get: operations["webhooks.listEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description Events from now on are sent to the URL, signed by the Standard Webhooks scheme with the secret that is shown this once. The URL must be https and public (`invalid_request` otherwise). A workshop has at most 20 (`too_many_endpoints`).
         */
        post: operations["webhooks.createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        /**
         * Get a webhook endpoint
         * @description One endpoint, without its secret.
         */
        get: operations["webhooks.getEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Nothing is sent there any more.
         */
        delete: operations["webhooks.deleteEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description Changes the given properties (merge patch). Disabling the endpoint drops what is still to be sent to it; pausing keeps it until you resume.
         */
        patch: operations["webhooks.updateEndpoint"];
        trace?: never;
    };
    "/v1/webhooks/endpoints/{endpointId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the signing secret
         * @description Makes a new secret, shown this once. For 24 hours events are signed with the old one too.
         */
        post: operations["webhooks.rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/endpoints/{endpointId}/roll-back-secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll back the signing secret
         * @description Makes the secret from before the last rotation the current one again, while it still signs along (24 hours; `no_previous_secret` after that). The withdrawn one signs along for 24 hours.
         */
        post: operations["webhooks.rollBackSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/endpoints/{endpointId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Sends an event of type `webhook.test` to this endpoint alone, whatever types it takes. The delivery shows how it went. `endpoint_disabled` where the endpoint is disabled.
         */
        post: operations["webhooks.sendTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/endpoints/{endpointId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay a range of time
         * @description Sends the endpoint the events of a range of time that it has not got, failed and never attempted ones alike, oldest first; with `includeDelivered` those it has got too. Only types that it takes. Runs in the background; the endpoint shows how far it is. `replay_running` while another one runs, `endpoint_disabled` where the endpoint is disabled. Events are kept for 90 days.
         */
        post: operations["webhooks.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/endpoints/{endpointId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        /**
         * List deliveries
         * @description The events that were sent to an endpoint or are still to be, newest event first, each with its last attempt. Kept for 30 days.
         */
        get: operations["webhooks.listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/endpoints/{endpointId}/deliveries/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
                /** @example evt_01k0a7p5v8e4xv2m3n4p5q6r7s */
                eventId: components["parameters"]["EventId"];
            };
            cookie?: never;
        };
        /**
         * Get a delivery
         * @description One event's delivery to an endpoint with its attempts, newest first, each with what was sent, what came back and how long it took. The last 15 attempts are kept.
         */
        get: operations["webhooks.getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/endpoints/{endpointId}/deliveries/{eventId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
                /** @example evt_01k0a7p5v8e4xv2m3n4p5q6r7s */
                eventId: components["parameters"]["EventId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resend an event
         * @description Sends one event to an endpoint again, with the same `webhook-id`, or for the first time where it was never attempted. `endpoint_disabled` where the endpoint is disabled.
         */
        post: operations["webhooks.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in as an administrator
         * @description Starts a session by e-mail address, password and a code of the authenticator app (or a recovery code, or a passkey). Without,
         *     and with the right password, the answer is `second_factor_needed`. Whoever has set up no app yet gets a session that can
         *     do nothing but set it up. Sets an HttpOnly cookie for `platform.refresh`.
         */
        post: operations["platform.logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Continue the administrator's session
         * @description Gives a new access token for the cookie. A session ends 8 hours after the log-in, or after an hour without use.
         */
        post: operations["platform.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/session/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log the administrator out
         * @description Ends the session of the cookie, with the support sessions begun in it.
         */
        post: operations["platform.logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/session/accept-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a password by a one-time link
         * @description Sets the password of the administrator to whom the link was given, ends their sessions and starts one. A link works once and for a day.
         */
        post: operations["platform.acceptLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the administrator is
         * @description The administrator of the session with their permissions.
         */
        get: operations["platform.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an authenticator app
         * @description Makes a secret for an authenticator app; it counts once `platform.confirmTotp` has had its first code, within 15 minutes.
         */
        post: operations["platform.startTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish setting up an authenticator app
         * @description Takes the first code of the app. From then on the session can do what the role allows.
         */
        post: operations["platform.confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/me/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm who the administrator is
         * @description Proves the second factor again, by a code of the authenticator app, a recovery code or a passkey. What changes something for
         *     others (verify, reject, block, unblock, support, administrators, passkeys) needs it within the last 10 minutes, or a log-in as
         *     recent; without it the answer is `step_up_required`. The fifth wrong proof in a row ends the session.
         */
        post: operations["platform.stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the administrator's passkeys
         * @description What stands in for the authenticator app at the log-in and when confirming who is there. There are 20 at the most.
         */
        get: operations["platform.listPasskeys"];
        put?: never;
        /**
         * Add a passkey of the administrator
         * @description Keeps the passkey that the browser has made by the options of `platform.startPasskey`. A mail tells of it.
         */
        post: operations["platform.addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/me/passkeys/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a passkey of the administrator
         * @description What a browser needs to make a passkey: give it to `navigator.credentials.create`. Works once, for 5 minutes. The authenticator
         *     app comes first (`second_factor_required`).
         */
        post: operations["platform.startPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/me/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example psk_01k0a7p5v8e4xv2m3n4p5q6r7s */
                passkeyId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey of the administrator
         * @description The authenticator app stays. A mail tells of it.
         */
        delete: operations["platform.removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the administrator's password
         * @description By the old password; ends the administrator's other sessions. The fifth wrong one in a row ends this session.
         */
        put: operations["platform.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/workshops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List and search workshops
         * @description All workshops, newest first; or those that match.
         */
        get: operations["platform.listWorkshops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/workshops/{workshopId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        /**
         * Get a workshop with its usage
         * @description What the workshop says of itself, its owners, what it uses, and whether its owner lets support in.
         */
        get: operations["platform.getWorkshop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/workshops/{workshopId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a workshop
         * @description Marks the workshop as verified; its owners get a mail.
         */
        post: operations["platform.verifyWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/workshops/{workshopId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a workshop
         * @description Marks the workshop as rejected; its owners get a mail with the reason.
         */
        post: operations["platform.rejectWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/workshops/{workshopId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Block a workshop
         * @description Its people and API keys get `workshop_blocked` with the reason, at once here and within 10 seconds on every server. Its
         *     data stays. Its owners get a mail.
         */
        post: operations["platform.blockWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/workshops/{workshopId}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unblock a workshop
         * @description Lets its people and API keys in again; its owners get a mail.
         */
        post: operations["platform.unblockWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/workshops/{workshopId}/support-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act as support in a workshop
         * @description Gives an access token for the workshop, by a grant of its owner (`support_not_granted` otherwise). It allows what
         *     support may do, reading alone or also writing as the owner chose, for an hour at most and never past the grant's end.
         *     What is done with it stands in the workshop's audit log under the administrator's name.
         */
        post: operations["platform.startSupportSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List and search users
         * @description All users, newest first; or those that match.
         */
        get: operations["platform.listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get a user
         * @description A user and the workshops that they belong to.
         */
        get: operations["platform.getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/users/{userId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Block a user
         * @description Ends all sessions of the user, at once here and within 10 seconds on every server; a log-in gives `user_blocked` with
         *     the reason. The user gets a mail.
         */
        post: operations["platform.blockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/users/{userId}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unblock a user
         * @description Lets the user log in again; they get a mail.
         */
        post: operations["platform.unblockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/administrators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List administrators
         * @description All administrators, oldest first.
         */
        get: operations["platform.listAdministrators"];
        put?: never;
        /**
         * Add an administrator
         * @description Makes an administrator and mails them a one-time link to choose a password.
         */
        post: operations["platform.createAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/administrators/{administratorId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example adm_01k0a7p5v8e4xv2m3n4p5q6r7s */
                administratorId: components["parameters"]["AdministratorId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an administrator
         * @description Changes role or name, or lets them in no more (`disabled`), which ends their sessions. The last active super administrator stays one (`last_super`).
         */
        patch: operations["platform.updateAdministrator"];
        trace?: never;
    };
    "/v1/platform/administrators/{administratorId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example adm_01k0a7p5v8e4xv2m3n4p5q6r7s */
                administratorId: components["parameters"]["AdministratorId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an administrator a new link
         * @description Ends their sessions, forgets their password and second factor, and mails a one-time link to begin anew.
         */
        post: operations["platform.renewAdministratorLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what administrators did
         * @description The platform's audit log, newest first. What concerns a workshop or a user stands in theirs too.
         */
        get: operations["platform.listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "customer.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer was added
         * @description A customer was added. `data` is the resource as the change left it.
         */
        post: operations["on.customer.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer was changed
         * @description A customer was changed. `data` is the resource as the change left it.
         */
        post: operations["on.customer.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer was deleted
         * @description A customer was deleted. `data` is the resource as the change left it.
         */
        post: operations["on.customer.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vehicle.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A vehicle was added
         * @description A vehicle was added. `data` is the resource as the change left it.
         */
        post: operations["on.vehicle.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vehicle.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A vehicle was changed
         * @description A vehicle was changed. `data` is the resource as the change left it.
         */
        post: operations["on.vehicle.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vehicle.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A vehicle was deleted
         * @description A vehicle was deleted. `data` is the resource as the change left it.
         */
        post: operations["on.vehicle.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job was created
         * @description A job was created. `data` is the resource as the change left it.
         */
        post: operations["on.job.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job was changed
         * @description A job was changed. `data` is the resource as the change left it.
         */
        post: operations["on.job.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.status_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job moved to another status
         * @description A job moved to another status. `data` is the resource as the change left it.
         */
        post: operations["on.job.status_changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice was drafted
         * @description An invoice was drafted. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft invoice was changed
         * @description A draft invoice was changed. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft invoice was deleted
         * @description A draft invoice was deleted. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice got its number and is final
         * @description An invoice got its number and is final. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.issued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice was given to the mail
         * @description An invoice was given to the mail. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.sent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice is fully paid
         * @description An invoice is fully paid. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.email_delayed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The mail with an invoice is late
         * @description The mail with an invoice is late. The mail service goes on trying; `data.email` says why. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.email_delayed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.email_delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The mail with an invoice arrived
         * @description The mail with an invoice arrived. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.email_delivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.email_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The mail with an invoice did not arrive
         * @description The mail with an invoice did not arrive. It bounced or could not be sent; `data.email` says which and why. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.email_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.email_complained": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The mail with an invoice was marked as spam
         * @description The mail with an invoice was marked as spam. `data` is the resource as the change left it.
         */
        post: operations["on.invoice.email_complained"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cash_drawer.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The cash drawer was opened
         * @description The cash drawer was opened. `data` is the resource as the change left it.
         */
        post: operations["on.cash_drawer.opened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cash_drawer.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The cash drawer was closed
         * @description The cash drawer was closed. `data` is the resource as the change left it.
         */
        post: operations["on.cash_drawer.closed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "credit_note.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A credit note was issued
         * @description A credit note was issued. `data` is the resource as the change left it.
         */
        post: operations["on.credit_note.issued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debit_note.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A debit note was issued
         * @description A debit note was issued. `data` is the resource as the change left it.
         */
        post: operations["on.debit_note.issued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "estimate.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An estimate was drafted
         * @description An estimate was drafted. `data` is the resource as the change left it.
         */
        post: operations["on.estimate.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "estimate.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An estimate was changed
         * @description An estimate was changed. `data` is the resource as the change left it.
         */
        post: operations["on.estimate.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "estimate.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An estimate that was never sent was deleted
         * @description An estimate that was never sent was deleted. `data` is the resource as the change left it.
         */
        post: operations["on.estimate.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "estimate.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An estimate was sent to the customer
         * @description An estimate was sent to the customer. `data` is the resource as the change left it.
         */
        post: operations["on.estimate.sent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "estimate.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer approved an estimate or a part of it
         * @description The customer approved an estimate or a part of it. `data` is the resource as the change left it.
         */
        post: operations["on.estimate.approved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "estimate.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer declined an estimate
         * @description The customer declined an estimate. `data` is the resource as the change left it.
         */
        post: operations["on.estimate.declined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payment was recorded
         * @description A payment was recorded. `data` is the resource as the change left it.
         */
        post: operations["on.payment.recorded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payment was confirmed
         * @description A payment was confirmed. `data` is the resource as the change left it.
         */
        post: operations["on.payment.confirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.bounced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A cheque bounced
         * @description A cheque bounced. `data` is the resource as the change left it.
         */
        post: operations["on.payment.bounced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.refunded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer was refunded
         * @description A customer was refunded. `data` is the resource as the change left it.
         */
        post: operations["on.payment.refunded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payment was rejected
         * @description A payment was rejected. `data` is the resource as the change left it.
         */
        post: operations["on.payment.rejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "item.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An item was added to the catalogue
         * @description An item was added to the catalogue. `data` is the resource as the change left it.
         */
        post: operations["on.item.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "item.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An item of the catalogue was changed
         * @description An item of the catalogue was changed. `data` is the resource as the change left it.
         */
        post: operations["on.item.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "item.stock_low": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An item fell to the level at which it is ordered anew
         * @description An item fell to the level at which it is ordered anew. `data` is the resource as the change left it.
         */
        post: operations["on.item.stock_low"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "stock.moved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stock came in, went out or was put right
         * @description Stock came in, went out or was put right. `data` is the resource as the change left it.
         */
        post: operations["on.stock.moved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "supplier.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A supplier was added
         * @description A supplier was added. `data` is the resource as the change left it.
         */
        post: operations["on.supplier.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "supplier.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A supplier was changed
         * @description A supplier was changed. `data` is the resource as the change left it.
         */
        post: operations["on.supplier.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "supplier.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A supplier was deleted
         * @description A supplier was deleted. `data` is the resource as the change left it.
         */
        post: operations["on.supplier.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "supplier.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A supplier was paid
         * @description A supplier was paid. `data` is the resource as the change left it.
         */
        post: operations["on.supplier.paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "purchase.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A purchase was drafted
         * @description A purchase was drafted. `data` is the resource as the change left it.
         */
        post: operations["on.purchase.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "purchase.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft purchase was changed
         * @description A draft purchase was changed. `data` is the resource as the change left it.
         */
        post: operations["on.purchase.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "purchase.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft purchase was deleted
         * @description A draft purchase was deleted. `data` is the resource as the change left it.
         */
        post: operations["on.purchase.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "purchase.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The goods of a purchase came in
         * @description The goods of a purchase came in. `data` is the resource as the change left it.
         */
        post: operations["on.purchase.received"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "purchase.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goods of a purchase went back to the supplier
         * @description Goods of a purchase went back to the supplier. `data` is the resource as the change left it.
         */
        post: operations["on.purchase.returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "workshop.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The workshop was changed
         * @description The workshop was changed. `data` is the resource as the change left it.
         */
        post: operations["on.workshop.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "workshop.verification_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The workshop was verified, rejected or asks to be verified
         * @description The workshop was verified, rejected or asks to be verified. `data` is the resource as the change left it.
         */
        post: operations["on.workshop.verification_changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person joined the workshop
         * @description A person joined the workshop. `data` is the resource as the change left it.
         */
        post: operations["on.member.joined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member got another role or name
         * @description A member got another role or name. `data` is the resource as the change left it.
         */
        post: operations["on.member.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "role.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A role was made
         * @description A role was made. `data` is the resource as the change left it.
         */
        post: operations["on.role.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "role.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A role was changed
         * @description A role was changed. `data` is the resource as the change left it.
         */
        post: operations["on.role.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "role.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A role was deleted
         * @description A role was deleted. `data` is the resource as the change left it.
         */
        post: operations["on.role.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member was removed
         * @description A member was removed. `data` is the resource as the change left it.
         */
        post: operations["on.member.removed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "apiKey.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An API key was made
         * @description An API key was made. `data` is the resource as the change left it. The secret is not in it.
         */
        post: operations["on.apiKey.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "apiKey.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An API key was changed
         * @description An API key was changed. `data` is the resource as the change left it. The secret is not in it.
         */
        post: operations["on.apiKey.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "apiKey.rolled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An API key got a new secret
         * @description An API key got a new secret. `data` is the resource as the change left it. The secret is not in it.
         */
        post: operations["on.apiKey.rolled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "apiKey.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An API key was revoked
         * @description An API key was revoked. `data` is the resource as the change left it. The secret is not in it.
         */
        post: operations["on.apiKey.revoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invite.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody was invited
         * @description Somebody was invited. `data` is the resource as the change left it. The code is not in it.
         */
        post: operations["on.invite.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invite.resent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invite got a new code
         * @description An invite got a new code. `data` is the resource as the change left it. The code is not in it.
         */
        post: operations["on.invite.resent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invite.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody joined by an invite
         * @description Somebody joined by an invite. `data` is the resource as the change left it. The code is not in it.
         */
        post: operations["on.invite.accepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invite.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invite was revoked
         * @description An invite was revoked. `data` is the resource as the change left it. The code is not in it.
         */
        post: operations["on.invite.revoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "file.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A file was uploaded
         * @description A file was uploaded. `data` is the resource as the change left it. Its addresses are not in it; get the file for them.
         */
        post: operations["on.file.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "file.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A file was deleted
         * @description A file was deleted. `data` is the resource as the change left it. Its addresses are not in it; get the file for them.
         */
        post: operations["on.file.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "listing.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The listing in the directory was changed
         * @description What the public directory shows of the workshop was changed. `data` is the resource as the change left it.
         */
        post: operations["on.listing.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "opening_hours.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opening hours or holidays were changed
         * @description Opening hours or holidays were changed. `data` is the resource as the change left it.
         */
        post: operations["on.opening_hours.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.finished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An import is finished
         * @description Rows of a file have become records or changed some, or an import was undone; these records tell no events of their own. `data` is the import with its status and its counts.
         */
        post: operations["on.import.finished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bay.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bay was added
         * @description A bay was added. `data` is the resource as the change left it.
         */
        post: operations["on.bay.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bay.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bay was changed
         * @description A bay was changed. `data` is the resource as the change left it.
         */
        post: operations["on.bay.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bookable_service.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A service can be booked
         * @description A service can be booked. `data` is the resource as the change left it.
         */
        post: operations["on.bookable_service.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bookable_service.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A service that can be booked was changed
         * @description A service that can be booked was changed. `data` is the resource as the change left it.
         */
        post: operations["on.bookable_service.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "booking.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A time was booked
         * @description A time was booked. `data` is the resource as the change left it.
         */
        post: operations["on.booking.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "booking.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A booking was changed or moved
         * @description A booking was changed or moved. `data` is the resource as the change left it.
         */
        post: operations["on.booking.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "booking.status_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A booking was confirmed, declined, cancelled, checked in or done
         * @description A booking was confirmed, declined, cancelled, checked in or done. `data` is the resource as the change left it.
         */
        post: operations["on.booking.status_changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "booking_settings.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rules of booking were changed
         * @description The rules of booking were changed. `data` is the resource as the change left it.
         */
        post: operations["on.booking_settings.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The workshop's subscription to Workbay began, changed or ended
         * @description The workshop's subscription to Workbay began, changed or ended. `data` is the resource as the change left it.
         */
        post: operations["on.subscription.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.endpoint_created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A webhook endpoint was added
         * @description A webhook endpoint was added. In the list and the stream of events; it is sent to no endpoint. `data` is the endpoint as the change left it, of its address the host alone.
         */
        post: operations["on.webhook.endpoint_created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.endpoint_updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A webhook endpoint was changed
         * @description A webhook endpoint was changed. In the list and the stream of events; it is sent to no endpoint. `data` is the endpoint as the change left it, of its address the host alone.
         */
        post: operations["on.webhook.endpoint_updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.endpoint_disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A webhook endpoint was disabled by Workbay
         * @description A webhook endpoint was disabled by Workbay. `data` is the resource as the change left it. Of its address it names the host alone, and it goes to the other endpoints.
         */
        post: operations["on.webhook.endpoint_disabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.endpoint_deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A webhook endpoint was deleted
         * @description A webhook endpoint was deleted. In the list and the stream of events; it is sent to no endpoint. `data` is the endpoint as the change left it, of its address the host alone.
         */
        post: operations["on.webhook.endpoint_deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A test event was asked for
         * @description Somebody tries an endpoint. Goes to that endpoint alone, whatever types it takes; `data` is the endpoint.
         */
        post: operations["on.webhook.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description What a message of the type `changed` carries. Something that a screen may show is not what it was.
         * @example {
         *       "what": "deliveries",
         *       "id": "whe_01k0a7p5v8e4xv2m3n4p5q6r7s"
         *     }
         */
        LiveChange: {
            /**
             * @description Deliveries of the endpoint `id`; the endpoint `id` itself, in its replay; exports of data; the import `id`; the notifications of who listens.
             * @enum {string}
             */
            what: "deliveries" | "endpoints" | "exports" | "imports" | "notifications";
            id: string | null;
        };
        /**
         * Format: email
         * @example asha@example.com
         */
        Email: string;
        /** @description 8 to 128 characters; any characters. Refused (`rule_broken`) if it is among the commonest passwords or is the person's or workshop's name or e-mail address. */
        Password: string;
        Registration: {
            /** @example Asha Patil */
            name: string;
            email: components["schemas"]["Email"];
            password: components["schemas"]["Password"];
            /**
             * @description The language of our mails. English if left out.
             * @enum {string}
             */
            language?: "en" | "hi";
            /** @description The new workshop. Give this or `inviteCode`. */
            workshop?: {
                /** @example Patil Motors */
                name: string;
                /** @enum {string} */
                kind: "garage" | "home_service";
            };
            /** @description Join the workshop that gave you this code. */
            inviteCode?: string;
        };
        /**
         * Format: date-time
         * @description RFC 3339, UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        Timestamp: string;
        Verification: {
            /**
             * @description Goes with the code.
             * @example ver_01k0a7p5v8e4xv2m3n4p5q6r7s
             */
            verificationId: string;
            /** @description Where the code went; empty when a code is sent again. */
            email: string;
            expiresAt: components["schemas"]["Timestamp"];
        };
        /**
         * @description What a plan limits. A change that would go beyond is refused with `plan_limit` (402); what is there stays.
         * @enum {string}
         */
        PlanLimit: "members" | "jobs_a_month" | "api_keys" | "webhook_endpoints" | "storage_bytes";
        /** @description What went wrong (RFC 9457). */
        Problem: {
            /**
             * Format: uri
             * @description Identifies the kind of problem.
             * @example https://workbay.dev/problems/not_found
             */
            type: string;
            /** @description The kind of problem, for a person. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /**
             * @description The kind of problem, for a program. Stable.
             * @example not_found
             */
            code: string;
            /** @description This occurrence, for a person. */
            detail?: string;
            /** @description The path that was asked for. */
            instance?: string;
            /** @description Name this when you ask us for help. */
            requestId: string;
            /** @description Every fault of the input. */
            errors?: {
                /**
                 * @description Where: a JSON pointer that starts with body, query, path or headers.
                 * @example /body/lineItems/0/quantity
                 */
                pointer: string;
                /**
                 * @description What is wrong there, for a program. Stable; new ones may come.
                 * @example too_small
                 */
                code: string;
                /**
                 * @description What is wrong there, for a person.
                 * @example must be 0 or more
                 */
                message: string;
                /**
                 * @description What the message names, such as the limit.
                 * @example {
                 *       "limit": 0
                 *     }
                 */
                params?: {
                    [key: string]: string | number | string[];
                };
            }[];
            /** @description Only with `plan_limit`: what the plan limits, and the way out. */
            limit?: {
                name: components["schemas"]["PlanLimit"];
                used: number;
                most: number;
                /**
                 * Format: uri
                 * @description Where a person finds a larger plan.
                 */
                url: string;
            };
        };
        /**
         * @description Kept without repeats, in the order given.
         * @example [
         *       "Brakes",
         *       "Air conditioning"
         *     ]
         */
        ProfileTags: string[];
        /**
         * @description How the dashboard looks; `auto` follows the device.
         * @enum {string}
         */
        Theme: "auto" | "light" | "dark";
        /**
         * @description Goes up by one with every change.
         * @example 1
         */
        Version: number;
        Profile: {
            /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            name: string;
            email: string;
            emailVerified: boolean;
            phone: string | null;
            city: string | null;
            services: components["schemas"]["ProfileTags"];
            skills: components["schemas"]["ProfileTags"];
            /** @description Get the file for its address. */
            photoFileId: string | null;
            /** @enum {string} */
            language: "en" | "hi";
            theme: components["schemas"]["Theme"];
            version: components["schemas"]["Version"];
        };
        /**
         * @description ISO 4217.
         * @example INR
         */
        Currency: string;
        Block: {
            reason: string;
            at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Which jobs there are for who has this role. With `assigned`, only those given to them, and only the customers and vehicles of the latest 500 of those. A new role sees all of them unless it says otherwise.
         * @enum {string}
         */
        VisibleJobs: "all" | "assigned";
        /**
         * @description What a credential may do.
         * @enum {string}
         */
        Permission: "workshop:read" | "workshop:write" | "members:read" | "members:write" | "apiKeys:read" | "apiKeys:write" | "audit:read" | "billing:read" | "billing:write" | "customers:read" | "customers:write" | "vehicles:read" | "vehicles:write" | "bookings:read" | "bookings:write" | "jobs:read" | "jobs:write" | "items:read" | "items:write" | "imports:write" | "stock:read" | "stock:write" | "purchases:read" | "purchases:write" | "estimates:read" | "estimates:write" | "invoices:read" | "invoices:write" | "payments:read" | "payments:write" | "payments:confirm" | "ledger:read" | "ledger:write" | "summary:read" | "reports:read" | "events:read" | "webhooks:read" | "webhooks:write";
        /**
         * @description A named set of permissions. `owner`, `manager`, `accountant`, `technician`, or the id of a role that the workshop made.
         * @example manager
         * @example rol_01k0a7p5v8e4xv2m3n4p5q6r7s
         */
        Role: string;
        Me: {
            /** @description Null for an API key. */
            user: components["schemas"]["Profile"] | null;
            /** @description Null for a user who belongs to none. */
            workshop: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                id: string;
                name: string;
                currency: components["schemas"]["Currency"];
                /** @example Asia/Kolkata */
                timeZone: string;
                /** @description False in the workshop's test mode. */
                livemode: boolean;
                /**
                 * Format: date-time
                 * @description When it is removed, where an owner is having it deleted; until then it can only be read.
                 */
                deletesAt: string | null;
                /** @description Since when Workbay keeps the workshop closed, and why; its operations answer `workshop_blocked`. */
                blocked: components["schemas"]["Block"] | null;
            } | null;
            /** @description `owner`, `manager`, `accountant`, `technician`, or the id of a role that the workshop made. Null for an API key. */
            role: string | null;
            /** @description The name of a role that the workshop made. */
            roleName: string | null;
            visibleJobs: components["schemas"]["VisibleJobs"];
            /** @description Up to which amount of one payment `payments:confirm` holds, in minor units; null without a limit. */
            confirmLimit: number | null;
            permissions: components["schemas"]["Permission"][];
            /**
             * @description Whether the user has set up a second factor. `required`: not, and the workshop asks their role for one; until it is
             *     set up there are no permissions, and what needs one answers `second_factor_required_by_workshop`.
             * @enum {string}
             */
            secondFactor: "none" | "set_up" | "required";
            /** @description All workshops of the user. */
            workshops: {
                id: string;
                name: string;
                role: components["schemas"]["Role"];
            }[];
        };
        Session: {
            /** @description A JWT; send it as `Authorization: Bearer`. */
            accessToken: string;
            expiresAt: components["schemas"]["Timestamp"];
            me: components["schemas"]["Me"];
        };
        /**
         * @description A code of an authenticator app, a passkey, or one of the codes that were noted down.
         * @enum {string}
         */
        FactorMethod: "totp" | "passkey" | "recovery_code";
        SecondFactorRequired: {
            /** @description Stands for this log-in. Works once, for 5 minutes and 5 tries. */
            ticket: string;
            /** @description By what the second factor can be proved. */
            methods: components["schemas"]["FactorMethod"][];
            expiresAt: components["schemas"]["Timestamp"];
        };
        /** @description An account at a provider by which one could log in before the password was reset. */
        LinkedLogin: {
            /** @example Google */
            provider: string;
            /**
             * @description As the provider had it when it was linked.
             * @example asha@example.com
             */
            email: string;
            /** @description Whether it still logs in. */
            linked: boolean;
        };
        SignInWays: {
            hasPassword: boolean;
            /**
             * @description The OpenID provider that is set up here, or null.
             * @example Google
             */
            provider: string | null;
            /** @description The provider's account that is linked, or null. */
            linked: {
                email: string;
                linkedAt: components["schemas"]["Timestamp"];
            } | null;
        };
        OidcOutcome: {
            /** @enum {string} */
            outcome: "session" | "second_factor" | "link" | "register" | "linked" | "confirmed";
            /** @description With the outcome `session`. */
            session: components["schemas"]["Session"] | null;
            /** @description With the outcome `second_factor`. */
            secondFactor: components["schemas"]["SecondFactorRequired"] | null;
            /** @description The verified address, with `link` and `register`. */
            email: string | null;
            /** @description The person's name, with `link` and `register`. */
            name: string | null;
        };
        OidcRegistration: {
            /** @example Asha Patil */
            name: string;
            /**
             * @description The language of our mails. English if left out.
             * @enum {string}
             */
            language?: "en" | "hi";
            /** @description The new workshop. Give this or `inviteCode`. */
            workshop?: {
                /** @example Patil Motors */
                name: string;
                /** @enum {string} */
                kind: "garage" | "home_service";
            };
            /** @description Join the workshop that gave you this code. */
            inviteCode?: string;
        };
        /** @description A session of a user, and what it runs on as far as its user agent says. */
        Device: {
            /** @example ses_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Chrome */
            browser: string | null;
            /** @example Android */
            system: string | null;
            /** @enum {string} */
            kind: "phone" | "tablet" | "computer" | "other";
            /**
             * @description The network that it was last seen in; the full address is not kept. Empty if unknown.
             * @example 203.0.113.0/24
             */
            address: string;
            /** @description Whether it is the session of this request. */
            current: boolean;
            /** @description When it last refreshed its access token; within 10 minutes while it is in use. */
            lastSeenAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description Pass this as `cursor` for the next page; null on the last page. */
        NextCursor: string | null;
        ProfilePatch: {
            name?: string;
            /** @description One without a country code is taken to be Indian. Kept in E.164. */
            phone?: string | null;
            city?: string | null;
            services?: components["schemas"]["ProfileTags"];
            skills?: components["schemas"]["ProfileTags"];
            /** @description A finished file of purpose `profile_photo`; the one before is deleted. Documents are files of purpose `user_document`; they stand for themselves. */
            photoFileId?: string | null;
            /** @enum {string} */
            language?: "en" | "hi";
            theme?: components["schemas"]["Theme"];
        };
        WorkshopInput: {
            /** @example Patil Motors */
            name: string;
            /** @enum {string} */
            kind: "garage" | "home_service";
        };
        /**
         * @description The six digits that the authenticator app shows.
         * @example 493027
         */
        AppCode: string;
        /**
         * @description One of the codes that were noted down; in any case, with or without its dashes.
         * @example 7KQ2-M9XD-4TBH
         */
        RecoveryCode: string;
        /** @description The passkey's own id. */
        CredentialId: string;
        /** @description Bytes in base64url. */
        Base64Url: string;
        /** @description What `navigator.credentials.get` answered, in base64url. */
        UsedPasskey: {
            id: components["schemas"]["CredentialId"];
            clientDataJSON: components["schemas"]["Base64Url"];
            authenticatorData: components["schemas"]["Base64Url"];
            signature: components["schemas"]["Base64Url"];
            /** @description Whose passkey it says it is. */
            userHandle?: string;
        };
        PasskeyRequest: {
            challenge: string;
            /** @example app.workbay.dev */
            rpId: string;
            /** @description In milliseconds. */
            timeout: number;
            /** @enum {string} */
            userVerification: "required";
        };
        Passkey: {
            /** @example psk_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            name: string;
            /** @description Kept by a password manager on several devices, rather than on one. */
            synced: boolean;
            createdAt: components["schemas"]["Timestamp"];
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        Factors: {
            /** @description The authenticator app; null without one. */
            totp: {
                confirmedAt: components["schemas"]["Timestamp"];
            } | null;
            passkeys: components["schemas"]["Passkey"][];
            recoveryCodesLeft: number;
            /** @description By what the user can confirm who they are. `provider` is `auth.beginOidc` with `confirm`. */
            stepUpBy: ("password" | "totp" | "passkey" | "recovery_code" | "provider")[];
        };
        TotpSecret: {
            /** @description In base32, to type into an app that takes no QR code. */
            secret: string;
            /** @description otpauth://…, what the QR code says. */
            uri: string;
            /** @description The QR code as SVG. */
            qr: string;
            expiresAt: components["schemas"]["Timestamp"];
        };
        /**
         * @description Ten recovery codes, shown this once; null where the user has some.
         * @example [
         *       "7KQ2-M9XD-4TBH"
         *     ]
         */
        NewCodes: string[] | null;
        TotpAdded: {
            recoveryCodes: components["schemas"]["NewCodes"];
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        /**
         * @description By what its owner tells it.
         * @example Asha's phone
         */
        PasskeyName: string;
        /** @description What `navigator.credentials.create` answered, in base64url. */
        NewPasskey: {
            id: components["schemas"]["CredentialId"];
            clientDataJSON: components["schemas"]["Base64Url"];
            attestationObject: components["schemas"]["Base64Url"];
        };
        PasskeyAdded: {
            passkey: components["schemas"]["Passkey"];
            recoveryCodes: components["schemas"]["NewCodes"];
        };
        PasskeyCreation: {
            challenge: string;
            rp: {
                /** @example app.workbay.dev */
                id: string;
                name: string;
            };
            user: {
                id: string;
                name: string;
                displayName: string;
            };
            pubKeyCredParams: {
                /** @enum {string} */
                type: "public-key";
                alg: number;
            }[];
            /** @description In milliseconds. */
            timeout: number;
            /** @enum {string} */
            attestation: "none";
            authenticatorSelection: {
                /** @enum {string} */
                residentKey: "required";
                requireResidentKey: boolean;
                /** @enum {string} */
                userVerification: "required";
            };
            excludeCredentials: {
                /** @enum {string} */
                type: "public-key";
                id: string;
            }[];
        };
        /**
         * @description GST state code.
         * @example 27
         */
        StateCode: string;
        Address: {
            /** @example 14 Karve Road */
            line1?: string;
            line2?: string;
            /** @example Pune */
            city?: string;
            /** @example 411004 */
            postalCode?: string;
            stateCode?: components["schemas"]["StateCode"];
            /**
             * @description ISO 3166-1 alpha-2.
             * @example IN
             */
            country?: string;
        };
        /**
         * @description Of a workshop with GSTIN. Under composition (CGST Act, section 10) it charges no tax and issues bills of supply that say so.
         * @enum {string}
         */
        GstScheme: "regular" | "composition";
        /**
         * @description All turnover of the preceding fiscal year under the workshop's PAN. It decides how many digits of the HSN code invoices must show (Notification 78/2020-Central Tax).
         * @enum {string}
         */
        Turnover: "up_to_5_crore" | "above_5_crore";
        /** @description Stands on invoices, for those who pay by bank transfer. */
        BankAccount: {
            /**
             * @description Whose account it is.
             * @example Patil Motors
             */
            accountName: string;
            /** @example 50200012345678 */
            accountNumber: string;
            /**
             * @description The branch's IFSC.
             * @example HDFC0000007
             */
            ifsc: string;
            /** @example HDFC Bank */
            bankName: string;
        };
        /**
         * @description Of the words on job cards, invoices and the mails they go with: English or Hindi. An issued invoice keeps that of its issue.
         * @enum {string}
         */
        DocumentLanguage: "en" | "hi";
        /**
         * @description Whether Workbay has made sure that the workshop is what it says.
         * @enum {string}
         */
        WorkshopVerification: "unverified" | "pending" | "verified" | "rejected";
        ConfirmLimit: {
            role: components["schemas"]["Role"];
            /**
             * @description Of one payment, in minor units. With 0 the role confirms none.
             * @example 500000
             */
            amount: number;
        };
        Workshop: {
            /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Patil Motors */
            name: string;
            /** @description Stands on invoices. */
            legalName: string;
            /** @example patil-motors */
            slug: string;
            /** @description Since when an owner is having it deleted, and when it is removed. Until then it can only be read. */
            closing: {
                since: components["schemas"]["Timestamp"];
                deletesAt: components["schemas"]["Timestamp"];
            } | null;
            /** @enum {string} */
            kind: "garage" | "home_service";
            currency: components["schemas"]["Currency"];
            /**
             * @description IANA name.
             * @example Asia/Kolkata
             */
            timeZone: string;
            /** @example IN */
            country: string;
            address: components["schemas"]["Address"];
            phone: string | null;
            email: string | null;
            /** @description With it, invoices are tax invoices; without, bills of supply. */
            gstin: string | null;
            gstScheme: components["schemas"]["GstScheme"];
            turnover: components["schemas"]["Turnover"];
            /** @example patilmotors@okbank */
            upiId: string | null;
            bank: components["schemas"]["BankAccount"] | null;
            documentLanguage: components["schemas"]["DocumentLanguage"];
            /** @example INV */
            invoicePrefix: string;
            /**
             * @description Percent, for lines that name none.
             * @example 18
             */
            defaultTaxRate: number;
            /** @description Whether parts can be used that the stock does not show, such as those whose purchase is not entered yet. */
            allowNegativeStock: boolean;
            invoiceTerms: string | null;
            verification: components["schemas"]["WorkshopVerification"];
            /** @description Why it was rejected. */
            verificationReason: string | null;
            /** @description Who has one of these roles must set up a second factor before they can do anything in the workshop. */
            secondFactorRoles: components["schemas"]["Role"][];
            /** @description Up to which amounts these roles may confirm, reject and refund payments. A role that is not named may as its permissions say. */
            confirmLimits: components["schemas"]["ConfirmLimit"][];
            /**
             * @description Whose name customers' mails carry, followed by “via Workbay”; the workshop's name where it is null.
             * @example Patil Motors
             */
            mailSenderName: string | null;
            /** @description Where customers' answers go; the workshop's e-mail address where it is null. */
            mailReplyTo: string | null;
            /**
             * @description The picture that stands on job cards and invoices. Get the file for its address.
             * @example file_01k0a7p5v8e4xv2m3n4p5q6r7s
             */
            logoFileId: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /**
         * @description A phone number; one without a country code is taken to be of the workshop's country. Kept in E.164.
         * @example +919876543210
         */
        Phone: string;
        /**
         * @description Goods and Services Tax identification number; its check digit is verified.
         * @example 27AAPFU0939F1ZV
         */
        Gstin: string;
        WorkshopPatch: {
            name?: string;
            legalName?: string;
            /** @description IANA name. */
            timeZone?: string;
            address?: components["schemas"]["Address"];
            phone?: components["schemas"]["Phone"] | null;
            email?: components["schemas"]["Email"] | null;
            gstin?: components["schemas"]["Gstin"] | null;
            gstScheme?: components["schemas"]["GstScheme"];
            turnover?: components["schemas"]["Turnover"];
            upiId?: string | null;
            bank?: components["schemas"]["BankAccount"] | null;
            documentLanguage?: components["schemas"]["DocumentLanguage"];
            /** @description Begins each invoice number. At most 4 characters, so that a number stays within 16 (CGST rule 46). */
            invoicePrefix?: string;
            defaultTaxRate?: number;
            allowNegativeStock?: boolean;
            invoiceTerms?: string | null;
            /** @description The roles of which the workshop asks a second factor. */
            secondFactorRoles?: components["schemas"]["Role"][];
            /** @description The whole table. A role in it may confirm, reject, bounce and refund payments up to its amount each, also where it could not before; it must be able to read payments. The owner has no limit. */
            confirmLimits?: components["schemas"]["ConfirmLimit"][];
            /** @description Without signs that mean something in an address. */
            mailSenderName?: string | null;
            mailReplyTo?: components["schemas"]["Email"] | null;
            /** @description A finished file of purpose `workshop_logo`; the one before is deleted. */
            logoFileId?: string | null;
        };
        OpenSpan: {
            /**
             * @description By the workshop's clock.
             * @example 09:30
             */
            from: string;
            /**
             * @description `24:00` is the end of the day.
             * @example 19:00
             */
            to: string;
        };
        /** @description When it is open on such a day; closed where it is empty. */
        OpenSpans: components["schemas"]["OpenSpan"][];
        WeekHours: {
            monday: components["schemas"]["OpenSpans"];
            tuesday: components["schemas"]["OpenSpans"];
            wednesday: components["schemas"]["OpenSpans"];
            thursday: components["schemas"]["OpenSpans"];
            friday: components["schemas"]["OpenSpans"];
            saturday: components["schemas"]["OpenSpans"];
            sunday: components["schemas"]["OpenSpans"];
        };
        /**
         * Format: date
         * @description A day in the workshop's time zone.
         * @example 2026-11-21
         */
        Date: string;
        Holiday: {
            /** @description The first day. */
            from: components["schemas"]["Date"];
            /** @description The last day, itself included. */
            to: components["schemas"]["Date"];
            /**
             * @description Customers see it.
             * @example Diwali
             */
            reason: string;
            /** @description When it is open on each of these days. */
            spans: components["schemas"]["OpenSpans"];
        };
        OpeningHours: {
            /**
             * @description The workshop's id.
             * @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s
             */
            id: string;
            week: components["schemas"]["WeekHours"];
            /** @description Days that are not as their weekday says, the earliest first. */
            holidays: components["schemas"]["Holiday"][];
            /** @description Null as long as nothing is told. */
            updatedAt: components["schemas"]["Timestamp"] | null;
            /** @description 0 as long as nothing is told. */
            version: number;
        };
        OpeningHoursPatch: {
            week?: {
                monday?: components["schemas"]["OpenSpans"];
                tuesday?: components["schemas"]["OpenSpans"];
                wednesday?: components["schemas"]["OpenSpans"];
                thursday?: components["schemas"]["OpenSpans"];
                friday?: components["schemas"]["OpenSpans"];
                saturday?: components["schemas"]["OpenSpans"];
                sunday?: components["schemas"]["OpenSpans"];
            };
            holidays?: components["schemas"]["Holiday"][];
        };
        /** @description A place on the earth, in degrees (WGS 84). */
        Point: {
            /** @example 18.51957 */
            latitude: number;
            /** @example 73.85535 */
            longitude: number;
        };
        /**
         * @description A service that a workshop offers. `directory.listServiceTypes` has their names; new ones may come.
         * @enum {string}
         */
        ServiceType: "general_service" | "oil_change" | "brakes" | "engine" | "clutch_gearbox" | "suspension" | "tyres" | "wheel_alignment" | "battery" | "auto_electrical" | "car_ac" | "diagnostics" | "body_paint" | "detailing" | "insurance_claim" | "inspection" | "roadside_help" | "two_wheeler" | "electric_vehicle" | "ac_repair" | "appliance_repair" | "plumbing" | "electrician" | "carpentry" | "painting" | "cleaning" | "pest_control" | "water_purifier" | "cctv";
        Listing: {
            /**
             * @description The workshop's.
             * @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s
             */
            id: string;
            /** @description Whether the directory shows the workshop now. */
            listed: boolean;
            /** @description Why it is not listed: what is still to do. */
            missing: ("verification" | "location" | "serviceTypes" | "available")[];
            /**
             * Format: uri
             * @description The page of the workshop, once it is listed.
             * @example https://app.workbay.dev/w/patil-motors
             */
            url: string;
            /** @description Whether the workshop wants to be found. */
            available: boolean;
            location: components["schemas"]["Point"] | null;
            /** @description Whether everybody sees the address and the exact location; if not, only the city, and the location to about a kilometre. */
            addressShown: boolean;
            /** @description Whether everybody sees the phone number. */
            phoneShown: boolean;
            serviceTypes: components["schemas"]["ServiceType"][];
            /** @description Whether it comes to the customer. */
            homeVisit: boolean;
            /**
             * @description How far.
             * @example 10
             */
            homeVisitKm: number | null;
            about: string | null;
            /** @description Get each file for its address. */
            photoFileIds: string[];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        ListingPatch: {
            available?: boolean;
            location?: components["schemas"]["Point"] | null;
            addressShown?: boolean;
            phoneShown?: boolean;
            serviceTypes?: components["schemas"]["ServiceType"][];
            homeVisit?: boolean;
            homeVisitKm?: number | null;
            about?: string | null;
            /** @description Finished files of purpose `workshop_photo`, in the order in which they are shown; those left out are deleted. */
            photoFileIds?: string[];
        };
        ServiceTypeName: {
            serviceType: components["schemas"]["ServiceType"];
            /** @example Brakes */
            name: string;
            /**
             * @description Who mostly offers it.
             * @enum {string}
             */
            kind: "garage" | "home_service";
        };
        /** @description How many workshops there are, each count by all that is asked for but what it counts. */
        DirectoryFacets: {
            /** @description The most frequent first. */
            serviceTypes: {
                serviceType: components["schemas"]["ServiceType"];
                count: number;
            }[];
            homeVisit: number;
            /** @description To the last five minutes. */
            openNow: number;
        };
        /** @description Of all reviews. */
        Rating: {
            /**
             * @description One to five, to two decimals; null without a review.
             * @example 4.62
             */
            mean: number | null;
            /** @example 37 */
            count: number;
        };
        DirectoryWorkshop: {
            /** @example patil-motors */
            slug: string;
            /**
             * Format: uri
             * @description Its page.
             * @example https://app.workbay.dev/w/patil-motors
             */
            url: string;
            /** @example Patil Motors */
            name: string;
            /** @enum {string} */
            kind: "garage" | "home_service";
            /** @example Pune */
            city: string | null;
            /** @description Its lines; none where the workshop shows only the city. */
            address: string[];
            location: components["schemas"]["Point"];
            /**
             * @description From the point, or the middle of the box; null where neither was given.
             * @example 1.284
             */
            distanceKm: number | null;
            serviceTypes: components["schemas"]["ServiceType"][];
            homeVisit: boolean;
            homeVisitKm: number | null;
            rating: components["schemas"]["Rating"];
            /**
             * Format: uri-reference
             * @description A small picture, its first photo or else its logo. Good for some minutes.
             */
            pictureUrl: string | null;
        };
        SharedPhoto: {
            /** @description Good for some minutes. */
            smallUrl: string;
            largeUrl: string;
        };
        DirectoryWorkshopDetails: {
            /** @example patil-motors */
            slug: string;
            /**
             * Format: uri
             * @example https://app.workbay.dev/w/patil-motors
             */
            url: string;
            /** @example Patil Motors */
            name: string;
            /** @enum {string} */
            kind: "garage" | "home_service";
            /** @example Pune */
            city: string | null;
            /**
             * @description The state.
             * @example Maharashtra
             */
            region: string | null;
            /** @example IN */
            country: string;
            /** @description Its lines; none where the workshop shows only the city. */
            address: string[];
            location: components["schemas"]["Point"];
            /** @description If not, the location is to about a kilometre. */
            addressShown: boolean;
            /** @description Null where the workshop does not show it. */
            phone: string | null;
            /** @example Asia/Kolkata */
            timeZone: string;
            serviceTypes: components["schemas"]["ServiceType"][];
            homeVisit: boolean;
            homeVisitKm: number | null;
            about: string | null;
            /** @description Null where it has told no hours. */
            openNow: boolean | null;
            openingHours: {
                week: components["schemas"]["WeekHours"];
                /** @description Days to come that are not as their weekday says. */
                holidays: components["schemas"]["Holiday"][];
            } | null;
            rating: components["schemas"]["Rating"];
            /**
             * Format: uri-reference
             * @description Good for some minutes.
             */
            logoUrl: string | null;
            photos: components["schemas"]["SharedPhoto"][];
        };
        Place: {
            /** @example Pune */
            name: string;
            /**
             * @description The state or province.
             * @example Maharashtra
             */
            region: string | null;
            /**
             * @description ISO 3166-1.
             * @example IN
             */
            country: string;
            location: components["schemas"]["Point"];
        };
        /**
         * @description What it is for; `visit` is a team or van that goes to the customer.
         * @enum {string}
         */
        BayKind: "bay" | "lift" | "alignment" | "body" | "wash" | "visit";
        Bay: {
            /** @example bay_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Lift 1 */
            name: string;
            kind: components["schemas"]["BayKind"];
            /** @description Whether it takes new bookings. */
            active: boolean;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        BayInput: {
            name: string;
            /** @description A `bay` if left out. */
            kind?: components["schemas"]["BayKind"];
        };
        BayPatch: {
            name?: string;
            kind?: components["schemas"]["BayKind"];
            active?: boolean;
        };
        /**
         * @description Money in the currency's minor unit (paise).
         * @example 118000
         */
        Amount: number;
        BookableService: {
            /** @example svc_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Periodic service */
            name: string;
            description: string | null;
            /** @example 90 */
            durationMinutes: number;
            bufferMinutes: number;
            priceFrom: components["schemas"]["Amount"] | null;
            bayIds: string[];
            itemId: string | null;
            public: boolean;
            /** @description Whether it can be booked. */
            active: boolean;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        BookableServiceInput: {
            /** @example Periodic service */
            name: string;
            /** @description What customers read about it. */
            description?: string | null;
            /** @example 90 */
            durationMinutes: number;
            /** @description For how long the bay is kept free after it. 0 if left out. */
            bufferMinutes?: number;
            /** @description What customers are told that it costs at least, with tax; in minor units. */
            priceFrom?: components["schemas"]["Amount"] | null;
            /** @description The bays that it can be done in; any if empty or left out. */
            bayIds?: string[];
            /** @description The item of the catalogue that the job gets a line of at check-in. */
            itemId?: string | null;
            /** @description Whether customers can book it themselves. True if left out. */
            public?: boolean;
        };
        BookableServicePatch: {
            /** @example Periodic service */
            name?: string;
            /** @description What customers read about it. */
            description?: string | null;
            /** @example 90 */
            durationMinutes?: number;
            /** @description For how long the bay is kept free after it. 0 if left out. */
            bufferMinutes?: number;
            /** @description What customers are told that it costs at least, with tax; in minor units. */
            priceFrom?: components["schemas"]["Amount"] | null;
            /** @description The bays that it can be done in; any if empty or left out. */
            bayIds?: string[];
            /** @description The item of the catalogue that the job gets a line of at check-in. */
            itemId?: string | null;
            /** @description Whether customers can book it themselves. True if left out. */
            public?: boolean;
            active?: boolean;
        };
        /** @enum {string} */
        BookingStatus: "requested" | "confirmed" | "checked_in" | "done" | "declined" | "cancelled" | "no_show";
        /** @description The customer as known to this document. */
        CustomerRef: {
            /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Ravi Kulkarni */
            name: string;
            phone?: string;
        };
        /** @description The vehicle as known to this document. */
        VehicleRef: {
            /** @example veh_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example MH12AB1234 */
            registration: string;
            /** @example Maruti Swift VXi */
            description?: string;
        };
        /** @description A service as it was when it was booked. */
        BookedService: {
            /** @example svc_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Periodic service */
            name: string;
            durationMinutes: number;
            priceFrom: components["schemas"]["Amount"] | null;
        };
        Booking: {
            /** @example bkg_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            status: components["schemas"]["BookingStatus"];
            customer: components["schemas"]["CustomerRef"];
            vehicle: components["schemas"]["VehicleRef"] | null;
            services: components["schemas"]["BookedService"][];
            startsAt: components["schemas"]["Timestamp"];
            endsAt: components["schemas"]["Timestamp"];
            /** @description For how long its bay and people are kept free after it. */
            bufferMinutes: number;
            /** @example bay_01k0a7p5v8e4xv2m3n4p5q6r7s */
            bayId: string | null;
            /** @description Who is to do it. */
            assignedTo: string[];
            notes: string | null;
            /**
             * @description Where it was booked.
             * @enum {string}
             */
            source: "counter" | "public" | "widget";
            /** @description Why it was declined or cancelled. */
            reason: string | null;
            /** @description The job that it became at check-in. */
            jobId: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        BookingInput: {
            customerId: string;
            vehicleId?: string;
            serviceIds?: string[];
            startsAt: components["schemas"]["Timestamp"];
            /** @description At most 7 days later. Needed where there are no services. */
            endsAt?: components["schemas"]["Timestamp"];
            bayId?: string;
            assignedTo?: string[];
            notes?: string;
            /**
             * @description `confirmed` if left out.
             * @enum {string}
             */
            status?: "requested" | "confirmed";
        };
        TimeSpan: {
            startsAt: components["schemas"]["Timestamp"];
            endsAt: components["schemas"]["Timestamp"];
        };
        CalendarDay: {
            day: components["schemas"]["Date"];
            /**
             * @description What holiday it is.
             * @example Diwali
             */
            holiday: string | null;
            open: components["schemas"]["TimeSpan"][];
        };
        Calendar: {
            days: components["schemas"]["CalendarDay"][];
            bookings: components["schemas"]["Booking"][];
            more: boolean;
        };
        Slot: {
            startsAt: components["schemas"]["Timestamp"];
            endsAt: components["schemas"]["Timestamp"];
            /** @example 2 */
            places: number;
        };
        Slots: {
            data: {
                day: components["schemas"]["Date"];
                /** @example Diwali */
                holiday: string | null;
                slots: components["schemas"]["Slot"][];
            }[];
        };
        BookingSettings: {
            /** @description The workshop's id. */
            id: string;
            /** @description Whether customers of a verified workshop can book on its public page. */
            online: boolean;
            /** @description Whether what customers book is confirmed at once; otherwise the workshop looks at it first. */
            autoConfirm: boolean;
            /**
             * @description How far the beginnings of free times are apart.
             * @enum {integer}
             */
            slotMinutes: 15 | 20 | 30 | 60 | 120;
            /** @description How long before a time customers can still book it. */
            leadHours: number;
            /** @description How far ahead customers can book. */
            horizonDays: number;
            /** @description Until how long before it customers can cancel or move a booking themselves. */
            cancelHours: number;
            /** @description Whether customers get a mail the day before. */
            remind: boolean;
            updatedAt: components["schemas"]["Timestamp"] | null;
            version: number;
        };
        BookingSettingsPatch: {
            /** @description Whether customers of a verified workshop can book on its public page. */
            online?: boolean;
            /** @description Whether what customers book is confirmed at once; otherwise the workshop looks at it first. */
            autoConfirm?: boolean;
            /**
             * @description How far the beginnings of free times are apart.
             * @enum {integer}
             */
            slotMinutes?: 15 | 20 | 30 | 60 | 120;
            /** @description How long before a time customers can still book it. */
            leadHours?: number;
            /** @description How far ahead customers can book. */
            horizonDays?: number;
            /** @description Until how long before it customers can cancel or move a booking themselves. */
            cancelHours?: number;
            /** @description Whether customers get a mail the day before. */
            remind?: boolean;
        };
        BookingPatch: {
            vehicleId?: string | null;
            serviceIds?: string[];
            startsAt?: components["schemas"]["Timestamp"];
            endsAt?: components["schemas"]["Timestamp"];
            bayId?: string;
            assignedTo?: string[];
            notes?: string | null;
        };
        BookingStatusChange: {
            /** @enum {string} */
            status: "confirmed" | "declined" | "cancelled" | "no_show" | "done";
            /** @description The customer reads it. */
            reason?: string;
        };
        CheckIn: {
            odometer?: number;
            promisedAt?: components["schemas"]["Timestamp"];
        };
        /**
         * @description Whether support may only look, or also change customers, vehicles, jobs and invoices. Payments, people, keys and settings stay closed.
         * @enum {string}
         */
        SupportAccess: "read" | "write";
        SupportGrant: {
            /** @example grt_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            access: components["schemas"]["SupportAccess"];
            note: string | null;
            /**
             * @description The owner's name.
             * @example Asha Patil
             */
            grantedBy: string;
            endsAt: components["schemas"]["Timestamp"];
            /** @description When it was ended before its time. */
            endedAt: components["schemas"]["Timestamp"] | null;
            active: boolean;
            /** @description The latest 50 sessions of support. */
            uses: {
                /** @example Neha Rao */
                administrator: string;
                reason: string;
                at: components["schemas"]["Timestamp"];
            }[];
            createdAt: components["schemas"]["Timestamp"];
        };
        SupportGrantInput: {
            access: components["schemas"]["SupportAccess"];
            /** @example 24 */
            hours: number;
            /** @description What support should look at. */
            note?: string;
        };
        Member: {
            /** @example mem_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            userId: string;
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            /** @description The picture in their profile. */
            photoFileId: string | null;
            /**
             * Format: uri-reference
             * @description Where to read it, within 256 pixels on each side, for at least 15 minutes; relative to the API where the API itself keeps the files. Null in events.
             */
            photoUrl: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        WorkshopRole: {
            id: components["schemas"]["Role"];
            name: string;
            /** @description Built-in roles are the same in every workshop and cannot be changed. */
            builtIn: boolean;
            permissions: components["schemas"]["Permission"][];
            visibleJobs: components["schemas"]["VisibleJobs"];
            /**
             * Format: date-time
             * @description Null for a built-in role.
             */
            createdAt: string | null;
            /**
             * Format: date-time
             * @description Null for a built-in role.
             */
            updatedAt: string | null;
            /** @description Goes up by one with every change; 0 for a built-in role. */
            version: number;
        };
        /**
         * @description Unique in the workshop, whatever its case.
         * @example Front desk
         */
        RoleName: string;
        RolePermissions: components["schemas"]["Permission"][];
        RoleInput: {
            name: components["schemas"]["RoleName"];
            permissions: components["schemas"]["RolePermissions"];
            visibleJobs?: components["schemas"]["VisibleJobs"];
        };
        RolePatch: {
            name?: components["schemas"]["RoleName"];
            permissions?: components["schemas"]["RolePermissions"];
            visibleJobs?: components["schemas"]["VisibleJobs"];
        };
        Invite: {
            /** @example inv_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            role: components["schemas"]["Role"];
            email: string | null;
            /** @enum {string} */
            status: "open" | "used" | "expired" | "revoked";
            uses: number;
            maxUses: number;
            expiresAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
        };
        InviteWithCode: {
            id: string;
            role: components["schemas"]["Role"];
            email: string | null;
            /** @enum {string} */
            status: "open" | "used" | "expired" | "revoked";
            uses: number;
            maxUses: number;
            expiresAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            /**
             * @description Shown this once.
             * @example 7KQ2-M9XD-4TBH
             */
            code: string;
            /** @description Opens the dashboard with the code filled in. */
            link: string;
        };
        /**
         * @description Who has seen the key's secret: the person who made it or rolled it last. A key is the workshop's and outlives them; roll or
         *     revoke it where `standing` is not `holds`.
         */
        ApiKeyHolder: {
            /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
            userId: string;
            /** @example Asha Patil */
            name: string;
            /**
             * @description `holds`: belongs to the workshop, with a role that allows all that the key may do. `lacks`: their role allows less now.
             *     `blocked`: Workbay has blocked their account. `left`: they belong to the workshop no more.
             * @enum {string}
             */
            standing: "holds" | "lacks" | "blocked" | "left";
        };
        /** @description IPv4 and IPv6 addresses or ranges (CIDR) from which the key works. Empty for everywhere. */
        AllowedAddresses: string[];
        ApiKey: {
            /** @example key_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            name: string;
            /**
             * @description The first characters of the key, to recognise it by.
             * @example wb_live_4f9k
             */
            prefix: string;
            permissions: components["schemas"]["Permission"][];
            holder: components["schemas"]["ApiKeyHolder"] | null;
            allowedAddresses: components["schemas"]["AllowedAddresses"];
            /** Format: date-time */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before this one works.
             */
            previousUntil: string | null;
            /** Format: date-time */
            rolledAt: string | null;
            /**
             * Format: date-time
             * @description To the minute.
             */
            lastUsedAt: string | null;
            createdAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        ApiKeyWithSecret: {
            id: string;
            name: string;
            prefix: string;
            permissions: components["schemas"]["Permission"][];
            holder: components["schemas"]["ApiKeyHolder"] | null;
            allowedAddresses: components["schemas"]["AllowedAddresses"];
            /** Format: date-time */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before this one works.
             */
            previousUntil: string | null;
            /** Format: date-time */
            rolledAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            createdAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
            /** @description The key. Shown this once. */
            secret: string;
        };
        Customer: {
            /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            name: string;
            phone: string | null;
            email: string | null;
            address: components["schemas"]["Address"];
            gstin: string | null;
            notes: string | null;
            /** @description What the customer owes, in minor units; negative is credit. The sum of their ledger entries. Null for who sees only the jobs given to them. */
            balance: number | null;
            /** @description Of it, what they have as credit: overpaid or credited. Minor units; null for who sees only the jobs given to them. */
            credit: number | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        CustomerInput: {
            /** @example Ravi Kulkarni */
            name: string;
            phone?: components["schemas"]["Phone"];
            email?: components["schemas"]["Email"];
            address?: components["schemas"]["Address"];
            gstin?: components["schemas"]["Gstin"];
            notes?: string;
        };
        CustomerPatch: {
            name?: string;
            phone?: components["schemas"]["Phone"] | null;
            email?: components["schemas"]["Email"] | null;
            address?: components["schemas"]["Address"];
            gstin?: components["schemas"]["Gstin"] | null;
            notes?: string | null;
        };
        Vehicle: {
            /** @example veh_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            customer: components["schemas"]["CustomerRef"];
            registration: string;
            make: string | null;
            model: string | null;
            year: number | null;
            /** @enum {string|null} */
            fuel: "petrol" | "diesel" | "cng" | "lpg" | "electric" | "hybrid" | null;
            vin: string | null;
            /** @description The latest reading, in kilometres. */
            odometer: number | null;
            /** @description The latest 50 readings, newest first. */
            odometerHistory: {
                reading: number;
                at: components["schemas"]["Timestamp"];
            }[];
            notes: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        VehicleInput: {
            customerId: string;
            /**
             * @description An Indian number such as MH12AB1234 or 22BH1234AA; spaces, dashes and case do not matter.
             * @example MH12AB1234
             */
            registration: string;
            /** @example Maruti */
            make?: string;
            /** @example Swift VXi */
            model?: string;
            year?: number;
            /** @enum {string} */
            fuel?: "petrol" | "diesel" | "cng" | "lpg" | "electric" | "hybrid";
            vin?: string;
            /** @description Kilometres. */
            odometer?: number;
            notes?: string;
        };
        VehiclePatch: {
            customerId?: string;
            registration?: string;
            make?: string | null;
            model?: string | null;
            year?: number | null;
            /** @enum {string|null} */
            fuel?: "petrol" | "diesel" | "cng" | "lpg" | "electric" | "hybrid" | null;
            vin?: string | null;
            odometer?: number;
            notes?: string | null;
        };
        /**
         * @description Where the job stands.
         * @enum {string}
         */
        JobStatus: "draft" | "open" | "in_progress" | "on_hold" | "ready" | "delivered" | "closed" | "cancelled";
        /**
         * @description Why a line bears no GST: its rate is nil, a notification exempts it, or GST does not reach it (petrol, say). Left out where it is taxed; `taxRate` is 0 beside it.
         * @enum {string}
         */
        TaxExemption: "nil_rated" | "exempt" | "non_gst";
        LineItem: {
            /** @description The item of the catalogue that it was made from. */
            itemId?: string;
            /** @enum {string} */
            kind: "labour" | "part" | "sublet" | "fee";
            description: string;
            quantity: number;
            unit?: string;
            unitPrice: components["schemas"]["Amount"];
            discount: components["schemas"]["Amount"];
            taxRate: number;
            hsnSac?: string;
            exemption?: components["schemas"]["TaxExemption"];
            /** @description quantity × unitPrice - discount, in minor units. */
            taxable: number;
            /** @description Tax on `taxable`, in minor units. */
            tax: number;
            /** @description taxable + tax. */
            total: number;
        };
        /** @description Sums of the lines, in minor units. */
        Totals: {
            /** @description Before discounts and tax. */
            subtotal: number;
            discount: number;
            taxable: number;
            tax: number;
            /** @description Added to reach a whole rupee; may be negative. */
            rounding: number;
            /** @description What the customer pays. */
            total: number;
        };
        Job: {
            /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /**
             * @description The workshop's own number.
             * @example J-1042
             */
            number: string;
            status: components["schemas"]["JobStatus"];
            customer: components["schemas"]["CustomerRef"];
            vehicle: components["schemas"]["VehicleRef"] | null;
            complaints: string[];
            odometer: number | null;
            /** Format: date-time */
            promisedAt: string | null;
            assignedTo: string[];
            lineItems: components["schemas"]["LineItem"][];
            totals: components["schemas"]["Totals"];
            notes: string | null;
            /** @description Its photos, oldest first; List a job's photos gives their addresses. */
            photoFileIds: string[];
            /** @description The invoice made from this job. */
            invoiceId: string | null;
            /** @description The booking that it began with. */
            bookingId: string | null;
            /** @description The latest 100 status changes, oldest first. */
            timeline: {
                status: components["schemas"]["JobStatus"];
                at: components["schemas"]["Timestamp"];
                /** @description The user, or null for a program. */
                by: string | null;
                note?: string;
                /** @description What became of an estimate of the job, where the step is that; the status is the job's then. */
                estimate?: {
                    /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                    id: string;
                    /** @example E-1004 */
                    number: string;
                    /** @enum {string} */
                    status: "sent" | "approved" | "partly_approved" | "declined";
                };
            }[];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @description A line of work or goods. It names an item of the catalogue, or has a kind, a description and a unit price of its own. */
        LineItemInput: {
            /** @description An item of the catalogue. What the line leaves out is as the item has it now. */
            itemId?: string;
            /**
             * @description What is sold: time, goods, work bought in, or a charge.
             * @enum {string}
             */
            kind?: "labour" | "part" | "sublet" | "fee";
            /** @example Engine oil 5W-30 */
            description?: string;
            /**
             * @description How many, to three decimals. 1 if left out.
             * @example 3.5
             */
            quantity?: number;
            /**
             * @description The unit of the quantity.
             * @example L
             */
            unit?: string;
            unitPrice?: components["schemas"]["Amount"];
            discount?: components["schemas"]["Amount"];
            /**
             * @description Tax in percent; the workshop's default if left out.
             * @example 18
             */
            taxRate?: number;
            /**
             * @description HSN (goods) or SAC (services) code.
             * @example 27101980
             */
            hsnSac?: string;
            exemption?: components["schemas"]["TaxExemption"];
        };
        JobInput: {
            customerId: string;
            vehicleId?: string;
            /**
             * @description draft if left out.
             * @enum {string}
             */
            status?: "draft" | "open";
            complaints?: string[];
            /** @description Kilometres at intake; joins the vehicle's history. */
            odometer?: number;
            promisedAt?: components["schemas"]["Timestamp"];
            /** @description Users of the workshop. */
            assignedTo?: string[];
            lineItems?: components["schemas"]["LineItemInput"][];
            notes?: string;
        };
        JobPatch: {
            customerId?: string;
            vehicleId?: string | null;
            complaints?: string[];
            /** @description A new reading joins the vehicle's history. */
            odometer?: number | null;
            promisedAt?: components["schemas"]["Timestamp"] | null;
            assignedTo?: string[];
            lineItems?: components["schemas"]["LineItemInput"][];
            notes?: string | null;
        };
        /**
         * @description What the file is for; it decides who owns it, who may see it and what it may be.
         * @enum {string}
         */
        FilePurpose: "workshop_logo" | "workshop_photo" | "workshop_document" | "job_photo" | "profile_photo" | "user_document" | "import";
        /** @enum {string} */
        FileType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        FileVariant: {
            /**
             * @description Within 1024 or 256 pixels on each side.
             * @enum {string}
             */
            name: "large" | "small";
            type: components["schemas"]["FileType"];
            /** @description In bytes. */
            size: number;
            width: number;
            height: number;
            /** Format: uri-reference */
            url: string;
        };
        StoredFile: {
            /** @example file_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            purpose: components["schemas"]["FilePurpose"];
            name: string;
            /**
             * @description Pending until its upload is completed.
             * @enum {string}
             */
            status: "pending" | "ready";
            type: components["schemas"]["FileType"];
            /** @description In bytes. */
            size: number;
            /** @description Of the finished file, in hexadecimal. */
            sha256: string | null;
            /** @description In pixels; null for what is no picture. */
            width: number | null;
            height: number | null;
            /**
             * Format: uri-reference
             * @description Where to read it; relative to the API where the API itself keeps the files. Null while pending and in events.
             */
            url: string | null;
            /**
             * Format: date-time
             * @description Until when its addresses work; null where they do not end.
             */
            urlExpiresAt: string | null;
            /** @description Smaller ones of a picture, in WebP. */
            variants: components["schemas"]["FileVariant"][];
            /**
             * @description What shows it: a job, the workshop, a user.
             * @example job_01k0a7p5v8e4xv2m3n4p5q6r7s
             */
            attachedTo: string | null;
            /** @description The user, or null for a program. */
            uploadedBy: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @description As List jobs takes them; `promised` is a span that moves with the day. */
        ViewFilters: {
            status?: components["schemas"]["JobStatus"];
            assignedTo?: string;
            customerId?: string;
            vehicleId?: string;
            /** @enum {string} */
            promised?: "overdue" | "today" | "tomorrow" | "week";
            search?: string;
        };
        /** @enum {string} */
        ViewColumn: "customer" | "vehicle" | "status" | "promised" | "assigned" | "complaints" | "created" | "total";
        View: {
            /** @example viw_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Waiting for parts */
            name: string;
            filters: components["schemas"]["ViewFilters"];
            columns: components["schemas"]["ViewColumn"][];
            shared: boolean;
            /** @description Whose it is. */
            userId: string;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        ViewInput: {
            name: string;
            filters: components["schemas"]["ViewFilters"];
            /** @description In their order; the job number comes before them. */
            columns: components["schemas"]["ViewColumn"][];
            /**
             * @description Whether everybody in the workshop who sees all jobs has it too.
             * @default false
             */
            shared?: boolean;
        };
        /**
         * @description What is sold: time, goods, work bought in, or a charge.
         * @enum {string}
         */
        ItemKind: "labour" | "part" | "sublet" | "fee";
        Item: {
            /** @example itm_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            kind: components["schemas"]["ItemKind"];
            name: string;
            code: string | null;
            barcode: string | null;
            hsnSac: string | null;
            /** @description Tax in percent; null follows the workshop's default. */
            taxRate: number | null;
            unit: string | null;
            unitPrice: components["schemas"]["Amount"];
            /** @description What one costs the workshop to buy, in minor units; null for who may not see it (`stock:read`). */
            cost: number | null;
            active: boolean;
            /** @description Whether its stock is kept. */
            stocked: boolean;
            /**
             * @description How many there are; below 0 where the workshop allows that.
             * @example 12.5
             */
            onHand: number;
            /** @description What one in stock has cost on average, in minor units; null where there is none, and for who may not see it. */
            averageCost: number | null;
            /** @description What all in stock have cost, in minor units; null for who may not see it. */
            stockValue: number | null;
            reorderLevel: number | null;
            /** @description Whether the stock has fallen to the reorder level. */
            low: boolean;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /**
         * @description Your code, SKU or the part number; kept in capitals.
         * @example OIL-5W30
         */
        ItemCode: string;
        /**
         * @description What a scanner reads.
         * @example 8901234567894
         */
        ItemBarcode: string;
        /**
         * @description HSN (goods) or SAC (services) code: 4, 6 or 8 digits.
         * @example 27101980
         */
        ItemHsnSac: string;
        /**
         * @description Tax in percent; the workshop's default where there is none.
         * @example 18
         */
        ItemTaxRate: number;
        ItemInput: {
            kind: components["schemas"]["ItemKind"];
            /**
             * @description As it stands on lines.
             * @example Engine oil 5W-30
             */
            name: string;
            code?: components["schemas"]["ItemCode"];
            barcode?: components["schemas"]["ItemBarcode"];
            hsnSac?: components["schemas"]["ItemHsnSac"];
            taxRate?: components["schemas"]["ItemTaxRate"];
            /**
             * @description The unit of the quantity.
             * @example L
             */
            unit?: string;
            unitPrice: components["schemas"]["Amount"];
            cost?: components["schemas"]["Amount"];
            /** @description Whether it is offered. True if left out. */
            active?: boolean;
            /** @description Whether its stock is kept: jobs and invoices then take from it. False if left out. */
            stocked?: boolean;
            /**
             * @description You are told when the stock falls to this.
             * @example 5
             */
            reorderLevel?: number;
        };
        ItemPatch: {
            kind?: components["schemas"]["ItemKind"];
            name?: string;
            code?: components["schemas"]["ItemCode"] | null;
            barcode?: components["schemas"]["ItemBarcode"] | null;
            hsnSac?: components["schemas"]["ItemHsnSac"] | null;
            taxRate?: components["schemas"]["ItemTaxRate"] | null;
            unit?: string | null;
            unitPrice?: components["schemas"]["Amount"];
            cost?: components["schemas"]["Amount"] | null;
            active?: boolean;
            stocked?: boolean;
            reorderLevel?: number | null;
        };
        /**
         * @description Why the stock is put right.
         * @enum {string}
         */
        StockReason: "opening_stock" | "count" | "damaged" | "lost" | "own_use" | "customer_return" | "other";
        StockDocument: {
            /** @enum {string} */
            resource: "job" | "invoice" | "purchase";
            id: string;
            /** @example J-1042 */
            number: string;
        };
        StockMovement: {
            /** @example mov_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            item: {
                /** @example itm_01k0a7p5v8e4xv2m3n4p5q6r7s */
                id: string;
                /** @description As it was called then. */
                name: string;
            };
            /**
             * @description What happened: received from a supplier, sent back to them, issued to a job, returned from it, sold by an invoice, put right by hand, or only valued anew after the stock had been below nothing.
             * @enum {string}
             */
            kind: "received" | "returned_to_supplier" | "issued" | "returned" | "sold" | "adjusted" | "revalued";
            reason: components["schemas"]["StockReason"] | null;
            /**
             * @description How many came in; negative for what went out.
             * @example -3.5
             */
            quantity: number;
            /** @description What they cost, in minor units; negative for what went out. */
            value: number;
            /** @description How many there were afterwards. */
            onHand: number;
            document: components["schemas"]["StockDocument"] | null;
            notes: string | null;
            /** @description The user who caused it; null for a program. */
            by: string | null;
            createdAt: components["schemas"]["Timestamp"];
        };
        StockAdjustmentInput: {
            itemId: string;
            reason: components["schemas"]["StockReason"];
            /**
             * @description How many more there are, or fewer where negative. This or `counted`.
             * @example -2
             */
            quantity?: number;
            /**
             * @description How many there are. This or `quantity`.
             * @example 7
             */
            counted?: number;
            unitCost?: components["schemas"]["Amount"];
            notes?: string;
        };
        Supplier: {
            /** @example spl_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            name: string;
            phone: string | null;
            email: string | null;
            address: components["schemas"]["Address"];
            gstin: string | null;
            notes: string | null;
            /** @description What the workshop owes them, in minor units. The sum of their ledger entries. */
            payable: number;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        SupplierInput: {
            /** @example Pune Auto Spares */
            name: string;
            phone?: components["schemas"]["Phone"];
            email?: components["schemas"]["Email"];
            address?: components["schemas"]["Address"];
            gstin?: components["schemas"]["Gstin"];
            notes?: string;
        };
        SupplierPatch: {
            name?: string;
            phone?: components["schemas"]["Phone"] | null;
            email?: components["schemas"]["Email"] | null;
            address?: components["schemas"]["Address"];
            gstin?: components["schemas"]["Gstin"] | null;
            notes?: string | null;
        };
        /** @description The supplier as known to this document. */
        SupplierRef: {
            /** @example spl_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Pune Auto Spares */
            name: string;
        };
        /** @enum {string} */
        SupplierPaymentMethod: "cash" | "upi" | "card" | "bank_transfer" | "cheque";
        SupplierPayment: {
            /** @example spp_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            supplier: components["schemas"]["SupplierRef"];
            amount: components["schemas"]["Amount"];
            method: components["schemas"]["SupplierPaymentMethod"];
            reference: string | null;
            paidOn: components["schemas"]["Date"];
            /** @description The user who recorded it; null for a program. */
            paidBy: string | null;
            createdAt: components["schemas"]["Timestamp"];
        };
        SupplierPaymentInput: {
            /**
             * @description In minor units.
             * @example 500000
             */
            amount: number;
            method: components["schemas"]["SupplierPaymentMethod"];
            /** @description Number of the cheque or transfer. */
            reference?: string;
            paidOn?: components["schemas"]["Date"];
        };
        /**
         * @description Whether the goods are there.
         * @enum {string}
         */
        PurchaseStatus: "draft" | "received";
        /**
         * @description As it stands on their invoice.
         * @example PAS/1042
         */
        SupplierInvoiceNumber: string;
        PurchaseLine: {
            /** @description The item of the catalogue that was bought. */
            itemId?: string;
            kind: components["schemas"]["ItemKind"];
            description: string;
            quantity: number;
            unit?: string;
            unitPrice: components["schemas"]["Amount"];
            discount: components["schemas"]["Amount"];
            taxRate: number;
            hsnSac?: string;
            exemption?: components["schemas"]["TaxExemption"];
            /** @description quantity × unitPrice - discount, in minor units. */
            taxable: number;
            /** @description Tax on `taxable`, in minor units. */
            tax: number;
            /** @description taxable + tax. */
            total: number;
            /** @description How many of it went back. */
            returnedQuantity: number;
        };
        /** @description The tax of all lines with one rate. */
        TaxLine: {
            /** @description Percent. */
            rate: number;
            taxable: number;
            cgst: number;
            sgst: number;
            igst: number;
        };
        PurchaseReturn: {
            returnedOn: components["schemas"]["Date"];
            reference: string | null;
            lines: {
                line: number;
                quantity: number;
            }[];
            /** @description Minor units. */
            taxable: number;
            /** @description Minor units. */
            tax: number;
            /** @description What the supplier is owed less, in minor units. */
            total: number;
        };
        Purchase: {
            /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /**
             * @description Our own.
             * @example P-1001
             */
            number: string;
            status: components["schemas"]["PurchaseStatus"];
            supplier: components["schemas"]["SupplierRef"];
            invoiceNumber: components["schemas"]["SupplierInvoiceNumber"];
            invoicedOn: components["schemas"]["Date"];
            lineItems: components["schemas"]["PurchaseLine"][];
            taxes: components["schemas"]["TaxLine"][];
            totals: components["schemas"]["Totals"];
            currency: components["schemas"]["Currency"];
            /** @description Whether the tax is credited to the workshop; else it is a part of the cost. */
            creditable: boolean;
            receivedOn: components["schemas"]["Date"] | null;
            returns: components["schemas"]["PurchaseReturn"][];
            notes: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /**
         * @description What their invoice comes to, in minor units; it must be what the lines come to, but for a rounding of up to a rupee. Rounded to the rupee if left out.
         * @example 896800
         */
        InvoiceTotal: number;
        PurchaseInput: {
            supplierId: string;
            invoiceNumber: components["schemas"]["SupplierInvoiceNumber"];
            invoicedOn: components["schemas"]["Date"];
            lineItems: components["schemas"]["LineItemInput"][];
            invoiceTotal?: components["schemas"]["InvoiceTotal"];
            notes?: string;
        };
        PurchasePatch: {
            supplierId?: string;
            invoiceNumber?: components["schemas"]["SupplierInvoiceNumber"];
            invoicedOn?: components["schemas"]["Date"];
            lineItems?: components["schemas"]["LineItemInput"][];
            invoiceTotal?: components["schemas"]["InvoiceTotal"];
            notes?: string | null;
        };
        PurchaseReturnInput: {
            lines: {
                /** @description Its place in `lineItems`, from 0. */
                line: number;
                quantity: number;
            }[];
            /** @description Number of their credit note. */
            reference?: string;
            returnedOn?: components["schemas"]["Date"];
        };
        FileInput: {
            purpose: components["schemas"]["FilePurpose"];
            /**
             * @description The name under which it is downloaded: no slashes, control characters or changes of direction.
             * @example front-bumper.jpg
             */
            name: string;
            type: components["schemas"]["FileType"];
            /** @description In bytes, exactly. */
            size: number;
        };
        FileUpload: {
            file: components["schemas"]["StoredFile"];
            upload: {
                /**
                 * Format: uri-reference
                 * @description Where the form goes; relative to the API where the API itself keeps the files.
                 */
                url: string;
                /** @description The form, to be sent as it is before the file. */
                fields: {
                    [key: string]: string;
                };
                expiresAt: components["schemas"]["Timestamp"];
            };
        };
        /**
         * @description Where the invoice stands. `credited` is void, by credit notes over all of it.
         * @enum {string}
         */
        InvoiceStatus: "draft" | "issued" | "partly_paid" | "paid" | "credited";
        InvoiceEmail: {
            /**
             * @description `sent` until the mail service tells more; `delayed` is tried further. `failed`: not taken; `bounced`: sent back; `complained`: marked as spam.
             * @enum {string}
             */
            status: "sent" | "delayed" | "delivered" | "failed" | "bounced" | "complained";
            at: components["schemas"]["Timestamp"];
            /**
             * @description Why it did not arrive, in the words of whoever refused it.
             * @example 550 5.1.1 user unknown
             */
            reason: string | null;
        };
        Invoice: {
            /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /**
             * @description Null while a draft.
             * @example INV/26-27/00042
             */
            number: string | null;
            /**
             * @description A workshop without GSTIN, or of the composition scheme, issues bills of supply, without tax; so does one for lines that are all exempt.
             * @enum {string}
             */
            kind: "tax_invoice" | "bill_of_supply";
            status: components["schemas"]["InvoiceStatus"];
            jobId: string | null;
            customer: components["schemas"]["CustomerRef"];
            vehicle: components["schemas"]["VehicleRef"] | null;
            lineItems: components["schemas"]["LineItem"][];
            /** @description CGST and SGST (in a union territory UTGST, in the same property) within the state of the workshop, each at half the rate and rounded on each line; IGST across states. */
            taxes: components["schemas"]["TaxLine"][];
            totals: components["schemas"]["Totals"];
            currency: components["schemas"]["Currency"];
            /** @description GST state code. */
            placeOfSupply: string | null;
            /** @description The recipient pays the tax; none is charged here. */
            reverseCharge: boolean;
            /** @description As it stood at the issue. With one it is B2B, without B2C. Null while a draft. */
            customerGstin: string | null;
            /**
             * Format: date
             * @description In the workshop's time zone.
             */
            issuedOn: string | null;
            /** Format: date */
            dueOn: string | null;
            dueInDays: number;
            /** @description Confirmed payments that count for this invoice, in minor units. */
            amountPaid: number;
            /** @description Taken off by credit notes. */
            creditedTotal: number;
            /** @description Added by debit notes. */
            debitedTotal: number;
            /** @description total + debitedTotal - creditedTotal - amountPaid. */
            amountDue: number;
            notes: string | null;
            /** Format: date-time */
            sentAt: string | null;
            sentTo: string | null;
            /** @description What became of the last mail with it; null before the first. */
            email: components["schemas"]["InvoiceEmail"] | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @description Give `jobId`, or `customerId` with `lineItems`. */
        InvoiceInput: {
            jobId?: string;
            customerId?: string;
            vehicleId?: string;
            lineItems?: components["schemas"]["LineItemInput"][];
            placeOfSupply?: components["schemas"]["StateCode"];
            /** @description The recipient pays the tax to the government (CGST Act, section 9(3) and (4)). False if left out. */
            reverseCharge?: boolean;
            /** @description Days from issue to when it is due. 0 if left out. */
            dueInDays?: number;
            notes?: string;
        };
        InvoicePatch: {
            lineItems?: components["schemas"]["LineItemInput"][];
            placeOfSupply?: components["schemas"]["StateCode"];
            reverseCharge?: boolean;
            dueInDays?: number;
            notes?: string | null;
        };
        Suppression: {
            /**
             * @description `bounce`: the address sent mail back for good; `complaint`: its owner marked a mail of the workshop as spam.
             * @enum {string}
             */
            cause: "bounce" | "complaint";
            /**
             * @description What the other mail server answered.
             * @example 550 5.1.1 user unknown
             */
            reason: string | null;
            since: components["schemas"]["Timestamp"];
            /** @description How often it has happened. */
            times: number;
            /** @description Whether `suppressions.lift` works. */
            liftable: boolean;
        };
        /** @enum {string} */
        InvoiceNoteKind: "credit_note" | "debit_note";
        /**
         * @description Why, as GST returns ask for it.
         * @enum {string}
         */
        InvoiceNoteReason: "sales_return" | "post_sale_discount" | "deficiency_in_service" | "correction_in_invoice" | "change_in_place_of_supply" | "other";
        InvoiceNoteLine: {
            /** @description The line's place on the invoice, from 0. */
            line: number;
            /** @enum {string} */
            kind: "labour" | "part" | "sublet" | "fee";
            description: string;
            quantity: number;
            unit?: string;
            unitPrice: components["schemas"]["Amount"];
            discount: components["schemas"]["Amount"];
            taxRate: number;
            hsnSac?: string;
            exemption?: components["schemas"]["TaxExemption"];
            taxable: number;
            tax: number;
            total: number;
            /** @description How much was taken back; 0 where only the value changed. */
            creditedQuantity: number;
        };
        InvoiceNote: {
            /** @example nte_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example CN/26-27/00003 */
            number: string;
            kind: components["schemas"]["InvoiceNoteKind"];
            reason: components["schemas"]["InvoiceNoteReason"];
            remark: string | null;
            invoiceId: string;
            invoiceNumber: string;
            invoiceIssuedOn: components["schemas"]["Date"];
            customer: components["schemas"]["CustomerRef"];
            lineItems: components["schemas"]["InvoiceNoteLine"][];
            taxes: components["schemas"]["TaxLine"][];
            totals: components["schemas"]["Totals"];
            currency: components["schemas"]["Currency"];
            placeOfSupply: string | null;
            /** @description The invoice's. */
            reverseCharge: boolean;
            issuedOn: components["schemas"]["Date"];
            /** @description The part of a credit note that had been paid and is now the customer's credit. Minor units. */
            creditAmount: number;
            /** Format: date-time */
            sentAt: string | null;
            sentTo: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        InvoiceNoteInput: {
            invoiceId: string;
            kind: components["schemas"]["InvoiceNoteKind"];
            reason: components["schemas"]["InvoiceNoteReason"];
            /** @description Stands on the note. */
            remark?: string;
            /** @description Of a credit note, everything that is left where this is left out. A debit note needs it. */
            lines?: {
                /** @description The line's place on the invoice, from 0. */
                line: number;
                /** @description Of a credit note: how much of it is taken back, at its price. The last of a line takes all that is left of its value. */
                quantity?: number;
                /** @description By how much its value before tax falls or rises, in minor units. Instead of `quantity`; without both, a credit note takes all that is left of the line. */
                taxable?: number;
            }[];
        };
        /**
         * @description Where it stands. `superseded` is a revision that a later one took the place of before it was answered.
         * @enum {string}
         */
        EstimateStatus: "draft" | "sent" | "approved" | "partly_approved" | "declined" | "expired" | "superseded";
        EstimateLine: {
            /** @description The item of the catalogue that it was made from. */
            itemId?: string;
            /** @enum {string} */
            kind: "labour" | "part" | "sublet" | "fee";
            description: string;
            quantity: number;
            unit?: string;
            unitPrice: components["schemas"]["Amount"];
            discount: components["schemas"]["Amount"];
            taxRate: number;
            hsnSac?: string;
            exemption?: components["schemas"]["TaxExemption"];
            /** @description quantity × unitPrice - discount, in minor units. */
            taxable: number;
            /** @description Tax on `taxable`, in minor units. */
            tax: number;
            /** @description taxable + tax. */
            total: number;
            photoFileIds: string[];
        };
        /** @description The approved lines by their place in `lineItems`, from 0; empty declines all of it. */
        ApprovedLines: number[];
        /** @description What the customer said, as it was recorded; it never changes. */
        EstimateAnswer: {
            approvedLines: components["schemas"]["ApprovedLines"];
            /** @description What the approved lines come to, in minor units. */
            approvedTotal: number;
            /**
             * @description As it was typed.
             * @example Ravi Kulkarni
             */
            name: string;
            at: components["schemas"]["Timestamp"];
            /** @description The user who recorded it; null where it came by the customer's link. */
            recordedBy: string | null;
        };
        Estimate: {
            /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /**
             * @description The workshop's own number.
             * @example E-1004
             */
            number: string;
            status: components["schemas"]["EstimateStatus"];
            /** @description Goes up when what was sent is changed. */
            revision: number;
            jobId: string | null;
            customer: components["schemas"]["CustomerRef"];
            vehicle: components["schemas"]["VehicleRef"] | null;
            lineItems: components["schemas"]["EstimateLine"][];
            totals: components["schemas"]["Totals"];
            currency: components["schemas"]["Currency"];
            notes: string | null;
            photoFileIds: string[];
            validDays: number;
            /**
             * Format: date
             * @description The last day on which it can be answered, in the workshop's time zone; null before it is sent.
             */
            validUntil: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @description The e-mail address, where it went by mail. */
            sentTo: string | null;
            answer: components["schemas"]["EstimateAnswer"] | null;
            /**
             * Format: date-time
             * @description When the approved lines came to the job.
             */
            appliedAt: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @description A line of work or goods. It names an item of the catalogue, or has a kind, a description and a unit price of its own. */
        EstimateLineInput: {
            /** @description An item of the catalogue. What the line leaves out is as the item has it now. */
            itemId?: string;
            /**
             * @description What is sold: time, goods, work bought in, or a charge.
             * @enum {string}
             */
            kind?: "labour" | "part" | "sublet" | "fee";
            /** @example Front brake pads */
            description?: string;
            /** @description How many, to three decimals. 1 if left out. */
            quantity?: number;
            /** @description The unit of the quantity. */
            unit?: string;
            unitPrice?: components["schemas"]["Amount"];
            discount?: components["schemas"]["Amount"];
            /** @description Tax in percent; the workshop's default if left out. */
            taxRate?: number;
            /** @description HSN (goods) or SAC (services) code. */
            hsnSac?: string;
            exemption?: components["schemas"]["TaxExemption"];
            /** @description Photos that show why. */
            photoFileIds?: string[];
        };
        EstimateInput: {
            /** @description Customer, vehicle and, if left out, lines are the job's. */
            jobId?: string;
            /** @description For one without a job. */
            customerId?: string;
            /** @description One of the customer's; not beside jobId. */
            vehicleId?: string;
            lineItems?: components["schemas"]["EstimateLineInput"][];
            /** @description Photos of the whole. */
            photoFileIds?: string[];
            /** @description How long the price holds from when it is sent; 15 if left out. */
            validDays?: number;
            /** @description For the customer to read. */
            notes?: string;
        };
        EstimatePatch: {
            lineItems?: components["schemas"]["EstimateLineInput"][];
            photoFileIds?: string[];
            validDays?: number;
            notes?: string | null;
        };
        EstimateRevision: {
            revision: number;
            status: components["schemas"]["EstimateStatus"];
            lineItems: components["schemas"]["EstimateLine"][];
            totals: components["schemas"]["Totals"];
            notes: string | null;
            validUntil: components["schemas"]["Date"];
            sentAt: components["schemas"]["Timestamp"];
            /** @description SHA-256 of all that the customer was shown; the answer carries it too. */
            contentHash: string;
            answer: components["schemas"]["EstimateAnswer"] | null;
        };
        /**
         * @description What a link shows.
         * @enum {string}
         */
        SharedKind: "estimate" | "invoice" | "receipt" | "job_card";
        ShareLink: {
            /** @example lnk_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            kind: components["schemas"]["SharedKind"];
            resourceId: string;
            /** @description Its address, for the customer; null once it has ended. */
            url: string | null;
            /** @description Opens WhatsApp with a message to the customer's number that has the link in it; null without a number. */
            whatsappUrl: string | null;
            /** @description How often it was opened. */
            opens: number;
            /** Format: date-time */
            lastOpenedAt: string | null;
            emailedTo: string | null;
            /**
             * @description Of the latest mail. `sent` until the mail service tells more; `failed`: not taken; `bounced`: sent back; `complained`: marked as spam; `not_sent` in test mode.
             * @enum {string|null}
             */
            emailStatus: "queued" | "sent" | "delayed" | "delivered" | "failed" | "bounced" | "complained" | "not_sent" | null;
            expiresAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            endedAt: string | null;
            createdAt: components["schemas"]["Timestamp"];
        };
        SharedLine: {
            description: string;
            quantity: number;
            unit: string | null;
            unitPrice: number;
            discount: number;
            taxRate: number;
            total: number;
            photos: components["schemas"]["SharedPhoto"][];
        };
        SharedEstimate: {
            /**
             * @description `being_changed` while the workshop prepares another revision; there are no lines then.
             * @enum {string}
             */
            status: "being_changed" | "sent" | "approved" | "partly_approved" | "declined" | "expired";
            revision: number;
            lineItems: components["schemas"]["SharedLine"][];
            totals: components["schemas"]["Totals"];
            notes: string | null;
            photos: components["schemas"]["SharedPhoto"][];
            /** Format: date */
            validUntil: string | null;
            answer: components["schemas"]["EstimateAnswer"] | null;
        };
        SharedInvoice: {
            /** @enum {string} */
            status: "issued" | "partly_paid" | "paid" | "credited";
            /** Format: date */
            issuedOn: string | null;
            /** Format: date */
            dueOn: string | null;
            lineItems: components["schemas"]["SharedLine"][];
            totals: components["schemas"]["Totals"];
            amountPaid: number;
            amountDue: number;
            /** @description `upi://pay?…` for what is due; null where nothing is, or the workshop takes no UPI. */
            upiUri: string | null;
            upiId: string | null;
            bank: components["schemas"]["BankAccount"] | null;
            /** @description Whether `sharing.payOnline` can be used now. */
            byCard: boolean;
            /** @description What was said to be paid by this link and is not confirmed yet. */
            stated: {
                amount: number;
                reference: string;
                at: components["schemas"]["Timestamp"];
            }[];
        };
        Shared: {
            kind: components["schemas"]["SharedKind"];
            /**
             * @description The workshop's.
             * @enum {string}
             */
            language: "en" | "hi";
            /**
             * @description The document's.
             * @example E-1004
             */
            number: string;
            workshop: {
                name: string;
                phone: string | null;
                email: string | null;
                address: string[];
                gstin: string | null;
                logoUrl: string | null;
                /** @example Asia/Kolkata */
                timeZone: string;
            };
            customerName: string;
            /** @example MH12AB1234 · Maruti Swift VXi */
            vehicle: string | null;
            currency: components["schemas"]["Currency"];
            estimate: components["schemas"]["SharedEstimate"] | null;
            invoice: components["schemas"]["SharedInvoice"] | null;
        };
        BillingPage: {
            /**
             * Format: uri
             * @description A page at Stripe. Send the person there; it is theirs alone.
             * @example https://checkout.stripe.com/c/pay/cs_test_a1
             */
            url: string;
        };
        /** @enum {string} */
        PaymentStatus: "recorded" | "confirmed" | "rejected" | "bounced";
        /**
         * @description Money that came in, credit of the customer that was put against an invoice, or money that went back out of their credit.
         * @enum {string}
         */
        PaymentKind: "receipt" | "credit_use" | "refund";
        PaymentAllocation: {
            /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
            invoiceId: string;
            /** @example INV/26-27/00042 */
            invoiceNumber: string;
            /** @description Minor units. */
            amount: number;
        };
        Payment: {
            /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            kind: components["schemas"]["PaymentKind"];
            status: components["schemas"]["PaymentStatus"];
            /** @description The invoices that it is for and what of it is for each; once it is confirmed, how much of each it paid. Of a refund, the invoice that it is about. */
            allocations: components["schemas"]["PaymentAllocation"][];
            customer: components["schemas"]["CustomerRef"];
            /** @description Minor units. */
            amount: number;
            currency: components["schemas"]["Currency"];
            /**
             * @description `online` where it was paid on the page of the invoice; `customer_credit` where credit was used.
             * @enum {string}
             */
            method: "cash" | "upi" | "card" | "bank_transfer" | "cheque" | "online" | "customer_credit";
            reference: string | null;
            receivedAt: components["schemas"]["Timestamp"];
            note: string | null;
            /** @description The part above what was due, now the customer's credit. Minor units. */
            creditAmount: number;
            /** @description The user, or null for a program. */
            recordedBy: string | null;
            /** @description Said by the customer, by the invoice's link; nobody of the workshop has seen it yet. */
            statedByCustomer: boolean;
            /** @description Who confirmed or rejected it. */
            settledBy: string | null;
            /** Format: date-time */
            settledAt: string | null;
            /** @description Why it was rejected or bounced. */
            rejectionReason: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @description How much is for which invoice, all of one customer; in all no more than the amount. */
        PaymentAllocations: {
            invoiceId: string;
            /** @description Minor units. */
            amount: number;
        }[];
        /** @enum {string} */
        PaymentMethod: "cash" | "upi" | "card" | "bank_transfer" | "cheque";
        PaymentInput: {
            /** @description The one invoice that it is for. */
            invoiceId?: string;
            /** @description Whose unpaid invoices it is for. */
            customerId?: string;
            allocations?: components["schemas"]["PaymentAllocations"];
            /** @description Minor units. */
            amount: number;
            method: components["schemas"]["PaymentMethod"];
            /** @description UPI reference, cheque number or the like. */
            reference?: string;
            receivedAt?: components["schemas"]["Timestamp"];
            note?: string;
        };
        /** @example 2026-11 */
        Month: string;
        GstrNumber: string;
        /** @description DD-MM-YYYY. */
        GstrDay: string;
        /** @description With at most two decimals. */
        Rupees: number;
        /** @description What of one document bears one rate. */
        GstrItem: {
            num: number;
            itm_det: {
                rt: number;
                txval: components["schemas"]["Rupees"];
                iamt?: components["schemas"]["Rupees"];
                camt?: components["schemas"]["Rupees"];
                samt?: components["schemas"]["Rupees"];
                csamt: components["schemas"]["Rupees"];
            };
        };
        GstrHsn: {
            num: number;
            hsn_sc: string;
            desc: string;
            /** @description Unit quantity code; NA of services. */
            uqc: string;
            qty: number;
            rt: number;
            txval: components["schemas"]["Rupees"];
            iamt: components["schemas"]["Rupees"];
            camt: components["schemas"]["Rupees"];
            samt: components["schemas"]["Rupees"];
            csamt: components["schemas"]["Rupees"];
        };
        /** @description Field names and rules as GSTN publishes them for GSTR-1 (developer.gst.gov.in, Returns, GSTR1 Save, version 4.0, and the Returns Offline Tool). A section without entries is left out. */
        Gstr1: {
            gstin: components["schemas"]["Gstin"];
            /**
             * @description The tax period, MMYYYY.
             * @example 112026
             */
            fp: string;
            /**
             * @description Of the Offline Tool's format.
             * @example GST3.2.2
             */
            version: string;
            /** @description Filled in by the Offline Tool. */
            hash: string;
            b2b?: {
                ctin: components["schemas"]["Gstin"];
                inv: {
                    inum: components["schemas"]["GstrNumber"];
                    idt: components["schemas"]["GstrDay"];
                    val: components["schemas"]["Rupees"];
                    pos: components["schemas"]["StateCode"];
                    /** @enum {string} */
                    rchrg: "Y" | "N";
                    /** @constant */
                    inv_typ: "R";
                    itms: components["schemas"]["GstrItem"][];
                }[];
            }[];
            b2cl?: {
                pos: components["schemas"]["StateCode"];
                inv: {
                    inum: components["schemas"]["GstrNumber"];
                    idt: components["schemas"]["GstrDay"];
                    val: components["schemas"]["Rupees"];
                    itms: components["schemas"]["GstrItem"][];
                }[];
            }[];
            b2cs?: {
                /** @enum {string} */
                sply_ty: "INTRA" | "INTER";
                pos: components["schemas"]["StateCode"];
                /** @constant */
                typ: "OE";
                rt: number;
                txval: components["schemas"]["Rupees"];
                iamt?: components["schemas"]["Rupees"];
                camt?: components["schemas"]["Rupees"];
                samt?: components["schemas"]["Rupees"];
                csamt: components["schemas"]["Rupees"];
            }[];
            cdnr?: {
                ctin: components["schemas"]["Gstin"];
                nt: {
                    /** @enum {string} */
                    ntty: "C" | "D";
                    nt_num: components["schemas"]["GstrNumber"];
                    nt_dt: components["schemas"]["GstrDay"];
                    val: components["schemas"]["Rupees"];
                    pos: components["schemas"]["StateCode"];
                    /** @enum {string} */
                    rchrg: "Y" | "N";
                    /** @constant */
                    inv_typ: "R";
                    itms: components["schemas"]["GstrItem"][];
                }[];
            }[];
            cdnur?: {
                /** @constant */
                typ: "B2CL";
                /** @enum {string} */
                ntty: "C" | "D";
                nt_num: components["schemas"]["GstrNumber"];
                nt_dt: components["schemas"]["GstrDay"];
                val: components["schemas"]["Rupees"];
                pos: components["schemas"]["StateCode"];
                itms: components["schemas"]["GstrItem"][];
            }[];
            nil?: {
                inv: {
                    /**
                     * @description INTR is between states.
                     * @enum {string}
                     */
                    sply_ty: "INTRB2B" | "INTRAB2B" | "INTRB2C" | "INTRAB2C";
                    nil_amt: components["schemas"]["Rupees"];
                    expt_amt: components["schemas"]["Rupees"];
                    ngsup_amt: components["schemas"]["Rupees"];
                }[];
            };
            hsn?: {
                hsn_b2b?: components["schemas"]["GstrHsn"][];
                hsn_b2c?: components["schemas"]["GstrHsn"][];
            };
            doc_issue?: {
                doc_det: {
                    /** @description 1 invoices, 4 debit notes, 5 credit notes. */
                    doc_num: number;
                    doc_typ: string;
                    docs: {
                        num: number;
                        from: components["schemas"]["GstrNumber"];
                        to: components["schemas"]["GstrNumber"];
                        totnum: number;
                        cancel: number;
                        net_issue: number;
                    }[];
                }[];
            };
        };
        EInvoiceNumber: string;
        /** @description DD/MM/YYYY. */
        EInvoiceDay: string;
        EInvoiceAmount: number;
        /** @description Field names and limits of the e-invoice schema INV-01 (Notification 60/2020-Central Tax; einvoice1.gst.gov.in, Help, Documents), version 1.1: what of it a workshop has. */
        EInvoice: {
            /** @constant */
            Version: "1.1";
            TranDtls: {
                /** @constant */
                TaxSch: "GST";
                /** @constant */
                SupTyp: "B2B";
                /**
                 * @description Reverse charge.
                 * @enum {string}
                 */
                RegRev: "Y" | "N";
                /** @constant */
                IgstOnIntra: "N";
            };
            DocDtls: {
                /** @enum {string} */
                Typ: "INV" | "CRN" | "DBN";
                No: components["schemas"]["EInvoiceNumber"];
                Dt: components["schemas"]["EInvoiceDay"];
            };
            SellerDtls: {
                Gstin: components["schemas"]["Gstin"];
                LglNm: string;
                TrdNm: string;
                Addr1: string;
                Addr2?: string;
                Loc: string;
                Pin: number;
                Stcd: components["schemas"]["StateCode"];
            };
            BuyerDtls: {
                Gstin: components["schemas"]["Gstin"];
                LglNm: string;
                Pos: components["schemas"]["StateCode"];
                Addr1: string;
                Addr2?: string;
                Loc: string;
                Pin: number;
                Stcd: components["schemas"]["StateCode"];
            };
            ItemList: {
                SlNo: string;
                PrdDesc: string;
                /** @enum {string} */
                IsServc: "Y" | "N";
                HsnCd: string;
                Qty: number;
                Unit: string;
                UnitPrice: components["schemas"]["EInvoiceAmount"];
                TotAmt: components["schemas"]["EInvoiceAmount"];
                Discount: components["schemas"]["EInvoiceAmount"];
                AssAmt: components["schemas"]["EInvoiceAmount"];
                GstRt: number;
                IgstAmt: components["schemas"]["EInvoiceAmount"];
                CgstAmt: components["schemas"]["EInvoiceAmount"];
                SgstAmt: components["schemas"]["EInvoiceAmount"];
                TotItemVal: components["schemas"]["EInvoiceAmount"];
            }[];
            ValDtls: {
                AssVal: components["schemas"]["EInvoiceAmount"];
                CgstVal: components["schemas"]["EInvoiceAmount"];
                SgstVal: components["schemas"]["EInvoiceAmount"];
                IgstVal: components["schemas"]["EInvoiceAmount"];
                RndOffAmt: number;
                TotInvVal: components["schemas"]["EInvoiceAmount"];
            };
            /** @description Of a note, the invoice that it corrects. */
            RefDtls?: {
                PrecDocDtls: {
                    InvNo: components["schemas"]["EInvoiceNumber"];
                    InvDt: components["schemas"]["EInvoiceDay"];
                }[];
            };
        };
        TaxRate: {
            /**
             * @description Percent: CGST and SGST together, or IGST.
             * @example 18
             */
            rate: number;
            validFrom: components["schemas"]["Date"];
            /**
             * Format: date
             * @description Its last day; null while none is known.
             */
            validUntil: string | null;
            /**
             * @description What says so.
             * @example Notification 9/2025-Central Tax (Rate), Schedule II
             */
            source: string;
        };
        CashCount: {
            at: components["schemas"]["Timestamp"];
            /** @description The user, or null for a program. */
            by: string | null;
            /** @description Minor units. */
            counted: number;
            /** @description Cash in hand by the books just before. */
            expected: number;
            /** @description counted - expected, as posted: negative is missing. */
            difference: number;
            note: string | null;
        };
        CashDrawer: {
            /** @example drw_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @enum {string} */
            status: "open" | "closed";
            opening: components["schemas"]["CashCount"];
            /** @description Null while it is open. */
            closing: components["schemas"]["CashCount"] | null;
            currency: components["schemas"]["Currency"];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        CashCountInput: {
            counted: components["schemas"]["Amount"];
            /** @description Stands in the books beside a difference. */
            note?: string;
        };
        /**
         * @description What the rows are.
         * @enum {string}
         */
        ImportKind: "customers" | "vehicles" | "items";
        ImportColumn: {
            /** @description Its heading; empty where it has none. */
            header: string;
            /** @description The cells of the first 5 rows. */
            sample: string[];
        };
        ImportField: {
            /** @example phone */
            name: string;
            /**
             * @description How its cells are read: `1,23,456.50` or `₹ 500` as an amount, `21/11/2026`, `2026-11-21` or the number that Excel keeps as a day.
             * @enum {string}
             */
            type: "text" | "phone" | "amount" | "number" | "day" | "choice" | "yes_or_no";
            required: boolean;
            /** @description What a cell may say, where it is one of a few. */
            choices?: string[];
        };
        /**
         * @description Fields and the column that each is read from, counted from 0. A field that is left out is not read.
         * @example {
         *       "name": 0,
         *       "phone": 2
         *     }
         */
        ImportMapping: {
            [key: string]: number;
        };
        /** @description How many of the rows that were looked at so far are new, change a record, change nothing, or have faults. */
        ImportCounts: {
            created: number;
            updated: number;
            unchanged: number;
            faulty: number;
        };
        Import: {
            /** @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            kind: components["schemas"]["ImportKind"];
            /**
             * @description `failed` where something kept going wrong that is no fault of the file; what was imported until then stays, and can be undone.
             * @enum {string}
             */
            status: "mapping" | "checking" | "checked" | "importing" | "completed" | "cancelled" | "failed" | "undoing" | "undone";
            fileName: string;
            /** @description Of an Excel workbook. */
            sheets: string[];
            /** @description The one that is read. */
            sheet: string | null;
            /**
             * @description The row with the headings, counted as a spreadsheet does.
             * @example 1
             */
            headerRow: number;
            columns: components["schemas"]["ImportColumn"][];
            /** @description What the columns can be. */
            fields: components["schemas"]["ImportField"][];
            mapping: components["schemas"]["ImportMapping"];
            updateExisting: boolean;
            /** @description Rows below the headings that are not blank. */
            rows: number;
            /** @description How many of them the check, the import or the undoing has come past. */
            rowsDone: number;
            counts: components["schemas"]["ImportCounts"];
            /** @description How many records the undoing has removed. */
            removed: number;
            /** @description How many faults were found, one row can have several; of an undoing, how many records were left. */
            faults: number;
            /** @description What kept going wrong. */
            failure: string | null;
            /** @description The user; null for a program. */
            startedBy: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        ImportInput: {
            fileId: string;
            kind: components["schemas"]["ImportKind"];
        };
        ImportPatch: {
            mapping?: components["schemas"]["ImportMapping"];
            /** @description The name of a sheet of the workbook. */
            sheet?: string;
            /** @description Whether records that are there already take what the file says, or stay as they are. */
            updateExisting?: boolean;
        };
        ImportFault: {
            /** @example imf_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /**
             * @description As the spreadsheet counts it.
             * @example 12
             */
            row: number;
            /** @description The heading of the column; null where it is about the whole row. */
            column: string | null;
            field: string | null;
            /** @description What the cell says, cut to 100 characters. */
            value: string | null;
            /**
             * @description What is wrong, for a program; as in the answer to a request.
             * @example bad_phone
             */
            code: string;
            /** @example is not a phone number */
            message: string;
            /** @description What the message names. */
            params?: {
                [key: string]: string | number | string[];
            };
        };
        /** @description What made the entry; each cause posts once. */
        LedgerCause: {
            /** @enum {string} */
            type: "invoice_issued" | "credit_note_issued" | "debit_note_issued" | "payment_confirmed" | "payment_bounced" | "payment_fees" | "credit_used" | "refunded" | "stock_moved" | "purchase_received" | "purchase_returned" | "supplier_paid" | "cash_opened" | "cash_closed" | "journal";
            id: string;
        };
        /** @enum {string} */
        Account: "receivable" | "customer_credit" | "cash" | "bank" | "inventory" | "cgst_input" | "sgst_input" | "igst_input" | "payable" | "payment_provider" | "capital" | "sales" | "cgst_payable" | "sgst_payable" | "igst_payable" | "cost_of_goods" | "stock_difference" | "expenses" | "payment_fees" | "rounding" | "cash_difference";
        LedgerEntry: {
            /** @example led_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            cause: components["schemas"]["LedgerCause"];
            /**
             * @description Number of the document behind it: of a payment, the invoice's.
             * @example INV/26-27/00042
             */
            document: string | null;
            narration: string | null;
            currency: components["schemas"]["Currency"];
            lines: {
                account: components["schemas"]["Account"];
                customerId: string | null;
                /** @description To whom it is owed. */
                supplierId?: string;
                /** @description Minor units. */
                debit: number;
                /** @description Minor units. */
                credit: number;
            }[];
            postedOn: components["schemas"]["Date"];
            createdAt: components["schemas"]["Timestamp"];
        };
        JournalInput: {
            postedOn: components["schemas"]["Date"];
            narration: string;
            lines: {
                account: components["schemas"]["Account"];
                debit?: number;
                credit?: number;
            }[];
        };
        /** @enum {string} */
        AccountType: "asset" | "liability" | "equity" | "income" | "expense";
        Statement: {
            customer: components["schemas"]["CustomerRef"];
            fromDay: components["schemas"]["Date"];
            toDay: components["schemas"]["Date"];
            currency: components["schemas"]["Currency"];
            /** @description Owed before the first day, in minor units; negative is credit. */
            opening: number;
            lines: {
                entryId: string;
                postedOn: components["schemas"]["Date"];
                cause: components["schemas"]["LedgerCause"];
                document: string | null;
                /** @description Charged to the customer. */
                debit: number;
                /** @description Received or taken off. */
                credit: number;
                /** @description Owed after it. */
                balance: number;
            }[];
            closing: number;
        };
        Closing: {
            /**
             * Format: date
             * @description Nothing is posted on this day or before.
             */
            closedUntil: string | null;
            /** @description The user who said so, or null for a program. */
            closedBy: string | null;
            /** Format: date-time */
            closedAt: string | null;
        };
        /** @description An archive of all data of a workshop or a person. */
        Export: {
            /** @example exp_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /**
             * @description `failed` could not be made; ask for another.
             * @enum {string}
             */
            status: "running" | "ready" | "failed";
            /** @description How many documents are in it so far. */
            documents: number;
            /** @description Bytes; null until it is ready. */
            size: number | null;
            createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description Since when it can be downloaded.
             */
            readyAt: string | null;
            /**
             * Format: date-time
             * @description When it is removed.
             */
            expiresAt: string;
        };
        Summary: {
            today: components["schemas"]["Date"];
            currency: components["schemas"]["Currency"];
            jobsByStatus: {
                draft: number;
                open: number;
                in_progress: number;
                on_hold: number;
                ready: number;
                delivered: number;
                closed: number;
                cancelled: number;
            };
            /** @description Issued invoices that are not fully paid. Null for who sees only the jobs given to them. */
            outstanding: {
                count: number;
                /** @description Minor units. */
                amount: number;
            } | null;
            /** @description Payments recorded and not yet confirmed. Null for who sees only the jobs given to them. */
            toConfirm: {
                count: number;
                /** @description Minor units. */
                amount: number;
            } | null;
            /** @description Oldest first; a day without trade is left out. Null for who sees only the jobs given to them. */
            days: {
                date: components["schemas"]["Date"];
                /** @description Minor units. */
                invoiced: number;
                /** @description Minor units. */
                received: number;
            }[] | null;
        };
        OnlinePayments: {
            /** @description Whether this installation can take payments by card. */
            possible: boolean;
            /**
             * @description Of the account: not connected, not filled in yet, being checked by Stripe, or able to take payments.
             * @enum {string}
             */
            state: "none" | "unfinished" | "checking" | "ready";
            /** @description Whether the pages of invoices offer it once the account is ready. */
            offered: boolean;
            /**
             * @description What Workbay keeps of a payment, in percent; Stripe's own fee comes on top.
             * @example 0.5
             */
            feePercent: number;
        };
        /** @enum {string} */
        PlanName: "free" | "pro" | "business";
        PlanLimits: {
            /**
             * @description People of the workshop, its owners among them.
             * @example 15
             */
            members: number;
            /**
             * @description Jobs made in a calendar month (UTC).
             * @example 2000
             */
            jobs_a_month: number;
            /** @example 10 */
            api_keys: number;
            /** @example 10 */
            webhook_endpoints: number;
            /**
             * @description What finished files take.
             * @example 26843545600
             */
            storage_bytes: number;
        };
        Plan: {
            name: components["schemas"]["PlanName"];
            /** @description A month. */
            price: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            limits: components["schemas"]["PlanLimits"];
        };
        /**
         * @description As Stripe has it; `none` where nothing was bought. The plan holds while it is `trialing`, `active` or `past_due`: a payment
         *     that fails is tried again for some time. Otherwise the workshop is back on `free`.
         * @enum {string}
         */
        SubscriptionStatus: "none" | "trialing" | "active" | "past_due" | "unpaid" | "paused" | "incomplete" | "canceled";
        /** @description The workshop's subscription to Workbay. */
        Subscription: {
            /**
             * @description The workshop's id.
             * @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s
             */
            id: string;
            /** @description Whose limits hold now. */
            plan: components["schemas"]["PlanName"];
            status: components["schemas"]["SubscriptionStatus"];
            /** @description What the subscription is for. */
            bought: components["schemas"]["PlanName"] | null;
            trialEndsAt: components["schemas"]["Timestamp"] | null;
            /** @description When the next period begins and is paid. */
            renewsAt: components["schemas"]["Timestamp"] | null;
            /** @description When it ends, where it was given up. */
            endsAt: components["schemas"]["Timestamp"] | null;
        };
        PlanUse: {
            limit: components["schemas"]["PlanLimit"];
            /** @example 4 */
            used: number;
            /** @example 15 */
            most: number;
        };
        SubscriptionOverview: {
            subscription: components["schemas"]["Subscription"];
            use: components["schemas"]["PlanUse"][];
            /** @description Whether plans can be bought here. Where not, `free` has generous limits. */
            sold: boolean;
            /**
             * @description How long a trial the next subscription begins with; null for none.
             * @example 14
             */
            trialDays: number | null;
        };
        CheckoutInput: {
            /** @enum {string} */
            plan: "pro" | "business";
        };
        /** @description Amounts in minor units. Credit notes count on their own day. */
        ReportFigures: {
            /** @description What issued invoices come to with tax, less credit notes, with debit notes. */
            invoiced: number;
            /** @description Confirmed payments, less refunds and bounced cheques. */
            received: number;
            /** @description Issued invoices, less those of which nothing is left. */
            invoices: number;
            /** @description `invoiced` before tax and rounding. */
            sales: number;
            cgst: number;
            sgst: number;
            igst: number;
            /** @description Of `invoices`, those of a job. */
            repairOrders: number;
            /** @description Of `sales`, those of a job. */
            repairOrderSales: number;
            /** @description `repairOrderSales` by `repairOrders`; null where there are none. */
            averageRepairOrder: number | null;
            /** @description Estimates that were first sent then. */
            estimatesSent: number;
            /** @description Of them, those that are approved by now, wholly or in part. */
            estimatesApproved: number;
            /** @description Of them, those that are declined by now. */
            estimatesDeclined: number;
            /** @description Customers who had their first invoice. */
            newCustomers: number;
            /** @description Visits of customers who had one before: once a day each. */
            returningCustomers: number;
        };
        Report: {
            fromDay: components["schemas"]["Date"];
            toDay: components["schemas"]["Date"];
            /** @enum {string} */
            by: "day" | "month";
            currency: components["schemas"]["Currency"];
            totals: components["schemas"]["ReportFigures"];
            /** @description As many days right before. */
            previous: components["schemas"]["ReportFigures"];
            /** @description What is due on issued invoices at this moment. */
            outstanding: {
                count: number;
                /** @description Minor units. */
                amount: number;
            };
            /** @description What all goods in stock have cost at this moment, in minor units; null for who may not see it (`stock:read`). */
            stockValue: number | null;
            /** @description Oldest first. */
            periods: {
                /**
                 * @description A day or a month.
                 * @example 2026-11
                 */
                period: string;
                figures: components["schemas"]["ReportFigures"];
            }[];
        };
        ServiceReport: {
            fromDay: components["schemas"]["Date"];
            toDay: components["schemas"]["Date"];
            currency: components["schemas"]["Currency"];
            /** @description All sales of the period, in minor units. */
            total: number;
            /** @description What is not in `data`. */
            others: number;
            data: {
                /** @example Periodic service */
                description: string;
                /** @enum {string} */
                kind: "labour" | "part" | "sublet" | "fee";
                /** @description How often it was sold. */
                lines: number;
                /** @description Before tax, in minor units. */
                sales: number;
            }[];
        };
        TechnicianReport: {
            fromDay: components["schemas"]["Date"];
            toDay: components["schemas"]["Date"];
            currency: components["schemas"]["Currency"];
            /** @description All sales of the period, in minor units. */
            total: number;
            /** @description What is not in `data`. */
            others: number;
            data: {
                /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
                userId: string | null;
                /** @description Null for nobody and for who has no account any more. */
                name: string | null;
                /** @description Invoices they had a part in. */
                invoices: number;
                /** @description Their share before tax, in minor units. */
                sales: number;
            }[];
        };
        /**
         * @description What happened.
         * @enum {string}
         */
        EventType: "customer.created" | "customer.updated" | "customer.deleted" | "vehicle.created" | "vehicle.updated" | "vehicle.deleted" | "job.created" | "job.updated" | "job.status_changed" | "invoice.created" | "invoice.updated" | "invoice.deleted" | "invoice.issued" | "invoice.sent" | "invoice.paid" | "invoice.email_delayed" | "invoice.email_delivered" | "invoice.email_failed" | "invoice.email_complained" | "credit_note.issued" | "debit_note.issued" | "cash_drawer.opened" | "cash_drawer.closed" | "estimate.created" | "estimate.updated" | "estimate.deleted" | "estimate.sent" | "estimate.approved" | "estimate.declined" | "payment.recorded" | "payment.confirmed" | "payment.rejected" | "payment.bounced" | "payment.refunded" | "item.created" | "item.updated" | "item.stock_low" | "stock.moved" | "supplier.created" | "supplier.updated" | "supplier.deleted" | "supplier.paid" | "purchase.created" | "purchase.updated" | "purchase.deleted" | "purchase.received" | "purchase.returned" | "workshop.updated" | "workshop.verification_changed" | "opening_hours.updated" | "listing.updated" | "import.finished" | "bay.created" | "bay.updated" | "bookable_service.created" | "bookable_service.updated" | "booking.created" | "booking.updated" | "booking.status_changed" | "booking_settings.updated" | "subscription.updated" | "member.joined" | "member.updated" | "member.removed" | "role.created" | "role.updated" | "role.deleted" | "apiKey.created" | "apiKey.updated" | "apiKey.rolled" | "apiKey.revoked" | "invite.created" | "invite.resent" | "invite.accepted" | "invite.revoked" | "file.completed" | "file.deleted" | "webhook.endpoint_created" | "webhook.endpoint_updated" | "webhook.endpoint_disabled" | "webhook.endpoint_deleted" | "webhook.test";
        /**
         * @description Of a change, the fields of `data` that it changed, as they were before.
         * @example {
         *       "name": "Ravi"
         *     }
         */
        FormerValues: {
            [key: string]: unknown;
        };
        Event: {
            /**
             * @description The same on every delivery of the event; use it to ignore repeats.
             * @example evt_01k0a7p5v8e4xv2m3n4p5q6r7s
             */
            id: string;
            type: components["schemas"]["EventType"];
            createdAt: components["schemas"]["Timestamp"];
            /**
             * @description The workshop.
             * @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s
             */
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            /** @description The resource as the change left it; see the webhook of this type. */
            data: {
                [key: string]: unknown;
            };
            previous?: components["schemas"]["FormerValues"];
        };
        /**
         * @description What it says: a job was given to you; a job is ready; a job is promised within the hour and not ready; a payment waits to be
         *     confirmed; a payment that you recorded was confirmed, or rejected; a customer approved or
         *     declined an estimate; somebody joined; an item fell to its reorder level.
         * @enum {string}
         */
        NotificationType: "job.assigned" | "job.ready" | "job.promise_at_risk" | "payment.to_confirm" | "payment.confirmed" | "payment.rejected" | "member.joined" | "item.stock_low" | "estimate.approved" | "estimate.declined";
        /**
         * @description How much it matters.
         * @enum {string}
         */
        NotificationPriority: "low" | "normal" | "high";
        /** @description What it is about, with what a line of text about it needs. */
        NotificationSubject: {
            /** @enum {string} */
            resource: "job" | "invoice" | "member" | "estimate" | "item";
            /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /**
             * @description The job's or invoice's number, or the person's or item's name.
             * @example INV-2026-0012
             */
            label: string | null;
            /** @example Meera Joshi */
            customerName: string | null;
            /** @description Minor units. */
            amount: number | null;
            /** @example INR */
            currency: string | null;
            /**
             * Format: date-time
             * @description When the job is promised.
             */
            at: string | null;
        };
        Notification: {
            /** @example ntf_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            type: components["schemas"]["NotificationType"];
            priority: components["schemas"]["NotificationPriority"];
            read: boolean;
            /** Format: date-time */
            readAt: string | null;
            about: components["schemas"]["NotificationSubject"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description By which ways a type of notification is told. */
        NotificationChannels: {
            /** @description In the list behind the bell. */
            inApp: boolean;
            email: boolean;
            /** @description On the devices that you have set up for it. */
            push: boolean;
        };
        /**
         * @description `off` is never; `soon` is within minutes, what comes together in one mail; `daily` and `weekly` are one mail at the chosen hour.
         * @enum {string}
         */
        EmailTimingWhen: "off" | "soon" | "daily" | "weekly";
        /** @description When notifications are mailed. Those of high priority never wait for a daily or weekly mail. */
        EmailTiming: {
            when: components["schemas"]["EmailTimingWhen"];
            /** @description The hour of the daily or weekly mail. */
            hour: number;
            /** @description The day of the weekly mail; 1 is Monday. */
            weekday: number;
        };
        /** @description From when to when mails and pushes wait, unless their priority is high. May go over midnight. */
        QuietHours: {
            /** @example 21:00 */
            from: string;
            /** @example 08:00 */
            to: string;
        };
        NotificationPreferences: {
            /** @description The ways of each type. */
            types: {
                "job.assigned": components["schemas"]["NotificationChannels"];
                "job.ready": components["schemas"]["NotificationChannels"];
                "job.promise_at_risk": components["schemas"]["NotificationChannels"];
                "payment.to_confirm": components["schemas"]["NotificationChannels"];
                "payment.confirmed": components["schemas"]["NotificationChannels"];
                "payment.rejected": components["schemas"]["NotificationChannels"];
                "estimate.approved": components["schemas"]["NotificationChannels"];
                "estimate.declined": components["schemas"]["NotificationChannels"];
                "member.joined": components["schemas"]["NotificationChannels"];
                "item.stock_low": components["schemas"]["NotificationChannels"];
            };
            email: components["schemas"]["EmailTiming"];
            quietHours: components["schemas"]["QuietHours"] | null;
            /**
             * @description IANA name; null is the workshop's.
             * @example Asia/Kolkata
             */
            timeZone: string | null;
        };
        NotificationChannelsPatch: {
            inApp?: boolean;
            email?: boolean;
            push?: boolean;
        };
        NotificationPreferencesPatch: {
            types?: {
                "job.assigned"?: components["schemas"]["NotificationChannelsPatch"];
                "job.ready"?: components["schemas"]["NotificationChannelsPatch"];
                "job.promise_at_risk"?: components["schemas"]["NotificationChannelsPatch"];
                "payment.to_confirm"?: components["schemas"]["NotificationChannelsPatch"];
                "payment.confirmed"?: components["schemas"]["NotificationChannelsPatch"];
                "payment.rejected"?: components["schemas"]["NotificationChannelsPatch"];
                "estimate.approved"?: components["schemas"]["NotificationChannelsPatch"];
                "estimate.declined"?: components["schemas"]["NotificationChannelsPatch"];
                "member.joined"?: components["schemas"]["NotificationChannelsPatch"];
                "item.stock_low"?: components["schemas"]["NotificationChannelsPatch"];
            };
            email?: {
                when?: components["schemas"]["EmailTimingWhen"];
                hour?: number;
                weekday?: number;
            };
            quietHours?: components["schemas"]["QuietHours"] | null;
            /** @description IANA name; null is the workshop's. */
            timeZone?: string | null;
        };
        PushDevice: {
            /** @example psh_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Chrome */
            browser: string | null;
            /** @example Android */
            system: string | null;
            /** @description Whether it was added in the session that asks. */
            current: boolean;
            createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When a push was last taken for it.
             */
            lastSentAt: string | null;
        };
        Push: {
            /**
             * @description Our public key (VAPID), in base64url.
             * @example BNjrYjhZjdTKa20ylpsoIj2GpLEh_HLcPxCwTJ_hXmXsru0df5GvxaydAwU77jcNyy-u6sXwkOwoZDWm0nyYeMQ
             */
            publicKey: string;
            devices: components["schemas"]["PushDevice"][];
        };
        NewPushDevice: {
            /** @description Where the browser's push service takes messages for it; https and on the public internet. */
            endpoint: string;
            /** @description The browser's public key: `getKey('p256dh')` in base64url. */
            p256dh: string;
            /** @description `getKey('auth')` in base64url. */
            auth: string;
        };
        TestMode: {
            /** @description Whether this credential works in live mode. */
            livemode: boolean;
            /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
            liveWorkshopId: string | null;
            /**
             * @description Null until somebody enters test mode.
             * @example wst_01k0a7p5v8e4xv2m3n4p5q6r7s
             */
            testWorkshopId: string | null;
        };
        Receiver: {
            email: string;
            name?: string;
        };
        TestMail: {
            /** @example mail_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            to: components["schemas"]["Receiver"];
            subject: string;
            /** @enum {string} */
            status: "not_sent";
            createdAt: components["schemas"]["Timestamp"];
        };
        TestMailWithText: {
            id: string;
            to: components["schemas"]["Receiver"];
            subject: string;
            /** @enum {string} */
            status: "not_sent";
            createdAt: components["schemas"]["Timestamp"];
            text: string;
            html: string;
        };
        AuditedResource: {
            /** @example member */
            type: string;
            /** @description Null where all that have something in common were changed at once. */
            id: string | null;
            /**
             * @description `read` is noted of administrators of the platform alone.
             * @enum {string}
             */
            action: "created" | "updated" | "deleted" | "read";
            changes: {
                /** @example role */
                field: string;
                /** @description The value before; null where there was none. Secrets are shown as •••. */
                before: unknown;
                /** @description The value after; null where there is none. */
                after: unknown;
            }[];
        };
        /** @description What one request changed. */
        AuditRecord: {
            /** @example aud_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            at: components["schemas"]["Timestamp"];
            actor: {
                /**
                 * @description `anonymous` brought no credential; `system` is our own background work.
                 * @enum {string}
                 */
                kind: "user" | "apiKey" | "administrator" | "system" | "anonymous";
                id: string | null;
                name: string | null;
            };
            /**
             * @description The operation of this API that was called.
             * @example members.update
             */
            operation: string;
            /** @description The types of the events that it caused. */
            events: string[];
            /**
             * @description `done`, or the code of the problem with which it was refused.
             * @example done
             * @example invalid_credentials
             */
            outcome: string;
            resources: components["schemas"]["AuditedResource"][];
            /** @description How many more than the listed 50 were changed. */
            omittedResources: number;
            /**
             * @description The network address of the caller.
             * @example 203.0.113.7
             */
            address: string | null;
            userAgent: string | null;
            /** @description What the user agent says of itself, in short. */
            device: {
                /** @example Chrome */
                browser: string | null;
                /** @example Android */
                system: string | null;
                /** @enum {string} */
                kind: "phone" | "tablet" | "computer" | "other";
            } | null;
            /** @description The `Request-Id` of the answer. */
            requestId: string | null;
        };
        WebhookEndpoint: {
            /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            url: string;
            description: string | null;
            /** @description null is every type. */
            eventTypes: components["schemas"]["EventType"][] | null;
            enabled: boolean;
            /** @description Events wait. */
            paused: boolean;
            /**
             * @description Why we disabled it: it answered 410 (`gone`), nothing but failures for five days (`failing`), the delivery service refuses it (`refused`). null once it is changed or enabled again.
             * @enum {string|null}
             */
            fault: "gone" | "failing" | "refused" | null;
            /**
             * Format: date-time
             * @description Until then the secret from before the last rotation signs along and can be rolled back to.
             */
            previousSecretUntil: string | null;
            /** @description The replay that is under way. */
            replay: {
                since: components["schemas"]["Timestamp"];
                until: components["schemas"]["Timestamp"];
                /** @description How many events were queued so far. */
                events: number;
            } | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        WebhookEndpointInput: {
            /** Format: uri */
            url: string;
            description?: string;
            /** @description Only these; every type if left out. */
            eventTypes?: components["schemas"]["EventType"][];
        };
        WebhookEndpointWithSecret: {
            id: string;
            url: string;
            description: string | null;
            eventTypes: components["schemas"]["EventType"][] | null;
            enabled: boolean;
            /** @description Events wait. */
            paused: boolean;
            /**
             * @description Why we disabled it: it answered 410 (`gone`), nothing but failures for five days (`failing`), the delivery service refuses it (`refused`). null once it is changed or enabled again.
             * @enum {string|null}
             */
            fault: "gone" | "failing" | "refused" | null;
            /**
             * Format: date-time
             * @description Until then the secret from before the last rotation signs along and can be rolled back to.
             */
            previousSecretUntil: string | null;
            /** @description The replay that is under way. */
            replay: {
                since: components["schemas"]["Timestamp"];
                until: components["schemas"]["Timestamp"];
                /** @description How many events were queued so far. */
                events: number;
            } | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
            /**
             * @description Signs the events. Shown this once.
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD
             */
            secret: string;
        };
        WebhookEndpointPatch: {
            /** Format: uri */
            url?: string;
            description?: string | null;
            /** @description null is every type. */
            eventTypes?: components["schemas"]["EventType"][] | null;
            /** @description Disabling it drops what is still to be sent to it. */
            enabled?: boolean;
            /** @description While paused, events wait and are sent once you resume. */
            paused?: boolean;
        };
        /** @enum {string} */
        DeliveryStatus: "pending" | "delivered" | "failed";
        WebhookDelivery: {
            id: string;
            endpointId: string;
            eventId: string;
            eventType: components["schemas"]["EventType"];
            status: components["schemas"]["DeliveryStatus"];
            attempts: number;
            lastAttempt: {
                at: components["schemas"]["Timestamp"];
                /** @description The HTTP status; null where there was no answer. */
                status: number | null;
                /** @description Why it is a failure: `timeout`, `connection`, `tls`, `redirect`, `status`, `refused_address` or `invalid_url`. */
                error: string | null;
                durationMs: number;
            } | null;
            /**
             * Format: date-time
             * @description null where nothing more is to be tried, or the endpoint is paused.
             */
            nextAttemptAt: string | null;
            createdAt: components["schemas"]["Timestamp"];
        };
        WebhookReplayInput: {
            since: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description Now if left out.
             * @example 2026-11-21T00:00:00.000Z
             */
            until?: string;
            /**
             * @description Also events that the endpoint has got.
             * @default false
             */
            includeDelivered?: boolean;
        };
        WebhookAttempt: {
            at: components["schemas"]["Timestamp"];
            /** @description Asked for by a person: resent, replayed or a test. */
            manual: boolean;
            url: string;
            requestHeaders: {
                [key: string]: string;
            };
            /** @description The HTTP status; null where there was no answer. */
            status: number | null;
            error: string | null;
            durationMs: number;
            responseHeaders: {
                [key: string]: string;
            };
            /** @description The first 2,000 characters. */
            responseBody: string;
        };
        WebhookDeliveryDetail: {
            id: string;
            endpointId: string;
            eventId: string;
            eventType: components["schemas"]["EventType"];
            status: components["schemas"]["DeliveryStatus"];
            attempts: number;
            /** @description Newest first. */
            log: components["schemas"]["WebhookAttempt"][];
            /** @description What is sent, the same at every attempt; its first 16,384 characters. null once the event is gone. */
            requestBody: string | null;
            /** Format: date-time */
            nextAttemptAt: string | null;
            createdAt: components["schemas"]["Timestamp"];
        };
        PlatformLogIn: {
            email: components["schemas"]["Email"];
            password: string;
            /** @description What the authenticator app shows. */
            code?: string;
            /** @description One of the recovery codes; it works once. */
            recoveryCode?: string;
            passkey?: components["schemas"]["UsedPasskey"];
        };
        /**
         * @description `support` reads, verifies, blocks and acts as support; `finance` reads and sees the audit log; `super` may do everything.
         * @enum {string}
         */
        AdministratorRole: "support" | "finance" | "super";
        /**
         * @description What an administrator of the platform may do. No workshop's role or key can have one.
         * @enum {string}
         */
        PlatformPermission: "platform:read" | "platform:verify" | "platform:block" | "platform:support" | "platform:audit" | "platform:administrators";
        PlatformMe: {
            /** @example adm_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Neha Rao */
            name: string;
            email: components["schemas"]["Email"];
            role: components["schemas"]["AdministratorRole"];
            /** @description Whether an authenticator app is set up. Without one there are no permissions. */
            secondFactor: boolean;
            permissions: components["schemas"]["PlatformPermission"][];
        };
        PlatformSession: {
            /** @description For the paths under /v1/platform, as `Authorization: Bearer`. */
            accessToken: string;
            expiresAt: components["schemas"]["Timestamp"];
            me: components["schemas"]["PlatformMe"];
        };
        PlatformLinkAcceptance: {
            /** @description From the link. */
            token: string;
            password: string;
        };
        PlatformRecovery: {
            /**
             * @example [
             *       "ABCD-EFGH-JKLM"
             *     ]
             */
            recoveryCodes: string[];
            session: components["schemas"]["PlatformSession"];
        };
        PlatformPasswordChange: {
            currentPassword: string;
            newPassword: string;
        };
        PlatformWorkshop: {
            /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Patil Motors */
            name: string;
            legalName: string;
            /** @enum {string} */
            kind: "garage" | "home_service";
            /** @example Pune */
            city: string | null;
            phone: string | null;
            gstin: string | null;
            verification: components["schemas"]["WorkshopVerification"];
            blocked: components["schemas"]["Block"] | null;
            createdAt: components["schemas"]["Timestamp"];
        };
        PlatformWorkshopDetails: {
            workshop: components["schemas"]["PlatformWorkshop"];
            email: string | null;
            address: components["schemas"]["Address"];
            /** @description Why it was rejected. */
            verificationReason: string | null;
            owners: {
                userId: string;
                name: string;
                email: string;
            }[];
            /** @description What the workshop uses, in its time zone's month. */
            usage: {
                /** @description People who belong to it, counted to 1000. */
                members: number;
                /** @description Jobs made this month, counted to 10000. */
                jobsThisMonth: number;
                /** @description Bytes of its stored files. */
                storageBytes: number;
            };
            /** @description The owner's grant in force, if there is one. */
            support: components["schemas"]["SupportGrant"] | null;
        };
        PlatformReason: {
            /** @description Why; the people whom it concerns read it. */
            reason: string;
        };
        SupportSession: {
            /** @description For the paths of the workshop, as `Authorization: Bearer`. */
            accessToken: string;
            expiresAt: components["schemas"]["Timestamp"];
            access: components["schemas"]["SupportAccess"];
            workshopId: string;
            workshopName: string;
        };
        PlatformUser: {
            /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example Asha Patil */
            name: string;
            email: string;
            phone: string | null;
            city: string | null;
            blocked: components["schemas"]["Block"] | null;
            createdAt: components["schemas"]["Timestamp"];
        };
        PlatformUserDetails: {
            user: components["schemas"]["PlatformUser"];
            emailVerified: boolean;
            secondFactor: boolean;
            workshops: {
                id: string;
                name: string;
                role: string;
            }[];
        };
        Administrator: {
            /** @example adm_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            name: string;
            email: components["schemas"]["Email"];
            role: components["schemas"]["AdministratorRole"];
            /** @enum {string} */
            status: "invited" | "active" | "disabled";
            secondFactor: boolean;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        AdministratorInput: {
            name: string;
            email: components["schemas"]["Email"];
            role: components["schemas"]["AdministratorRole"];
        };
        AdministratorPatch: {
            name?: string;
            role?: components["schemas"]["AdministratorRole"];
            disabled?: boolean;
        };
        /** @description A customer was added. */
        CustomerCreatedEvent: {
            id: string;
            /** @constant */
            type: "customer.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Customer"];
        };
        /** @description A customer was changed. */
        CustomerUpdatedEvent: {
            id: string;
            /** @constant */
            type: "customer.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Customer"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A customer was deleted. */
        CustomerDeletedEvent: {
            id: string;
            /** @constant */
            type: "customer.deleted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Customer"];
        };
        /** @description A vehicle was added. */
        VehicleCreatedEvent: {
            id: string;
            /** @constant */
            type: "vehicle.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Vehicle"];
        };
        /** @description A vehicle was changed. */
        VehicleUpdatedEvent: {
            id: string;
            /** @constant */
            type: "vehicle.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Vehicle"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A vehicle was deleted. */
        VehicleDeletedEvent: {
            id: string;
            /** @constant */
            type: "vehicle.deleted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Vehicle"];
        };
        /** @description A job was created. */
        JobCreatedEvent: {
            id: string;
            /** @constant */
            type: "job.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Job"];
        };
        /** @description A job was changed. */
        JobUpdatedEvent: {
            id: string;
            /** @constant */
            type: "job.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Job"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A job moved to another status. */
        JobStatusChangedEvent: {
            id: string;
            /** @constant */
            type: "job.status_changed";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Job"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An invoice was drafted. */
        InvoiceCreatedEvent: {
            id: string;
            /** @constant */
            type: "invoice.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
        };
        /** @description A draft invoice was changed. */
        InvoiceUpdatedEvent: {
            id: string;
            /** @constant */
            type: "invoice.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A draft invoice was deleted. */
        InvoiceDeletedEvent: {
            id: string;
            /** @constant */
            type: "invoice.deleted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
        };
        /** @description An invoice got its number and is final. */
        InvoiceIssuedEvent: {
            id: string;
            /** @constant */
            type: "invoice.issued";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An invoice was given to the mail. */
        InvoiceSentEvent: {
            id: string;
            /** @constant */
            type: "invoice.sent";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An invoice is fully paid. */
        InvoicePaidEvent: {
            id: string;
            /** @constant */
            type: "invoice.paid";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The mail with an invoice is late. */
        InvoiceEmailDelayedEvent: {
            id: string;
            /** @constant */
            type: "invoice.email_delayed";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The mail with an invoice arrived. */
        InvoiceEmailDeliveredEvent: {
            id: string;
            /** @constant */
            type: "invoice.email_delivered";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The mail with an invoice did not arrive. */
        InvoiceEmailFailedEvent: {
            id: string;
            /** @constant */
            type: "invoice.email_failed";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The mail with an invoice was marked as spam. */
        InvoiceEmailComplainedEvent: {
            id: string;
            /** @constant */
            type: "invoice.email_complained";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invoice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The cash drawer was opened. */
        CashDrawerOpenedEvent: {
            id: string;
            /** @constant */
            type: "cash_drawer.opened";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["CashDrawer"];
        };
        /** @description The cash drawer was closed. */
        CashDrawerClosedEvent: {
            id: string;
            /** @constant */
            type: "cash_drawer.closed";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["CashDrawer"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A credit note was issued. */
        CreditNoteIssuedEvent: {
            id: string;
            /** @constant */
            type: "credit_note.issued";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["InvoiceNote"];
        };
        /** @description A debit note was issued. */
        DebitNoteIssuedEvent: {
            id: string;
            /** @constant */
            type: "debit_note.issued";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["InvoiceNote"];
        };
        /** @description An estimate was drafted. */
        EstimateCreatedEvent: {
            id: string;
            /** @constant */
            type: "estimate.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Estimate"];
        };
        /** @description An estimate was changed. */
        EstimateUpdatedEvent: {
            id: string;
            /** @constant */
            type: "estimate.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Estimate"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An estimate that was never sent was deleted. */
        EstimateDeletedEvent: {
            id: string;
            /** @constant */
            type: "estimate.deleted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Estimate"];
        };
        /** @description An estimate was sent to the customer. */
        EstimateSentEvent: {
            id: string;
            /** @constant */
            type: "estimate.sent";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Estimate"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The customer approved an estimate or a part of it. */
        EstimateApprovedEvent: {
            id: string;
            /** @constant */
            type: "estimate.approved";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Estimate"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The customer declined an estimate. */
        EstimateDeclinedEvent: {
            id: string;
            /** @constant */
            type: "estimate.declined";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Estimate"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A payment was recorded. */
        PaymentRecordedEvent: {
            id: string;
            /** @constant */
            type: "payment.recorded";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Payment"];
        };
        /** @description A payment was confirmed. */
        PaymentConfirmedEvent: {
            id: string;
            /** @constant */
            type: "payment.confirmed";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Payment"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A cheque bounced. */
        PaymentBouncedEvent: {
            id: string;
            /** @constant */
            type: "payment.bounced";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Payment"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A customer was refunded. */
        PaymentRefundedEvent: {
            id: string;
            /** @constant */
            type: "payment.refunded";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Payment"];
        };
        /** @description A payment was rejected. */
        PaymentRejectedEvent: {
            id: string;
            /** @constant */
            type: "payment.rejected";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Payment"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An item was added to the catalogue. */
        ItemCreatedEvent: {
            id: string;
            /** @constant */
            type: "item.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Item"];
        };
        /** @description An item of the catalogue was changed. */
        ItemUpdatedEvent: {
            id: string;
            /** @constant */
            type: "item.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Item"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An item fell to the level at which it is ordered anew. */
        ItemStockLowEvent: {
            id: string;
            /** @constant */
            type: "item.stock_low";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Item"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description Stock came in, went out or was put right. */
        StockMovedEvent: {
            id: string;
            /** @constant */
            type: "stock.moved";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["StockMovement"];
        };
        /** @description A supplier was added. */
        SupplierCreatedEvent: {
            id: string;
            /** @constant */
            type: "supplier.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Supplier"];
        };
        /** @description A supplier was changed. */
        SupplierUpdatedEvent: {
            id: string;
            /** @constant */
            type: "supplier.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Supplier"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A supplier was deleted. */
        SupplierDeletedEvent: {
            id: string;
            /** @constant */
            type: "supplier.deleted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Supplier"];
        };
        /** @description A supplier was paid. */
        SupplierPaidEvent: {
            id: string;
            /** @constant */
            type: "supplier.paid";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["SupplierPayment"];
        };
        /** @description A purchase was drafted. */
        PurchaseCreatedEvent: {
            id: string;
            /** @constant */
            type: "purchase.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Purchase"];
        };
        /** @description A draft purchase was changed. */
        PurchaseUpdatedEvent: {
            id: string;
            /** @constant */
            type: "purchase.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Purchase"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A draft purchase was deleted. */
        PurchaseDeletedEvent: {
            id: string;
            /** @constant */
            type: "purchase.deleted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Purchase"];
        };
        /** @description The goods of a purchase came in. */
        PurchaseReceivedEvent: {
            id: string;
            /** @constant */
            type: "purchase.received";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Purchase"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description Goods of a purchase went back to the supplier. */
        PurchaseReturnedEvent: {
            id: string;
            /** @constant */
            type: "purchase.returned";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Purchase"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The workshop was changed. */
        WorkshopUpdatedEvent: {
            id: string;
            /** @constant */
            type: "workshop.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Workshop"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The workshop was verified, rejected or asks to be verified. */
        WorkshopVerificationChangedEvent: {
            id: string;
            /** @constant */
            type: "workshop.verification_changed";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Workshop"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A person joined the workshop. */
        MemberJoinedEvent: {
            id: string;
            /** @constant */
            type: "member.joined";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Member"];
        };
        /** @description A member got another role or name. */
        MemberUpdatedEvent: {
            id: string;
            /** @constant */
            type: "member.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Member"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A role was made. */
        RoleCreatedEvent: {
            id: string;
            /** @constant */
            type: "role.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["WorkshopRole"];
        };
        /** @description A role was changed. */
        RoleUpdatedEvent: {
            id: string;
            /** @constant */
            type: "role.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["WorkshopRole"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A role was deleted. */
        RoleDeletedEvent: {
            id: string;
            /** @constant */
            type: "role.deleted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["WorkshopRole"];
        };
        /** @description A member was removed. */
        MemberRemovedEvent: {
            id: string;
            /** @constant */
            type: "member.removed";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Member"];
        };
        /** @description An API key was made. */
        ApiKeyCreatedEvent: {
            id: string;
            /** @constant */
            type: "apiKey.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["ApiKey"];
        };
        /** @description An API key was changed. */
        ApiKeyUpdatedEvent: {
            id: string;
            /** @constant */
            type: "apiKey.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["ApiKey"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An API key got a new secret. */
        ApiKeyRolledEvent: {
            id: string;
            /** @constant */
            type: "apiKey.rolled";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["ApiKey"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An API key was revoked. */
        ApiKeyRevokedEvent: {
            id: string;
            /** @constant */
            type: "apiKey.revoked";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["ApiKey"];
        };
        /** @description Somebody was invited. */
        InviteCreatedEvent: {
            id: string;
            /** @constant */
            type: "invite.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invite"];
        };
        /** @description An invite got a new code. */
        InviteResentEvent: {
            id: string;
            /** @constant */
            type: "invite.resent";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invite"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description Somebody joined by an invite. */
        InviteAcceptedEvent: {
            id: string;
            /** @constant */
            type: "invite.accepted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invite"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An invite was revoked. */
        InviteRevokedEvent: {
            id: string;
            /** @constant */
            type: "invite.revoked";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Invite"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A file was uploaded. */
        FileCompletedEvent: {
            id: string;
            /** @constant */
            type: "file.completed";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["StoredFile"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A file was deleted. */
        FileDeletedEvent: {
            id: string;
            /** @constant */
            type: "file.deleted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["StoredFile"];
        };
        /** @description What the public directory shows of the workshop was changed. */
        ListingUpdatedEvent: {
            id: string;
            /** @constant */
            type: "listing.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Listing"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description Opening hours or holidays were changed. */
        OpeningHoursUpdatedEvent: {
            id: string;
            /** @constant */
            type: "opening_hours.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["OpeningHours"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description An import is finished. */
        ImportFinishedEvent: {
            id: string;
            /** @constant */
            type: "import.finished";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Import"];
        };
        /** @description A bay was added. */
        BayCreatedEvent: {
            id: string;
            /** @constant */
            type: "bay.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Bay"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A bay was changed. */
        BayUpdatedEvent: {
            id: string;
            /** @constant */
            type: "bay.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Bay"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A service can be booked. */
        BookableServiceCreatedEvent: {
            id: string;
            /** @constant */
            type: "bookable_service.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["BookableService"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A service that can be booked was changed. */
        BookableServiceUpdatedEvent: {
            id: string;
            /** @constant */
            type: "bookable_service.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["BookableService"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A time was booked. */
        BookingCreatedEvent: {
            id: string;
            /** @constant */
            type: "booking.created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Booking"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A booking was changed or moved. */
        BookingUpdatedEvent: {
            id: string;
            /** @constant */
            type: "booking.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Booking"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A booking was confirmed, declined, cancelled, checked in or done. */
        BookingStatusChangedEvent: {
            id: string;
            /** @constant */
            type: "booking.status_changed";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Booking"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The rules of booking were changed. */
        BookingSettingsUpdatedEvent: {
            id: string;
            /** @constant */
            type: "booking_settings.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["BookingSettings"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description The workshop's subscription to Workbay began, changed or ended. */
        SubscriptionUpdatedEvent: {
            id: string;
            /** @constant */
            type: "subscription.updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["Subscription"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A webhook endpoint as events show it. The whole address, which may be a secret, is shown to who may read webhooks. */
        WebhookEndpointNotice: {
            /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
            id: string;
            /** @example hooks.example.com */
            host: string;
            description: string | null;
            /** @description null is every type. */
            eventTypes: components["schemas"]["EventType"][] | null;
            enabled: boolean;
            paused: boolean;
            /**
             * @description Why Workbay disabled it.
             * @enum {string|null}
             */
            fault: "gone" | "failing" | "refused" | null;
            /** Format: date-time */
            previousSecretUntil: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @description A webhook endpoint was added. */
        WebhookEndpointCreatedEvent: {
            id: string;
            /** @constant */
            type: "webhook.endpoint_created";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["WebhookEndpointNotice"];
        };
        /** @description A webhook endpoint was changed. */
        WebhookEndpointUpdatedEvent: {
            id: string;
            /** @constant */
            type: "webhook.endpoint_updated";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["WebhookEndpointNotice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A webhook endpoint was disabled by Workbay. */
        WebhookEndpointDisabledEvent: {
            id: string;
            /** @constant */
            type: "webhook.endpoint_disabled";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["WebhookEndpointNotice"];
            previous?: components["schemas"]["FormerValues"];
        };
        /** @description A webhook endpoint was deleted. */
        WebhookEndpointDeletedEvent: {
            id: string;
            /** @constant */
            type: "webhook.endpoint_deleted";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["WebhookEndpointNotice"];
        };
        /** @description A test event was asked for. */
        WebhookTestEvent: {
            id: string;
            /** @constant */
            type: "webhook.test";
            createdAt: components["schemas"]["Timestamp"];
            tenantId: string;
            /** @description False for what happened in test mode. */
            livemode: boolean;
            data: components["schemas"]["WebhookEndpointNotice"];
        };
    };
    responses: {
        /** @description The input is not valid; `errors` lists every fault and where it is. Code `invalid_request`, `invalid_json` or `invalid_cursor`. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://workbay.dev/problems/invalid_request",
                 *       "title": "The request is not valid",
                 *       "status": 400,
                 *       "code": "invalid_request",
                 *       "detail": "1 fault in the request.",
                 *       "instance": "/v1/customers",
                 *       "requestId": "req_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "errors": [
                 *         {
                 *           "pointer": "/body/name",
                 *           "code": "required",
                 *           "message": "is required"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state of the resource does not allow this, or the same Idempotency-Key is still being worked on. The `code` says which. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 1 MiB. Code `body_too_large`. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON. Code `unsupported_media_type`. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is well formed but breaks a rule, or its Idempotency-Key was used with another request. The `code` says which; `errors` says where. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The rate limit is reached. Code `rate_limited`. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server is overloaded or its database is away for the moment; try again. Code `unavailable`. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The workshop's plan does not allow one more; `limit` says of what, and where a larger plan is. Code `plan_limit`. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://workbay.dev/problems/plan_limit",
                 *       "title": "The plan of the workshop does not allow this",
                 *       "status": 402,
                 *       "code": "plan_limit",
                 *       "detail": "The plan free allows 3 members. A larger one is at https://app.workbay.dev/plan.",
                 *       "instance": "/v1/invites",
                 *       "requestId": "req_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "limit": {
                 *         "name": "members",
                 *         "used": 3,
                 *         "most": 3,
                 *         "url": "https://app.workbay.dev/plan"
                 *       }
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credential is missing, unknown, expired or revoked. Code `unauthenticated`; with a login `invalid_credentials`. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The credential lacks the permission. Code `forbidden`; `email_unverified` where the e-mail address must be confirmed first;
         *     `step_up_required` where the person must confirm who they are (`factors.stepUp`); `second_factor_required_by_workshop`
         *     where the workshop asks for a second factor and none is set up; `workshop_blocked` where Workbay keeps the workshop closed.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such resource in this workshop. Code `not_found`. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody else changed the resource; read it again. Code `version_conflict`. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
         * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
         */
        IdempotencyKey: string;
        /**
         * @description How many to return at the most.
         * @example 20
         */
        Limit: number;
        /** @description The `nextCursor` of the page before. Opaque; do not build it. */
        Cursor: string;
        /** @example ses_01k0a7p5v8e4xv2m3n4p5q6r7s */
        SessionId: string;
        /**
         * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
         * @example "3"
         */
        IfMatch: string;
        /** @description Of the names. */
        Language: "en" | "hi";
        /**
         * @description In degrees; what is beyond four decimals (11 m) does not count.
         * @example 18.5196
         */
        Latitude: number;
        /** @example 73.8554 */
        Longitude: number;
        /** @description How far around the point. */
        RadiusKm: number;
        /**
         * @description South, west, north and east in degrees, at most ten on a side. A box whose west is greater than its east crosses the 180th meridian.
         * @example 18.4,73.7,18.7,74.0
         */
        Box: string;
        /**
         * @description As it stands in the workshop's address, with or without accents.
         * @example Pune
         */
        City: string;
        ServiceType: components["schemas"]["ServiceType"];
        /**
         * @description Words of the name, the city or a service.
         * @example brakes
         */
        Search: string;
        /** @description Of the plain mean. Workshops without a review are left out. */
        MinRating: number;
        /** @description Only those that come to the customer; around a point, only where they come to that point. */
        HomeVisit: true;
        /**
         * @description Open at this instant, each by its own clock and holidays. Workshops that have told no hours are left out.
         * @example 2026-11-21T09:30:00Z
         */
        OpenAt: components["schemas"]["Timestamp"];
        /**
         * @description The last part of its page's address.
         * @example patil-motors
         */
        Slug: string;
        /** @example grt_01k0a7p5v8e4xv2m3n4p5q6r7s */
        GrantId: string;
        /** @example mem_01k0a7p5v8e4xv2m3n4p5q6r7s */
        MemberId: string;
        /** @example rol_01k0a7p5v8e4xv2m3n4p5q6r7s */
        RoleId: string;
        /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
        JobId: string;
        /**
         * @description The file.
         * @example file_01k0a7p5v8e4xv2m3n4p5q6r7s
         */
        FileId: string;
        /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
        PurchaseId: string;
        /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
        InvoiceId: string;
        /** @example nte_01k0a7p5v8e4xv2m3n4p5q6r7s */
        NoteId: string;
        /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
        EstimateId: string;
        /** @example lnk_01k0a7p5v8e4xv2m3n4p5q6r7s */
        LinkId: string;
        /**
         * @description The last part of the link's address. A secret.
         * @example 3kTq8bYxV0mJc7wPzR2d1A
         */
        Token: string;
        /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
        PaymentId: string;
        /**
         * @description The tax period.
         * @example 2026-11
         */
        Month: components["schemas"]["Month"];
        /**
         * @description The import.
         * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
         */
        ImportId: string;
        /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
        CustomerId: string;
        /**
         * @description The first day.
         * @example 2026-04-01
         */
        FromDay: components["schemas"]["Date"];
        /**
         * @description The last day.
         * @example 2027-03-31
         */
        ToDay: components["schemas"]["Date"];
        /**
         * @description The export.
         * @example exp_01k0a7p5v8e4xv2m3n4p5q6r7s
         */
        ExportId: string;
        /**
         * @description The user or API key that did it.
         * @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s
         */
        ActorId: string;
        /**
         * @description An operation of this API, such as `members.update`, or a type of event, such as `invoice.issued`.
         * @example members.update
         */
        Action: string;
        /**
         * @description The kind of thing that was changed.
         * @example apiKey
         */
        ResourceType: string;
        /**
         * @description The thing that was changed.
         * @example job_01k0a7p5v8e4xv2m3n4p5q6r7s
         */
        ResourceId: string;
        /**
         * @description The earliest time, included.
         * @example 2026-11-01T00:00:00Z
         */
        From: string;
        /**
         * @description The latest time, not included.
         * @example 2026-12-01T00:00:00Z
         */
        To: string;
        /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
        EndpointId: string;
        /** @example evt_01k0a7p5v8e4xv2m3n4p5q6r7s */
        EventId: string;
        /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
        WorkshopId: string;
        /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
        UserId: string;
        /** @example adm_01k0a7p5v8e4xv2m3n4p5q6r7s */
        AdministratorId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Seconds to wait before trying again. */
        RetryAfter: number;
        /**
         * @description The resource's version, quoted.
         * @example "3"
         */
        ETag: string;
    };
    pathItems: never;
}
export type LiveChange = components['schemas']['LiveChange'];
export type Email = components['schemas']['Email'];
export type Password = components['schemas']['Password'];
export type Registration = components['schemas']['Registration'];
export type Timestamp = components['schemas']['Timestamp'];
export type Verification = components['schemas']['Verification'];
export type PlanLimit = components['schemas']['PlanLimit'];
export type Problem = components['schemas']['Problem'];
export type ProfileTags = components['schemas']['ProfileTags'];
export type Theme = components['schemas']['Theme'];
export type Version = components['schemas']['Version'];
export type Profile = components['schemas']['Profile'];
export type Currency = components['schemas']['Currency'];
export type Block = components['schemas']['Block'];
export type VisibleJobs = components['schemas']['VisibleJobs'];
export type Permission = components['schemas']['Permission'];
export type Role = components['schemas']['Role'];
export type Me = components['schemas']['Me'];
export type Session = components['schemas']['Session'];
export type FactorMethod = components['schemas']['FactorMethod'];
export type SecondFactorRequired = components['schemas']['SecondFactorRequired'];
export type LinkedLogin = components['schemas']['LinkedLogin'];
export type SignInWays = components['schemas']['SignInWays'];
export type OidcOutcome = components['schemas']['OidcOutcome'];
export type OidcRegistration = components['schemas']['OidcRegistration'];
export type Device = components['schemas']['Device'];
export type NextCursor = components['schemas']['NextCursor'];
export type ProfilePatch = components['schemas']['ProfilePatch'];
export type WorkshopInput = components['schemas']['WorkshopInput'];
export type AppCode = components['schemas']['AppCode'];
export type RecoveryCode = components['schemas']['RecoveryCode'];
export type CredentialId = components['schemas']['CredentialId'];
export type Base64Url = components['schemas']['Base64Url'];
export type UsedPasskey = components['schemas']['UsedPasskey'];
export type PasskeyRequest = components['schemas']['PasskeyRequest'];
export type Passkey = components['schemas']['Passkey'];
export type Factors = components['schemas']['Factors'];
export type TotpSecret = components['schemas']['TotpSecret'];
export type NewCodes = components['schemas']['NewCodes'];
export type TotpAdded = components['schemas']['TotpAdded'];
export type RecoveryCodes = components['schemas']['RecoveryCodes'];
export type PasskeyName = components['schemas']['PasskeyName'];
export type NewPasskey = components['schemas']['NewPasskey'];
export type PasskeyAdded = components['schemas']['PasskeyAdded'];
export type PasskeyCreation = components['schemas']['PasskeyCreation'];
export type StateCode = components['schemas']['StateCode'];
export type Address = components['schemas']['Address'];
export type GstScheme = components['schemas']['GstScheme'];
export type Turnover = components['schemas']['Turnover'];
export type BankAccount = components['schemas']['BankAccount'];
export type DocumentLanguage = components['schemas']['DocumentLanguage'];
export type WorkshopVerification = components['schemas']['WorkshopVerification'];
export type ConfirmLimit = components['schemas']['ConfirmLimit'];
export type Workshop = components['schemas']['Workshop'];
export type Phone = components['schemas']['Phone'];
export type Gstin = components['schemas']['Gstin'];
export type WorkshopPatch = components['schemas']['WorkshopPatch'];
export type OpenSpan = components['schemas']['OpenSpan'];
export type OpenSpans = components['schemas']['OpenSpans'];
export type WeekHours = components['schemas']['WeekHours'];
export type Date = components['schemas']['Date'];
export type Holiday = components['schemas']['Holiday'];
export type OpeningHours = components['schemas']['OpeningHours'];
export type OpeningHoursPatch = components['schemas']['OpeningHoursPatch'];
export type Point = components['schemas']['Point'];
export type ServiceType = components['schemas']['ServiceType'];
export type Listing = components['schemas']['Listing'];
export type ListingPatch = components['schemas']['ListingPatch'];
export type ServiceTypeName = components['schemas']['ServiceTypeName'];
export type DirectoryFacets = components['schemas']['DirectoryFacets'];
export type Rating = components['schemas']['Rating'];
export type DirectoryWorkshop = components['schemas']['DirectoryWorkshop'];
export type SharedPhoto = components['schemas']['SharedPhoto'];
export type DirectoryWorkshopDetails = components['schemas']['DirectoryWorkshopDetails'];
export type Place = components['schemas']['Place'];
export type BayKind = components['schemas']['BayKind'];
export type Bay = components['schemas']['Bay'];
export type BayInput = components['schemas']['BayInput'];
export type BayPatch = components['schemas']['BayPatch'];
export type Amount = components['schemas']['Amount'];
export type BookableService = components['schemas']['BookableService'];
export type BookableServiceInput = components['schemas']['BookableServiceInput'];
export type BookableServicePatch = components['schemas']['BookableServicePatch'];
export type BookingStatus = components['schemas']['BookingStatus'];
export type CustomerRef = components['schemas']['CustomerRef'];
export type VehicleRef = components['schemas']['VehicleRef'];
export type BookedService = components['schemas']['BookedService'];
export type Booking = components['schemas']['Booking'];
export type BookingInput = components['schemas']['BookingInput'];
export type TimeSpan = components['schemas']['TimeSpan'];
export type CalendarDay = components['schemas']['CalendarDay'];
export type Calendar = components['schemas']['Calendar'];
export type Slot = components['schemas']['Slot'];
export type Slots = components['schemas']['Slots'];
export type BookingSettings = components['schemas']['BookingSettings'];
export type BookingSettingsPatch = components['schemas']['BookingSettingsPatch'];
export type BookingPatch = components['schemas']['BookingPatch'];
export type BookingStatusChange = components['schemas']['BookingStatusChange'];
export type CheckIn = components['schemas']['CheckIn'];
export type SupportAccess = components['schemas']['SupportAccess'];
export type SupportGrant = components['schemas']['SupportGrant'];
export type SupportGrantInput = components['schemas']['SupportGrantInput'];
export type Member = components['schemas']['Member'];
export type WorkshopRole = components['schemas']['WorkshopRole'];
export type RoleName = components['schemas']['RoleName'];
export type RolePermissions = components['schemas']['RolePermissions'];
export type RoleInput = components['schemas']['RoleInput'];
export type RolePatch = components['schemas']['RolePatch'];
export type Invite = components['schemas']['Invite'];
export type InviteWithCode = components['schemas']['InviteWithCode'];
export type ApiKeyHolder = components['schemas']['ApiKeyHolder'];
export type AllowedAddresses = components['schemas']['AllowedAddresses'];
export type ApiKey = components['schemas']['ApiKey'];
export type ApiKeyWithSecret = components['schemas']['ApiKeyWithSecret'];
export type Customer = components['schemas']['Customer'];
export type CustomerInput = components['schemas']['CustomerInput'];
export type CustomerPatch = components['schemas']['CustomerPatch'];
export type Vehicle = components['schemas']['Vehicle'];
export type VehicleInput = components['schemas']['VehicleInput'];
export type VehiclePatch = components['schemas']['VehiclePatch'];
export type JobStatus = components['schemas']['JobStatus'];
export type TaxExemption = components['schemas']['TaxExemption'];
export type LineItem = components['schemas']['LineItem'];
export type Totals = components['schemas']['Totals'];
export type Job = components['schemas']['Job'];
export type LineItemInput = components['schemas']['LineItemInput'];
export type JobInput = components['schemas']['JobInput'];
export type JobPatch = components['schemas']['JobPatch'];
export type FilePurpose = components['schemas']['FilePurpose'];
export type FileType = components['schemas']['FileType'];
export type FileVariant = components['schemas']['FileVariant'];
export type StoredFile = components['schemas']['StoredFile'];
export type ViewFilters = components['schemas']['ViewFilters'];
export type ViewColumn = components['schemas']['ViewColumn'];
export type View = components['schemas']['View'];
export type ViewInput = components['schemas']['ViewInput'];
export type ItemKind = components['schemas']['ItemKind'];
export type Item = components['schemas']['Item'];
export type ItemCode = components['schemas']['ItemCode'];
export type ItemBarcode = components['schemas']['ItemBarcode'];
export type ItemHsnSac = components['schemas']['ItemHsnSac'];
export type ItemTaxRate = components['schemas']['ItemTaxRate'];
export type ItemInput = components['schemas']['ItemInput'];
export type ItemPatch = components['schemas']['ItemPatch'];
export type StockReason = components['schemas']['StockReason'];
export type StockDocument = components['schemas']['StockDocument'];
export type StockMovement = components['schemas']['StockMovement'];
export type StockAdjustmentInput = components['schemas']['StockAdjustmentInput'];
export type Supplier = components['schemas']['Supplier'];
export type SupplierInput = components['schemas']['SupplierInput'];
export type SupplierPatch = components['schemas']['SupplierPatch'];
export type SupplierRef = components['schemas']['SupplierRef'];
export type SupplierPaymentMethod = components['schemas']['SupplierPaymentMethod'];
export type SupplierPayment = components['schemas']['SupplierPayment'];
export type SupplierPaymentInput = components['schemas']['SupplierPaymentInput'];
export type PurchaseStatus = components['schemas']['PurchaseStatus'];
export type SupplierInvoiceNumber = components['schemas']['SupplierInvoiceNumber'];
export type PurchaseLine = components['schemas']['PurchaseLine'];
export type TaxLine = components['schemas']['TaxLine'];
export type PurchaseReturn = components['schemas']['PurchaseReturn'];
export type Purchase = components['schemas']['Purchase'];
export type InvoiceTotal = components['schemas']['InvoiceTotal'];
export type PurchaseInput = components['schemas']['PurchaseInput'];
export type PurchasePatch = components['schemas']['PurchasePatch'];
export type PurchaseReturnInput = components['schemas']['PurchaseReturnInput'];
export type FileInput = components['schemas']['FileInput'];
export type FileUpload = components['schemas']['FileUpload'];
export type InvoiceStatus = components['schemas']['InvoiceStatus'];
export type InvoiceEmail = components['schemas']['InvoiceEmail'];
export type Invoice = components['schemas']['Invoice'];
export type InvoiceInput = components['schemas']['InvoiceInput'];
export type InvoicePatch = components['schemas']['InvoicePatch'];
export type Suppression = components['schemas']['Suppression'];
export type InvoiceNoteKind = components['schemas']['InvoiceNoteKind'];
export type InvoiceNoteReason = components['schemas']['InvoiceNoteReason'];
export type InvoiceNoteLine = components['schemas']['InvoiceNoteLine'];
export type InvoiceNote = components['schemas']['InvoiceNote'];
export type InvoiceNoteInput = components['schemas']['InvoiceNoteInput'];
export type EstimateStatus = components['schemas']['EstimateStatus'];
export type EstimateLine = components['schemas']['EstimateLine'];
export type ApprovedLines = components['schemas']['ApprovedLines'];
export type EstimateAnswer = components['schemas']['EstimateAnswer'];
export type Estimate = components['schemas']['Estimate'];
export type EstimateLineInput = components['schemas']['EstimateLineInput'];
export type EstimateInput = components['schemas']['EstimateInput'];
export type EstimatePatch = components['schemas']['EstimatePatch'];
export type EstimateRevision = components['schemas']['EstimateRevision'];
export type SharedKind = components['schemas']['SharedKind'];
export type ShareLink = components['schemas']['ShareLink'];
export type SharedLine = components['schemas']['SharedLine'];
export type SharedEstimate = components['schemas']['SharedEstimate'];
export type SharedInvoice = components['schemas']['SharedInvoice'];
export type Shared = components['schemas']['Shared'];
export type BillingPage = components['schemas']['BillingPage'];
export type PaymentStatus = components['schemas']['PaymentStatus'];
export type PaymentKind = components['schemas']['PaymentKind'];
export type PaymentAllocation = components['schemas']['PaymentAllocation'];
export type Payment = components['schemas']['Payment'];
export type PaymentAllocations = components['schemas']['PaymentAllocations'];
export type PaymentMethod = components['schemas']['PaymentMethod'];
export type PaymentInput = components['schemas']['PaymentInput'];
export type Month = components['schemas']['Month'];
export type GstrNumber = components['schemas']['GstrNumber'];
export type GstrDay = components['schemas']['GstrDay'];
export type Rupees = components['schemas']['Rupees'];
export type GstrItem = components['schemas']['GstrItem'];
export type GstrHsn = components['schemas']['GstrHsn'];
export type Gstr1 = components['schemas']['Gstr1'];
export type EInvoiceNumber = components['schemas']['EInvoiceNumber'];
export type EInvoiceDay = components['schemas']['EInvoiceDay'];
export type EInvoiceAmount = components['schemas']['EInvoiceAmount'];
export type EInvoice = components['schemas']['EInvoice'];
export type TaxRate = components['schemas']['TaxRate'];
export type CashCount = components['schemas']['CashCount'];
export type CashDrawer = components['schemas']['CashDrawer'];
export type CashCountInput = components['schemas']['CashCountInput'];
export type ImportKind = components['schemas']['ImportKind'];
export type ImportColumn = components['schemas']['ImportColumn'];
export type ImportField = components['schemas']['ImportField'];
export type ImportMapping = components['schemas']['ImportMapping'];
export type ImportCounts = components['schemas']['ImportCounts'];
export type Import = components['schemas']['Import'];
export type ImportInput = components['schemas']['ImportInput'];
export type ImportPatch = components['schemas']['ImportPatch'];
export type ImportFault = components['schemas']['ImportFault'];
export type LedgerCause = components['schemas']['LedgerCause'];
export type Account = components['schemas']['Account'];
export type LedgerEntry = components['schemas']['LedgerEntry'];
export type JournalInput = components['schemas']['JournalInput'];
export type AccountType = components['schemas']['AccountType'];
export type Statement = components['schemas']['Statement'];
export type Closing = components['schemas']['Closing'];
export type Export = components['schemas']['Export'];
export type Summary = components['schemas']['Summary'];
export type OnlinePayments = components['schemas']['OnlinePayments'];
export type PlanName = components['schemas']['PlanName'];
export type PlanLimits = components['schemas']['PlanLimits'];
export type Plan = components['schemas']['Plan'];
export type SubscriptionStatus = components['schemas']['SubscriptionStatus'];
export type Subscription = components['schemas']['Subscription'];
export type PlanUse = components['schemas']['PlanUse'];
export type SubscriptionOverview = components['schemas']['SubscriptionOverview'];
export type CheckoutInput = components['schemas']['CheckoutInput'];
export type ReportFigures = components['schemas']['ReportFigures'];
export type Report = components['schemas']['Report'];
export type ServiceReport = components['schemas']['ServiceReport'];
export type TechnicianReport = components['schemas']['TechnicianReport'];
export type EventType = components['schemas']['EventType'];
export type FormerValues = components['schemas']['FormerValues'];
export type Event = components['schemas']['Event'];
export type NotificationType = components['schemas']['NotificationType'];
export type NotificationPriority = components['schemas']['NotificationPriority'];
export type NotificationSubject = components['schemas']['NotificationSubject'];
export type Notification = components['schemas']['Notification'];
export type NotificationChannels = components['schemas']['NotificationChannels'];
export type EmailTimingWhen = components['schemas']['EmailTimingWhen'];
export type EmailTiming = components['schemas']['EmailTiming'];
export type QuietHours = components['schemas']['QuietHours'];
export type NotificationPreferences = components['schemas']['NotificationPreferences'];
export type NotificationChannelsPatch = components['schemas']['NotificationChannelsPatch'];
export type NotificationPreferencesPatch = components['schemas']['NotificationPreferencesPatch'];
export type PushDevice = components['schemas']['PushDevice'];
export type Push = components['schemas']['Push'];
export type NewPushDevice = components['schemas']['NewPushDevice'];
export type TestMode = components['schemas']['TestMode'];
export type Receiver = components['schemas']['Receiver'];
export type TestMail = components['schemas']['TestMail'];
export type TestMailWithText = components['schemas']['TestMailWithText'];
export type AuditedResource = components['schemas']['AuditedResource'];
export type AuditRecord = components['schemas']['AuditRecord'];
export type WebhookEndpoint = components['schemas']['WebhookEndpoint'];
export type WebhookEndpointInput = components['schemas']['WebhookEndpointInput'];
export type WebhookEndpointWithSecret = components['schemas']['WebhookEndpointWithSecret'];
export type WebhookEndpointPatch = components['schemas']['WebhookEndpointPatch'];
export type DeliveryStatus = components['schemas']['DeliveryStatus'];
export type WebhookDelivery = components['schemas']['WebhookDelivery'];
export type WebhookReplayInput = components['schemas']['WebhookReplayInput'];
export type WebhookAttempt = components['schemas']['WebhookAttempt'];
export type WebhookDeliveryDetail = components['schemas']['WebhookDeliveryDetail'];
export type PlatformLogIn = components['schemas']['PlatformLogIn'];
export type AdministratorRole = components['schemas']['AdministratorRole'];
export type PlatformPermission = components['schemas']['PlatformPermission'];
export type PlatformMe = components['schemas']['PlatformMe'];
export type PlatformSession = components['schemas']['PlatformSession'];
export type PlatformLinkAcceptance = components['schemas']['PlatformLinkAcceptance'];
export type PlatformRecovery = components['schemas']['PlatformRecovery'];
export type PlatformPasswordChange = components['schemas']['PlatformPasswordChange'];
export type PlatformWorkshop = components['schemas']['PlatformWorkshop'];
export type PlatformWorkshopDetails = components['schemas']['PlatformWorkshopDetails'];
export type PlatformReason = components['schemas']['PlatformReason'];
export type SupportSession = components['schemas']['SupportSession'];
export type PlatformUser = components['schemas']['PlatformUser'];
export type PlatformUserDetails = components['schemas']['PlatformUserDetails'];
export type Administrator = components['schemas']['Administrator'];
export type AdministratorInput = components['schemas']['AdministratorInput'];
export type AdministratorPatch = components['schemas']['AdministratorPatch'];
export type CustomerCreatedEvent = components['schemas']['CustomerCreatedEvent'];
export type CustomerUpdatedEvent = components['schemas']['CustomerUpdatedEvent'];
export type CustomerDeletedEvent = components['schemas']['CustomerDeletedEvent'];
export type VehicleCreatedEvent = components['schemas']['VehicleCreatedEvent'];
export type VehicleUpdatedEvent = components['schemas']['VehicleUpdatedEvent'];
export type VehicleDeletedEvent = components['schemas']['VehicleDeletedEvent'];
export type JobCreatedEvent = components['schemas']['JobCreatedEvent'];
export type JobUpdatedEvent = components['schemas']['JobUpdatedEvent'];
export type JobStatusChangedEvent = components['schemas']['JobStatusChangedEvent'];
export type InvoiceCreatedEvent = components['schemas']['InvoiceCreatedEvent'];
export type InvoiceUpdatedEvent = components['schemas']['InvoiceUpdatedEvent'];
export type InvoiceDeletedEvent = components['schemas']['InvoiceDeletedEvent'];
export type InvoiceIssuedEvent = components['schemas']['InvoiceIssuedEvent'];
export type InvoiceSentEvent = components['schemas']['InvoiceSentEvent'];
export type InvoicePaidEvent = components['schemas']['InvoicePaidEvent'];
export type InvoiceEmailDelayedEvent = components['schemas']['InvoiceEmailDelayedEvent'];
export type InvoiceEmailDeliveredEvent = components['schemas']['InvoiceEmailDeliveredEvent'];
export type InvoiceEmailFailedEvent = components['schemas']['InvoiceEmailFailedEvent'];
export type InvoiceEmailComplainedEvent = components['schemas']['InvoiceEmailComplainedEvent'];
export type CashDrawerOpenedEvent = components['schemas']['CashDrawerOpenedEvent'];
export type CashDrawerClosedEvent = components['schemas']['CashDrawerClosedEvent'];
export type CreditNoteIssuedEvent = components['schemas']['CreditNoteIssuedEvent'];
export type DebitNoteIssuedEvent = components['schemas']['DebitNoteIssuedEvent'];
export type EstimateCreatedEvent = components['schemas']['EstimateCreatedEvent'];
export type EstimateUpdatedEvent = components['schemas']['EstimateUpdatedEvent'];
export type EstimateDeletedEvent = components['schemas']['EstimateDeletedEvent'];
export type EstimateSentEvent = components['schemas']['EstimateSentEvent'];
export type EstimateApprovedEvent = components['schemas']['EstimateApprovedEvent'];
export type EstimateDeclinedEvent = components['schemas']['EstimateDeclinedEvent'];
export type PaymentRecordedEvent = components['schemas']['PaymentRecordedEvent'];
export type PaymentConfirmedEvent = components['schemas']['PaymentConfirmedEvent'];
export type PaymentBouncedEvent = components['schemas']['PaymentBouncedEvent'];
export type PaymentRefundedEvent = components['schemas']['PaymentRefundedEvent'];
export type PaymentRejectedEvent = components['schemas']['PaymentRejectedEvent'];
export type ItemCreatedEvent = components['schemas']['ItemCreatedEvent'];
export type ItemUpdatedEvent = components['schemas']['ItemUpdatedEvent'];
export type ItemStockLowEvent = components['schemas']['ItemStockLowEvent'];
export type StockMovedEvent = components['schemas']['StockMovedEvent'];
export type SupplierCreatedEvent = components['schemas']['SupplierCreatedEvent'];
export type SupplierUpdatedEvent = components['schemas']['SupplierUpdatedEvent'];
export type SupplierDeletedEvent = components['schemas']['SupplierDeletedEvent'];
export type SupplierPaidEvent = components['schemas']['SupplierPaidEvent'];
export type PurchaseCreatedEvent = components['schemas']['PurchaseCreatedEvent'];
export type PurchaseUpdatedEvent = components['schemas']['PurchaseUpdatedEvent'];
export type PurchaseDeletedEvent = components['schemas']['PurchaseDeletedEvent'];
export type PurchaseReceivedEvent = components['schemas']['PurchaseReceivedEvent'];
export type PurchaseReturnedEvent = components['schemas']['PurchaseReturnedEvent'];
export type WorkshopUpdatedEvent = components['schemas']['WorkshopUpdatedEvent'];
export type WorkshopVerificationChangedEvent = components['schemas']['WorkshopVerificationChangedEvent'];
export type MemberJoinedEvent = components['schemas']['MemberJoinedEvent'];
export type MemberUpdatedEvent = components['schemas']['MemberUpdatedEvent'];
export type RoleCreatedEvent = components['schemas']['RoleCreatedEvent'];
export type RoleUpdatedEvent = components['schemas']['RoleUpdatedEvent'];
export type RoleDeletedEvent = components['schemas']['RoleDeletedEvent'];
export type MemberRemovedEvent = components['schemas']['MemberRemovedEvent'];
export type ApiKeyCreatedEvent = components['schemas']['ApiKeyCreatedEvent'];
export type ApiKeyUpdatedEvent = components['schemas']['ApiKeyUpdatedEvent'];
export type ApiKeyRolledEvent = components['schemas']['ApiKeyRolledEvent'];
export type ApiKeyRevokedEvent = components['schemas']['ApiKeyRevokedEvent'];
export type InviteCreatedEvent = components['schemas']['InviteCreatedEvent'];
export type InviteResentEvent = components['schemas']['InviteResentEvent'];
export type InviteAcceptedEvent = components['schemas']['InviteAcceptedEvent'];
export type InviteRevokedEvent = components['schemas']['InviteRevokedEvent'];
export type FileCompletedEvent = components['schemas']['FileCompletedEvent'];
export type FileDeletedEvent = components['schemas']['FileDeletedEvent'];
export type ListingUpdatedEvent = components['schemas']['ListingUpdatedEvent'];
export type OpeningHoursUpdatedEvent = components['schemas']['OpeningHoursUpdatedEvent'];
export type ImportFinishedEvent = components['schemas']['ImportFinishedEvent'];
export type BayCreatedEvent = components['schemas']['BayCreatedEvent'];
export type BayUpdatedEvent = components['schemas']['BayUpdatedEvent'];
export type BookableServiceCreatedEvent = components['schemas']['BookableServiceCreatedEvent'];
export type BookableServiceUpdatedEvent = components['schemas']['BookableServiceUpdatedEvent'];
export type BookingCreatedEvent = components['schemas']['BookingCreatedEvent'];
export type BookingUpdatedEvent = components['schemas']['BookingUpdatedEvent'];
export type BookingStatusChangedEvent = components['schemas']['BookingStatusChangedEvent'];
export type BookingSettingsUpdatedEvent = components['schemas']['BookingSettingsUpdatedEvent'];
export type SubscriptionUpdatedEvent = components['schemas']['SubscriptionUpdatedEvent'];
export type WebhookEndpointNotice = components['schemas']['WebhookEndpointNotice'];
export type WebhookEndpointCreatedEvent = components['schemas']['WebhookEndpointCreatedEvent'];
export type WebhookEndpointUpdatedEvent = components['schemas']['WebhookEndpointUpdatedEvent'];
export type WebhookEndpointDisabledEvent = components['schemas']['WebhookEndpointDisabledEvent'];
export type WebhookEndpointDeletedEvent = components['schemas']['WebhookEndpointDeletedEvent'];
export type WebhookTestEvent = components['schemas']['WebhookTestEvent'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseUnprocessable = components['responses']['Unprocessable'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponsePaymentRequired = components['responses']['PaymentRequired'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponsePreconditionFailed = components['responses']['PreconditionFailed'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterSessionId = components['parameters']['SessionId'];
export type ParameterIfMatch = components['parameters']['IfMatch'];
export type ParameterLanguage = components['parameters']['Language'];
export type ParameterLatitude = components['parameters']['Latitude'];
export type ParameterLongitude = components['parameters']['Longitude'];
export type ParameterRadiusKm = components['parameters']['RadiusKm'];
export type ParameterBox = components['parameters']['Box'];
export type ParameterCity = components['parameters']['City'];
export type ParameterServiceType = components['parameters']['ServiceType'];
export type ParameterSearch = components['parameters']['Search'];
export type ParameterMinRating = components['parameters']['MinRating'];
export type ParameterHomeVisit = components['parameters']['HomeVisit'];
export type ParameterOpenAt = components['parameters']['OpenAt'];
export type ParameterSlug = components['parameters']['Slug'];
export type ParameterGrantId = components['parameters']['GrantId'];
export type ParameterMemberId = components['parameters']['MemberId'];
export type ParameterRoleId = components['parameters']['RoleId'];
export type ParameterJobId = components['parameters']['JobId'];
export type ParameterFileId = components['parameters']['FileId'];
export type ParameterPurchaseId = components['parameters']['PurchaseId'];
export type ParameterInvoiceId = components['parameters']['InvoiceId'];
export type ParameterNoteId = components['parameters']['NoteId'];
export type ParameterEstimateId = components['parameters']['EstimateId'];
export type ParameterLinkId = components['parameters']['LinkId'];
export type ParameterToken = components['parameters']['Token'];
export type ParameterPaymentId = components['parameters']['PaymentId'];
export type ParameterMonth = components['parameters']['Month'];
export type ParameterImportId = components['parameters']['ImportId'];
export type ParameterCustomerId = components['parameters']['CustomerId'];
export type ParameterFromDay = components['parameters']['FromDay'];
export type ParameterToDay = components['parameters']['ToDay'];
export type ParameterExportId = components['parameters']['ExportId'];
export type ParameterActorId = components['parameters']['ActorId'];
export type ParameterAction = components['parameters']['Action'];
export type ParameterResourceType = components['parameters']['ResourceType'];
export type ParameterResourceId = components['parameters']['ResourceId'];
export type ParameterFrom = components['parameters']['From'];
export type ParameterTo = components['parameters']['To'];
export type ParameterEndpointId = components['parameters']['EndpointId'];
export type ParameterEventId = components['parameters']['EventId'];
export type ParameterWorkshopId = components['parameters']['WorkshopId'];
export type ParameterUserId = components['parameters']['UserId'];
export type ParameterAdministratorId = components['parameters']['AdministratorId'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderETag = components['headers']['ETag'];
export type $defs = Record<string, never>;
export interface operations {
    "auth.register": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Asha Patil",
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery",
                 *       "workshop": {
                 *         "name": "Patil Motors",
                 *         "kind": "garage"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description A code was sent, if the address can be registered. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.verifyEmail": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "verificationId": "ver_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "code": "493027"
                 *     }
                 */
                "application/json": {
                    /** @description From the registration; goes with `code`. */
                    verificationId?: string;
                    /** @description The six digits from the mail. */
                    code?: string;
                    /** @description The token of the link in the mail; goes with `password`. */
                    token?: string;
                    /** @description The password chosen at the registration. */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description The account exists and is logged in; the refresh token is in the cookie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            402: components["responses"]["PaymentRequired"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.resendVerification": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "verificationId": "ver_01k0a7p5v8e4xv2m3n4p5q6r7s"
                 *     }
                 */
                "application/json": {
                    verificationId: string;
                };
            };
        };
        responses: {
            /** @description A code was sent, if the verification is waiting. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.login": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    email: components["schemas"]["Email"];
                    password: string;
                };
            };
        };
        responses: {
            /** @description Logged in; the refresh token is in the cookie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The second factor is still to be proved. Nobody is logged in yet. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorRequired"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.refresh": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.logout": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.requestPasswordReset": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com"
                 *     }
                 */
                "application/json": {
                    email: components["schemas"]["Email"];
                };
            };
        };
        responses: {
            /** @description A link was sent, if there is such an account. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.resetPassword": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "0d9VYw1c2f3Jm5kq7s8t9uAbCdEfGhIjKlMnOpQrStU",
                 *       "password": "staple battery horse"
                 *     }
                 */
                "application/json": {
                    token: string;
                    password: components["schemas"]["Password"];
                };
            };
        };
        responses: {
            /** @description The password is set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "linkedLogins": [
                     *         {
                     *           "provider": "Google",
                     *           "email": "asha@example.com",
                     *           "linked": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        linkedLogins: components["schemas"]["LinkedLogin"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.changePassword": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "correct horse battery",
                 *       "newPassword": "staple battery horse"
                 *     }
                 */
                "application/json": {
                    currentPassword: string;
                    newPassword: components["schemas"]["Password"];
                };
            };
        };
        responses: {
            /** @description The password is changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.changeEmail": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha.patil@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    email: components["schemas"]["Email"];
                    password: string;
                };
            };
        };
        responses: {
            /** @description A code was sent, if the address can be taken. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.confirmEmail": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "verificationId": "ver_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "code": "493027"
                 *     }
                 */
                "application/json": {
                    verificationId: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description The address is changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The name of the OpenID provider that is set up, or null.
                         * @example Google
                         */
                        provider: string | null;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.signInWays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's ways in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.unlinkOidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlinked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.beginOidc": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "link": true,
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @description Link the account to the caller's. */
                    link?: boolean;
                    /** @description Confirm who the caller is. Give this or `link`. */
                    confirm?: boolean;
                    /** @description The caller's, with `link`. */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Where to send the browser. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.completeOidc": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "SplxlOBeZQQYbYS6WxSbIA",
                 *       "state": "af0ifjsldkj"
                 *     }
                 */
                "application/json": {
                    code: string;
                    state: string;
                    /** @description The issuer, where the provider sends it (RFC 9207). */
                    iss?: string;
                };
            };
        };
        responses: {
            /** @description What follows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcOutcome"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.linkOidc": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Linked and logged in; the refresh token is in the cookie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Linked; the second factor is still to be proved. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorRequired"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.registerOidc": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Asha Patil",
                 *       "workshop": {
                 *         "name": "Patil Motors",
                 *         "kind": "garage"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OidcRegistration"];
            };
        };
        responses: {
            /** @description The account exists and is logged in; the refresh token is in the cookie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credential's identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.switchWorkshop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workshopId": "wsh_01k0a7p5v8e4xv2m3n4p5q6r7s"
                 *     }
                 */
                "application/json": {
                    workshopId: string;
                };
            };
        };
        responses: {
            /** @description The session, now of that workshop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            kty: string;
                            crv: string;
                            x: string;
                            kid: string;
                            alg: string;
                            use: string;
                        }[];
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sessions.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Device"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sessions.endOthers": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ses_01k0a7p5v8e4xv2m3n4p5q6r7s */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "profile.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "profile.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "+919822012345",
                 *       "city": "Pune",
                 *       "services": [
                 *         "Car service"
                 *       ],
                 *       "skills": [
                 *         "Brakes",
                 *         "Air conditioning"
                 *       ],
                 *       "theme": "dark"
                 *     }
                 */
                "application/json": components["schemas"]["ProfilePatch"];
            };
        };
        responses: {
            /** @description The profile as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "workshops.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Patil Motors Hadapsar",
                 *       "kind": "garage"
                 *     }
                 */
                "application/json": components["schemas"]["WorkshopInput"];
            };
        };
        responses: {
            /** @description The session, now of the new workshop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.completeSignIn": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ticket": "0d9VYw1c2f3Jm5kq7s8t9uAbCdEfGhIjKlMnOpQrStU",
                 *       "code": "493027"
                 *     }
                 */
                "application/json": {
                    /** @description From the log-in. */
                    ticket: string;
                    code?: components["schemas"]["AppCode"];
                    recoveryCode?: components["schemas"]["RecoveryCode"];
                    passkey?: components["schemas"]["UsedPasskey"];
                };
            };
        };
        responses: {
            /** @description Logged in; the refresh token is in the cookie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.signInWithPasskey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "passkey": {
                 *         "id": "Fp3N0WxPq2Yc8sT1kZbVLg",
                 *         "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0",
                 *         "authenticatorData": "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAQ",
                 *         "signature": "MEUCIQDx"
                 *       }
                 *     }
                 */
                "application/json": {
                    passkey: components["schemas"]["UsedPasskey"];
                };
            };
        };
        responses: {
            /** @description Logged in; the refresh token is in the cookie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.passkeyChallenge": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options of the request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequest"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.stepUp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    password?: string;
                    code?: components["schemas"]["AppCode"];
                    recoveryCode?: components["schemas"]["RecoveryCode"];
                    passkey?: components["schemas"]["UsedPasskey"];
                };
            };
        };
        responses: {
            /** @description Confirmed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The second factors. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factors"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.startTotp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret. Shown this once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.removeTotp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.confirmTotp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "493027"
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["AppCode"];
                };
            };
        };
        responses: {
            /** @description The app is set up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpAdded"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.renewRecoveryCodes": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codes. Shown this once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.addPasskey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Asha's phone",
                 *       "passkey": {
                 *         "id": "Fp3N0WxPq2Yc8sT1kZbVLg",
                 *         "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0",
                 *         "attestationObject": "o2NmbXRkbm9uZQ"
                 *       }
                 *     }
                 */
                "application/json": {
                    name: components["schemas"]["PasskeyName"];
                    passkey: components["schemas"]["NewPasskey"];
                };
            };
        };
        responses: {
            /** @description The passkey. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyAdded"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.startPasskey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options of the creation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCreation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.removePasskey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example psk_01k0a7p5v8e4xv2m3n4p5q6r7s */
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "factors.renamePasskey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example psk_01k0a7p5v8e4xv2m3n4p5q6r7s */
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Key at the front desk"
                 *     }
                 */
                "application/json": {
                    name: components["schemas"]["PasskeyName"];
                };
            };
        };
        responses: {
            /** @description The passkey as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "workshops.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workshop. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "workshops.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "gstin": "27AAPFU0939F1ZV",
                 *       "upiId": "patilmotors@okbank",
                 *       "address": {
                 *         "line1": "14 Karve Road",
                 *         "city": "Pune",
                 *         "postalCode": "411004",
                 *         "stateCode": "27"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WorkshopPatch"];
            };
        };
        responses: {
            /** @description The workshop as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "workshops.requestVerification": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workshop as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "openingHours.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The opening hours. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningHours"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "openingHours.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "week": {
                 *         "saturday": [
                 *           {
                 *             "from": "09:30",
                 *             "to": "14:00"
                 *           }
                 *         ],
                 *         "sunday": []
                 *       },
                 *       "holidays": [
                 *         {
                 *           "from": "2026-11-08",
                 *           "to": "2026-11-10",
                 *           "reason": "Diwali",
                 *           "spans": []
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OpeningHoursPatch"];
            };
        };
        responses: {
            /** @description The opening hours as they are now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningHours"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "listing.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The listing. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listing"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "listing.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "location": {
                 *         "latitude": 18.5074,
                 *         "longitude": 73.8077
                 *       },
                 *       "serviceTypes": [
                 *         "general_service",
                 *         "brakes"
                 *       ],
                 *       "about": "Honest work on Maruti and Hyundai since 1994."
                 *     }
                 */
                "application/json": components["schemas"]["ListingPatch"];
            };
        };
        responses: {
            /** @description The listing as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listing"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "directory.listServiceTypes": {
        parameters: {
            query?: {
                /** @description Of the names. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The services, in the order in which to show them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceTypeName"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "directory.countWorkshops": {
        parameters: {
            query?: {
                /**
                 * @description In degrees; what is beyond four decimals (11 m) does not count.
                 * @example 18.5196
                 */
                latitude?: components["parameters"]["Latitude"];
                /** @example 73.8554 */
                longitude?: components["parameters"]["Longitude"];
                /** @description How far around the point. */
                radiusKm?: components["parameters"]["RadiusKm"];
                /**
                 * @description South, west, north and east in degrees, at most ten on a side. A box whose west is greater than its east crosses the 180th meridian.
                 * @example 18.4,73.7,18.7,74.0
                 */
                box?: components["parameters"]["Box"];
                /**
                 * @description As it stands in the workshop's address, with or without accents.
                 * @example Pune
                 */
                city?: components["parameters"]["City"];
                serviceType?: components["parameters"]["ServiceType"];
                /**
                 * @description Words of the name, the city or a service.
                 * @example brakes
                 */
                search?: components["parameters"]["Search"];
                /** @description Of the plain mean. Workshops without a review are left out. */
                minRating?: components["parameters"]["MinRating"];
                /** @description Only those that come to the customer; around a point, only where they come to that point. */
                homeVisit?: components["parameters"]["HomeVisit"];
                /**
                 * @description Open at this instant, each by its own clock and holidays. Workshops that have told no hours are left out.
                 * @example 2026-11-21T09:30:00Z
                 */
                openAt?: components["parameters"]["OpenAt"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryFacets"];
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "directory.listWorkshops": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description In degrees; what is beyond four decimals (11 m) does not count.
                 * @example 18.5196
                 */
                latitude?: components["parameters"]["Latitude"];
                /** @example 73.8554 */
                longitude?: components["parameters"]["Longitude"];
                /** @description How far around the point. */
                radiusKm?: components["parameters"]["RadiusKm"];
                /**
                 * @description South, west, north and east in degrees, at most ten on a side. A box whose west is greater than its east crosses the 180th meridian.
                 * @example 18.4,73.7,18.7,74.0
                 */
                box?: components["parameters"]["Box"];
                /**
                 * @description As it stands in the workshop's address, with or without accents.
                 * @example Pune
                 */
                city?: components["parameters"]["City"];
                serviceType?: components["parameters"]["ServiceType"];
                /**
                 * @description Words of the name, the city or a service.
                 * @example brakes
                 */
                search?: components["parameters"]["Search"];
                /** @description Of the plain mean. Workshops without a review are left out. */
                minRating?: components["parameters"]["MinRating"];
                /** @description Only those that come to the customer; around a point, only where they come to that point. */
                homeVisit?: components["parameters"]["HomeVisit"];
                /**
                 * @description Open at this instant, each by its own clock and holidays. Workshops that have told no hours are left out.
                 * @example 2026-11-21T09:30:00Z
                 */
                openAt?: components["parameters"]["OpenAt"];
                sort?: "relevance" | "distance" | "rating";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of workshops. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DirectoryWorkshop"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "directory.getWorkshop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The last part of its page's address.
                 * @example patil-motors
                 */
                slug: components["parameters"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workshop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryWorkshopDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "places.search": {
        parameters: {
            query: {
                /**
                 * @description How the name begins.
                 * @example pun
                 */
                search: string;
                /** @description Whose places come first, by its ISO 3166-1 code. */
                country?: string;
                /** @description How many to return at the most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The places, the likeliest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Place"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bays.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bays. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Bay"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bays.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Lift 1",
                 *       "kind": "lift"
                 *     }
                 */
                "application/json": components["schemas"]["BayInput"];
            };
        };
        responses: {
            /** @description The bay. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bay"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bays.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example bay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                bayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": false
                 *     }
                 */
                "application/json": components["schemas"]["BayPatch"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bay"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookableServices.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The services. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BookableService"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookableServices.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Periodic service",
                 *       "durationMinutes": 90,
                 *       "bufferMinutes": 15,
                 *       "priceFrom": 249900
                 *     }
                 */
                "application/json": components["schemas"]["BookableServiceInput"];
            };
        };
        responses: {
            /** @description The service. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookableService"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookableServices.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example svc_01k0a7p5v8e4xv2m3n4p5q6r7s */
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "durationMinutes": 120
                 *     }
                 */
                "application/json": components["schemas"]["BookableServicePatch"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookableService"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only bookings in this status.
                 * @example requested
                 */
                status?: components["schemas"]["BookingStatus"];
                /** @description Only this customer's. */
                customerId?: string;
                /** @description Only this vehicle's. */
                vehicleId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of bookings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Booking"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerId": "cus_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "serviceIds": [
                 *         "svc_01k0a7p5v8e4xv2m3n4p5q6r7s"
                 *       ],
                 *       "startsAt": "2026-11-23T04:30:00Z",
                 *       "notes": "Wants to wait"
                 *     }
                 */
                "application/json": components["schemas"]["BookingInput"];
            };
        };
        responses: {
            /** @description The booking. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.calendar": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-11-23
                 */
                from: components["schemas"]["Date"];
                /**
                 * @description The last day, itself included.
                 * @example 2026-11-29
                 */
                to: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.slots": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-11-23
                 */
                from: components["schemas"]["Date"];
                /**
                 * @description How many days.
                 * @example 7
                 */
                days?: number;
                /**
                 * @description The services, separated by commas.
                 * @example svc_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                serviceIds: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The free times. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.getSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSettings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.updateSettings": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "online": true,
                 *       "leadHours": 4
                 *     }
                 */
                "application/json": components["schemas"]["BookingSettingsPatch"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bkg_01k0a7p5v8e4xv2m3n4p5q6r7s */
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The booking. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example bkg_01k0a7p5v8e4xv2m3n4p5q6r7s */
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsAt": "2026-11-23T06:30:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["BookingPatch"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.changeStatus": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example bkg_01k0a7p5v8e4xv2m3n4p5q6r7s */
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "cancelled",
                 *       "reason": "The part has not come"
                 *     }
                 */
                "application/json": components["schemas"]["BookingStatusChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "bookings.checkIn": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example bkg_01k0a7p5v8e4xv2m3n4p5q6r7s */
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "odometer": 48200
                 *     }
                 */
                "application/json": components["schemas"]["CheckIn"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "supportAccess.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of grants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportGrant"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "supportAccess.grant": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "access": "read",
                 *       "hours": 24,
                 *       "note": "Invoice 26-27/0042 shows no tax."
                 *     }
                 */
                "application/json": components["schemas"]["SupportGrantInput"];
            };
        };
        responses: {
            /** @description The grant. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportGrant"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "supportAccess.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example grt_01k0a7p5v8e4xv2m3n4p5q6r7s */
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "members.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Member"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "members.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mem_01k0a7p5v8e4xv2m3n4p5q6r7s */
                memberId: components["parameters"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "members.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example mem_01k0a7p5v8e4xv2m3n4p5q6r7s */
                memberId: components["parameters"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "manager"
                 *     }
                 */
                "application/json": {
                    role: components["schemas"]["Role"];
                };
            };
        };
        responses: {
            /** @description The member as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "members.leave": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, now of another workshop or of none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "members.transferOwnership": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example mem_01k0a7p5v8e4xv2m3n4p5q6r7s */
                memberId: components["parameters"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's session, now that of a manager. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roles.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorkshopRole"][];
                        /** @description All that a role with `visibleJobs` `assigned` can have. */
                        assignedPermissions: components["schemas"]["Permission"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roles.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Front desk",
                 *       "permissions": [
                 *         "workshop:read",
                 *         "customers:read",
                 *         "customers:write",
                 *         "vehicles:read",
                 *         "vehicles:write",
                 *         "jobs:read",
                 *         "jobs:write"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RoleInput"];
            };
        };
        responses: {
            /** @description The role. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopRole"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roles.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rol_01k0a7p5v8e4xv2m3n4p5q6r7s */
                roleId: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopRole"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roles.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rol_01k0a7p5v8e4xv2m3n4p5q6r7s */
                roleId: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roles.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example rol_01k0a7p5v8e4xv2m3n4p5q6r7s */
                roleId: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "permissions": [
                 *         "workshop:read",
                 *         "jobs:read"
                 *       ],
                 *       "visibleJobs": "assigned"
                 *     }
                 */
                "application/json": components["schemas"]["RolePatch"];
            };
        };
        responses: {
            /** @description The role as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopRole"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invites.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invites. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invite"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invites.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "manager",
                 *       "email": "ravi@example.com"
                 *     }
                 */
                "application/json": {
                    role: components["schemas"]["Role"];
                    email?: components["schemas"]["Email"];
                    /** @description How many people may join by it. 1 if left out. */
                    maxUses?: number;
                    /** @description 7 if left out. */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description The invite with its code. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteWithCode"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invites.accept": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "7KQ2-M9XD-4TBH"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description The session, now of that workshop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invites.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01k0a7p5v8e4xv2m3n4p5q6r7s */
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invites.resend": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example inv_01k0a7p5v8e4xv2m3n4p5q6r7s */
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invite with its new code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteWithCode"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "apiKeys.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "apiKeys.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Accounting export",
                 *       "permissions": [
                 *         "invoices:read",
                 *         "payments:read"
                 *       ],
                 *       "allowedAddresses": [
                 *         "203.0.113.0/24"
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    permissions: components["schemas"]["Permission"][];
                    expiresAt?: components["schemas"]["Timestamp"];
                    allowedAddresses?: components["schemas"]["AllowedAddresses"];
                };
            };
        };
        responses: {
            /** @description The key with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "apiKeys.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example key_01k0a7p5v8e4xv2m3n4p5q6r7s */
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "apiKeys.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example key_01k0a7p5v8e4xv2m3n4p5q6r7s */
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Accounting export",
                 *       "allowedAddresses": [
                 *         "203.0.113.0/24",
                 *         "2001:db8::/32"
                 *       ]
                 *     }
                 */
                "application/json": {
                    name?: string;
                    permissions?: components["schemas"]["Permission"][];
                    /**
                     * Format: date-time
                     * @description Null for never.
                     */
                    expiresAt?: string | null;
                    allowedAddresses?: components["schemas"]["AllowedAddresses"];
                };
            };
        };
        responses: {
            /** @description The key without its secret. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "apiKeys.roll": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example key_01k0a7p5v8e4xv2m3n4p5q6r7s */
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    previousUntil?: components["schemas"]["Timestamp"];
                };
            };
        };
        responses: {
            /** @description The key with its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "customers.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Words that each begin a part of the name, phone number or e-mail address; four digits also match the end of a phone number.
                 * @example kulk 98220
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of customers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Customer"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "customers.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ravi Kulkarni",
                 *       "phone": "+919822012345",
                 *       "email": "ravi@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerInput"];
            };
        };
        responses: {
            /** @description The new customer. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "customers.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "customers.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "customers.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "+919822054321"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerPatch"];
            };
        };
        responses: {
            /** @description The customer as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vehicles.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The beginning of the registration, make or model, or the last four digits of the registration.
                 * @example MH12
                 */
                search?: string;
                /** @description Only this customer's. */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of vehicles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vehicle"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vehicles.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerId": "cus_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "registration": "MH12AB1234",
                 *       "make": "Maruti",
                 *       "model": "Swift VXi",
                 *       "odometer": 48200
                 *     }
                 */
                "application/json": components["schemas"]["VehicleInput"];
            };
        };
        responses: {
            /** @description The new vehicle. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vehicles.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example veh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                vehicleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The vehicle. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vehicles.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example veh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                vehicleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vehicles.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example veh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                vehicleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "odometer": 51050
                 *     }
                 */
                "application/json": components["schemas"]["VehiclePatch"];
            };
        };
        responses: {
            /** @description The vehicle as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "jobs.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only jobs in this status.
                 * @example open
                 */
                status?: components["schemas"]["JobStatus"];
                /** @description Only this customer's. */
                customerId?: string;
                /** @description Only this vehicle's. */
                vehicleId?: string;
                /** @description Only those given to this user. */
                assignedTo?: string;
                /**
                 * @description Only those promised for this time or later, the soonest first; goes with `promisedUntil`.
                 * @example 2026-01-01T00:00:00Z
                 */
                promisedFrom?: string;
                /**
                 * @description Only those promised for a time before this, the soonest first; goes with `promisedFrom`.
                 * @example 2100-01-01T00:00:00Z
                 */
                promisedUntil?: string;
                /**
                 * @description Only those with a promised time whose work is not done (draft, open, in_progress or on_hold), the soonest first; goes with `promisedFrom` and `promisedUntil`, not with `status`.
                 * @example true
                 */
                unfinished?: boolean;
                /**
                 * @description Words that each begin the job number, customer name, phone number or registration; four digits also match the end of the last two.
                 * @example MH12 kulk
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "jobs.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerId": "cus_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "vehicleId": "veh_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "status": "open",
                 *       "complaints": [
                 *         "Brakes squeal",
                 *         "Due for service"
                 *       ],
                 *       "odometer": 48200,
                 *       "lineItems": [
                 *         {
                 *           "kind": "labour",
                 *           "description": "Periodic service",
                 *           "unitPrice": 150000,
                 *           "taxRate": 18,
                 *           "hsnSac": "998729"
                 *         },
                 *         {
                 *           "kind": "part",
                 *           "description": "Engine oil 5W-30",
                 *           "quantity": 3.5,
                 *           "unit": "L",
                 *           "unitPrice": 52000,
                 *           "taxRate": 18,
                 *           "hsnSac": "27101980"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["JobInput"];
            };
        };
        responses: {
            /** @description The new job. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "jobs.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "jobs.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "promisedAt": "2026-11-22T12:30:00Z",
                 *       "assignedTo": [
                 *         "usr_01k0a7p5v8e4xv2m3n4p5q6r7s"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["JobPatch"];
            };
        };
        responses: {
            /** @description The job as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "jobs.changeStatus": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "in_progress"
                 *     }
                 */
                "application/json": {
                    status: components["schemas"]["JobStatus"];
                    /** @description Why; kept in the timeline. */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The job as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "jobs.photos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photos. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StoredFile"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "jobs.addPhoto": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fileId": "file_01k0a7p5v8e4xv2m3n4p5q6r7s"
                 *     }
                 */
                "application/json": {
                    /** @description The finished file. */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description The job as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "jobs.removePhoto": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
                /**
                 * @description The file.
                 * @example file_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job has no such photo any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "jobs.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example job_01k0a7p5v8e4xv2m3n4p5q6r7s */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "views.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["View"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "views.save": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Waiting for parts",
                 *       "filters": {
                 *         "status": "on_hold"
                 *       },
                 *       "columns": [
                 *         "vehicle",
                 *         "customer",
                 *         "promised"
                 *       ],
                 *       "shared": true
                 *     }
                 */
                "application/json": components["schemas"]["ViewInput"];
            };
        };
        responses: {
            /** @description The view. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "views.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example viw_01k0a7p5v8e4xv2m3n4p5q6r7s */
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no such view any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "items.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Words that each begin a part of the name, code or barcode.
                 * @example oil 5w
                 */
                search?: string;
                /**
                 * @description Only what is offered, or only what no longer is.
                 * @example true
                 */
                active?: boolean;
                /**
                 * @description Only what is kept in stock, or only what is not.
                 * @example true
                 */
                stocked?: boolean;
                /**
                 * @description Only what has fallen to its reorder level, or only what has not.
                 * @example true
                 */
                low?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Item"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "items.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "part",
                 *       "name": "Engine oil 5W-30",
                 *       "code": "OIL-5W30",
                 *       "hsnSac": "27101980",
                 *       "taxRate": 18,
                 *       "unit": "L",
                 *       "unitPrice": 52000,
                 *       "cost": 38000
                 *     }
                 */
                "application/json": components["schemas"]["ItemInput"];
            };
        };
        responses: {
            /** @description The new item. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "items.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example itm_01k0a7p5v8e4xv2m3n4p5q6r7s */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "items.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example itm_01k0a7p5v8e4xv2m3n4p5q6r7s */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unitPrice": 54000
                 *     }
                 */
                "application/json": components["schemas"]["ItemPatch"];
            };
        };
        responses: {
            /** @description The item as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "stock.listMovements": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only of this item. */
                itemId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of movements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StockMovement"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "stock.adjust": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "itemId": "itm_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "reason": "opening_stock",
                 *       "quantity": 12,
                 *       "unitCost": 38000
                 *     }
                 */
                "application/json": components["schemas"]["StockAdjustmentInput"];
            };
        };
        responses: {
            /** @description The movement. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "suppliers.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Words that each begin a part of the name, phone number or e-mail address; four digits also match the end of a phone number.
                 * @example kulk 98220
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of suppliers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Supplier"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "suppliers.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Pune Auto Spares",
                 *       "phone": "+912024440000",
                 *       "gstin": "27AAPFU0939F1ZV"
                 *     }
                 */
                "application/json": components["schemas"]["SupplierInput"];
            };
        };
        responses: {
            /** @description The new supplier. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "suppliers.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example spl_01k0a7p5v8e4xv2m3n4p5q6r7s */
                supplierId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The supplier. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "suppliers.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example spl_01k0a7p5v8e4xv2m3n4p5q6r7s */
                supplierId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "suppliers.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example spl_01k0a7p5v8e4xv2m3n4p5q6r7s */
                supplierId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "+919822054321"
                 *     }
                 */
                "application/json": components["schemas"]["SupplierPatch"];
            };
        };
        responses: {
            /** @description The supplier as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "suppliers.listPayments": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @example spl_01k0a7p5v8e4xv2m3n4p5q6r7s */
                supplierId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of payments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierPayment"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "suppliers.pay": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example spl_01k0a7p5v8e4xv2m3n4p5q6r7s */
                supplierId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 500000,
                 *       "method": "bank_transfer",
                 *       "reference": "UTR 5123"
                 *     }
                 */
                "application/json": components["schemas"]["SupplierPaymentInput"];
            };
        };
        responses: {
            /** @description The payment. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPayment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "purchases.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only in this status.
                 * @example draft
                 */
                status?: components["schemas"]["PurchaseStatus"];
                /** @description Only from this supplier. */
                supplierId?: string;
                /**
                 * @description Words that each begin a part of the supplier's name, the supplier's invoice number or our number.
                 * @example pune spares
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of purchases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Purchase"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "purchases.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "supplierId": "spl_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "invoiceNumber": "PAS/1042",
                 *       "invoicedOn": "2026-11-20",
                 *       "lineItems": [
                 *         {
                 *           "kind": "part",
                 *           "description": "Engine oil 5W-30",
                 *           "quantity": 20,
                 *           "unitPrice": 38000,
                 *           "taxRate": 18
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PurchaseInput"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "purchases.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
                purchaseId: components["parameters"]["PurchaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The purchase. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "purchases.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
                purchaseId: components["parameters"]["PurchaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "purchases.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
                purchaseId: components["parameters"]["PurchaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notes": "Two cans are dented"
                 *     }
                 */
                "application/json": components["schemas"]["PurchasePatch"];
            };
        };
        responses: {
            /** @description The purchase as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "purchases.receive": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
                purchaseId: components["parameters"]["PurchaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "receivedOn": "2026-11-20"
                 *     }
                 */
                "application/json": {
                    receivedOn?: components["schemas"]["Date"];
                };
            };
        };
        responses: {
            /** @description The received purchase. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "purchases.returnGoods": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example pur_01k0a7p5v8e4xv2m3n4p5q6r7s */
                purchaseId: components["parameters"]["PurchaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "line": 0,
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "reference": "CN-17"
                 *     }
                 */
                "application/json": components["schemas"]["PurchaseReturnInput"];
            };
        };
        responses: {
            /** @description The purchase as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "files.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Which documents. */
                purpose?: "workshop_document" | "user_document";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StoredFile"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "files.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "purpose": "job_photo",
                 *       "name": "front-bumper.jpg",
                 *       "type": "image/jpeg",
                 *       "size": 2483112
                 *     }
                 */
                "application/json": components["schemas"]["FileInput"];
            };
        };
        responses: {
            /** @description The announced file and how to upload it. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileUpload"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "files.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file.
                 * @example file_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "files.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file.
                 * @example file_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no such file any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "files.complete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The file.
                 * @example file_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The finished file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "files.storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The storage in use. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example 128 */
                        files: number;
                        /** @example 181403648 */
                        bytes: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoices.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only invoices in this status. */
                status?: components["schemas"]["InvoiceStatus"];
                /** @description Only issued invoices that are not fully paid, as the summary's `outstanding` counts them. Not beside `status` (`filters_exclude`). */
                unpaid?: true;
                /** @description Only this customer's. */
                customerId?: string;
                /** @description Words that each begin the invoice number, customer name, phone number or registration. */
                search?: string;
                /** @description Only invoices issued on this day or later. */
                fromDay?: components["schemas"]["Date"];
                /** @description Only invoices issued on this day or earlier. */
                toDay?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invoices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invoice"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoices.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "jobId": "job_01k0a7p5v8e4xv2m3n4p5q6r7s"
                 *     }
                 */
                "application/json": components["schemas"]["InvoiceInput"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoices.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoices.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoices.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dueInDays": 15,
                 *       "notes": "Warranty of 6 months on brake pads"
                 *     }
                 */
                "application/json": components["schemas"]["InvoicePatch"];
            };
        };
        responses: {
            /** @description The invoice as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoices.issue": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issued invoice. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoices.send": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    email?: components["schemas"]["Email"];
                };
            };
        };
        responses: {
            /** @description The mail is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoices.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "suppressions.find": {
        parameters: {
            query: {
                /**
                 * @description The address.
                 * @example ravi@example.com
                 */
                email: components["schemas"]["Email"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reasons, at most one of each cause. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Suppression"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "suppressions.lift": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ravi@example.com"
                 *     }
                 */
                "application/json": {
                    email: components["schemas"]["Email"];
                };
            };
        };
        responses: {
            /** @description The next mail is sent. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoiceNotes.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only this invoice's. */
                invoiceId?: string;
                /** @description Only this customer's. */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InvoiceNote"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoiceNotes.issue": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invoiceId": "bil_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "kind": "credit_note",
                 *       "reason": "sales_return",
                 *       "lines": [
                 *         {
                 *           "line": 0,
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InvoiceNoteInput"];
            };
        };
        responses: {
            /** @description The issued note. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceNote"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoiceNotes.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example nte_01k0a7p5v8e4xv2m3n4p5q6r7s */
                noteId: components["parameters"]["NoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceNote"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoiceNotes.send": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example nte_01k0a7p5v8e4xv2m3n4p5q6r7s */
                noteId: components["parameters"]["NoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    email?: components["schemas"]["Email"];
                };
            };
        };
        responses: {
            /** @description The mail is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceNote"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "invoiceNotes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example nte_01k0a7p5v8e4xv2m3n4p5q6r7s */
                noteId: components["parameters"]["NoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only estimates in this status. */
                status?: "draft" | "sent" | "approved" | "partly_approved" | "declined" | "expired";
                /** @description Only this job's. */
                jobId?: string;
                /** @description Only this customer's. */
                customerId?: string;
                /**
                 * @description The estimate number, or words that each begin the customer's name; numbers also match the end of phone and registration.
                 * @example E-1004
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of estimates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Estimate"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerId": "cus_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "vehicleId": "veh_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "lineItems": [
                 *         {
                 *           "kind": "part",
                 *           "description": "Front brake pads",
                 *           "unitPrice": 240000,
                 *           "taxRate": 18,
                 *           "hsnSac": "87083000"
                 *         },
                 *         {
                 *           "kind": "labour",
                 *           "description": "Fit brake pads",
                 *           "unitPrice": 60000,
                 *           "taxRate": 18,
                 *           "hsnSac": "998729"
                 *         }
                 *       ],
                 *       "validDays": 15
                 *     }
                 */
                "application/json": components["schemas"]["EstimateInput"];
            };
        };
        responses: {
            /** @description The new estimate. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The estimate. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The estimate is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "validDays": 30,
                 *       "notes": "Parts arrive on Thursday."
                 *     }
                 */
                "application/json": components["schemas"]["EstimatePatch"];
            };
        };
        responses: {
            /** @description The estimate as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.send": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ravi@example.com"
                 *     }
                 */
                "application/json": {
                    email?: components["schemas"]["Email"];
                };
            };
        };
        responses: {
            /** @description The estimate; its mail is on the way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.answer": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "approvedLines": [
                 *         0,
                 *         1
                 *       ],
                 *       "name": "Ravi Kulkarni"
                 *     }
                 */
                "application/json": {
                    approvedLines: components["schemas"]["ApprovedLines"];
                    /** @description Who said so. */
                    name: string;
                };
            };
        };
        responses: {
            /** @description The estimate as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.convert": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The estimate as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.revisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revisions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EstimateRevision"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.photos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photos. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StoredFile"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "estimates.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example est_01k0a7p5v8e4xv2m3n4p5q6r7s */
                estimateId: components["parameters"]["EstimateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sharing.listLinks": {
        parameters: {
            query: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The estimate, invoice, payment or job.
                 * @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                resourceId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ShareLink"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sharing.createLink": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resourceId": "bil_01k0a7p5v8e4xv2m3n4p5q6r7s"
                 *     }
                 */
                "application/json": {
                    /** @description The estimate, invoice, payment or job. */
                    resourceId: string;
                };
            };
        };
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sharing.revokeLink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lnk_01k0a7p5v8e4xv2m3n4p5q6r7s */
                linkId: components["parameters"]["LinkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sharing.email": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example lnk_01k0a7p5v8e4xv2m3n4p5q6r7s */
                linkId: components["parameters"]["LinkId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ravi@example.com"
                 *     }
                 */
                "application/json": {
                    email?: components["schemas"]["Email"];
                };
            };
        };
        responses: {
            /** @description The link; its mail is on the way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sharing.open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it shows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shared"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sharing.pdf": {
        parameters: {
            query?: {
                /** @description The language of an estimate, receipt or job card. An issued invoice stays in its own. */
                lang?: "en" | "hi";
            };
            header?: never;
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sharing.answer": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1,
                 *       "approvedLines": [
                 *         0,
                 *         1
                 *       ],
                 *       "name": "Ravi Kulkarni"
                 *     }
                 */
                "application/json": {
                    /** @description The one that was looked at. */
                    revision: number;
                    approvedLines: components["schemas"]["ApprovedLines"];
                    /** @description Who answers, typed as a signature. */
                    name: string;
                };
            };
        };
        responses: {
            /** @description What the link shows now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shared"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sharing.payOnline": {
        parameters: {
            query?: {
                /**
                 * @description The language of the page to come back to; the workshop's if left out.
                 * @example hi
                 */
                lang?: "en" | "hi";
            };
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to pay. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sharing.statePayment": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The last part of the link's address. A secret.
                 * @example 3kTq8bYxV0mJc7wPzR2d1A
                 */
                token: components["parameters"]["Token"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 391800,
                 *       "method": "upi",
                 *       "reference": "432187654321"
                 *     }
                 */
                "application/json": {
                    /** @description Minor units. */
                    amount: number;
                    /** @enum {string} */
                    method: "upi" | "bank_transfer";
                    /** @description The UTR or UPI reference of the payment. */
                    reference: string;
                };
            };
        };
        responses: {
            /** @description What the link shows now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shared"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "payments.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only payments in this status. */
                status?: components["schemas"]["PaymentStatus"];
                /** @description Only this invoice's. */
                invoiceId?: string;
                /** @description Only this customer's. */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of payments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Payment"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "payments.record": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentInput"];
            };
        };
        responses: {
            /** @description The recorded payment. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "payments.useCredit": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invoiceId": "bil_01k0a7p5v8e4xv2m3n4p5q6r7s"
                 *     }
                 */
                "application/json": {
                    invoiceId?: string;
                    customerId?: string;
                    allocations?: components["schemas"]["PaymentAllocations"];
                    /** @description Minor units. As much as is due and there, where it is left out; with `allocations` their sum. */
                    amount?: number;
                };
            };
        };
        responses: {
            /** @description The payment, confirmed. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "payments.refund": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invoiceId": "bil_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "amount": 62000,
                 *       "method": "cash"
                 *     }
                 */
                "application/json": {
                    /** @description The invoice that it is about. */
                    invoiceId: string;
                    /** @description Minor units. */
                    amount: number;
                    /** @enum {string} */
                    method: "cash" | "upi" | "card" | "bank_transfer" | "cheque" | "online";
                    reference?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The refund, confirmed. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "payments.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "payments.confirm": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The confirmed payment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "payments.bounce": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Funds insufficient"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The bounced payment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "payments.reject": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Not in the bank statement"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The rejected payment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "payments.receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pay_01k0a7p5v8e4xv2m3n4p5q6r7s */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "gstReturns.getGstr1": {
        parameters: {
            query: {
                /**
                 * @description The tax period.
                 * @example 2026-11
                 */
                month: components["parameters"]["Month"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The return. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gstr1"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "gstReturns.gstr1Workbook": {
        parameters: {
            query: {
                /**
                 * @description The tax period.
                 * @example 2026-11
                 */
                month: components["parameters"]["Month"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "gstReturns.getEInvoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Of an invoice, or of a credit or debit note.
                 * @example bil_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The e-invoice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EInvoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "taxRates.list": {
        parameters: {
            query?: {
                /** @description In force on this day; today, in the workshop's time zone, if left out. */
                on?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TaxRate"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "cashDrawers.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of drawers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CashDrawer"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "cashDrawers.open": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "counted": 250000
                 *     }
                 */
                "application/json": components["schemas"]["CashCountInput"];
            };
        };
        responses: {
            /** @description The open drawer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashDrawer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "cashDrawers.expected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The amount. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In minor units; negative where more was paid out than came in. */
                        expected: number;
                        currency: components["schemas"]["Currency"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "cashDrawers.close": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example drw_01k0a7p5v8e4xv2m3n4p5q6r7s */
                drawerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "counted": 1184000,
                 *       "note": "₹20 short after the evening rush"
                 *     }
                 */
                "application/json": components["schemas"]["CashCountInput"];
            };
        };
        responses: {
            /** @description The closed drawer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashDrawer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "imports.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "imports.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fileId": "file_01k0a7p5v8e4xv2m3n4p5q6r7s",
                 *       "kind": "customers"
                 *     }
                 */
                "application/json": components["schemas"]["ImportInput"];
            };
        };
        responses: {
            /** @description The import, ready for its mapping. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "imports.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The import.
                 * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "imports.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The import.
                 * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mapping": {
                 *         "name": 0,
                 *         "phone": 2
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ImportPatch"];
            };
        };
        responses: {
            /** @description The import as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "imports.changeStatus": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The import.
                 * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "checking"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    status: "checking" | "importing" | "cancelled" | "undoing";
                };
            };
        };
        responses: {
            /** @description The import as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "imports.faults": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The import.
                 * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ImportFault"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "imports.faultsCsv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The import.
                 * @example imp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.listEntries": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only entries that touch this customer's accounts. */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LedgerEntry"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.postEntry": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "postedOn": "2026-11-20",
                 *       "narration": "Rent for November",
                 *       "lines": [
                 *         {
                 *           "account": "expenses",
                 *           "debit": 2500000
                 *         },
                 *         {
                 *           "account": "bank",
                 *           "credit": 2500000
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["JournalInput"];
            };
        };
        responses: {
            /** @description The entry. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.listAccounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: components["schemas"]["Currency"];
                        data: {
                            account: components["schemas"]["Account"];
                            type: components["schemas"]["AccountType"];
                            /** @example Cash in hand */
                            name: string;
                            /** @description Debits less credits, in minor units. */
                            balance: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.trialBalance": {
        parameters: {
            query: {
                /**
                 * @description The first month.
                 * @example 2026-04
                 */
                fromMonth: components["schemas"]["Month"];
                /**
                 * @description The last month.
                 * @example 2027-03
                 */
                toMonth: components["schemas"]["Month"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trial balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fromMonth: components["schemas"]["Month"];
                        toMonth: components["schemas"]["Month"];
                        currency: components["schemas"]["Currency"];
                        /** @description Those that have a balance or moved. */
                        accounts: {
                            account: components["schemas"]["Account"];
                            type: components["schemas"]["AccountType"];
                            name: string;
                            /** @description Debits less credits before the first month, in minor units. */
                            opening: number;
                            debit: number;
                            credit: number;
                            closing: number;
                        }[];
                        totals: {
                            /** @description Always 0. */
                            opening: number;
                            debit: number;
                            credit: number;
                            /** @description Always 0. */
                            closing: number;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.statement": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
            };
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.statementPdf": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
            };
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.statementCsv": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
            };
            header?: never;
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a customer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["Date"];
                        currency: components["schemas"]["Currency"];
                        customers: {
                            customer: components["schemas"]["CustomerRef"];
                            notDue: number;
                            days1To30: number;
                            days31To60: number;
                            days61To90: number;
                            over90: number;
                            total: number;
                        }[];
                        totals: {
                            notDue: number;
                            days1To30: number;
                            days31To60: number;
                            days61To90: number;
                            over90: number;
                            total: number;
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.getClosing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "closedUntil": "2026-03-31"
                 *     }
                 */
                "application/json": {
                    closedUntil: components["schemas"]["Date"] | null;
                };
            };
        };
        responses: {
            /** @description The day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ledger.export": {
        parameters: {
            query: {
                /**
                 * @description The form of the file.
                 * @example csv
                 */
                format?: "csv" | "tally";
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/xml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.listWorkshopExports": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of exports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Export"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.exportWorkshop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export is being made. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.downloadWorkshopExport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The export.
                 * @example exp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.deleteWorkshop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "patil-motors"
                 *     }
                 */
                "application/json": {
                    /** @description The workshop's short name, as a confirmation. */
                    slug: string;
                };
            };
        };
        responses: {
            /** @description The workshop, with when it is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.keepWorkshop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workshop, open again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.eraseCustomer": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example cus_01k0a7p5v8e4xv2m3n4p5q6r7s */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.deleteAccount": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@patilmotors.example"
                 *     }
                 */
                "application/json": {
                    /** @description The address of the account. */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.listMyExports": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of exports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Export"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.exportMine": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export is being made. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "privacy.downloadMyExport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The export.
                 * @example exp_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "summary.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "onlinePayments.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlinePayments"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "onlinePayments.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "offered": false
                 *     }
                 */
                "application/json": {
                    offered: boolean;
                };
            };
        };
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlinePayments"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "onlinePayments.connect": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to go on. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subscriptions.listPlans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All plans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Plan"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subscriptions.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription and what is used. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionOverview"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subscriptions.checkout": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "plan": "pro"
                 *     }
                 */
                "application/json": components["schemas"]["CheckoutInput"];
            };
        };
        responses: {
            /** @description Where to pay. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subscriptions.portal": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the plan is managed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sheets.export": {
        parameters: {
            query: {
                /**
                 * @description What to export.
                 * @example invoices
                 */
                list: "customers" | "vehicles" | "jobs" | "estimates" | "invoices" | "payments" | "items" | "report-months" | "report-services" | "report-technicians";
                /**
                 * @description The form of the file.
                 * @example xlsx
                 */
                format?: "csv" | "xlsx";
                /**
                 * @description The first day, of reports (required) and of invoices by their issue; no other list takes days (`rule_broken`).
                 * @example 2026-04-01
                 */
                fromDay?: components["schemas"]["Date"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "reports.get": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
                /**
                 * @description What a row is of.
                 * @example month
                 */
                by?: "day" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "reports.services": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a service. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "reports.technicians": {
        parameters: {
            query: {
                /**
                 * @description The first day.
                 * @example 2026-04-01
                 */
                fromDay: components["parameters"]["FromDay"];
                /**
                 * @description The last day.
                 * @example 2027-03-31
                 */
                toDay: components["parameters"]["ToDay"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechnicianReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "events.list": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only events of this resource. */
                resourceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "events.stream": {
        parameters: {
            query?: {
                /** @description Whether to tell of changes that are no events. */
                changes?: boolean;
            };
            header?: {
                /**
                 * @description Up to where you have everything. Only what happens from now on if left out.
                 * @example 1763716406-3
                 */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, until one side ends it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 1763716406-3
                     *     data: {"id":"evt_01k0a7p5v8e4xv2m3n4p5q6r7s","type":"job.status_changed"}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "events.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example evt_01k0a7p5v8e4xv2m3n4p5q6r7s */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.list": {
        parameters: {
            query?: {
                /**
                 * @description Only unread ones, or only read ones.
                 * @example true
                 */
                unread?: boolean;
                /**
                 * @description Only of this type.
                 * @example payment.to_confirm
                 */
                type?: components["schemas"]["NotificationType"];
                /**
                 * @description Only of this priority.
                 * @example high
                 */
                priority?: components["schemas"]["NotificationPriority"];
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notification"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.countUnread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The count. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example 3 */
                        unread: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.getPreferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preferences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.updatePreferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "types": {
                 *         "job.ready": {
                 *           "email": true,
                 *           "push": false
                 *         }
                 *       },
                 *       "email": {
                 *         "when": "daily",
                 *         "hour": 18
                 *       },
                 *       "quietHours": {
                 *         "from": "21:00",
                 *         "to": "08:00"
                 *       },
                 *       "timeZone": "Asia/Kolkata"
                 *     }
                 */
                "application/json": components["schemas"]["NotificationPreferencesPatch"];
            };
        };
        responses: {
            /** @description The preferences as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.unsubscribe": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "wsh_01k0a7p5v8e4xv2m3n4p5q6r7s.usr_01k0a7p5v8e4xv2m3n4p5q6r7s.uZ4kq0o1"
                 *     }
                 */
                "application/json": {
                    /** @description As it stands in the link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description No more notifications of this workshop are mailed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example Patil Motors */
                        workshopName: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.getPush": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key and the devices, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Push"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.addPushDevice": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "endpoint": "https://push.example.com/send/uZ4kq0o1",
                 *       "p256dh": "BNjrYjhZjdTKa20ylpsoIj2GpLEh_HLcPxCwTJ_hXmXsru0df5GvxaydAwU77jcNyy-u6sXwkOwoZDWm0nyYeMQ",
                 *       "auth": "zvrTKWbNtpZ6taveV02cKg"
                 *     }
                 */
                "application/json": components["schemas"]["NewPushDevice"];
            };
        };
        responses: {
            /** @description The device gets pushes. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushDevice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.removePushDevice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example psh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                pushDeviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.testPushDevice": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example psh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                pushDeviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.markMany": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "ntf_01k0a7p5v8e4xv2m3n4p5q6r7s"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description They are read. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.markAll": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All are read. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "notifications.mark": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ntf_01k0a7p5v8e4xv2m3n4p5q6r7s */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "read": true
                 *     }
                 */
                "application/json": {
                    read: boolean;
                };
            };
        };
        responses: {
            /** @description The notification. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "testMode.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMode"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "testMode.enter": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, now in test mode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "testMode.leave": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, now in live mode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "testMode.wipe": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Test mode is empty. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "testMode.listMails": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of mails. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TestMail"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "testMode.getMail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mail_01k0a7p5v8e4xv2m3n4p5q6r7s */
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMailWithText"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                /**
                 * @description The user or API key that did it.
                 * @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                actorId?: components["parameters"]["ActorId"];
                /**
                 * @description An operation of this API, such as `members.update`, or a type of event, such as `invoice.issued`.
                 * @example members.update
                 */
                action?: components["parameters"]["Action"];
                /**
                 * @description The kind of thing that was changed.
                 * @example apiKey
                 */
                resourceType?: components["parameters"]["ResourceType"];
                /**
                 * @description The thing that was changed.
                 * @example job_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                resourceId?: components["parameters"]["ResourceId"];
                /**
                 * @description The earliest time, included.
                 * @example 2026-11-01T00:00:00Z
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The latest time, not included.
                 * @example 2026-12-01T00:00:00Z
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditRecord"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "audit.listMine": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditRecord"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "audit.export": {
        parameters: {
            query?: {
                /**
                 * @description The form of the file.
                 * @example csv
                 */
                format?: "csv" | "ndjson";
                /**
                 * @description The user or API key that did it.
                 * @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                actorId?: components["parameters"]["ActorId"];
                /**
                 * @description An operation of this API, such as `members.update`, or a type of event, such as `invoice.issued`.
                 * @example members.update
                 */
                action?: components["parameters"]["Action"];
                /**
                 * @description The kind of thing that was changed.
                 * @example apiKey
                 */
                resourceType?: components["parameters"]["ResourceType"];
                /**
                 * @description The thing that was changed.
                 * @example job_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                resourceId?: components["parameters"]["ResourceId"];
                /**
                 * @description The earliest time, included.
                 * @example 2026-11-01T00:00:00Z
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The latest time, not included.
                 * @example 2026-12-01T00:00:00Z
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.listEventTypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The types. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            type: components["schemas"]["EventType"];
                            description: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.getService": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery service. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "svix",
                     *       "portal": true
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        service: "workbay" | "svix";
                        /** @description Whether it has a page that `webhooks.openPortal` opens. */
                        portal: boolean;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.openPortal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://app.svix.com/login#key=eyJhcHBJZCI6",
                     *       "expiresAt": "2026-11-21T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uri */
                        url: string;
                        expiresAt: components["schemas"]["Timestamp"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.listEndpoints": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of endpoints. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.createEndpoint": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.com/hooks/workbay",
                 *       "eventTypes": [
                 *         "job.status_changed",
                 *         "invoice.issued"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookEndpointInput"];
            };
        };
        responses: {
            /** @description The endpoint with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.getEndpoint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.deleteEndpoint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.updateEndpoint": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": false
                 *     }
                 */
                "application/json": components["schemas"]["WebhookEndpointPatch"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.rotateSecret": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint with its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.rollBackSecret": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. You have its secret already, so it is not shown. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.sendTest": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, about to be attempted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.replay": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "since": "2026-11-20T00:00:00.000Z",
                 *       "until": "2026-11-21T00:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookReplayInput"];
            };
        };
        responses: {
            /** @description The endpoint with its replay. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.listDeliveries": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only deliveries in this status. */
                status?: components["schemas"]["DeliveryStatus"];
                /** @description Only events of this type. */
                eventType?: components["schemas"]["EventType"];
            };
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookDelivery"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.getDelivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
                /** @example evt_01k0a7p5v8e4xv2m3n4p5q6r7s */
                eventId: components["parameters"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "webhooks.resend": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example whe_01k0a7p5v8e4xv2m3n4p5q6r7s */
                endpointId: components["parameters"]["EndpointId"];
                /** @example evt_01k0a7p5v8e4xv2m3n4p5q6r7s */
                eventId: components["parameters"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, about to be attempted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.logIn": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "neha@workbay.dev",
                 *       "password": "correct horse battery",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["PlatformLogIn"];
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.refresh": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformSession"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.logOut": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.acceptLink": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "x3v9mB0JwM1r0vQ9mB0JwM1r0vQ9mB0JwM1r0vQ9mB0",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PlatformLinkAcceptance"];
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The administrator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformMe"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.startTotp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret, shown this once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.confirmTotp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Recovery codes, shown this once, and the session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformRecovery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.stepUp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    code?: components["schemas"]["AppCode"];
                    recoveryCode?: components["schemas"]["RecoveryCode"];
                    passkey?: components["schemas"]["UsedPasskey"];
                };
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.listPasskeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Passkey"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.addPasskey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Neha's key",
                 *       "passkey": {
                 *         "id": "Fp3N0WxPq2Yc8sT1kZbVLg",
                 *         "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0",
                 *         "attestationObject": "o2NmbXRkbm9uZQ"
                 *       }
                 *     }
                 */
                "application/json": {
                    name: components["schemas"]["PasskeyName"];
                    passkey: components["schemas"]["NewPasskey"];
                };
            };
        };
        responses: {
            /** @description The passkey. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.startPasskey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options of the creation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCreation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.removePasskey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example psk_01k0a7p5v8e4xv2m3n4p5q6r7s */
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "correct horse battery",
                 *       "newPassword": "another horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PlatformPasswordChange"];
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.listWorkshops": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Beginnings of words, or the last digits of a number.
                 * @example patil
                 */
                search?: string;
                /**
                 * @description Only those in this state of verification.
                 * @example pending
                 */
                verification?: components["schemas"]["WorkshopVerification"];
                /**
                 * @description Only those that are blocked.
                 * @example true
                 */
                blocked?: true;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of workshops. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PlatformWorkshop"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.getWorkshop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workshop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformWorkshopDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.verifyWorkshop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformWorkshopDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.rejectWorkshop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The registration certificate is of another company."
                 *     }
                 */
                "application/json": components["schemas"]["PlatformReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformWorkshopDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.blockWorkshop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The registration certificate is of another company."
                 *     }
                 */
                "application/json": components["schemas"]["PlatformReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformWorkshopDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.unblockWorkshop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The registration certificate is of another company."
                 *     }
                 */
                "application/json": components["schemas"]["PlatformReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformWorkshopDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.startSupportSession": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example wsh_01k0a7p5v8e4xv2m3n4p5q6r7s */
                workshopId: components["parameters"]["WorkshopId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The owner asked why invoice 26-27/0042 shows no tax."
                 *     }
                 */
                "application/json": components["schemas"]["PlatformReason"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.listUsers": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Beginnings of words, or the last digits of a number.
                 * @example patil
                 */
                search?: string;
                /**
                 * @description Only those that are blocked.
                 * @example true
                 */
                blocked?: true;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PlatformUser"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.getUser": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUserDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.blockUser": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The registration certificate is of another company."
                 *     }
                 */
                "application/json": components["schemas"]["PlatformReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUserDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.unblockUser": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The registration certificate is of another company."
                 *     }
                 */
                "application/json": components["schemas"]["PlatformReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUserDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.listAdministrators": {
        parameters: {
            query?: {
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of administrators. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Administrator"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.createAdministrator": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Neha Rao",
                 *       "email": "neha@workbay.dev",
                 *       "role": "support"
                 *     }
                 */
                "application/json": components["schemas"]["AdministratorInput"];
            };
        };
        responses: {
            /** @description The administrator. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Administrator"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.updateAdministrator": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version you are changing. The change is refused with 412 if it is no longer the current one.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example adm_01k0a7p5v8e4xv2m3n4p5q6r7s */
                administratorId: components["parameters"]["AdministratorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "finance"
                 *     }
                 */
                "application/json": components["schemas"]["AdministratorPatch"];
            };
        };
        responses: {
            /** @description The administrator as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Administrator"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.renewAdministratorLink": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any unique string for this request, such as a UUID. A repeat within 24 hours gives the first answer again.
                 * @example 6f1c9a52-0a5e-4d0e-9a41-6f6d9d1b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example adm_01k0a7p5v8e4xv2m3n4p5q6r7s */
                administratorId: components["parameters"]["AdministratorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sent. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "platform.listAudit": {
        parameters: {
            query?: {
                /**
                 * @description The user or API key that did it.
                 * @example usr_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                actorId?: components["parameters"]["ActorId"];
                /**
                 * @description An operation of this API, such as `members.update`, or a type of event, such as `invoice.issued`.
                 * @example members.update
                 */
                action?: components["parameters"]["Action"];
                /**
                 * @description The kind of thing that was changed.
                 * @example apiKey
                 */
                resourceType?: components["parameters"]["ResourceType"];
                /**
                 * @description The thing that was changed.
                 * @example job_01k0a7p5v8e4xv2m3n4p5q6r7s
                 */
                resourceId?: components["parameters"]["ResourceId"];
                /**
                 * @description The earliest time, included.
                 * @example 2026-11-01T00:00:00Z
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The latest time, not included.
                 * @example 2026-12-01T00:00:00Z
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description How many to return at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. Opaque; do not build it. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditRecord"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "on.customer.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.customer.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.customer.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.vehicle.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.vehicle.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.vehicle.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.job.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.job.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.job.status_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobStatusChangedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceIssuedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceSentEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoicePaidEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.email_delayed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceEmailDelayedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.email_delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceEmailDeliveredEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.email_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceEmailFailedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invoice.email_complained": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceEmailComplainedEvent"];
            };
        };
        responses: never;
    };
    "on.cash_drawer.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CashDrawerOpenedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.cash_drawer.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CashDrawerClosedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.credit_note.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditNoteIssuedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.debit_note.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DebitNoteIssuedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.estimate.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.estimate.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.estimate.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.estimate.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateSentEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.estimate.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateApprovedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.estimate.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateDeclinedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.payment.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRecordedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.payment.confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentConfirmedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.payment.bounced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentBouncedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.payment.refunded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRefundedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.payment.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRejectedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.item.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.item.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.item.stock_low": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemStockLowEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.stock.moved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockMovedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.supplier.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.supplier.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.supplier.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.supplier.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierPaidEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.purchase.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.purchase.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.purchase.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.purchase.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseReceivedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.purchase.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseReturnedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.workshop.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.workshop.verification_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopVerificationChangedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.member.joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberJoinedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.member.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.role.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.role.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.role.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.member.removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRemovedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.apiKey.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.apiKey.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.apiKey.rolled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRolledEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.apiKey.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRevokedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invite.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invite.resent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteResentEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invite.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteAcceptedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.invite.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRevokedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.file.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileCompletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.file.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.listing.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.opening_hours.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningHoursUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.import.finished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportFinishedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.bay.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BayCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.bay.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BayUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.bookable_service.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookableServiceCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.bookable_service.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookableServiceUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.booking.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.booking.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.booking.status_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingStatusChangedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.booking_settings.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingSettingsUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.subscription.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.webhook.endpoint_created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.webhook.endpoint_updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.webhook.endpoint_disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointDisabledEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.webhook.endpoint_deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on.webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTestEvent"];
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds says that you have it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
