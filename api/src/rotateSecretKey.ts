import { collections } from './collections.ts';
import { readConfig } from './config.ts';
import { connect } from './data/connection.ts';
import { reseal } from './data/reseal.ts';

/**
 * `npm run secret:rotate`: seals by SECRET_KEY what was sealed by SECRET_KEY_PREVIOUS, once every process knows both. It may be
 * stopped and run again. What neither key opens keeps it from ending; `-- --leave-unreadable` gives that up.
 */
const { mongo, secretKey, previousSecretKey } = readConfig(process.env);
const database = await connect(mongo);
const log = (line: string) => process.stdout.write(`${line}\n`);
try {
  const { resealed, unreadable, ended } = await reseal({
    database,
    secretKey,
    previousSecretKey,
    definitions: collections,
    log,
    leaveUnreadable: process.argv.includes('--leave-unreadable'),
  });
  log(`${resealed} fields sealed anew.`);
  if (unreadable > 0) log(`${unreadable} fields are opened by neither key and stay as they are.`);
  if (ended) log('All that can be read is sealed by SECRET_KEY: SECRET_KEY_PREVIOUS can go.');
  else {
    log(
      'SECRET_KEY_PREVIOUS must stay. To give these fields up: npm run secret:rotate -- --leave-unreadable',
    );
    process.exitCode = 1;
  }
} finally {
  await database.client.close();
}
