import type { Wording } from './wording.ts';

const news = {
  awaiting_deposit: {
    title: 'समय पक्का करने के लिए अग्रिम राशि दें',
    text: 'यह समय कुछ मिनट के लिए आपके लिए रखा गया है। इसे पक्का करने के लिए बुकिंग के पेज पर अग्रिम राशि दें।',
  },
  expired: {
    title: 'आपका समय अब नहीं रखा गया है',
    text: 'अग्रिम राशि समय पर नहीं मिली, इसलिए यह समय अब आपके लिए नहीं है। आप कभी भी फिर से बुक कर सकते हैं।',
  },
  paid_late: {
    title: 'आपका भुगतान लौटाया जा रहा है',
    text: 'आपका भुगतान तब आया जब यह समय आपके लिए नहीं रखा था। पूरी राशि आपके कार्ड पर लौटेगी; इसमें कुछ दिन लग सकते हैं।',
  },
  not_returned: {
    title: 'अग्रिम राशि आपके कार्ड पर नहीं लौट सकी',
    text: 'आपके बैंक ने अग्रिम राशि वापस नहीं ली। यह हमारे पास आपके नाम जमा है: इसे किसी और तरीके से वापस लें, या अगली बार इस्तेमाल करें।',
  },
  requested: {
    title: 'आपका अनुरोध मिल गया',
    text: 'समय के लिए आपका अनुरोध हमें मिल गया है। हम जल्द ही इसकी पुष्टि करेंगे।',
  },
  confirmed: { title: 'आपकी बुकिंग पक्की है', text: 'आपकी बुकिंग पक्की हो गई है। हम आपका इंतज़ार करेंगे।' },
  changed: { title: 'आपकी बुकिंग का समय बदला', text: 'आपकी बुकिंग अब किसी और समय पर है।' },
  cancelled: { title: 'आपकी बुकिंग रद्द हुई', text: 'आपकी बुकिंग रद्द कर दी गई है।' },
  declined: { title: 'यह समय नहीं मिल पाया', text: 'क्षमा करें, इस समय हमारे यहाँ जगह नहीं है।' },
  reminder: { title: 'कल आपकी बुकिंग है', text: 'आपकी बुकिंग की याद दिला रहे हैं।' },
};

export const hindiBookings: Pick<
  Wording,
  'booking' | 'booking_code' | 'customer_code' | 'service_request' | 'service_reminder'
> = {
  booking: ({ news: what, workshopName, workshopPhone, ...booking }) => {
    const { title, text } = news[what];
    const facts = [
      { label: 'कब', value: booking.when },
      { label: 'क्या', value: booking.what },
      { label: 'गाड़ी', value: booking.vehicle },
      { label: 'कहाँ', value: booking.place },
      { label: 'कारण', value: booking.reason },
      { label: 'अग्रिम राशि', value: booking.deposit },
      { label: 'इस समय तक दें', value: what === 'awaiting_deposit' ? booking.payBy : '' },
      { label: 'आपके कार्ड पर लौटेगी', value: booking.returned },
    ];
    return {
      subject: `${title}: ${booking.when}`,
      preview: [workshopName, booking.what].filter(Boolean).join(', '),
      heading: title,
      blocks: [
        { text: `प्रिय ${booking.customerName}, ${text}` },
        { facts: facts.filter(({ value }) => value !== '') },
        { button: 'देखें, समय बदलें या रद्द करें', href: booking.link },
      ],
      note: workshopPhone
        ? `इस मेल के साथ की फ़ाइल इसे आपके कैलेंडर में डालती है। बदलने के लिए ${workshopName} को ${workshopPhone} पर फ़ोन करें। Workbay से भेजा गया।`
        : `इस मेल के साथ की फ़ाइल इसे आपके कैलेंडर में डालती है। बदलने के लिए ${workshopName} से पूछें। Workbay से भेजा गया।`,
    };
  },

  service_reminder: ({ workshopName, workshopPhone, customerName, due, bookLink, unsubscribeLink }) => {
    const [first] = due;
    const what = due.length === 1 && first ? first.what : 'आपकी सर्विस';
    return {
      subject: `${what} का समय आ गया: ${workshopName}`,
      preview: due.map(({ what, vehicle }) => [vehicle, what].filter(Boolean).join(' · ')).join(', '),
      heading: `${what} का समय आ गया`,
      blocks: [
        { text: `प्रिय ${customerName}, इनका समय नज़दीक है:` },
        {
          facts: due.map(one => ({
            label: [one.what, one.vehicle].filter(Boolean).join(' · '),
            value: one.when,
          })),
        },
        ...(bookLink ? [{ button: 'समय बुक करें', href: bookLink }] : []),
      ],
      note: workshopPhone
        ? `आप ${workshopName} के ग्राहक हैं, इसलिए यह मेल मिला है; समय तय करने के लिए ${workshopPhone} पर फ़ोन करें। Workbay से भेजा गया।`
        : `आप ${workshopName} के ग्राहक हैं, इसलिए यह मेल मिला है। Workbay से भेजा गया।`,
      links: [{ text: `${workshopName} से अब याद दिलाने वाले मेल न भेजें`, href: unsubscribeLink }],
    };
  },
  service_request: ({ news: what, name, what: work, workshopName, price, link }) =>
    what === 'quoted'
      ? {
          subject: `${workshopName} का दाम ${price}: ${work}`,
          preview: `${work}: ${price}`,
          heading: 'आपको दाम बताया गया है',
          blocks: [
            { text: `प्रिय ${name}, ${workshopName} ने आपके अनुरोध का जवाब दिया है।` },
            { facts: [{ label: work, value: price }] },
            { button: 'देखें और तुलना करें', href: link },
          ],
          note: 'आपने Workbay पर वर्कशॉप से दाम पूछा था।',
        }
      : requestNews(what, { name, work, workshopName, link }),

  customer_code: ({ code, minutes }) => ({
    subject: `${code} आपका Workbay कोड है`,
    preview: `लॉग इन करने के लिए इसे ${minutes} मिनट के अंदर डालें।`,
    heading: 'अपनी बुकिंग देखें',
    blocks: [{ text: `जहाँ आपने कोड माँगा, वहाँ इसे डालें। यह ${minutes} मिनट तक चलेगा।` }, { code }],
    note: 'आपने कोड नहीं माँगा? तो इस मेल को छोड़ दें; कोड के बिना कोई अंदर नहीं जा सकता।',
  }),

  booking_code: ({ workshopName, code, minutes }) => ({
    subject: `${code} ${workshopName} के लिए आपका कोड है`,
    preview: `समय बुक करने के लिए इसे ${minutes} मिनट के अंदर डालें।`,
    heading: 'अपना समय बुक करें',
    blocks: [
      {
        text: `जहाँ आपने समय चुना, उस पेज पर यह कोड डालें। यह ${minutes} मिनट तक चलेगा।`,
      },
      { code },
    ],
    note: 'आपने कुछ बुक नहीं किया? तो इस मेल को छोड़ दें; कोड के बिना कुछ नहीं होगा।',
  }),
};

function requestNews(
  news: 'withdrawn' | 'all_declined' | 'expired',
  { name, work, workshopName, link }: Record<'name' | 'work' | 'workshopName' | 'link', string>,
) {
  const [heading, text] = {
    withdrawn: [
      `${workshopName} ने अपना दाम वापस ले लिया`,
      `${workshopName} ने अपना दाम वापस ले लिया है। बाकी वर्कशॉप के जवाब बने हुए हैं।`,
    ],
    all_declined: [
      'किसी वर्कशॉप से हाँ नहीं मिली',
      'आपने जिन वर्कशॉप से पूछा था, सबने मना कर दिया है। आप दूसरी वर्कशॉप से पूछ सकते हैं।',
    ],
    expired: ['आपके अनुरोध का समय पूरा हुआ', 'आपके अनुरोध का समय पूरा हो गया है और कुछ बुक नहीं हुआ।'],
  }[news];
  return {
    subject: `${heading}: ${work}`,
    preview: work,
    heading: `${heading}`,
    blocks: [{ text: `प्रिय ${name}, ${text}` }, { button: 'देखें', href: link }],
    note: 'आपने Workbay पर वर्कशॉप से दाम पूछा था।',
  };
}
