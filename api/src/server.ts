import type { FastifyInstance } from 'fastify';
import { diskStore } from './adapters/files/disk.ts';
import { s3Store } from './adapters/files/s3.ts';
import { mailboxSender } from './adapters/mail/mailbox.ts';
import { resendSender } from './adapters/mail/resend.ts';
import { cloudWhatsApp } from './adapters/whatsapp/cloud.ts';
import { buildApp } from './app.ts';
import { collections } from './collections.ts';
import type { Settings } from './config.ts';
import { type Database, endOrphanedTransactions, openDatabase } from './data/connection.ts';
import { createKeyRing, type KeyRing } from './data/keys.ts';
import { migrate } from './data/migrations.ts';
import { backlogOf } from './data/queue.ts';
import { ensureSchema } from './data/schema.ts';
import { createRenderer } from './documents/render.ts';
import { billingTasksCollection } from './features/billing/store.ts';
import { startBilling } from './features/billing/worker.ts';
import { calendarFile } from './features/bookings/calendarFile.ts';
import { startBookingReminders } from './features/bookings/reminders.ts';
import { bookingRemindersCollection } from './features/bookings/store.ts';
import { startDepositHolds } from './features/deposits/expire.ts';
import { depositHoldsCollection } from './features/deposits/holds.ts';
import { mendReach } from './features/directory/mendReach.ts';
import { startLiveEvents } from './features/events/live.ts';
import { eventsCollection, eventsForSvix } from './features/events/store.ts';
import { startPlatformFigures } from './features/figures/worker.ts';
import { startFileCleaner } from './features/files/cleaner.ts';
import { filesCollection } from './features/files/store.ts';
import { startImports } from './features/imports/start.ts';
import { importsCollection } from './features/imports/store.ts';
import { renderNotePdf } from './features/invoiceNotes/pdf.ts';
import { renderInvoicePdf } from './features/invoices/pdf.ts';
import { startLedgerChecks } from './features/ledger/nightly.ts';
import { follow } from './features/mailReports/mailReports.ts';
import { mailboxStore } from './features/mails/mailbox.ts';
import { startMails } from './features/mails/sender.ts';
import { mailsCollection } from './features/mails/store.ts';
import { startNotifications } from './features/notifications/maker.ts';
import { startPushes } from './features/notifications/pusher.ts';
import { pushMessagesCollection } from './features/notifications/pushStore.ts';
import { startSends } from './features/notifications/sender.ts';
import { noticesCollection, sendsCollection } from './features/notifications/store.ts';
import { startPrivacy } from './features/privacy/start.ts';
import { erasuresCollection, exportsCollection } from './features/privacy/store.ts';
import { reminderRunsCollection } from './features/reminders/store.ts';
import { startReminders } from './features/reminders/worker.ts';
import { startRequestExpiry } from './features/serviceRequests/expiry.ts';
import { customerRequestsCollection } from './features/serviceRequests/store.ts';
import { sharedPdf } from './features/sharing/pdf.ts';
import { whatsappContent } from './features/sharing/whatsapp.ts';
import { startTestRemovals } from './features/testMode/removal.ts';
import { startVerificationTerms } from './features/vetting/terms.ts';
import { startWebhooks, type WebhookOptions } from './features/webhooks/start.ts';
import { deliveriesCollection, endpointsCollection } from './features/webhooks/store.ts';
import { startWhatsApp } from './features/whatsapp/sender.ts';
import { mailSenderOf } from './features/workshops/mailSender.ts';
import { createAuthenticator } from './http/authenticate.ts';
import type { Observer, Parts } from './http/binder.ts';
import { type Contract, loadContract } from './http/contract.ts';
import { createRateLimits } from './http/rateLimit.ts';
import type { Logger } from './logger.ts';
import { migrations } from './migrations.ts';

export type Server = {
  app: FastifyInstance;
  database: Database;
  contract: Contract;
  parts: Pick<Parts, 'config' | 'database' | 'documents' | 'files' | 'billing' | 'authenticator' | 'live'>;
  /** Takes no more background work, and waits for what is in hand. */
  stopWorkers(): Promise<void>;
  close(): Promise<void>;
};

type Options = WebhookOptions & {
  contract?: Promise<Contract>;
  /** When the database can be connected to, where that is not so yet. */
  databaseReady?: Promise<void>;
  observe?: Observer;
};

const queues = [
  eventsCollection,
  endpointsCollection,
  deliveriesCollection,
  mailsCollection,
  filesCollection,
  exportsCollection,
  { name: exportsCollection.name, due: 'sheetDueAt' as const },
  { name: exportsCollection.name, due: 'narrowedDueAt' as const },
  importsCollection,
  erasuresCollection,
  noticesCollection,
  sendsCollection,
  pushMessagesCollection,
  billingTasksCollection,
  bookingRemindersCollection,
  customerRequestsCollection,
  reminderRunsCollection,
  depositHoldsCollection,
];

/** Connects, brings the database up to date, starts the workers and builds the application; the caller listens. */
export async function createServer(
  { secretKey, previousSecretKey, ...settings }: Settings,
  logger: Logger,
  { contract: loading = loadContract(), databaseReady, observe, ...options }: Options = {},
): Promise<Server> {
  const database = openDatabase(settings.mongo, settings.port);
  const keys = createKeyRing(database, { secretKey, previousSecretKey });
  const config = Object.freeze({ ...settings, keys });
  const authenticator = createAuthenticator({ database, config, log: logger });
  // The application is built while the database starts, answers, and is brought up to date.
  const prepared = prepare(database, keys, settings, logger, databaseReady).then(() => authenticator.jwks());
  prepared.catch(() => undefined);
  const contract = await loading;
  const rateLimits = await createRateLimits(config, logger);
  const documents = createRenderer();
  const { s3, dir } = config.files;
  const disk = diskStore({ dir, keys });
  const files = s3 ? s3Store(s3) : disk;
  // A large package, and most installations sell nothing.
  const { stripeBilling } = config.billing ? await import('./adapters/billing/stripe.ts') : {};
  const billing = config.billing && stripeBilling ? stripeBilling(config.billing) : null;
  const live = startLiveEvents({ database, log: logger });
  const parts = { config, database, documents, files, billing, authenticator, live };
  const app = await buildApp({
    ...parts,
    rateLimits,
    contract,
    logger,
    diskFiles: s3 ? null : disk,
    backlog: () => backlogOf(database, queues),
    ...(observe ? { observe } : {}),
  });
  await prepared;

  const { resendApiKey, resendBaseUrl, from } = config.mail;
  const mails = startMails({
    database,
    config,
    log: logger,
    sender: resendApiKey
      ? resendSender({
          apiKey: resendApiKey,
          from,
          timeoutMs: 15_000,
          ...(resendBaseUrl ? { baseUrl: resendBaseUrl } : {}),
        })
      : mailboxSender(mailboxStore(database)),
    follow,
    senderOf: tenantId => mailSenderOf({ database, tenantId }),
    attachInvoice: (tenantId, invoiceId) =>
      renderInvoicePdf({ database, tenantId, documents, files }, invoiceId),
    attachShared: (tenantId, shared) => sharedPdf({ database, tenantId, documents, files }, shared),
    attachBooking: (tenantId, bookingId) => calendarFile({ database, config, tenantId }, bookingId),
    attachNote: (tenantId, noteId) => renderNotePdf({ database, tenantId, documents, files }, noteId),
  });
  const bookingReminders = startBookingReminders({ database, config, log: logger });
  const platformFigures = await startPlatformFigures({ database, log: logger });
  const verificationTerms = startVerificationTerms({ database, config, log: logger });
  const requestExpiry = startRequestExpiry({ database, config, log: logger });
  const reminders = startReminders({ database, config, log: logger });
  const depositHolds = startDepositHolds({ database, config, log: logger });
  const whatsapp =
    config.whatsapp &&
    startWhatsApp({
      database,
      log: logger,
      whatsapp: cloudWhatsApp({ ...config.whatsapp, timeoutMs: 15_000 }),
      contentOf: (tenantId, linkId) => whatsappContent({ database, config, tenantId }, linkId),
    });
  const cleaner = startFileCleaner({ database, files, log: logger });
  const webhooks = startWebhooks({ database, config, log: logger, events: contract.webhooks, ...options });

  const removable = collections.flatMap(definition =>
    definition.scope === 'tenant' && !definition.appendOnly ? [definition] : [],
  );
  const testRemovals = startTestRemovals({ database, files, log: logger, definitions: removable });
  const notifications = startNotifications({ database, log: logger });
  const sends = startSends({ database, config, log: logger });
  const pushes = startPushes({ database, config, log: logger });
  const ledgerChecks = await startLedgerChecks({ database, log: logger });
  const billingTasks = billing && startBilling({ database, config, billing, log: logger });
  const imports = startImports({ database, config, files, contract, log: logger });
  const privacy = startPrivacy({ database, config, files, authenticator, log: logger });

  const workers = [
    mails,
    whatsapp,
    webhooks,
    cleaner,
    testRemovals,
    privacy,
    imports,
    notifications,
    sends,
    pushes,
    ledgerChecks,
    billingTasks,
    bookingReminders,
    requestExpiry,
    verificationTerms,
    platformFigures,
    reminders,
    depositHolds,
  ];
  const stopWorkers = async () => {
    await Promise.all(workers.map(worker => worker?.stop()));
  };

  return {
    app,
    parts,
    database,
    contract,
    stopWorkers,
    async close() {
      await live.stop();
      await app.close();
      await stopWorkers();
      await documents.close();
      await rateLimits.close();
      keys.close();
      await database.client.close();
    },
  };
}

/** Connects, clears up after the process that was killed in this place, and brings the database up to date. */
async function prepare(
  database: Database,
  keys: KeyRing,
  { port, svix }: Pick<Settings, 'port' | 'svix'>,
  logger: Logger,
  databaseReady: Promise<void> | undefined,
): Promise<void> {
  await databaseReady;
  await database.client.connect();
  if (port !== 0) await endOrphanedTransactions(database, port);
  const wanted = collections.map(one => (svix && one === eventsCollection ? eventsForSvix : one));
  await ensureSchema(database, wanted, line => logger.warn(line));
  await keys.open(wanted);
  await migrate(database, migrations, logger);
  // During a release processes of before go on listing workshops after the migration: also later, for which a worker looks.
  await mendReach(database, new Date(Date.now() - 24 * 60 * 60_000));
}
