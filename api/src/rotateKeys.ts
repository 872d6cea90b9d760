import { collections } from './collections.ts';
import { readConfig } from './config.ts';
import { connect } from './data/connection.ts';
import { withKeys } from './data/keys.ts';
import { rotateSigningKeys } from './http/signingKeys.ts';

/** `npm run keys:rotate`; with `-- --now` when the present key may be in other hands. */
const settings = readConfig(process.env);
const database = await connect(settings.mongo);
const config = await withKeys(settings, database, collections);
const now = process.argv.includes('--now');
const kid = await rotateSigningKeys({ database, config }, { now });
await database.client.close();
process.stdout.write(
  now
    ? `${kid} signs from now on; tokens by older keys are refused within a minute, sessions stay.\n`
    : `${kid} is published and signs in 10 minutes; older keys count for an hour more.\n`,
);
