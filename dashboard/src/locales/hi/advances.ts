import type { en } from '../en/advances.ts';

export const hi: typeof en = {
  advances: {
    title: 'अग्रिम',
    none: 'कोई अग्रिम नहीं लिया गया।',
    take: 'अग्रिम लें',
    taken: '{{amount}} का अग्रिम लिया गया, प्राप्ति वाउचर {{number}}',
    left: '{{amount}} बाकी',
    applied: '{{number}} के लिए {{amount}}',
    refunded: '{{amount}} वापस, {{number}}',
    refund: 'वापस करें',
    refundTitle: 'अग्रिम वापस करें',
    notArrived: '{{number}} के {{amount}} ग्राहक तक नहीं पहुँचे ({{reason}})। दोबारा लौटाने तक यह उनका क्रेडिट है।',
    refundAgain: 'दोबारा लौटाएँ',
    refundAgainText:
      '{{amount}} ग्राहक तक नहीं पहुँचे ({{reason}})। कार्ड पर फिर कोशिश करें या किसी और तरीके से दें; वाउचर वही रहेगा।',
    voucher: 'वाउचर',
    for: 'किसके लिए?',
    services: 'काम, पुर्ज़ों के साथ भी',
    goods: 'केवल पुर्ज़े',
    goodsText: 'माल पर कर बिल के साथ देना होता है।',
    taxRate: 'कर की दर',
    taxRateText: 'कर राशि में शामिल है। दर पक्की न हो तो 18% रहने दें।',
    description: 'विवरण',
    descriptionHint: 'जैसे इंजन की मरम्मत',
    jobText: 'इस जॉब का बिल जारी करते ही यह अपने आप उसमें लग जाएगा।',
    customerText: 'इसे ग्राहक के बिल के पेज पर उस बिल में लगाएँ।',
    isLeft: 'अग्रिम {{number}} में से {{amount}} बाकी हैं।',
    used: 'अग्रिम इस बिल में लगा दिया गया',
  },
};
