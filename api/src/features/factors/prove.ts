import type { components } from '@workbay/sdk/schema';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Holder } from './holder.ts';
import { checkPasskey } from './passkeys.ts';
import { useRecoveryCode } from './recoveryCodes.ts';
import { checkTotp } from './totp.ts';

export type FactorProof = {
  code?: string;
  recoveryCode?: string;
  passkey?: components['schemas']['UsedPasskey'];
};

/** Throws unless exactly one of the body's properties is there. */
export function exactlyOne(body: Record<string, unknown>, names: string[]): void {
  if (names.filter(name => body[name] !== undefined).length !== 1)
    throw fault('invalid_request', '/body', `must have exactly one of ${names.join(', ')}`);
}

/** Checks the one second factor that was sent; null when it is the person's. What is wrong is returned, so that it counts. */
export async function proveFactor(ctx: Context, person: Holder, proof: FactorProof): Promise<Problem | null> {
  if (proof.code) return checkTotp(ctx, person, proof.code);
  if (proof.recoveryCode) return useRecoveryCode(ctx, person, proof.recoveryCode);
  if (!proof.passkey) return new Problem('invalid_code');
  const owner = await checkPasskey(ctx, proof.passkey);
  if (owner instanceof Problem) return owner;
  return owner === person._id ? null : new Problem('passkey_refused');
}
