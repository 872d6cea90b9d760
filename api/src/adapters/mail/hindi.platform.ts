import type { PlatformTemplate, Wording } from './wording.ts';
import { day as dateText, greetable } from './words.ts';

const hello = (name: string): string => {
  const known = greetable(name);
  return known ? `नमस्ते ${known},` : 'नमस्ते,';
};
const reasonIn = (reason: string) => (reason ? [{ facts: [{ label: 'कारण', value: reason }] }] : []);
const answer = 'अगर आपको लगता है कि यह गलती से हुआ है, तो Workbay सपोर्ट को लिखें।';
const nothing = 'आपको कुछ करने की ज़रूरत नहीं है।';

export const hindiPlatform: Pick<Wording, PlatformTemplate> = {
  administrator_link: ({ name, link, hours }) => ({
    subject: 'Workbay में आपका प्रशासक खाता',
    preview: `${hours} घंटे के अंदर पासवर्ड चुनें।`,
    heading: 'पासवर्ड चुनें',
    blocks: [
      {
        text: `${hello(name)} आपको Workbay का प्रशासक बनाया गया है। पासवर्ड चुनें और ऑथेंटिकेटर ऐप जोड़ें; यह लिंक एक ही बार और ${hours} घंटे तक चलेगा।`,
      },
      { button: 'पासवर्ड चुनें', href: link },
    ],
    note: 'आपको इसकी उम्मीद नहीं थी? तो लिंक न खोलें और अपने Workbay के ज़िम्मेदार व्यक्ति को बताएँ।',
  }),

  workshop_verification: ({ name, workshopName, verified, reason }) => ({
    subject: verified ? `${workshopName} सत्यापित हो गई` : `${workshopName} सत्यापित नहीं हो सकी`,
    preview: verified ? 'ग्राहक देख सकते हैं कि आपकी वर्कशॉप असली है।' : reason,
    heading: verified ? 'आपकी वर्कशॉप सत्यापित हो गई' : 'आपकी वर्कशॉप सत्यापित नहीं हो सकी',
    blocks: [
      {
        text: verified
          ? `${hello(name)} हमने ${workshopName} की जानकारी जाँच ली है। अब से वह सत्यापित दिखेगी।`
          : `${hello(name)} हमने ${workshopName} की जानकारी जाँची, पर उसे सत्यापित नहीं कर सके। नीचे लिखी बात ठीक करें और वर्कशॉप की सेटिंग से फिर निवेदन करें।`,
      },
      ...(verified ? [] : reasonIn(reason)),
    ],
    note: verified ? nothing : answer,
  }),

  dispute_news: ({ name, news, other, text, link }) => {
    const headings = {
      opened: `${other} ने शिकायत दर्ज की है`,
      answered: `${other} ने शिकायत में जवाब दिया है`,
      withdrawn: `${other} ने शिकायत वापस ले ली है`,
      decided: `${other} के साथ आपकी शिकायत पर फ़ैसला हो गया`,
    };
    const heading = headings[news];
    const open = news === 'opened' || news === 'answered';
    return {
      subject: heading,
      preview: text,
      heading,
      blocks: [
        {
          text: `${hello(name)} ${open ? 'अपनी बात लिखें। Workbay दोनों पक्ष पढ़कर फ़ैसला करता है।' : 'आपको और कुछ नहीं करना है।'}`,
        },
        ...reasonIn(text),
        { button: 'शिकायत देखें', href: link },
      ],
      note: 'आप वहाँ जो लिखेंगे, वह दूसरे पक्ष और Workbay को दिखता है।',
    };
  },

  verification_news: ({ name, workshopName, news, reason, day, link }) => {
    const last = day && dateText(day, 'hi-IN');
    const whose = workshopName === null ? 'आपका सत्यापन' : `${workshopName} का सत्यापन`;
    const texts = {
      verified: ['आप सत्यापित हो गए', `हमने आपके दस्तावेज़ जाँच लिए हैं। आप ${last} तक सत्यापित दिखेंगे।`],
      rejected: [
        'आपका सत्यापन नहीं हो सका',
        'हमने आपके दस्तावेज़ देखे, पर सत्यापन नहीं कर सके। नीचे लिखी बात ठीक करें और अपनी प्रोफ़ाइल से फिर निवेदन करें।',
      ],
      ending: [
        `${whose} ${last} को समाप्त होगा`,
        `${whose} ${last} को समाप्त होगा। देख लें कि दस्तावेज़ ताज़ा हैं और फिर से निवेदन करें; तब तक कुछ नहीं बदलता।`,
      ],
      ended: [
        `${whose} समाप्त हो गया`,
        `${whose} समाप्त हो गया और निशान हट गया है।${workshopName === null ? '' : ' जब तक फिर से सत्यापन नहीं होता, ग्राहकों को वर्कशॉप सूची में नहीं दिखेगी।'}`,
      ],
    } as const;
    const [heading, text] = texts[news];
    return {
      subject: heading,
      preview: news === 'rejected' ? reason : heading,
      heading,
      blocks: [
        { text: `${hello(name)} ${text}` },
        ...(news === 'rejected' ? reasonIn(reason) : []),
        ...(news === 'verified' ? [] : [{ button: 'दस्तावेज़ देखें', href: link }]),
      ],
      note: news === 'rejected' ? answer : 'Workbay हर अवधि के लिए दस्तावेज़ एक बार जाँचता है।',
    };
  },

  review_hidden: ({ name, workshopName, reason, changeable }) => ({
    subject: `${workshopName} की आपकी समीक्षा छिपाई गई है`,
    preview: reason,
    heading: 'आपकी समीक्षा और किसी को नहीं दिखती',
    blocks: [
      {
        text: `${hello(name)} हमने ${workshopName} की आपकी समीक्षा देखी और उसे छिपा दिया है।${changeable ? ' जिस मेल में हमने समीक्षा माँगी थी, उसके लिंक से आप उसे बदलेंगे तो हम उसे फिर देखेंगे; वह कारण न रहने पर समीक्षा दिखने लगेगी।' : ''}`,
      },
      ...reasonIn(reason),
    ],
    note: answer,
  }),

  workshop_block: ({ name, workshopName, blocked, reason }) => ({
    subject: blocked ? `${workshopName} Workbay पर बंद कर दी गई` : `${workshopName} फिर से चालू है`,
    preview: reason,
    heading: blocked ? 'आपकी वर्कशॉप बंद कर दी गई' : 'आपकी वर्कशॉप फिर से चालू है',
    blocks: [
      {
        text: blocked
          ? `${hello(name)} हमने ${workshopName} को Workbay पर बंद कर दिया है। उसमें कोई काम नहीं कर सकता और उसकी API कुंजियाँ नहीं चलेंगी। आपका डेटा जैसा था वैसा ही है।`
          : `${hello(name)} ${workshopName} अपने पूरे डेटा, लोगों और API कुंजियों के साथ फिर से चल रही है।`,
      },
      ...reasonIn(reason),
    ],
    note: blocked ? answer : nothing,
  }),

  account_block: ({ name, blocked, reason }) => ({
    subject: blocked ? 'आपका Workbay खाता बंद कर दिया गया' : 'आपका Workbay खाता फिर से चालू है',
    preview: reason,
    heading: blocked ? 'आपका खाता बंद कर दिया गया' : 'आपका खाता फिर से चालू है',
    blocks: [
      {
        text: blocked
          ? `${hello(name)} हमने आपका खाता बंद करके उसे हर जगह से लॉग आउट कर दिया है। उसका कुछ भी मिटाया नहीं गया।`
          : `${hello(name)} आप Workbay में फिर से लॉग इन कर सकते हैं।`,
      },
      ...reasonIn(reason),
    ],
    note: blocked ? answer : nothing,
  }),

  support_session: ({ name, workshopName, administrator, reason, access, link }) => ({
    subject: `Workbay सपोर्ट ${workshopName} देख रहा है`,
    preview: `${administrator}: ${reason}`,
    heading: 'सपोर्ट आपकी वर्कशॉप में है',
    blocks: [
      {
        text: `${hello(name)} आपकी दी हुई अनुमति से Workbay सपोर्ट के ${administrator} ने ${workshopName} खोली है${access === 'read' ? ', सिर्फ़ देखने के लिए' : ''}। सपोर्ट जो भी करता है वह आपके ऑडिट लॉग में दर्ज होता है।`,
      },
      ...reasonIn(reason),
      { button: 'अनुमति देखें या ख़त्म करें', href: link },
    ],
    note: 'आप अनुमति कभी भी ख़त्म कर सकते हैं; समय पूरा होने पर वह अपने आप ख़त्म हो जाती है।',
  }),
};
