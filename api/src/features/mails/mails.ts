import type { Config } from '../../config.ts';
import { newId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { signal } from '../../data/signal.ts';
import { type MailContent, type MailDocument, mailsCollection, type SharedDocument } from './store.ts';

/** There is a mail to send. */
export const mailLeft = signal();

/** In whose name a mail is sent: Workbay's about an account or to a workshop's team, or the workshop's. A person's account is real in test mode too; what the workshop does there is not. */
const speaksFor: Record<MailContent['template'], 'account' | 'team' | 'workshop'> = {
  verify_email: 'account',
  account_exists: 'account',
  password_reset: 'account',
  password_changed: 'account',
  confirm_email: 'account',
  email_changed: 'account',
  provider_linked: 'account',
  provider_unlinked: 'account',
  factor_added: 'account',
  factor_removed: 'account',
  factor_locked: 'account',
  recovery_code_used: 'account',
  administrator_link: 'account',
  workshop_verification: 'account',
  dispute_news: 'account',
  review_hidden: 'account',
  verification_news: 'account',
  workshop_block: 'account',
  account_block: 'account',
  support_session: 'account',
  api_keys_held: 'team',
  money_not_sent_back: 'team',
  webhook_failing: 'team',
  subscription: 'account',
  export_ready: 'account',
  sheet_ready: 'account',
  account_deleted: 'account',
  workshop_closing: 'account',
  notifications: 'team',
  invite: 'workshop',
  review_invitation: 'workshop',
  invoice: 'workshop',
  shared_document: 'workshop',
  service_reminder: 'workshop',
  booking: 'workshop',
  service_request: 'account',
  customer_code: 'account',
  booking_code: 'workshop',
  invoice_note: 'workshop',
};

/** Whether it is about what happens in a workshop, and not about a person's account. */
export const isOfWorkshop = ({ template }: MailContent): boolean => speaksFor[template] !== 'account';

/** Whether the workshop writes it, to people who need not know Workbay. */
export const speaksForWorkshop = ({ template }: MailContent): boolean => speaksFor[template] === 'workshop';

type NewMail = {
  to: { email: string; name?: string };
  content: MailContent;
  language: 'en' | 'hi';
  invoiceId?: string;
  noteId?: string;
  bookingId?: string;
  shared?: SharedDocument;
  /** It waits until then. */
  notBefore?: Date;
  /** The address is not kept once it is sent. */
  forget?: true;
};

/** Leaves a mail to be sent once the running transaction is committed, and gives its id. `invoiceId`, `noteId` or `shared` attaches that document's PDF, `bookingId` a calendar file. */
export async function queueMail(scope: DataScope & { config: Config }, mail: NewMail): Promise<string> {
  const withheld = isTestTenant(scope.tenantId) && isOfWorkshop(mail.content);
  return leave(
    scope,
    mail,
    withheld ? { status: 'not_sent' } : { status: 'queued', dueAt: mail.notBefore ?? new Date() },
  );
}

/** Does the work of leaving a mail, for nobody: how long it takes must not tell whether an address has an account. */
export async function queueDecoy(scope: DataScope & { config: Config }, content: MailContent): Promise<void> {
  await leave(scope, { to: { email: '' }, language: 'en', content }, { status: 'decoy' });
}

async function leave(
  scope: DataScope & { config: Config },
  mail: NewMail,
  state: Pick<MailDocument, 'status' | 'dueAt'>,
): Promise<string> {
  const _id = newId('mail');
  await platformCollection(scope, mailsCollection, 'mail to be sent').insertOne({
    _id,
    tenantId: scope.tenantId,
    to: mail.to,
    content: scope.config.keys.seal(JSON.stringify(mail.content)),
    language: mail.language,
    ...(mail.invoiceId ? { invoiceId: mail.invoiceId } : {}),
    ...(mail.noteId ? { noteId: mail.noteId } : {}),
    ...(mail.bookingId ? { bookingId: mail.bookingId } : {}),
    ...(mail.shared ? { shared: mail.shared } : {}),
    ...(mail.forget ? { forget: true as const } : {}),
    attempts: 0,
    createdAt: new Date(),
    ...state,
  });
  mailLeft.raise(scope);
  return _id;
}
