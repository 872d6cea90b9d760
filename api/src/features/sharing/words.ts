import type { SharedKind } from './store.ts';

type About = { number: string; customerName: string; workshopName: string; url: string };

const messages: Record<'en' | 'hi', Record<SharedKind, (about: About) => string>> = {
  en: {
    estimate: ({ number, customerName, workshopName }) =>
      `Hello ${customerName}, here is estimate ${number} from ${workshopName}. Please look at each line and approve or decline it:`,
    invoice: ({ number, customerName, workshopName }) =>
      `Hello ${customerName}, here is invoice ${number} from ${workshopName}. You can see it and pay here:`,
    receipt: ({ number, customerName, workshopName }) =>
      `Hello ${customerName}, thank you. Here is the receipt of your payment of invoice ${number} from ${workshopName}:`,
    advance: ({ number, customerName, workshopName }) =>
      `Hello ${customerName}, thank you. Here is receipt voucher ${number} of your advance from ${workshopName}:`,
    job_card: ({ number, customerName, workshopName }) =>
      `Hello ${customerName}, here is job card ${number} from ${workshopName}:`,
    inspection: ({ number, customerName, workshopName }) =>
      `Hello ${customerName}, here is what ${workshopName} found at the inspection (job ${number}), with photos:`,
  },
  hi: {
    estimate: ({ number, customerName, workshopName }) =>
      `नमस्ते ${customerName}, ${workshopName} की ओर से अनुमान ${number}। कृपया हर पंक्ति देखकर मंज़ूर या नामंज़ूर करें:`,
    invoice: ({ number, customerName, workshopName }) =>
      `नमस्ते ${customerName}, ${workshopName} का बिल ${number}। इसे यहाँ देखें और भुगतान करें:`,
    receipt: ({ number, customerName, workshopName }) =>
      `नमस्ते ${customerName}, धन्यवाद। ${workshopName} के बिल ${number} के भुगतान की रसीद:`,
    advance: ({ number, customerName, workshopName }) =>
      `नमस्ते ${customerName}, धन्यवाद। ${workshopName} की ओर से आपके अग्रिम का प्राप्ति वाउचर ${number}:`,
    job_card: ({ number, customerName, workshopName }) =>
      `नमस्ते ${customerName}, ${workshopName} का जॉब कार्ड ${number}:`,
    inspection: ({ number, customerName, workshopName }) =>
      `नमस्ते ${customerName}, ${workshopName} ने जाँच में जो पाया (जॉब ${number}), फ़ोटो के साथ यहाँ देखें:`,
  },
};

/** What goes with a link in a chat. */
export const messageFor = (kind: SharedKind, language: 'en' | 'hi', about: About): string =>
  `${messages[language][kind](about)}\n${about.url}`;
