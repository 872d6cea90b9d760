import type { ListName } from '@workbay/sdk/schema';
import { hindiBookings } from './hindi.bookings.ts';
import { hindiPlatform } from './hindi.platform.ts';
import type { Wording } from './wording.ts';
import { day, greetable } from './words.ts';

const hello = (name: string): string => {
  const known = greetable(name);
  return known ? `नमस्ते ${known},` : 'नमस्ते,';
};

const factors = { totp: 'ऑथेंटिकेटर ऐप', passkey: 'पासकी' };
const roles: Record<string, string> = {
  owner: 'मालिक',
  manager: 'मैनेजर',
  technician: 'टेक्नीशियन',
  accountant: 'अकाउंटेंट',
};
const listNames: Record<ListName, string> = {
  customers: 'ग्राहक',
  vehicles: 'वाहन',
  jobs: 'जॉब',
  estimates: 'एस्टिमेट',
  invoices: 'बिल',
  payments: 'भुगतान',
  items: 'आइटम',
};
const roleOf = (role: string) => roles[role] ?? greetable(role) ?? 'सदस्य';

export const hindi: Wording = {
  ...hindiPlatform,
  ...hindiBookings,

  verify_email: ({ name, code, link, minutes }) => ({
    subject: `${code} आपका Workbay कोड है`,
    preview: `अपना ई-मेल पता पक्का करने के लिए इसे ${minutes} मिनट के अंदर डालें।`,
    heading: 'अपना ई-मेल पता पक्का करें',
    blocks: [
      { text: `${hello(name)} यह कोड Workbay में डालें। यह ${minutes} मिनट तक चलेगा।` },
      { code },
      { text: 'या एक क्लिक से पक्का करें:' },
      { button: 'ई-मेल पता पक्का करें', href: link },
    ],
    note: 'आपने खाता नहीं बनाया? तो इस मेल को छोड़ दें; कोड के बिना कुछ नहीं होगा। Workbay कभी आपसे कोड किसी और को देने के लिए नहीं कहता।',
  }),

  account_exists: ({ name, loginLink, resetLink }) => ({
    subject: 'आपका Workbay खाता पहले से है',
    preview: 'किसी ने आपके ई-मेल पते से नया खाता बनाने की कोशिश की।',
    heading: 'आपका खाता पहले से है',
    blocks: [
      {
        text: `${hello(name)} किसी ने, शायद आपने ही, इस ई-मेल पते से खाता बनाने की कोशिश की। इस पते का खाता पहले से है, इसलिए सीधे लॉग इन करें।`,
      },
      { button: 'लॉग इन करें', href: loginLink },
      { text: 'पासवर्ड भूल गए? नया पासवर्ड चुनें:' },
      { button: 'नया पासवर्ड चुनें', href: resetLink },
    ],
    note: 'यह आप नहीं थे? कुछ भी बदला नहीं है, आपको कुछ करने की ज़रूरत नहीं।',
  }),

  password_reset: ({ name, link, minutes }) => ({
    subject: 'अपना नया Workbay पासवर्ड चुनें',
    preview: `लिंक ${minutes} मिनट तक चलेगा।`,
    heading: 'नया पासवर्ड चुनें',
    blocks: [
      { text: `${hello(name)} इस लिंक से नया पासवर्ड चुनें। यह एक ही बार और ${minutes} मिनट तक चलेगा।` },
      { button: 'नया पासवर्ड चुनें', href: link },
    ],
    note: 'आपने यह नहीं माँगा? तो इस मेल को छोड़ दें; आपका पासवर्ड वही रहेगा।',
  }),

  password_changed: ({ name, linkedLogins }) => ({
    subject: 'आपका Workbay पासवर्ड बदल गया है',
    preview: 'आपके बाकी सभी डिवाइस लॉग आउट कर दिए गए हैं।',
    heading: 'आपका पासवर्ड बदल गया है',
    blocks: [
      {
        text: `${hello(name)} आपके Workbay खाते का पासवर्ड अभी बदला गया है, और बाकी सभी डिवाइस लॉग आउट कर दिए गए हैं।`,
      },
      ...linkedLogins.map(({ provider, email, linked }) => ({
        text: linked
          ? `आप ${provider} (${email}) से अब भी लॉग इन कर सकते हैं।`
          : `${provider} (${email}) से अब लॉग इन नहीं होगा, क्योंकि उसका पता आपके खाते के पते से अलग है। अगर वह आपका है, तो अपने खाते के पेज पर उसे फिर से जोड़ लें।`,
      })),
    ],
    note: 'यह आपने नहीं किया? लॉग इन पेज पर “पासवर्ड भूल गए” से तुरंत नया पासवर्ड चुनें, और अपनी वर्कशॉप के मालिक को बताएँ।',
  }),

  provider_linked: ({ name, provider, email, link }) => ({
    subject: `अब आप ${provider} से Workbay में लॉग इन कर सकते हैं`,
    preview: `${provider} का खाता ${email} आपके खाते से जोड़ा गया है।`,
    heading: `${provider} जोड़ा गया`,
    blocks: [
      {
        text: `${hello(name)} ${provider} का खाता ${email} अभी आपके Workbay खाते से जोड़ा गया है। जो वहाँ लॉग इन है, वह यहाँ भी लॉग इन कर सकता है।`,
      },
      { button: 'अपना खाता खोलें', href: link },
    ],
    note: 'यह आपने नहीं किया? लॉग इन पेज पर “पासवर्ड भूल गए” से तुरंत नया पासवर्ड चुनें: इससे दूसरे पते वाला खाता हट जाएगा और सब लॉग आउट हो जाएँगे।',
  }),

  provider_unlinked: ({ name, provider, email, link }) => ({
    subject: `${provider} से अब Workbay में लॉग इन नहीं होगा`,
    preview: `${provider} का खाता ${email} आपके खाते से हटाया गया है।`,
    heading: `${provider} हटाया गया`,
    blocks: [
      {
        text: `${hello(name)} ${provider} का खाता ${email} अभी आपके Workbay खाते से हटाया गया है। अब से अपने पासवर्ड से लॉग इन करें।`,
      },
      { button: 'अपना खाता खोलें', href: link },
    ],
    note: 'यह आपने नहीं किया? लॉग इन पेज पर “पासवर्ड भूल गए” से तुरंत नया पासवर्ड चुनें, और अपनी वर्कशॉप के मालिक को बताएँ।',
  }),

  confirm_email: ({ name, code, minutes }) => ({
    subject: `${code} से अपने नए पते की पुष्टि करें`,
    preview: `Workbay में यह पता इस्तेमाल करने के लिए इसे ${minutes} मिनट में डालें।`,
    heading: 'अपने नए ई-मेल पते की पुष्टि करें',
    blocks: [
      {
        text: `${hello(name)} अब से यह पता इस्तेमाल करने के लिए Workbay में यह कोड डालें। यह ${minutes} मिनट तक चलेगा।`,
      },
      { code },
    ],
    note: 'यह आपने नहीं माँगा? तो इस मेल पर ध्यान न दें; कोड के बिना कुछ नहीं होगा। Workbay कभी किसी को कोड बताने के लिए नहीं कहता।',
  }),

  email_changed: ({ name, email }) => ({
    subject: 'आपका Workbay ई-मेल पता बदल गया है',
    preview: 'इस पते से अब Workbay में लॉग इन नहीं होगा।',
    heading: 'आपका ई-मेल पता बदल गया है',
    blocks: [
      {
        text: `${hello(name)} आपके Workbay खाते का पता अब ${email} है। इस पते से अब लॉग इन नहीं होगा, और बाकी सभी डिवाइस लॉग आउट कर दिए गए हैं।`,
      },
    ],
    note: 'यह आपने नहीं किया? अपनी वर्कशॉप के मालिक को तुरंत बताएँ; किसी को आपका पासवर्ड पता है।',
  }),

  factor_added: ({ name, factor }) => ({
    subject: `अब आप ${factors[factor]} से लॉग इन कर सकते हैं`,
    preview: 'आपके Workbay खाते में दूसरा सुरक्षा चरण जोड़ा गया है।',
    heading: 'दूसरा सुरक्षा चरण जोड़ा गया',
    blocks: [
      { text: `${hello(name)} आपके Workbay खाते में अभी ${factors[factor]} जोड़ी गई है।` },
      { text: 'अपने रिकवरी कोड ऐसी जगह रखें जहाँ वे फ़ोन के बिना भी मिल जाएँ।' },
    ],
    note: 'यह आपने नहीं किया? लॉग इन पेज पर “पासवर्ड भूल गए” से तुरंत नया पासवर्ड चुनें, और अपनी वर्कशॉप के मालिक को बताएँ।',
  }),

  factor_removed: ({ name, factor }) => ({
    subject: 'आपके Workbay खाते से दूसरा सुरक्षा चरण हटाया गया',
    preview: 'आपका खाता अब कम सुरक्षित हो सकता है।',
    heading: 'दूसरा सुरक्षा चरण हटाया गया',
    blocks: [{ text: `${hello(name)} आपके Workbay खाते से अभी ${factors[factor]} हटाई गई है।` }],
    note: 'यह आपने नहीं किया? लॉग इन पेज पर “पासवर्ड भूल गए” से तुरंत नया पासवर्ड चुनें, और अपनी वर्कशॉप के मालिक को बताएँ।',
  }),

  recovery_code_used: ({ name, left, link }) => ({
    subject: 'आपके Workbay खाते का एक रिकवरी कोड इस्तेमाल हुआ',
    preview: `${left} कोड बचे हैं।`,
    heading: 'एक रिकवरी कोड इस्तेमाल हुआ',
    blocks: [
      {
        text: `${hello(name)} अभी दूसरे सुरक्षा चरण की जगह आपका एक रिकवरी कोड इस्तेमाल हुआ। ${left} कोड बचे हैं।`,
      },
      { text: 'कोड कम बचे हों या फ़ोन खो गया हो, तो नए कोड बना लें:' },
      { button: 'सुरक्षा पेज खोलें', href: link },
    ],
    note: 'यह आपने नहीं किया? लॉग इन पेज पर “पासवर्ड भूल गए” से तुरंत नया पासवर्ड चुनें, और नए रिकवरी कोड बनाएँ।',
  }),

  factor_locked: ({ name, resetLink }) => ({
    subject: 'कोई आपके Workbay खाते के कोड का अंदाज़ा लगा रहा है',
    preview: 'उसे आपका पासवर्ड पता है। नया पासवर्ड चुनें।',
    heading: 'लॉग इन में ग़लत कोड',
    blocks: [
      {
        text: `${hello(name)} किसी ने आपके ऑथेंटिकेटर ऐप के पाँच ग़लत कोड डाले। उसे अंदर नहीं आने दिया गया, पर उसे आपका पासवर्ड पता है या वह ऐसे डिवाइस पर है जहाँ आप लॉग इन हैं।`,
      },
      { button: 'नया पासवर्ड चुनें', href: resetLink },
    ],
    note: 'यह आप ही थे? तो देखें कि फ़ोन की घड़ी सही है। कुछ देर तक ऐप के कोड नहीं चलेंगे; पासकी या रिकवरी कोड से लॉग इन हो सकता है।',
  }),

  export_ready: ({ name, workshopName, link, expiresOn }) => ({
    subject: workshopName ? `${workshopName} का डेटा तैयार है` : 'आपका डेटा तैयार है',
    preview: `${day(expiresOn, 'hi-IN')} तक डाउनलोड कर लें।`,
    heading: workshopName ? `${workshopName} का डेटा तैयार है` : 'आपका डेटा तैयार है',
    blocks: [
      { text: `${hello(name)} जो संग्रह माँगा गया था वह तैयार है।` },
      { button: 'लॉग इन करके डाउनलोड करें', href: link },
      { text: `यह ${day(expiresOn, 'hi-IN')} तक रहेगा, उसके बाद हटा दिया जाएगा।` },
    ],
    note: 'आपने यह नहीं माँगा? तो अपना पासवर्ड बदलें और देखें कि आप किन डिवाइस पर लॉग इन हैं।',
  }),

  sheet_ready: ({ name, workshopName, list, rows, link, expiresOn }) => ({
    subject: `${listNames[list]} की फ़ाइल तैयार है`,
    preview: `${day(expiresOn, 'hi-IN')} तक डाउनलोड कर लें।`,
    heading: `${listNames[list]} की फ़ाइल तैयार है`,
    blocks: [
      {
        text: `${hello(name)} आपने ${workshopName} की जो फ़ाइल (${listNames[list]}) माँगी थी, उसमें ${rows.toLocaleString('hi-IN')} पंक्तियाँ हैं।`,
      },
      { button: 'लॉग इन करके डाउनलोड करें', href: link },
      { text: `यह ${day(expiresOn, 'hi-IN')} तक रहेगी, उसके बाद हटा दी जाएगी।` },
    ],
    note: 'आपने यह नहीं माँगा? तो अपना पासवर्ड बदलें और देखें कि आप किन डिवाइस पर लॉग इन हैं।',
  }),

  account_deleted: ({ name }) => ({
    subject: 'आपका खाता मिटा दिया गया',
    preview: 'आपका निजी डेटा हटाया जा रहा है।',
    heading: 'आपका खाता मिटा दिया गया',
    blocks: [
      {
        text: `${hello(name)} आपका खाता अब नहीं रहा और आप हर जगह से लॉग आउट हो गए हैं। आपका बचा हुआ नाम, पता और फ़ोन नंबर अभी हटाया जा रहा है।`,
      },
      { text: 'यह हमारी ओर से आख़िरी मेल है। आप जब चाहें फिर से खाता बना सकते हैं।' },
    ],
    note: 'यह आपने नहीं किया? तो तुरंत इस मेल का जवाब दें।',
  }),

  workshop_closing: ({ name, workshopName, deletesOn, link }) => ({
    subject: `${workshopName} मिटाई जाने वाली है`,
    preview: `${day(deletesOn, 'hi-IN')} को; तब तक मालिक इसे बचा सकते हैं।`,
    heading: `${workshopName} मिटाई जाने वाली है`,
    blocks: [
      {
        text: `${hello(name)} एक मालिक ने ${workshopName} को मिटाने के लिए कहा है। इसे देखा जा सकता है, पर अब इसमें कुछ बदला नहीं जा सकता।`,
      },
      { facts: [{ label: 'मिटाने की तारीख', value: day(deletesOn, 'hi-IN') }] },
      { button: 'डेटा डाउनलोड करें या वर्कशॉप बचाएँ', href: link },
    ],
    note: 'बिल, भुगतान और बही उतने समय तक रखे जाते हैं जितना कर कानून कहता है; बाकी सब हटा दिया जाता है।',
  }),

  invite: ({ workshopName, inviterName, role, link, code, expiresOn }) => ({
    subject: `Workbay पर ${workshopName} से जुड़ें`,
    preview: `आपको ${roleOf(role)} के रूप में बुलाया गया है।`,
    heading: `${workshopName} से जुड़ें`,
    blocks: [
      {
        text: `${greetable(inviterName) ?? workshopName} ने आपको Workbay पर ${workshopName} में ${roleOf(role)} के रूप में काम करने के लिए बुलाया है।`,
      },
      { button: 'न्योता स्वीकार करें', href: link },
      { text: 'या खाता बनाते समय यह कोड डालें:' },
      { code },
      { text: `यह न्योता ${day(expiresOn, 'hi-IN')} तक खुला है।` },
    ],
    note: 'आप इस वर्कशॉप को नहीं जानते? तो इस मेल को छोड़ दें; आपके स्वीकार करने तक कुछ नहीं होगा।',
  }),

  api_keys_held: ({ name, workshopName, person, reason, keys, link }) => ({
    subject: `${person} को पता API कुंजियाँ अब भी चालू हैं`,
    preview: `${workshopName}: अगर इन्हें नहीं चलना चाहिए, तो बदल दें या रद्द करें।`,
    heading: 'ये API कुंजियाँ अब भी चालू हैं',
    blocks: [
      {
        text: `${hello(name)} ${
          {
            left: `${person} अब ${workshopName} में नहीं हैं`,
            blocked: `Workbay ने ${person} का खाता बंद कर दिया है`,
            lacks: `${workshopName} में ${person} की भूमिका अब अलग है`,
          }[reason]
        }, पर जो API कुंजियाँ उन्होंने बनाईं या बदलीं, उनके सीक्रेट उन्हें पता हैं। व्यक्ति के जाने पर भी कुंजी चलती रहती है, ताकि कोई प्रोग्राम रुक न जाए।`,
      },
      { facts: keys.map(value => ({ label: 'API कुंजी', value })) },
      { text: 'कुंजी को बदल दें, तब नया सीक्रेट सिर्फ़ आपको पता होगा, या उसे रद्द करें।' },
      { button: 'API कुंजियाँ खोलें', href: link },
    ],
    note: 'यह मेल आपको वर्कशॉप के मालिक होने के नाते मिला है।',
  }),

  subscription: ({ name, workshopName, news, plan, on, link }) => {
    const heading = {
      payment_failed: 'Workbay का भुगतान नहीं हो पाया',
      trial_ending: `Workbay ${plan} की आज़माइश जल्द ख़त्म होगी`,
      ended: `Workbay ${plan} ख़त्म हो गया`,
    }[news];
    return {
      subject: `${heading} · ${workshopName}`,
      preview: workshopName,
      heading,
      blocks: [
        {
          text: `${hello(name)} ${
            {
              payment_failed: `${workshopName} के ${plan} प्लान का भुगतान अस्वीकार हो गया। इसे फिर से आज़माया जाएगा; तब तक कुछ नहीं बदलेगा। आप अभी दूसरा कार्ड डाल सकते हैं।`,
              trial_ending: `इसके बाद ${workshopName} का ${plan} प्लान जारी रहेगा और भुगतान आपके दिए कार्ड से होगा। कार्ड न होने पर मुफ़्त प्लान लौट आएगा।`,
              ended: `${workshopName} फिर से मुफ़्त प्लान पर है। सब कुछ वैसा ही है; बस मुफ़्त प्लान की सीमा से आगे कुछ नया नहीं जोड़ा जा सकता।`,
            }[news]
          }`,
        },
        ...(on && news === 'trial_ending'
          ? [{ facts: [{ label: 'आज़माइश की आख़िरी तारीख', value: day(on, 'hi-IN') }] }]
          : []),
        { button: news === 'ended' ? 'प्लान देखें' : 'प्लान और बिलिंग खोलें', href: link },
      ],
      note: 'आपको यह इसलिए मिला क्योंकि आप वर्कशॉप के मालिक हैं।',
    };
  },

  money_not_sent_back: ({ name, workshopName, amount, reference, reason, refusedBy }) => ({
    subject: `${amount} वापस नहीं भेजे जा सके`,
    preview: refusedBy === 'card' ? `उनके कार्ड ने नहीं लिया: ${reason}` : 'Stripe ने इसे 7 दिन तक नहीं भेजा',
    heading: `${amount} वापस नहीं भेजे जा सके`,
    blocks: [
      {
        text: `${hello(name)} किसी ने अपना रिकॉर्ड मिटाए जाने के बाद ${workshopName} को यह अग्रिम राशि दी, इसलिए हमने इसे वापस भेजा। ${
          refusedBy === 'card'
            ? 'उनके कार्ड ने इसे नहीं लिया। पैसा Stripe में आपके खाते में है, उन्हीं का है, और आपकी बही में नहीं है।'
            : 'हमने 7 दिन तक कहा, पर Stripe ने इसे नहीं भेजा; अब हम फिर नहीं कहेंगे। यह भुगतान आपकी बही में नहीं है।'
        }`,
      },
      {
        facts: [
          { label: 'Stripe में भुगतान', value: reference },
          { label: 'कारण', value: reason },
        ],
      },
    ],
    note:
      refusedBy === 'card'
        ? 'Stripe के डैशबोर्ड में यह भुगतान खोलें: वहाँ भुगतान करने वाले का नाम है, उनसे पूछें कि पैसा कहाँ भेजें।'
        : 'Stripe के डैशबोर्ड में यह भुगतान खोलें, देखें कि कितना लौटाया जा चुका है, और बाक़ी ही वहीं से लौटाएँ।',
  }),

  webhook_failing: ({ name, workshopName, url, state, link }) => ({
    subject: state === 'failing' ? 'एक वेबहुक पता लगातार विफल हो रहा है' : 'एक वेबहुक पता बंद कर दिया गया',
    preview: `${workshopName}: ${url}`,
    heading: state === 'failing' ? 'एक वेबहुक पता लगातार विफल हो रहा है' : 'एक वेबहुक पता बंद कर दिया गया',
    blocks: [
      {
        text:
          state === 'failing'
            ? `${hello(name)} ढाई दिन से ${workshopName} से इस पते पर भेजी गई हर घटना विफल रही है। पाँच दिन के बाद हम इसे बंद कर देंगे।`
            : `${hello(name)} पाँच दिन तक ${workshopName} से इस पते पर भेजी गई हर घटना विफल रही, इसलिए हमने इसे बंद कर दिया। आपके फिर चालू करने तक वहाँ कुछ नहीं भेजा जाएगा।`,
      },
      { facts: [{ label: 'पता', value: url }] },
      { button: 'देखें क्या विफल हुआ', href: link },
    ],
    note:
      state === 'failing'
        ? 'एक भी घटना पहुँच जाए तो गिनती फिर से शुरू होती है।'
        : 'सर्वर ठीक होने पर पते को चालू करें और छूटे हुए दिनों की घटनाएँ फिर से भेजें।',
  }),

  notifications: ({ name, workshopName, when, items, more, link, preferencesLink, unsubscribeLink }) => {
    const [first] = items;
    const many = items.length + more;
    const heading = {
      soon: `${workshopName} में नई बातें`,
      daily: `${workshopName} में आपका दिन`,
      weekly: `${workshopName} में आपका हफ़्ता`,
    }[when];
    const one = when === 'soon' && many === 1 && first ? `${first.title}: ${first.detail}` : null;
    return {
      subject: one ?? (when === 'soon' ? `${workshopName} से ${many} सूचनाएँ` : heading),
      preview: items.map(({ title, detail }) => `${title}: ${detail}`).join(' – '),
      heading,
      blocks: [
        { text: `${hello(name)} ये बातें आपसे जुड़ी हैं और अभी पढ़ी नहीं गई हैं।` },
        { items },
        ...(more > 0 ? [{ text: `और ${more} सूचनाएँ हैं।` }] : []),
        { button: 'सारी सूचनाएँ देखें', href: link },
      ],
      note: `यह मेल इसलिए आई है कि आप ${workshopName} से जुड़े हैं।`,
      links: [
        { text: 'कौन सी मेल कब आए, यह चुनें', href: preferencesLink },
        { text: `${workshopName} से ऐसी मेल बंद करें`, href: unsubscribeLink },
      ],
    };
  },

  review_invitation: ({ workshopName, customerName, number, link }) => ({
    subject: `${workshopName} का काम कैसा रहा?`,
    preview: 'आपकी समीक्षा से दूसरों को चुनने में और वर्कशॉप को सुधरने में मदद मिलती है।',
    heading: `${workshopName} का काम कैसा रहा?`,
    blocks: [
      {
        text: `प्रिय ${customerName}, आपका काम ${number} आपको सौंपा जा चुका है। दूसरों को बताएँ कि कैसा रहा: कुछ सितारे काफ़ी हैं। इसे सब पढ़ सकते हैं।`,
      },
      { button: 'समीक्षा लिखें', href: link },
    ],
    note: 'यह हर काम के लिए एक ही बार आती है। लिंक 90 दिन चलता है, और तब तक आप समीक्षा बदल सकते हैं।',
  }),

  shared_document: ({ kind, workshopName, workshopPhone, customerName, number, link }) => {
    const { name, ask, button } = {
      estimate: {
        name: `अनुमान ${number}`,
        ask: 'कृपया हर पंक्ति देखकर उसे मंज़ूर या नामंज़ूर करें।',
        button: 'देखें और जवाब दें',
      },
      invoice: {
        name: `बिल ${number}`,
        ask: 'आप इसे ऑनलाइन देख और चुका सकते हैं।',
        button: 'देखें और भुगतान करें',
      },
      receipt: { name: `बिल ${number} की रसीद`, ask: 'भुगतान के लिए धन्यवाद।', button: 'रसीद देखें' },
      advance: { name: `प्राप्ति वाउचर ${number}`, ask: 'आपके अग्रिम के लिए धन्यवाद।', button: 'वाउचर देखें' },
      job_card: { name: `जॉब कार्ड ${number}`, ask: 'हमने यह लिखा है।', button: 'जॉब कार्ड देखें' },
      inspection: {
        name: `जाँच ${number}`,
        ask: 'हमने जो पाया, हर बिंदु और फ़ोटो के साथ देखें।',
        button: 'जाँच देखें',
      },
    }[kind];
    return {
      subject: `${workshopName}: ${name}`,
      preview: ask,
      heading: `${workshopName}: ${name}`,
      blocks: [{ text: `प्रिय ${customerName}, ${name} PDF के रूप में साथ में है। ${ask}` }, { button, href: link }],
      note: workshopPhone
        ? `कुछ पूछना है? ${workshopName} को ${workshopPhone} पर फ़ोन करें। Workbay से भेजा गया।`
        : `कुछ पूछना है? ${workshopName} से पूछें। Workbay से भेजा गया।`,
    };
  },

  invoice: ({ workshopName, workshopPhone, customerName, invoiceNumber, total, dueDate }) => ({
    subject: `${workshopName} का बिल ${invoiceNumber}`,
    preview: `${total}${dueDate ? `, भुगतान ${day(dueDate, 'hi-IN')} तक` : ''}`,
    heading: `${workshopName} का बिल`,
    blocks: [
      { text: `प्रिय ${customerName}, हमारे यहाँ आने के लिए धन्यवाद। आपका बिल PDF के रूप में साथ में है।` },
      {
        facts: [
          { label: 'बिल नंबर', value: invoiceNumber },
          { label: 'कुल रकम', value: total },
          ...(dueDate ? [{ label: 'भुगतान की तारीख', value: day(dueDate, 'hi-IN') }] : []),
        ],
      },
    ],
    note: workshopPhone
      ? `इस बिल के बारे में कुछ पूछना है? ${workshopName} को ${workshopPhone} पर फ़ोन करें। Workbay से भेजा गया।`
      : `इस बिल के बारे में कुछ पूछना है? ${workshopName} से पूछें। Workbay से भेजा गया।`,
  }),

  invoice_note: ({ kind, workshopName, workshopPhone, customerName, number, invoiceNumber, total }) => {
    const title = kind === 'credit_note' ? 'क्रेडिट नोट' : 'डेबिट नोट';
    return {
      subject: `${workshopName} का ${title} ${number}`,
      preview: `${total}, बिल ${invoiceNumber} के लिए`,
      heading: `${workshopName} का ${title}`,
      blocks: [
        { text: `प्रिय ${customerName}, आपके बिल ${invoiceNumber} के लिए हमारा ${title} PDF के रूप में साथ में है।` },
        {
          facts: [
            { label: `${title} नंबर`, value: number },
            { label: 'बिल नंबर', value: invoiceNumber },
            { label: 'कुल रकम', value: total },
          ],
        },
      ],
      note: workshopPhone
        ? `इस ${title} के बारे में कुछ पूछना है? ${workshopName} को ${workshopPhone} पर फ़ोन करें। Workbay से भेजा गया।`
        : `इस ${title} के बारे में कुछ पूछना है? ${workshopName} से पूछें। Workbay से भेजा गया।`,
    };
  },
};
