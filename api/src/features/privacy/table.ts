export type Person = { userId: string; email: string };

type OfWorkshop =
  | {
      /** True, or why an export of the workshop leaves it out. */
      exported: true | string;
      /** When the workshop is deleted; what is kept is anonymised: see retain.ts. */
      fate: 'removed' | 'kept for tax law';
    }
  | { none: string };

type OfPerson =
  | {
      /** What is theirs alone: removed with their account. */
      own: (person: Person) => { [field: string]: string };
      /** True, or why an export of the person leaves it out. */
      exported: true | string;
    }
  | {
      /** What becomes of traces of them in what belongs to others. */
      blanked: string;
    }
  | { none: string };

export type Rule = {
  holds: string;
  workshop: OfWorkshop;
  person: OfPerson;
  /** When it ends by itself. */
  ends: string;
};

const removed = { exported: true, fate: 'removed' } as const;
const kept = { exported: true, fate: 'kept for tax law' } as const;
const noWorkshop = { none: 'belongs to no workshop' };
const nobody = { none: 'holds nothing about the people who log in' };
const idOnly = { none: 'names people by their id alone, which then leads nowhere' };
const byUser = ({ userId }: Person) => ({ userId });
const byId = ({ userId }: Person) => ({ _id: userId });
const byTenant = ({ userId }: Person) => ({ tenantId: userId });
const byEmail = ({ email }: Person) => ({ 'to.email': email });
const never = 'with its workshop';

/**
 * What becomes of every collection's documents in an export, when a workshop goes and when a person goes: the one table. The
 * jobs work by it and docs/privacy.md is made from it.
 */
export const privacyTable: Record<string, Rule> = {
  administratorSessions: {
    holds: 'Devices on which administrators are logged in',
    workshop: noWorkshop,
    person: nobody,
    ends: 'when it is not used',
  },
  administrators: {
    holds: 'People who run the platform: name and e-mail',
    workshop: noWorkshop,
    person: nobody,
    ends: 'never; they can be disabled',
  },
  advances: {
    holds: 'Advances of customers, with their vouchers',
    workshop: kept,
    person: idOnly,
    ends: '72 months after the annual return of their year is due (CGST Act, section 36)',
  },
  apiKeys: {
    holds: 'API keys: name, permissions, allowed addresses, and the id of who has seen the secret',
    workshop: removed,
    person: { blanked: 'the id stays, and names nobody any more' },
    ends: never,
  },
  auditRecords: {
    holds: 'Who changed what, when and from where',
    workshop: removed,
    person: {
      own: byTenant,
      exported: true,
    },
    ends: 'after AUDIT_DAYS (a year by default)',
  },
  customerCodes: {
    holds: 'Addresses whose code to log in as a customer is on its way',
    workshop: noWorkshop,
    person: { none: 'gone a quarter of an hour later' },
    ends: 'after 15 minutes',
  },
  customerProfiles: {
    holds: 'What customers keep of their own: addresses, vehicles, favourite workshops',
    workshop: noWorkshop,
    person: { own: byId, exported: true },
    ends: 'when its person deletes it',
  },
  customerRequests: {
    holds: 'What customers ask workshops for: description, where they are, vehicle',
    workshop: noWorkshop,
    person: { own: byUser, exported: true },
    ends: 'a year after it is over',
  },
  serviceRequests: {
    holds: 'What a workshop knows of requests of customers, and its quotes: first name, about where, what',
    workshop: removed,
    person: { blanked: 'what was asked for and by whom goes with their account, where it is not booked' },
    ends: 'half a year after it is over',
  },
  customerSessions: {
    holds: 'Devices on which customers are logged in',
    workshop: noWorkshop,
    person: { own: byUser, exported: true },
    ends: 'after 60 days',
  },
  taxRates: {
    holds: 'Tax rates of a workshop outside India',
    workshop: removed,
    person: nobody,
    ends: never,
  },
  bays: { holds: 'Places that take one vehicle at a time', workshop: removed, person: nobody, ends: never },
  bookableServices: { holds: 'Services that can be booked', workshop: removed, person: nobody, ends: never },
  bookingReminders: {
    holds: 'Which customers are still to be reminded of a booking, by its id',
    workshop: { exported: 'the bookings themselves are in it', fate: 'removed' },
    person: nobody,
    ends: 'the day before the booking',
  },
  bookingRequests: {
    holds: 'What somebody wants to book whose e-mail address waits for its code, sealed',
    workshop: { exported: 'nobody has proved yet whose it is', fate: 'removed' },
    person: nobody,
    ends: 'after 30 minutes',
  },
  depositHolds: {
    holds: 'Which bookings wait for their deposit, by their ids',
    workshop: { exported: 'the bookings themselves are in it', fate: 'removed' },
    person: nobody,
    ends: 'when it is paid, or half an hour later',
  },
  bookings: {
    holds: 'Bookings: customer, vehicle, time, what is to be done and by whose id',
    workshop: removed,
    person: idOnly,
    ends: 'when their customer is erased, or with its workshop',
  },
  bookingSettings: { holds: 'The rules of booking', workshop: removed, person: nobody, ends: never },
  billingTasks: {
    holds: "What the payment provider said or is to be told, by its customer's id",
    workshop: { none: "only the provider's ids" },
    person: nobody,
    ends: 'after 45 days',
  },
  calendarFeeds: {
    holds: 'Addresses by which people subscribe to their calendar: whose, and a hash',
    workshop: { exported: 'only hashes of addresses', fate: 'removed' },
    person: { own: byUser, exported: 'only a hash of an address' },
    ends: 'with the membership, or when it is stopped',
  },
  cashDrawers: {
    holds: 'When the cash drawer was opened, counted and closed, by whose id',
    workshop: removed,
    person: idOnly,
    ends: never,
  },
  customers: {
    holds: 'Customers: name, phone, e-mail, address, GSTIN, notes',
    workshop: removed,
    person: nobody,
    ends: 'when erased on their request, or with its workshop',
  },
  dailyFigures: { holds: 'Sums of a day', workshop: removed, person: nobody, ends: never },
  dailySales: {
    holds: 'Sums of a day by service and by who worked',
    workshop: removed,
    person: idOnly,
    ends: never,
  },
  directoryEntries: {
    holds: 'What the public directory shows of a listed workshop',
    workshop: { none: 'follows from the listing, and is gone as soon as the workshop is closed' },
    person: nobody,
    ends: 'when the workshop is listed no more',
  },
  emailChanges: {
    holds: 'A new e-mail address that waits for its code',
    workshop: noWorkshop,
    person: { own: byUser, exported: true },
    ends: 'minutes after it was asked for',
  },
  erasures: {
    holds: 'What is still to be erased: ids, and an address that is sealed',
    workshop: { none: 'only an id' },
    person: { none: 'gone as soon as it is done' },
    ends: 'when it is done',
  },
  estimateAnswers: {
    holds: "Customers' answers to estimates: name, time, address and browser",
    workshop: removed,
    person: idOnly,
    ends: 'when their customer is erased, or with its workshop',
  },
  estimateRevisions: {
    holds: 'Estimates as they were sent before a change',
    workshop: removed,
    person: idOnly,
    ends: 'when their customer is erased, or with its workshop',
  },
  estimates: {
    holds: 'Estimates',
    workshop: removed,
    person: idOnly,
    ends: 'when their customer is erased, or with its workshop',
  },
  events: {
    holds: 'What happened, as it was sent to webhooks',
    workshop: removed,
    person: { blanked: 'their name and address are taken out of the events of their membership' },
    ends: 'after 90 days',
  },
  exportParts: {
    holds: 'The bytes of exports, also of lists as files',
    workshop: { exported: 'an export does not hold itself', fate: 'removed' },
    person: { own: byTenant, exported: 'an export does not hold itself' },
    ends: 'within 9 days, or with their export',
  },
  exports: {
    holds: 'Which exports were asked for: all data, or a list as a file for one person',
    workshop: { exported: 'an export does not hold itself', fate: 'removed' },
    person: { own: byTenant, exported: 'an export does not hold itself' },
    ends: '7 days after it is ready; a list as a file also with the account of who asked for it',
  },
  fileStorage: {
    holds: 'How much room the files take',
    workshop: removed,
    person: { own: ({ userId }) => ({ _id: userId, tenantId: userId }), exported: true },
    ends: never,
  },
  files: {
    holds: 'Uploaded files: photos, logo, documents, with their bytes in the file store',
    workshop: removed,
    person: { own: byTenant, exported: true },
    ends: 'when nothing names them any more',
  },
  figures: { holds: 'Counts and the next numbers', workshop: removed, person: nobody, ends: never },
  idempotency: {
    holds: 'Sealed answers for requests that are repeated',
    workshop: { none: 'sealed, by a hash of the credential' },
    person: { none: 'sealed, by a hash of the credential' },
    ends: 'after 24 hours',
  },
  identities: {
    holds: 'Log-ins through another provider',
    workshop: noWorkshop,
    person: { own: byUser, exported: true },
    ends: 'with the account',
  },
  importFaults: {
    holds: 'What is wrong with rows of imported files, and what stands there',
    workshop: { exported: 'they are of files that the workshop has', fate: 'removed' },
    person: nobody,
    ends: 'after 30 days',
  },
  importParts: {
    holds: 'Which records an import made, by their ids',
    workshop: { exported: 'only ids, to undo an import by', fate: 'removed' },
    person: nobody,
    ends: 'with its import',
  },
  sampleData: {
    holds: 'Which records are made-up samples, by their ids',
    workshop: { exported: 'only ids, to take them out by', fate: 'removed' },
    person: nobody,
    ends: 'when the samples are taken out',
  },
  imports: {
    holds: 'Imports of files, with the first rows until they end',
    workshop: removed,
    person: idOnly,
    ends: '180 days after it ended, or 30 after nobody went on with it',
  },
  invites: {
    holds: 'Invites and the addresses that they were sent to',
    workshop: removed,
    person: { blanked: 'invites to their address are removed' },
    ends: never,
  },
  invoices: {
    holds: 'Invoices and bills of supply',
    workshop: kept,
    person: nobody,
    ends: '72 months after the annual return of their year is due (CGST Act, section 36)',
  },
  invoiceNotes: {
    holds: 'Credit and debit notes',
    workshop: kept,
    person: nobody,
    ends: '72 months after the annual return of their year is due (CGST Act, section 36)',
  },
  items: { holds: 'The catalogue of work and goods', workshop: removed, person: nobody, ends: never },
  stockMovements: {
    holds: 'What came into stock and went out of it',
    workshop: removed,
    person: idOnly,
    ends: never,
  },
  jobs: { holds: 'Job cards', workshop: removed, person: idOnly, ends: never },
  ledgerChecks: {
    holds: 'When all books were last checked',
    workshop: noWorkshop,
    person: nobody,
    ends: 'never',
  },
  ledgerClosings: {
    holds: 'Up to when the books are closed',
    workshop: removed,
    person: idOnly,
    ends: never,
  },
  ledgerMonths: {
    holds: 'What the accounts moved in a month',
    workshop: removed,
    person: nobody,
    ends: never,
  },
  ledgerEntries: {
    holds: 'The double-entry book; customers by id',
    workshop: kept,
    person: nobody,
    ends: '72 months after the annual return of their year is due (CGST Act, section 36)',
  },
  listings: {
    holds: 'What the workshop shows of itself in the public directory',
    workshop: removed,
    person: nobody,
    ends: never,
  },
  mailReports: {
    holds: 'Which reports of the mail provider were taken, by their ids',
    workshop: noWorkshop,
    person: nobody,
    ends: 'after 30 days',
  },
  mailShares: {
    holds: 'How many mails an address was sent of late, by its keyed hash',
    workshop: noWorkshop,
    person: { none: 'a count under a keyed hash' },
    ends: 'within a day',
  },
  passwordTries: {
    holds: 'How often a password was tried of late, by a keyed hash of what is counted',
    workshop: noWorkshop,
    person: { none: 'a count under a keyed hash' },
    ends: 'within a day',
  },
  mailbox: {
    holds: 'In embedded mode: what would have been sent',
    workshop: { none: 'stands in for the mailboxes of others' },
    person: { own: byEmail, exported: 'their own mailbox' },
    ends: 'with the embedded database',
  },
  mails: {
    holds: 'To whom mail went; its text only until it is sent, sealed',
    workshop: removed,
    person: { own: byEmail, exported: true },
    ends: 'after 90 days',
  },
  members: {
    holds: 'Who belongs to a workshop: name, e-mail, role; when they work, and where they go to customers',
    workshop: removed,
    person: { own: byUser, exported: true },
    ends: 'when they leave',
  },
  migrations: {
    holds: 'Changes of the database that were made',
    workshop: noWorkshop,
    person: nobody,
    ends: 'never',
  },
  merges: {
    holds: 'Which customer or vehicle another one was merged into, by their ids',
    workshop: removed,
    person: nobody,
    ends: never,
  },
  passkeyChallenges: {
    holds: 'What an authenticator is asked to sign',
    workshop: noWorkshop,
    person: { none: 'a hash and an id' },
    ends: 'after 5 minutes',
  },
  openings: {
    holds: 'What was owed and stood in the accounts when the books began, brought over by an import',
    workshop: kept,
    person: nobody,
    ends: 'as the ledger, or with its import undone',
  },
  passkeys: {
    holds: 'Passkeys: name and public key',
    workshop: noWorkshop,
    person: { own: byUser, exported: true },
    ends: 'with the account',
  },
  passwordResets: {
    holds: 'That a new password was asked for',
    workshop: noWorkshop,
    person: { own: byUser, exported: 'only a hashed token' },
    ends: 'after 30 minutes',
  },
  notices: {
    holds: 'What somebody is still to be told of: ids and times',
    workshop: { exported: 'serves the machine', fate: 'removed' },
    person: idOnly,
    ends: 'when they are told, or a day after the promised time',
  },
  notificationPreferences: {
    holds: 'How a person wants to be told of things',
    workshop: { exported: "each is one person's own", fate: 'removed' },
    person: { own: ({ userId }) => ({ recipient: userId }), exported: true },
    ends: 'when the person leaves the workshop',
  },
  notificationSends: {
    holds: 'What a person is still to be mailed or pushed',
    workshop: { exported: "each is one person's own", fate: 'removed' },
    person: { own: ({ userId }) => ({ recipient: userId }), exported: true },
    ends: 'when it has left, or when the person leaves the workshop',
  },
  notifications: {
    holds: 'What a person was told of',
    workshop: { exported: "each is one person's own", fate: 'removed' },
    person: { own: ({ userId }) => ({ recipient: userId }), exported: true },
    ends: 'after 90 days, or when the person leaves the workshop',
  },
  openingHours: { holds: 'Opening hours and holidays', workshop: removed, person: nobody, ends: never },
  paymentAccounts: {
    holds: "The id of the workshop's account at the payment provider",
    workshop: removed,
    person: nobody,
    ends: never,
  },
  paymentPages: {
    holds: 'Pages on which invoices were paid by card: ids and amounts',
    workshop: removed,
    person: nobody,
    ends: never,
  },
  payments: {
    holds: 'Payments received',
    workshop: kept,
    person: idOnly,
    ends: '72 months after the annual return of their year is due (CGST Act, section 36)',
  },
  pushDevices: {
    holds: 'Browsers that a person gets pushes in; their addresses are sealed',
    workshop: noWorkshop,
    person: { own: byUser, exported: true },
    ends: 'when it is removed, or no longer takes pushes',
  },
  pushMessages: {
    holds: 'Pushes on their way to a device, sealed',
    workshop: { exported: 'sealed, and gone as soon as they are sent', fate: 'removed' },
    person: {
      own: ({ userId }) => ({ recipient: userId }),
      exported: 'sealed, and gone as soon as they are sent',
    },
    ends: 'when it is sent, or after a day',
  },
  ratings: { holds: 'The sum of the stars of the reviews', workshop: removed, person: nobody, ends: never },
  reminderRuns: {
    holds: 'When customers are next told of what is due',
    workshop: { exported: 'serves the machine', fate: 'removed' },
    person: nobody,
    ends: 'when the workshop sends no such mails any more',
  },
  papers: {
    holds: 'Papers of customers and vehicles: insurance, certificates, with their numbers and files',
    workshop: removed,
    person: nobody,
    ends: 'when their customer is erased, or with its workshop',
  },
  reminders: {
    holds: 'What is due for which customer and vehicle, and whether they were told',
    workshop: removed,
    person: nobody,
    ends: 'when their customer is erased, or with its workshop',
  },
  reminderSettings: { holds: 'The rules of reminders', workshop: removed, person: nobody, ends: never },
  reviews: {
    holds: "Customers' reviews, and invitations to write one: first name, stars, text and which photos",
    workshop: removed,
    person: nobody,
    ends: never,
  },
  roles: { holds: "The workshop's own roles", workshop: removed, person: nobody, ends: never },
  secondFactors: {
    holds: 'Authenticator app and recovery codes',
    workshop: noWorkshop,
    person: { own: byId, exported: true },
    ends: 'with the account',
  },
  sessions: {
    holds: 'Devices that are logged in: address shortened, browser',
    workshop: { none: 'ends with the membership' },
    person: { own: byUser, exported: true },
    ends: 'when it is not used for its days',
  },
  shareLinks: {
    holds: 'Links to documents for customers: hashes, when they were opened, where they were mailed to',
    workshop: removed,
    person: nobody,
    ends: '90 days after the link does',
  },
  signInTickets: {
    holds: 'A log-in that waits for its second factor',
    workshop: noWorkshop,
    person: { own: byUser, exported: 'only a hashed ticket' },
    ends: 'after 5 minutes',
  },
  keys: {
    holds: 'The key that hashes tokens and codes, sealed by `SECRET_KEY`',
    workshop: noWorkshop,
    person: nobody,
    ends: 'never',
  },
  signingKeys: {
    holds: 'Keys that sign access tokens',
    workshop: noWorkshop,
    person: nobody,
    ends: 'after rotation',
  },
  subscriptions: {
    holds: "The workshop's plan, and its customer id at the payment provider",
    workshop: removed,
    person: nobody,
    ends: never,
  },
  suppliers: {
    holds: 'Suppliers: name, phone, e-mail, address, GSTIN, notes',
    workshop: removed,
    person: nobody,
    ends: never,
  },
  supplierPayments: { holds: 'What suppliers were paid', workshop: removed, person: idOnly, ends: never },
  purchases: { holds: 'Invoices of suppliers', workshop: removed, person: nobody, ends: never },
  suppressions: {
    holds: 'Addresses that get no more mail, by their keyed hash, and why',
    workshop: { exported: 'only keyed hashes', fate: 'removed' },
    person: { none: 'a reason under a keyed hash' },
    ends: 'two years after mail came back or was marked as spam',
  },
  supportGrants: {
    holds: 'When an owner let support in, and who of it came',
    workshop: removed,
    person: idOnly,
    ends: never,
  },
  supportSessions: {
    holds: 'Support at work in a workshop, by ids',
    workshop: { none: 'only ids, for hours' },
    person: nobody,
    ends: 'within hours',
  },
  testLinks: {
    holds: 'Which workshop has which test twin',
    workshop: { exported: 'test data is not exported', fate: 'removed' },
    person: nobody,
    ends: never,
  },
  testRemovals: {
    holds: 'Test data that is being removed',
    workshop: { none: 'only an id' },
    person: nobody,
    ends: 'within minutes',
  },
  users: {
    holds: 'Accounts: name, e-mail, phone, city, skills, services, language',
    workshop: noWorkshop,
    person: { own: byId, exported: true },
    ends: 'when its person deletes it',
  },
  liveChanges: {
    holds: 'Hints for open pages that something changed, of one minute',
    workshop: { exported: 'it says only that something changed a moment ago', fate: 'removed' },
    person: nobody,
    ends: 'after a minute',
  },
  svixTurns: {
    holds: "Which process hands a workshop's events to Svix, for as long as that takes",
    workshop: noWorkshop,
    person: nobody,
    ends: 'after a day without events',
  },
  vapidKeys: {
    holds: 'The key that signs pushes',
    workshop: noWorkshop,
    person: nobody,
    ends: 'never: all browsers subscribe for it',
  },
  vehicles: { holds: "Customers' vehicles", workshop: removed, person: nobody, ends: never },
  disputes: {
    holds:
      'What customers and the workshop say where they do not agree about a booking, and what was decided',
    workshop: removed,
    person: { blanked: 'what they have said, and their name, go with their account' },
    ends: 'when their customer is erased, or with its workshop',
  },
  platformDays: {
    holds: 'How much happened on each day in all workshops, as numbers',
    workshop: noWorkshop,
    person: nobody,
    ends: 'never',
  },
  platformCounts: {
    holds: 'When these numbers were counted last',
    workshop: noWorkshop,
    person: nobody,
    ends: 'never',
  },
  vettings: {
    holds: 'Whether the documents of a workshop or a person were checked, until when, and why not',
    workshop: { exported: "the workshop's own state is in it", fate: 'removed' },
    person: { own: byId, exported: true },
    ends: 'with its workshop or person',
  },
  verifications: {
    holds: 'Registrations that wait for their code',
    workshop: noWorkshop,
    person: { none: 'gone once the account exists' },
    ends: 'after a day',
  },
  inspections: {
    holds: 'What was found on jobs, point by point, by whom',
    workshop: removed,
    person: idOnly,
    ends: never,
  },
  inspectionTemplates: { holds: 'What inspections look at', workshop: removed, person: nobody, ends: never },
  wallets: {
    holds: 'What people of the team earned and are owed, and where they are paid, encrypted',
    workshop: removed,
    person: { blanked: 'the sums stay under an id that leads nowhere; where they were paid goes' },
    ends: never,
  },
  payouts: {
    holds: 'Payouts to people of the team, by their ids, and where they went, encrypted',
    workshop: removed,
    person: { blanked: 'the sums stay under an id that leads nowhere; where they went goes' },
    ends: never,
  },
  timeEntries: {
    holds: 'How long people worked on jobs, by their ids, and what they noted of it',
    workshop: removed,
    person: idOnly,
    ends: never,
  },
  views: {
    holds: 'Filters and columns that a person keeps under a name',
    workshop: removed,
    person: { own: byUser, exported: true },
    ends: never,
  },
  webhookDeliveries: {
    holds: 'Attempts to deliver events, with what the receiver answered',
    workshop: { exported: 'the events themselves are in it', fate: 'removed' },
    person: nobody,
    ends: 'after 30 days',
  },
  webhookEndpoints: { holds: 'Webhook endpoints', workshop: removed, person: nobody, ends: never },
  whatsappMessages: {
    holds: 'To which phones links were sent by WhatsApp',
    workshop: removed,
    person: nobody,
    ends: 'after 90 days',
  },
  workshops: {
    holds: "The workshop's details and settings",
    workshop: kept,
    person: nobody,
    ends: 'with its last invoice',
  },
};
