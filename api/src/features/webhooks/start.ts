import { builtinSender } from '../../adapters/webhooks/builtin.ts';
import { svixGateway } from '../../adapters/webhooks/svix.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import type { WebhookEvent } from '../../http/contract.ts';
import type { Logger } from '../../logger.ts';
import { startEndpointTasks } from './endpointTasks.ts';
import { startFanOut } from './fanOut.ts';
import { startSender } from './sender.ts';
import { startSvixPublisher } from './svixPublisher.ts';
import { createSvixSync } from './svixSync.ts';

export type WebhookOptions = {
  /** At the least, before Svix is asked again. */
  svixWaitMs?: number;
  /** How long Svix may take until it first tries an endpoint. */
  svixAttemptMs?: number;
  /** For an attempt as a whole. */
  webhookTimeoutMs?: number;
};

type Parts = { database: Database; config: Config; log: Logger; events: WebhookEvent[] };

/** All workers of webhooks. Events go through Svix where there is one, and from this process otherwise. */
export function startWebhooks(parts: Parts & WebhookOptions): { stop(): Promise<void> } {
  const {
    database,
    config,
    log,
    events,
    svixWaitMs = 5000,
    svixAttemptMs = 300_000,
    webhookTimeoutMs = 15_000,
  } = parts;
  const svix = config.svix ? svixGateway(config.svix) : null;
  const sync = svix && createSvixSync({ database, config, log, svix, events, waitMs: svixWaitMs });
  const builtin = builtinSender({ allowPrivate: config.embedded, timeoutMs: webhookTimeoutMs });
  const sender = startSender({ database, config, log, sender: builtin, svix });
  const workers = [
    startEndpointTasks({ database, log, svix: sync }),
    sync
      ? startSvixPublisher({ database, log, sync, attemptMs: svixAttemptMs })
      : startFanOut({ database, log, sender }),
  ];
  return {
    async stop() {
      await Promise.all(workers.map(worker => worker.stop()));
      await sender.stop();
    },
  };
}
