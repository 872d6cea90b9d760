import type { Billing } from '../../adapters/billing/billing.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import type { Logger } from '../../logger.ts';

/** What works off the tasks. */
export type Parts = { database: Database; config: Config; billing: Billing; log: Logger };
