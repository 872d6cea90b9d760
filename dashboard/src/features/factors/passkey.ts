import type { NewPasskey, PasskeyCreation, UsedPasskey } from '@workbay/sdk/schema';
import { workbay } from '../../app/api.ts';

/** Browsers know passkeys on HTTPS pages and on localhost alone. */
export const knowsPasskeys = () => 'PublicKeyCredential' in window;

const library = () => import('@simplewebauthn/browser');

/** Has the browser ask for a passkey of this site. */
export async function askForPasskey(): Promise<UsedPasskey> {
  const { startAuthentication } = await library();
  const { id, response } = await startAuthentication({
    optionsJSON: await workbay.factors.passkeyChallenge(),
  });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return { id, clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) };
}

/** Has the browser make one, for the user or for whom `begin` says. */
export async function makePasskey(
  begin: () => Promise<PasskeyCreation> = () => workbay.factors.startPasskey(),
): Promise<NewPasskey> {
  const { startRegistration } = await library();
  const { id, response } = await startRegistration({ optionsJSON: await begin() });
  return { id, clientDataJSON: response.clientDataJSON, attestationObject: response.attestationObject };
}
