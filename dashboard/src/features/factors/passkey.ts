import type { NewPasskey, PasskeyCreation, UsedPasskey } from '@workbay/sdk/schema';
import { signIn } from '../../app/entry.ts';

/** Browsers know passkeys on HTTPS pages and on localhost alone. */
export const knowsPasskeys = () => 'PublicKeyCredential' in window;

const library = () => import('@simplewebauthn/browser');

/** Has the browser ask for a passkey of this site. */
export async function askForPasskey(): Promise<UsedPasskey> {
  const { startAuthentication } = await library();
  const { id, response } = await startAuthentication({
    optionsJSON: await signIn.factors.passkeyChallenge(),
  });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return { id, clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) };
}

/** Has the browser make one, for whom `begin` says. */
export async function makePasskey(begin: () => Promise<PasskeyCreation>): Promise<NewPasskey> {
  const { startRegistration } = await library();
  const { id, response } = await startRegistration({ optionsJSON: await begin() });
  return { id, clientDataJSON: response.clientDataJSON, attestationObject: response.attestationObject };
}
