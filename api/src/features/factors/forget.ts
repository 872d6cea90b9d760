import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { factorsCollection, passkeysCollection } from './store.ts';

/** Whoever has lost app and recovery codes begins anew; that they are who they say somebody else has made sure of. */
export async function forgetFactors(scope: DataScope, holderId: string): Promise<void> {
  await platformCollection(scope, factorsCollection, 'second factors').deleteOne({ _id: holderId });
  await platformCollection(scope, passkeysCollection, 'second factors').deleteMany({ userId: holderId });
}
