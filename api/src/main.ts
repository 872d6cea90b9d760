import { compactHeap } from './compactHeap.ts';
import { readConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { createServer } from './server.ts';

/** The process: environment, server, socket, and a stop that lets what is under way finish. */
const config = readConfig(process.env);
const logger = createLogger(config.logLevel);
const server = await createServer(config, logger);
compactHeap();
await server.app.listen({ host: config.host, port: config.port });
logger.info({ address: config.publicUrl, readyMs: Math.round(performance.now()) }, 'ready');
process.send?.('ready');

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), config.shutdownSeconds * 1000).unref();
    server.close().then(
      () => process.exit(0),
      error => {
        logger.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  });
}
