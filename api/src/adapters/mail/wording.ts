import type { ListName } from '@workbay/sdk/schema';
import type { MailContent } from './layout.ts';

/** An account at a provider by which one logs in, or by which one does no more. */
export type LinkedLogin = { provider: string; email: string; linked: boolean };

/** What became of a booking. */
export type BookingNews =
  | 'awaiting_deposit'
  | 'expired'
  | 'paid_late'
  | 'not_returned'
  | 'requested'
  | 'confirmed'
  | 'changed'
  | 'cancelled'
  | 'declined'
  | 'reminder';

export type MailTemplate =
  | { template: 'verify_email'; name: string; code: string; link: string; minutes: number }
  | { template: 'account_exists'; name: string; loginLink: string; resetLink: string }
  | { template: 'password_reset'; name: string; link: string; minutes: number }
  | { template: 'password_changed'; name: string; linkedLogins: LinkedLogin[] }
  | { template: 'provider_linked'; name: string; provider: string; email: string; link: string }
  | { template: 'provider_unlinked'; name: string; provider: string; email: string; link: string }
  | { template: 'confirm_email'; name: string; code: string; minutes: number }
  | { template: 'email_changed'; name: string; email: string }
  | { template: 'factor_added'; name: string; factor: 'totp' | 'passkey' }
  | { template: 'factor_removed'; name: string; factor: 'totp' | 'passkey' }
  | { template: 'recovery_code_used'; name: string; left: number; link: string }
  | { template: 'factor_locked'; name: string; resetLink: string }
  | {
      template: 'export_ready';
      name: string;
      /** Null where it is the person's own data. */
      workshopName: string | null;
      link: string;
      /** YYYY-MM-DD */
      expiresOn: string;
    }
  | {
      template: 'sheet_ready';
      name: string;
      workshopName: string;
      list: ListName;
      rows: number;
      link: string;
      /** YYYY-MM-DD */
      expiresOn: string;
    }
  | { template: 'account_deleted'; name: string }
  | {
      template: 'workshop_closing';
      name: string;
      workshopName: string;
      /** YYYY-MM-DD */
      deletesOn: string;
      link: string;
    }
  | {
      template: 'invite';
      workshopName: string;
      inviterName: string;
      /** A built-in role, or what the workshop calls one of its own. */
      role: string;
      link: string;
      code: string;
      /** YYYY-MM-DD */
      expiresOn: string;
    }
  | {
      template: 'review_hidden';
      name: string;
      workshopName: string;
      reason: string;
      /** Whether the link that the customer has is good still. */
      changeable: boolean;
    }
  | { template: 'administrator_link'; name: string; link: string; hours: number }
  | {
      template: 'workshop_verification';
      name: string;
      workshopName: string;
      verified: boolean;
      reason: string;
    }
  | {
      template: 'dispute_news';
      name: string;
      workshopName: string;
      news: 'opened' | 'answered' | 'withdrawn' | 'decided';
      /** Who the other one is. */
      other: string;
      text: string;
      link: string;
    }
  | {
      template: 'verification_news';
      name: string;
      /** Null where it is the person who is checked. */
      workshopName: string | null;
      news: 'verified' | 'rejected' | 'ending' | 'ended';
      reason: string;
      /** YYYY-MM-DD; until when. */
      day: string;
      link: string;
    }
  | { template: 'workshop_block'; name: string; workshopName: string; blocked: boolean; reason: string }
  | { template: 'account_block'; name: string; blocked: boolean; reason: string }
  | {
      template: 'support_session';
      name: string;
      workshopName: string;
      administrator: string;
      reason: string;
      access: 'read' | 'write';
      link: string;
    }
  | {
      template: 'api_keys_held';
      name: string;
      workshopName: string;
      person: string;
      reason: 'left' | 'blocked' | 'lacks';
      /** Their names, with what they begin with. */
      keys: string[];
      link: string;
    }
  | {
      template: 'money_not_sent_back';
      name: string;
      workshopName: string;
      /** With its currency. */
      amount: string;
      /** By which the payment is found at the provider. */
      reference: string;
      reason: string;
      /** `provider` where it would not send it at all, for days. */
      refusedBy: 'card' | 'provider';
    }
  | {
      template: 'webhook_failing';
      name: string;
      workshopName: string;
      url: string;
      state: 'failing' | 'disabled';
      link: string;
    }
  | {
      template: 'subscription';
      name: string;
      workshopName: string;
      news: 'payment_failed' | 'trial_ending' | 'ended';
      plan: string;
      /** YYYY-MM-DD; when a trial ends. */
      on: string | null;
      link: string;
    }
  | {
      template: 'notifications';
      name: string;
      workshopName: string;
      when: 'soon' | 'daily' | 'weekly';
      items: { title: string; detail: string; href: string }[];
      /** How many there were beside those. */
      more: number;
      link: string;
      preferencesLink: string;
      unsubscribeLink: string;
    }
  | {
      template: 'review_invitation';
      workshopName: string;
      customerName: string;
      number: string;
      link: string;
    }
  | {
      template: 'shared_document';
      kind: 'estimate' | 'invoice' | 'receipt' | 'job_card' | 'advance' | 'inspection';
      workshopName: string;
      workshopPhone?: string;
      customerName: string;
      number: string;
      link: string;
    }
  | {
      template: 'booking';
      news: BookingNews;
      workshopName: string;
      workshopPhone?: string;
      /** Where it is, or nothing. */
      place: string;
      customerName: string;
      /** Day and time by the workshop's clock, as people write them. */
      when: string;
      /** The services; may be nothing, as may those below. */
      what: string;
      vehicle: string;
      reason: string;
      /** What is paid before, what of it goes back, and until when it is to be paid. */
      deposit: string;
      returned: string;
      payBy: string;
      link: string;
    }
  | { template: 'customer_code'; code: string; minutes: number }
  | {
      template: 'service_request';
      news: 'quoted' | 'withdrawn' | 'all_declined' | 'expired';
      name: string;
      what: string;
      /** Who quoted or took it back, and for how much with its currency sign; nothing where nobody did. */
      workshopName: string;
      price: string;
      link: string;
    }
  | {
      template: 'service_reminder';
      workshopName: string;
      workshopPhone?: string;
      customerName: string;
      /** The soonest first; the vehicle may be nothing. */
      due: { what: string; vehicle: string; when: string }[];
      /** Where one books, where that can be done. */
      bookLink?: string;
      unsubscribeLink: string;
    }
  | {
      template: 'booking_code';
      workshopName: string;
      code: string;
      minutes: number;
    }
  | {
      template: 'invoice';
      workshopName: string;
      workshopPhone?: string;
      customerName: string;
      invoiceNumber: string;
      /** With its currency sign. */
      total: string;
      /** YYYY-MM-DD */
      dueDate?: string;
    }
  | {
      template: 'invoice_note';
      kind: 'credit_note' | 'debit_note';
      workshopName: string;
      workshopPhone?: string;
      customerName: string;
      number: string;
      invoiceNumber: string;
      /** With its currency sign. */
      total: string;
    };

/** What administrators of the platform cause. */
export type PlatformTemplate =
  | 'administrator_link'
  | 'workshop_verification'
  | 'verification_news'
  | 'dispute_news'
  | 'review_hidden'
  | 'workshop_block'
  | 'account_block'
  | 'support_session';

/** What each mail says in one language. */
export type Wording = {
  [T in MailTemplate['template']]: (values: Extract<MailTemplate, { template: T }>) => MailContent;
};
