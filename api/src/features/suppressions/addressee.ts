import { Problem } from '../../errors.ts';
import { refuseSuppressed, type Scope } from './suppressions.ts';

/**
 * Where a document goes: to the address that is asked for, else to the customer's own. Throws `no_email` where there is
 * neither, and `email_suppressed` where a mail there would not be sent.
 */
export async function addressee(
  scope: Scope,
  asked: string | undefined,
  own: string | null,
): Promise<string> {
  const to = asked?.toLowerCase() ?? own;
  if (!to) throw new Problem('no_email', 'The customer has no e-mail address; give one.');
  await refuseSuppressed(scope, to);
  return to;
}
