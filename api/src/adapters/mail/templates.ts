import { readablePhone } from '@workbay/sdk/phone';
import { english } from './english.ts';
import { hindi } from './hindi.ts';
import { type Dress, type MailContent, toHtml, toText } from './layout.ts';
import type { MailTemplate, Wording } from './wording.ts';

export type RenderedMail = { subject: string; html: string; text: string };

/** A mail in its language, as HTML and as text. */
export function renderMail(mail: MailTemplate, language: 'en' | 'hi'): RenderedMail {
  const content = say(language === 'hi' ? hindi : english, mail);
  const dress: Dress = { language, sender: 'customerName' in mail ? mail.workshopName : 'Workbay' };
  return {
    // A line break in a subject would start another header.
    subject: content.subject.replaceAll(/\p{Cc}+/gu, ' '),
    html: toHtml(content, dress),
    text: toText(content, dress),
  };
}

/** The same in a line or two, for where there is no room for a mail. */
export function renderShort(mail: MailTemplate, language: 'en' | 'hi'): { title: string; body: string } {
  const { subject, preview } = say(language === 'hi' ? hindi : english, mail);
  return { title: subject, body: preview };
}

const readable = (mail: MailTemplate): MailTemplate =>
  'workshopPhone' in mail && mail.workshopPhone
    ? { ...mail, workshopPhone: readablePhone(mail.workshopPhone) }
    : mail;

function say(wording: Wording, mail: MailTemplate): MailContent {
  const values = readable(mail);
  switch (values.template) {
    case 'verify_email':
      return wording.verify_email(values);
    case 'account_exists':
      return wording.account_exists(values);
    case 'password_reset':
      return wording.password_reset(values);
    case 'password_changed':
      return wording.password_changed(values);
    case 'provider_linked':
      return wording.provider_linked(values);
    case 'provider_unlinked':
      return wording.provider_unlinked(values);
    case 'confirm_email':
      return wording.confirm_email(values);
    case 'email_changed':
      return wording.email_changed(values);
    case 'factor_added':
      return wording.factor_added(values);
    case 'factor_removed':
      return wording.factor_removed(values);
    case 'recovery_code_used':
      return wording.recovery_code_used(values);
    case 'factor_locked':
      return wording.factor_locked(values);
    case 'sheet_ready':
      return wording.sheet_ready(values);
    case 'export_ready':
      return wording.export_ready(values);
    case 'account_deleted':
      return wording.account_deleted(values);
    case 'workshop_closing':
      return wording.workshop_closing(values);
    case 'invite':
      return wording.invite(values);
    case 'administrator_link':
      return wording.administrator_link(values);
    case 'workshop_verification':
      return wording.workshop_verification(values);
    case 'dispute_news':
      return wording.dispute_news(values);
    case 'review_hidden':
      return wording.review_hidden(values);
    case 'verification_news':
      return wording.verification_news(values);
    case 'workshop_block':
      return wording.workshop_block(values);
    case 'account_block':
      return wording.account_block(values);
    case 'support_session':
      return wording.support_session(values);
    case 'api_keys_held':
      return wording.api_keys_held(values);
    case 'money_not_sent_back':
      return wording.money_not_sent_back(values);
    case 'webhook_failing':
      return wording.webhook_failing(values);
    case 'subscription':
      return wording.subscription(values);
    case 'notifications':
      return wording.notifications(values);
    case 'shared_document':
      return wording.shared_document(values);
    case 'booking':
      return wording.booking(values);
    case 'service_reminder':
      return wording.service_reminder(values);
    case 'service_request':
      return wording.service_request(values);
    case 'customer_code':
      return wording.customer_code(values);
    case 'booking_code':
      return wording.booking_code(values);
    case 'review_invitation':
      return wording.review_invitation(values);
    case 'invoice':
      return wording.invoice(values);
    case 'invoice_note':
      return wording.invoice_note(values);
  }
}
