import { collections } from './collections.ts';
import { readConfig } from './config.ts';
import { connect } from './data/connection.ts';
import { reseal } from './data/reseal.ts';

/**
 * `npm run secret:rotate`: seals by SECRET_KEY what was sealed by SECRET_KEY_PREVIOUS, once every process knows both. It may be
 * stopped and run again.
 */
const { mongo, secretKey, previousSecretKey } = readConfig(process.env);
const database = await connect(mongo);
const log = (line: string) => process.stdout.write(`${line}\n`);
try {
  const { resealed, unreadable } = await reseal({
    database,
    secretKey,
    previousSecretKey,
    definitions: collections,
    log,
  });
  log(`${resealed} fields sealed anew. All is sealed by SECRET_KEY: SECRET_KEY_PREVIOUS can go.`);
  if (unreadable > 0) {
    log(`${unreadable} fields are opened by neither key and stay as they are.`);
    process.exitCode = 1;
  }
} finally {
  await database.client.close();
}
