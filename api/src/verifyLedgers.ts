import { readConfig } from './config.ts';
import { connect } from './data/connection.ts';
import { verifyAllLedgers } from './features/ledger/verify.ts';

/** `npm run ledger:verify`: recomputes every workshop's books from their entries and fails where something differs. */
const database = await connect(readConfig(process.env).mongo);
try {
  const { checked, differences } = await verifyAllLedgers({ database, tenantId: null });
  for (const { tenantId, what, kept, posted } of differences)
    process.stdout.write(`${tenantId}: ${what} is kept as ${kept}, its entries come to ${posted}\n`);
  process.stdout.write(`${checked} ledgers checked, ${differences.length} differences\n`);
  if (differences.length > 0) process.exitCode = 1;
} finally {
  await database.client.close();
}
