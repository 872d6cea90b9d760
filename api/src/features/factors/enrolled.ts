import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { factorsCollection, passkeysCollection } from './store.ts';

export type FactorMethod = 'totp' | 'passkey' | 'recovery_code';

/** By what the user can prove a second factor; empty for who has set up none. */
export async function enrolledMethods(scope: DataScope, userId: string): Promise<FactorMethod[]> {
  const factors = await platformCollection(scope, factorsCollection, 'second factors').findOne({
    _id: userId,
  });
  const passkey = await platformCollection(scope, passkeysCollection, 'second factors').findOne({ userId });
  const methods: FactorMethod[] = [];
  if (factors?.totp) methods.push('totp');
  if (passkey) methods.push('passkey');
  if (methods.length > 0 && factors && factors.recoveryHashes.length > 0) methods.push('recovery_code');
  return methods;
}
