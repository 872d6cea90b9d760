import { collections } from '../src/collections.ts';
import { type Config, readConfig } from '../src/config.ts';
import { connect } from '../src/data/connection.ts';
import { withKeys } from '../src/data/keys.ts';
import type { DataScope } from '../src/data/scope.ts';
import { transaction } from '../src/data/transaction.ts';
import { handOnMail } from '../src/features/notifications/handOnMail.ts';

/** A process that hands on somebody's mail and is killed just before, or just after, that is committed. */
const [, , tenantId = '', recipient = '', point] = process.argv;
const settings = readConfig(process.env);
const database = await connect(settings.mongo);
const config = await withKeys(settings, database, collections);

function die(session: string): void {
  process.stdout.write(session, () => process.kill(process.pid, 'SIGKILL'));
}

const scope: DataScope & { config: Config } = { database, config, tenantId };
await transaction(scope, async inside => {
  await handOnMail(inside, recipient);
  if (point !== 'before commit') return;
  die(inside.session?.id?.id.toUUID().toHexString() ?? '');
  await new Promise(() => undefined);
});
die('');
