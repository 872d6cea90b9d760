import { readConfig } from './config.ts';
import { connect } from './data/connection.ts';
import { differingDays, recount, workshopsWithFigures } from './features/reports/recount.ts';

/**
 * `npm run reports:recount`: recomputes every workshop's days from its documents and mends those that differ; with `-- --check`
 * it mends nothing and fails where one does.
 */
const check = process.argv.includes('--check');
const database = await connect(readConfig(process.env).mongo);
try {
  const scope = { database, tenantId: null };
  let [workshops, days] = [0, 0];
  for await (const tenantId of workshopsWithFigures(scope)) {
    const found = check ? await differingDays(scope, tenantId) : await recount(scope, tenantId);
    for (const { date } of found) process.stdout.write(`${tenantId}: ${date} differs from its documents\n`);
    workshops += 1;
    days += found.length;
  }
  process.stdout.write(`${workshops} workshops recounted, ${days} days ${check ? 'differ' : 'mended'}\n`);
  if (check && days > 0) process.exitCode = 1;
} finally {
  await database.client.close();
}
