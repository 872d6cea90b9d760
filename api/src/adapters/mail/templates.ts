import { type Block, mailLayout } from './layout.ts';

export type MailTemplate =
  | { template: 'verify_email'; name: string; code: string; link: string; minutes: number }
  | { template: 'account_exists'; name: string; loginLink: string; resetLink: string }
  | { template: 'password_reset'; name: string; link: string; minutes: number }
  | { template: 'password_changed'; name: string }
  | {
      template: 'invite';
      workshopName: string;
      inviterName: string;
      role: string;
      link: string;
      code: string;
      expiresOn: string;
    }
  | {
      template: 'invoice';
      workshopName: string;
      workshopPhone?: string;
      customerName: string;
      invoiceNumber: string;
      total: string;
      dueDate?: string;
    };

export type RenderedMail = { subject: string; html: string; text: string };

type Language = 'en' | 'hi';
type Draft = { subject: string; blocks: Block[] };

/** A mail in its language, as HTML and as text. */
export function renderMail(mail: MailTemplate, language: Language): RenderedMail {
  const { subject, blocks } = language === 'hi' ? hindi(mail) : english(mail);
  const sender = mail.template === 'invoice' ? mail.workshopName : 'Workbay';
  return { subject, ...mailLayout({ language, sender, subject, blocks }) };
}

function english(mail: MailTemplate): Draft {
  switch (mail.template) {
    case 'verify_email':
      return {
        subject: `${mail.code} is your Workbay code`,
        blocks: [
          { text: `Hello ${mail.name},` },
          { text: 'Enter this code to confirm your e-mail address:' },
          { code: mail.code },
          { text: 'Or confirm with one click:' },
          { button: 'Confirm e-mail address', link: mail.link },
          { text: `Both work once, for ${mail.minutes} minutes. If you did not sign up, ignore this mail.` },
        ],
      };
    case 'account_exists':
      return {
        subject: 'You already have a Workbay account',
        blocks: [
          { text: `Hello ${mail.name},` },
          {
            text: 'Somebody, perhaps you, signed up with this address, which has an account already. Just log in:',
          },
          { button: 'Log in', link: mail.loginLink },
          { text: `Password forgotten? Set a new one: ${mail.resetLink}` },
        ],
      };
    case 'password_reset':
      return {
        subject: 'Set a new Workbay password',
        blocks: [
          { text: `Hello ${mail.name},` },
          { text: 'You asked for a new password. Set it here:' },
          { button: 'Set a new password', link: mail.link },
          {
            text: `The link works once, for ${mail.minutes} minutes. If you did not ask, ignore this mail; nothing has changed.`,
          },
        ],
      };
    case 'password_changed':
      return {
        subject: 'Your Workbay password was changed',
        blocks: [
          { text: `Hello ${mail.name},` },
          { text: 'Your password was changed and all your devices were logged out.' },
          { text: 'If this was not you, ask for a new password at once and tell your workshop’s owner.' },
        ],
      };
    case 'invite':
      return {
        subject: `${mail.inviterName} invites you to ${mail.workshopName}`,
        blocks: [
          { text: 'Hello,' },
          {
            text: `${mail.inviterName} invites you to join ${mail.workshopName} on Workbay as ${mail.role}.`,
          },
          { button: `Join ${mail.workshopName}`, link: mail.link },
          { text: 'Or enter this code after logging in:' },
          { code: mail.code },
          { text: `It is valid until ${mail.expiresOn}.` },
        ],
      };
    case 'invoice':
      return {
        subject: `Invoice ${mail.invoiceNumber} from ${mail.workshopName}`,
        blocks: [
          { text: `Dear ${mail.customerName},` },
          { text: `Thank you for your visit. Your invoice ${mail.invoiceNumber} is attached.` },
          { code: mail.total },
          ...(mail.dueDate ? [{ text: `Please pay by ${mail.dueDate}.` }] : []),
          ...(mail.workshopPhone ? [{ text: `Questions? Call us at ${mail.workshopPhone}.` }] : []),
        ],
      };
  }
}

function hindi(mail: MailTemplate): Draft {
  switch (mail.template) {
    case 'verify_email':
      return {
        subject: `${mail.code} आपका Workbay कोड है`,
        blocks: [
          { text: `नमस्ते ${mail.name},` },
          { text: 'अपना ई-मेल पता पक्का करने के लिए यह कोड डालें:' },
          { code: mail.code },
          { text: 'या एक क्लिक से पक्का करें:' },
          { button: 'ई-मेल पता पक्का करें', link: mail.link },
          {
            text: `दोनों एक ही बार, ${mail.minutes} मिनट तक चलते हैं। अगर आपने साइन अप नहीं किया, तो इस मेल को छोड़ दें।`,
          },
        ],
      };
    case 'account_exists':
      return {
        subject: 'आपका Workbay खाता पहले से है',
        blocks: [
          { text: `नमस्ते ${mail.name},` },
          { text: 'किसी ने, शायद आपने, इस पते से साइन अप किया, जिसका खाता पहले से है। बस लॉग इन करें:' },
          { button: 'लॉग इन करें', link: mail.loginLink },
          { text: `पासवर्ड भूल गए? नया बनाएँ: ${mail.resetLink}` },
        ],
      };
    case 'password_reset':
      return {
        subject: 'नया Workbay पासवर्ड बनाएँ',
        blocks: [
          { text: `नमस्ते ${mail.name},` },
          { text: 'आपने नया पासवर्ड माँगा है। यहाँ बनाएँ:' },
          { button: 'नया पासवर्ड बनाएँ', link: mail.link },
          {
            text: `लिंक एक ही बार, ${mail.minutes} मिनट तक चलता है। अगर आपने नहीं माँगा, तो इस मेल को छोड़ दें; कुछ नहीं बदला है।`,
          },
        ],
      };
    case 'password_changed':
      return {
        subject: 'आपका Workbay पासवर्ड बदल गया',
        blocks: [
          { text: `नमस्ते ${mail.name},` },
          { text: 'आपका पासवर्ड बदल गया है और आपके सभी डिवाइस लॉग आउट हो गए हैं।' },
          { text: 'अगर यह आपने नहीं किया, तो तुरंत नया पासवर्ड माँगें और अपनी वर्कशॉप के मालिक को बताएँ।' },
        ],
      };
    case 'invite':
      return {
        subject: `${mail.inviterName} आपको ${mail.workshopName} में बुला रहे हैं`,
        blocks: [
          { text: 'नमस्ते,' },
          { text: `${mail.inviterName} आपको Workbay पर ${mail.workshopName} से जुड़ने का न्योता देते हैं।` },
          { button: `${mail.workshopName} से जुड़ें`, link: mail.link },
          { text: 'या लॉग इन करके यह कोड डालें:' },
          { code: mail.code },
          { text: `यह ${mail.expiresOn} तक मान्य है।` },
        ],
      };
    case 'invoice':
      return {
        subject: `${mail.workshopName} का बिल ${mail.invoiceNumber}`,
        blocks: [
          { text: `प्रिय ${mail.customerName},` },
          { text: `आने के लिए धन्यवाद। आपका बिल ${mail.invoiceNumber} साथ में है।` },
          { code: mail.total },
          ...(mail.dueDate ? [{ text: `कृपया ${mail.dueDate} तक भुगतान करें।` }] : []),
          ...(mail.workshopPhone ? [{ text: `कोई सवाल? ${mail.workshopPhone} पर फ़ोन करें।` }] : []),
        ],
      };
  }
}
