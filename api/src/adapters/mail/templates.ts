import { english } from './english.ts';
import { hindi } from './hindi.ts';
import { type Dress, type MailContent, toHtml, toText } from './layout.ts';

export type MailTemplate =
  | { template: 'verify_email'; name: string; code: string; link: string; minutes: number }
  | { template: 'account_exists'; name: string; loginLink: string; resetLink: string }
  | { template: 'password_reset'; name: string; link: string; minutes: number }
  | { template: 'password_changed'; name: string }
  | {
      template: 'invite';
      workshopName: string;
      inviterName: string;
      role: 'owner' | 'manager' | 'technician';
      link: string;
      code: string;
      /** YYYY-MM-DD */
      expiresOn: string;
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
    };

/** What each mail says in one language. */
export type Wording = {
  [T in MailTemplate['template']]: (values: Extract<MailTemplate, { template: T }>) => MailContent;
};

export type RenderedMail = { subject: string; html: string; text: string };

/** A mail in its language, as HTML and as text. */
export function renderMail(mail: MailTemplate, language: 'en' | 'hi'): RenderedMail {
  const content = say(language === 'hi' ? hindi : english, mail);
  const dress: Dress = { language, sender: mail.template === 'invoice' ? mail.workshopName : 'Workbay' };
  return {
    // A line break in a subject would start another header.
    subject: content.subject.replaceAll(/\p{Cc}+/gu, ' '),
    html: toHtml(content, dress),
    text: toText(content, dress),
  };
}

function say(wording: Wording, values: MailTemplate): MailContent {
  switch (values.template) {
    case 'verify_email':
      return wording.verify_email(values);
    case 'account_exists':
      return wording.account_exists(values);
    case 'password_reset':
      return wording.password_reset(values);
    case 'password_changed':
      return wording.password_changed(values);
    case 'invite':
      return wording.invite(values);
    case 'invoice':
      return wording.invoice(values);
  }
}
