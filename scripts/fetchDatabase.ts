import { resolveMongod } from '../api/src/embedded/mongo/resolve.ts';

/** Fetches the embedded database while the checks run, so that the tests need not wait for the network. */
if (!process.env.MONGODB_URI && process.env.TEST_MONGO !== 'docker')
  console.log(await resolveMongod(console.log));
