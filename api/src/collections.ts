import { keysCollection } from './data/keys.ts';
import { migrationsCollection } from './data/migrations.ts';
import { advancesCollection } from './features/advances/store.ts';
import { apiKeysCollection } from './features/apiKeys/store.ts';
import { auditCollection } from './features/audit/store.ts';
import {
  emailChangesCollection,
  identitiesCollection,
  passwordResetsCollection,
  passwordTriesCollection,
  sessionsCollection,
  signInTicketsCollection,
  signingKeysCollection,
  usersCollection,
  verificationsCollection,
} from './features/auth/store.ts';
import { baysCollection } from './features/bays/store.ts';
import { billingTasksCollection } from './features/billing/store.ts';
import { bookableServicesCollection } from './features/bookableServices/store.ts';
import { bookingRequestsCollection } from './features/bookingPage/store.ts';
import {
  bookingRemindersCollection,
  bookingSettingsCollection,
  bookingsCollection,
} from './features/bookings/store.ts';
import { calendarFeedsCollection } from './features/calendarFeeds/store.ts';
import { cashDrawersCollection } from './features/cashDrawers/store.ts';
import { customersCollection } from './features/customers/store.ts';
import { depositHoldsCollection } from './features/deposits/holds.ts';
import { entriesCollection } from './features/directory/store.ts';
import { disputesCollection } from './features/disputes/store.ts';
import { answersCollection, estimatesCollection, revisionsCollection } from './features/estimates/store.ts';
import { changesCollection } from './features/events/changes.ts';
import { eventsCollection } from './features/events/store.ts';
import { challengesCollection, factorsCollection, passkeysCollection } from './features/factors/store.ts';
import { platformCountsCollection, platformDaysCollection } from './features/figures/store.ts';
import { filesCollection, storageCollection } from './features/files/store.ts';
import {
  importFaultsCollection,
  importPartsCollection,
  importsCollection,
} from './features/imports/store.ts';
import { inspectionsCollection } from './features/inspections/store.ts';
import { inspectionTemplatesCollection } from './features/inspectionTemplates/store.ts';
import { invitesCollection } from './features/invites/store.ts';
import { invoiceNotesCollection } from './features/invoiceNotes/store.ts';
import { invoicesCollection } from './features/invoices/store.ts';
import { itemsCollection } from './features/items/store.ts';
import { jobsCollection } from './features/jobs/store.ts';
import {
  closingsCollection,
  ledgerChecksCollection,
  ledgerCollection,
  ledgerMonthsCollection,
} from './features/ledger/store.ts';
import { listingsCollection } from './features/listing/store.ts';
import { mailReportsCollection } from './features/mailReports/store.ts';
import { mailboxCollection } from './features/mails/mailbox.ts';
import { mailSharesCollection, mailsCollection } from './features/mails/store.ts';
import { membersCollection } from './features/members/store.ts';
import { mergesCollection } from './features/merges/store.ts';
import {
  pushDevicesCollection,
  pushMessagesCollection,
  vapidCollection,
} from './features/notifications/pushStore.ts';
import {
  noticesCollection,
  notificationsCollection,
  preferencesCollection,
  sendsCollection,
} from './features/notifications/store.ts';
import { paymentAccountsCollection, paymentPagesCollection } from './features/onlinePayments/store.ts';
import { openingHoursCollection } from './features/openingHours/store.ts';
import { openingsCollection } from './features/openings/store.ts';
import { papersCollection } from './features/papers/store.ts';
import { paymentsCollection } from './features/payments/store.ts';
import { payoutsCollection } from './features/payouts/store.ts';
import { administratorSessionsCollection, administratorsCollection } from './features/platform/store.ts';
import {
  customerCodesCollection,
  customerProfilesCollection,
  customerSessionsCollection,
} from './features/portal/store.ts';
import { erasuresCollection, exportPartsCollection, exportsCollection } from './features/privacy/store.ts';
import { purchasesCollection } from './features/purchases/store.ts';
import {
  reminderRunsCollection,
  reminderSettingsCollection,
  remindersCollection,
} from './features/reminders/store.ts';
import { dailySalesCollection } from './features/reports/store.ts';
import { ratingsCollection, reviewsCollection } from './features/reviews/store.ts';
import { rolesCollection } from './features/roles/store.ts';
import { sampleDataCollection } from './features/sampleData/store.ts';
import { customerRequestsCollection, serviceRequestsCollection } from './features/serviceRequests/store.ts';
import { shareLinksCollection } from './features/sharing/store.ts';
import { stockMovementsCollection } from './features/stock/store.ts';
import { subscriptionsCollection } from './features/subscriptions/store.ts';
import { dailyFiguresCollection, figuresCollection } from './features/summary/store.ts';
import { supplierPaymentsCollection, suppliersCollection } from './features/suppliers/store.ts';
import { supportGrantsCollection, supportSessionsCollection } from './features/supportAccess/store.ts';
import { suppressionsCollection } from './features/suppressions/store.ts';
import { taxRatesCollection } from './features/taxRates/store.ts';
import { testLinksCollection, testRemovalsCollection } from './features/testMode/store.ts';
import { timeEntriesCollection } from './features/timeEntries/store.ts';
import { vehiclesCollection } from './features/vehicles/store.ts';
import { vettingsCollection } from './features/vetting/store.ts';
import { viewsCollection } from './features/views/store.ts';
import { walletsCollection } from './features/wallets/store.ts';
import { deliveriesCollection, endpointsCollection } from './features/webhooks/store.ts';
import { svixTurnsCollection } from './features/webhooks/svixTurns.ts';
import { whatsappMessagesCollection } from './features/whatsapp/store.ts';
import { workshopsCollection } from './features/workshops/store.ts';
import { idempotencyCollection } from './http/idempotency.ts';

/** Every collection, so that the start can make their indexes and the tests can watch their commands. */
export const collections = [
  administratorSessionsCollection,
  administratorsCollection,
  answersCollection,
  apiKeysCollection,
  auditCollection,
  taxRatesCollection,
  baysCollection,
  billingTasksCollection,
  bookableServicesCollection,
  bookingRemindersCollection,
  bookingRequestsCollection,
  depositHoldsCollection,
  walletsCollection,
  payoutsCollection,
  bookingsCollection,
  bookingSettingsCollection,
  calendarFeedsCollection,
  challengesCollection,
  cashDrawersCollection,
  customerCodesCollection,
  customerProfilesCollection,
  customerSessionsCollection,
  customerRequestsCollection,
  serviceRequestsCollection,
  customersCollection,
  dailyFiguresCollection,
  dailySalesCollection,
  deliveriesCollection,
  emailChangesCollection,
  endpointsCollection,
  entriesCollection,
  erasuresCollection,
  estimatesCollection,
  changesCollection,
  eventsCollection,
  exportPartsCollection,
  exportsCollection,
  factorsCollection,
  figuresCollection,
  filesCollection,
  idempotencyCollection,
  importFaultsCollection,
  importPartsCollection,
  importsCollection,
  sampleDataCollection,
  identitiesCollection,
  invitesCollection,
  invoiceNotesCollection,
  invoicesCollection,
  itemsCollection,
  jobsCollection,
  keysCollection,
  closingsCollection,
  ledgerChecksCollection,
  ledgerCollection,
  ledgerMonthsCollection,
  listingsCollection,
  mailboxCollection,
  mailReportsCollection,
  mailSharesCollection,
  mailsCollection,
  membersCollection,
  mergesCollection,
  migrationsCollection,
  noticesCollection,
  notificationsCollection,
  openingHoursCollection,
  openingsCollection,
  passkeysCollection,
  passwordResetsCollection,
  passwordTriesCollection,
  paymentAccountsCollection,
  paymentPagesCollection,
  paymentsCollection,
  advancesCollection,
  whatsappMessagesCollection,
  preferencesCollection,
  purchasesCollection,
  pushDevicesCollection,
  pushMessagesCollection,
  ratingsCollection,
  papersCollection,
  reminderRunsCollection,
  reminderSettingsCollection,
  remindersCollection,
  reviewsCollection,
  revisionsCollection,
  rolesCollection,
  sendsCollection,
  sessionsCollection,
  shareLinksCollection,
  signInTicketsCollection,
  signingKeysCollection,
  testLinksCollection,
  testRemovalsCollection,
  stockMovementsCollection,
  storageCollection,
  subscriptionsCollection,
  supplierPaymentsCollection,
  suppliersCollection,
  supportGrantsCollection,
  supportSessionsCollection,
  suppressionsCollection,
  svixTurnsCollection,
  usersCollection,
  vapidCollection,
  vehiclesCollection,
  viewsCollection,
  timeEntriesCollection,
  inspectionsCollection,
  inspectionTemplatesCollection,
  verificationsCollection,
  vettingsCollection,
  platformCountsCollection,
  platformDaysCollection,
  disputesCollection,
  workshopsCollection,
];
