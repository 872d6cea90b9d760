import { parseArgs } from 'node:util';
import { collections } from './collections.ts';
import { readConfig } from './config.ts';
import { connect } from './data/connection.ts';
import { withKeys } from './data/keys.ts';
import { ensureSchema } from './data/schema.ts';
import { administratorLink } from './features/platform/command.ts';

/** `npm run admin:create -- --email neha@workbay.dev`; for who has one already, a new link. */
const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', default: 'super' },
  },
});
const settings = readConfig(process.env);
const database = await connect(settings.mongo);
try {
  await ensureSchema(database, collections, () => undefined);
  const config = await withKeys(settings, database, collections);
  const link = await administratorLink({ database, config, tenantId: null }, values);
  process.stdout.write(
    `Open this within 24 hours; it works once, and ends what password and second factor there were:\n${link}\n`,
  );
} finally {
  await database.client.close();
}
