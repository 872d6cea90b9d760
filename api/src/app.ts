import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { DiskStore } from './adapters/files/disk.ts';
import { addDiskFiles } from './adapters/files/diskRoutes.ts';
import { s3Origin } from './adapters/files/s3.ts';
import type { Config } from './config.ts';
import { newRequestId } from './data/ids.ts';
import { nothingHere } from './errors.ts';
import { advancesRoutes } from './features/advances/routes.ts';
import { apiKeysRoutes } from './features/apiKeys/routes.ts';
import { auditRoutes } from './features/audit/routes.ts';
import { authRoutes } from './features/auth/routes.ts';
import { baysRoutes } from './features/bays/routes.ts';
import { addStripeHook } from './features/billing/stripeHook.ts';
import { bookableServicesRoutes } from './features/bookableServices/routes.ts';
import { addBookingPages } from './features/bookingPage/pages.ts';
import { bookingPageRoutes } from './features/bookingPage/routes.ts';
import { bookingsRoutes } from './features/bookings/routes.ts';
import { calendarFeedsRoutes } from './features/calendarFeeds/routes.ts';
import { cashDrawersRoutes } from './features/cashDrawers/routes.ts';
import { customersRoutes } from './features/customers/routes.ts';
import { addDirectoryPages } from './features/directory/pages.ts';
import { directoryRoutes } from './features/directory/routes.ts';
import { addDisputePages } from './features/disputes/pages.ts';
import { disputesRoutes } from './features/disputes/routes.ts';
import { estimatesRoutes } from './features/estimates/routes.ts';
import { eventsRoutes } from './features/events/routes.ts';
import { factorsRoutes } from './features/factors/routes.ts';
import { figuresRoutes } from './features/figures/routes.ts';
import { filesRoutes } from './features/files/routes.ts';
import { gstReturnsRoutes } from './features/gstReturns/routes.ts';
import { importsRoutes } from './features/imports/routes.ts';
import { inspectionsRoutes } from './features/inspections/routes.ts';
import { inspectionTemplatesRoutes } from './features/inspectionTemplates/routes.ts';
import { invitesRoutes } from './features/invites/routes.ts';
import { invoiceNotesRoutes } from './features/invoiceNotes/routes.ts';
import { invoicesRoutes } from './features/invoices/routes.ts';
import { itemsRoutes } from './features/items/routes.ts';
import { jobsRoutes } from './features/jobs/routes.ts';
import { ledgerRoutes } from './features/ledger/routes.ts';
import { listingRoutes } from './features/listing/routes.ts';
import { addResendHook } from './features/mailReports/resendHook.ts';
import { addMailbox } from './features/mails/mailbox.ts';
import { membersRoutes } from './features/members/routes.ts';
import { addOneClick } from './features/notifications/oneClick.ts';
import { notificationsRoutes } from './features/notifications/routes.ts';
import { onlinePaymentsRoutes } from './features/onlinePayments/routes.ts';
import { openingHoursRoutes } from './features/openingHours/routes.ts';
import { papersRoutes } from './features/papers/routes.ts';
import { paymentsRoutes } from './features/payments/routes.ts';
import { payoutsRoutes } from './features/payouts/routes.ts';
import { placesRoutes } from './features/places/routes.ts';
import { platformRoutes } from './features/platform/routes.ts';
import { addOwnBookingPages } from './features/portal/bookPages.ts';
import { addPortalPages } from './features/portal/pages.ts';
import { addPushPages } from './features/portal/pushPages.ts';
import { portalRoutes } from './features/portal/routes.ts';
import { privacyRoutes } from './features/privacy/routes.ts';
import { profileRoutes } from './features/profile/routes.ts';
import { purchasesRoutes } from './features/purchases/routes.ts';
import { remindersRoutes } from './features/reminders/routes.ts';
import { reportsRoutes } from './features/reports/routes.ts';
import { addReviewPages } from './features/reviews/pages.ts';
import { reviewsRoutes } from './features/reviews/routes.ts';
import { rolesRoutes } from './features/roles/routes.ts';
import { sampleDataRoutes } from './features/sampleData/routes.ts';
import { addRequestPages } from './features/serviceRequests/pages.ts';
import { serviceRequestsRoutes } from './features/serviceRequests/routes.ts';
import { sessionsRoutes } from './features/sessions/routes.ts';
import { addSharePages } from './features/sharing/pages.ts';
import { sharingRoutes } from './features/sharing/routes.ts';
import { sheetsRoutes } from './features/sheets/routes.ts';
import { stockRoutes } from './features/stock/routes.ts';
import { subscriptionsRoutes } from './features/subscriptions/routes.ts';
import { summaryRoutes } from './features/summary/routes.ts';
import { suppliersRoutes } from './features/suppliers/routes.ts';
import { supportAccessRoutes } from './features/supportAccess/routes.ts';
import { suppressionsRoutes } from './features/suppressions/routes.ts';
import { taxRatesRoutes } from './features/taxRates/routes.ts';
import { testModeRoutes } from './features/testMode/routes.ts';
import { timeEntriesRoutes } from './features/timeEntries/routes.ts';
import { vehiclesRoutes } from './features/vehicles/routes.ts';
import { vettingRoutes } from './features/vetting/routes.ts';
import { viewsRoutes } from './features/views/routes.ts';
import { walletsRoutes } from './features/wallets/routes.ts';
import { webhooksRoutes } from './features/webhooks/routes.ts';
import { addWhatsAppHook } from './features/whatsapp/hook.ts';
import { workRoutes } from './features/work/routes.ts';
import { workshopsRoutes } from './features/workshops/routes.ts';
import { bindContract, type Parts } from './http/binder.ts';
import type { Contract } from './http/contract.ts';
import { addDashboard } from './http/dashboard.ts';
import { addHealth, type Backlog } from './http/health.ts';
import { answerProblems, sendProblem } from './http/problems.ts';
import { addReference } from './http/reference.ts';
import type { Logger } from './logger.ts';

/** The whole application without its socket. Everything is listed here, in the order in which it takes effect. */
export async function buildApp(
  parts: Parts & { contract: Contract; logger: Logger; backlog: Backlog; diskFiles: DiskStore | null },
): Promise<FastifyInstance> {
  const { config, contract } = parts;
  const logger: FastifyBaseLogger = parts.logger;
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: newRequestId,
    requestIdHeader: false,
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  });

  answerProblems(app);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('Request-Id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    done();
    if (!request.operationId && reply.statusCode < 500) return;
    const { operationId, principal } = request;
    request.log.info(
      {
        operation: operationId,
        tenantId: principal?.tenantId,
        principal: principal?.id,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        traceparent: request.headers.traceparent,
      },
      'answered',
    );
  });

  const fileOrigins = fileOriginsOf(config);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...fileOrigins, ...tileOriginsOf(config)],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...fileOrigins],
        frameSrc: ["'self'", 'blob:'],
        // A form of ours may lead on to the page where one pays.
        formAction: ["'self'", ...(config.billing ? ['https://checkout.stripe.com'] : [])],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: config.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  });
  await app.register(cors, {
    origin: config.allowedOrigins,
    credentials: true,
    exposedHeaders: [
      'ETag',
      'Request-Id',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'Idempotency-Replayed',
    ],
  });
  await app.register(underPressure, {
    maxEventLoopDelay: config.maxEventLoopDelayMs,
    // The plugin takes an interval without a sample, one long piece of work, for an endless delay: a shorter one would refuse too soon.
    sampleInterval: config.maxEventLoopDelayMs,
  });
  await app.register(cookie);

  bindContract(
    app,
    contract,
    [
      authRoutes,
      sessionsRoutes,
      profileRoutes,
      workRoutes,
      factorsRoutes,
      workshopsRoutes,
      openingHoursRoutes,
      listingRoutes,
      directoryRoutes,
      reviewsRoutes,
      placesRoutes,
      baysRoutes,
      bookableServicesRoutes,
      bookingsRoutes,
      bookingPageRoutes,
      calendarFeedsRoutes,
      portalRoutes,
      serviceRequestsRoutes,
      supportAccessRoutes,
      platformRoutes,
      membersRoutes,
      rolesRoutes,
      invitesRoutes,
      apiKeysRoutes,
      customersRoutes,
      vehiclesRoutes,
      papersRoutes,
      remindersRoutes,
      itemsRoutes,
      stockRoutes,
      suppliersRoutes,
      purchasesRoutes,
      jobsRoutes,
      vettingRoutes,
      figuresRoutes,
      disputesRoutes,
      viewsRoutes,
      timeEntriesRoutes,
      inspectionTemplatesRoutes,
      inspectionsRoutes,
      walletsRoutes,
      payoutsRoutes,
      filesRoutes,
      estimatesRoutes,
      sharingRoutes,
      invoicesRoutes,
      suppressionsRoutes,
      invoiceNotesRoutes,
      paymentsRoutes,
      advancesRoutes,
      onlinePaymentsRoutes,
      cashDrawersRoutes,
      ledgerRoutes,
      taxRatesRoutes,
      gstReturnsRoutes,
      summaryRoutes,
      subscriptionsRoutes,
      reportsRoutes,
      sheetsRoutes,
      importsRoutes,
      sampleDataRoutes,
      eventsRoutes,
      notificationsRoutes,
      auditRoutes,
      testModeRoutes,
      privacyRoutes,
      webhooksRoutes,
    ],
    parts,
  );
  addHealth(app, config, parts.database, parts.backlog);
  await addReference(app, contract);
  await addResendHook(app, parts);
  await addWhatsAppHook(app, parts);
  await addStripeHook(app, parts);
  await addSharePages(app);
  await addBookingPages(app);
  await addPortalPages(app, config);
  await addOwnBookingPages(app, config);
  await addPushPages(app, config);
  await addRequestPages(app, config, parts.files);
  await addDisputePages(app, config);
  addDirectoryPages(app, parts);
  await addReviewPages(app, parts.files);
  addMailbox(app, config, parts.database);
  await addOneClick(app, parts);
  if (parts.diskFiles) await addDiskFiles(app, parts.diskFiles, parts.rateLimits);
  const sendPage = await addDashboard(app, config);

  app.setNotFoundHandler(async (request, reply) => {
    // A built file of another release is not there, rather than a page.
    const isPage = request.method === 'GET' && !/^\/(v1|assets)\//.test(request.url);
    if (sendPage && isPage) return sendPage(reply);
    await parts.rateLimits.take('read', null, request, reply);
    return sendProblem(nothingHere(), request, reply);
  });
  return app;
}

/** Where the page may upload to and show pictures from, beside ourselves. */
function fileOriginsOf({ files: { s3, cdnUrl } }: Config): string[] {
  return [...(s3 ? [s3Origin(s3)] : []), ...(cdnUrl ? [new URL(cdnUrl).origin] : [])];
}

/** Where the pictures of maps come from; a template can name several hosts by `{s}`. */
function tileOriginsOf({ mapTiles }: Config): string[] {
  return mapTiles ? [/^[a-z]+:\/\/[^/]+/.exec(mapTiles.url)?.[0].replace('{s}', '*') ?? ''] : [];
}
