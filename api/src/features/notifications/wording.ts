import { formatMoney } from '../money/format.ts';
import type { NotificationType, SendDocument } from './store.ts';

type Language = 'en' | 'hi';
export type Saying = { title: string; detail: string; path: string };

const english: Record<NotificationType, string> = {
  'request.received': 'A customer asks for a quote',
  'request.accepted': 'A customer accepted your quote',
  'request.lost': 'A customer chose another workshop',
  'booking.requested': 'A customer booked a time',
  'booking.moved': 'A customer moved a booking',
  'booking.cancelled': 'A customer cancelled a booking',
  'job.assigned': 'A job was given to you',
  'job.mentioned': 'You were mentioned on a job',
  'job.ready': 'A job is ready',
  'job.promise_at_risk': 'A promised time is near',
  'payment.to_confirm': 'A payment waits to be confirmed',
  'payment.confirmed': 'A payment you recorded was confirmed',
  'payment.rejected': 'A payment you recorded was rejected',
  'payment.taken_back': 'A customer’s card payment went back',
  'payment.restored': 'A customer’s card payment is back',
  'payment.refund_failed': 'A refund did not reach the customer',
  'estimate.approved': 'A customer approved an estimate',
  'estimate.declined': 'A customer declined an estimate',
  'member.joined': 'Somebody joined the workshop',
  'payout.requested': 'Somebody asks for a payout',
  'payout.paid': 'Your payout was paid',
  'payout.rejected': 'Your payout was rejected',
  'item.stock_low': 'An item is running out',
  'review.created': 'A customer wrote a review',
};

const hindi: Record<NotificationType, string> = {
  'request.received': 'एक ग्राहक ने दाम पूछा',
  'request.accepted': 'ग्राहक ने आपका दाम मंज़ूर किया',
  'request.lost': 'ग्राहक ने दूसरी वर्कशॉप चुनी',
  'booking.requested': 'एक ग्राहक ने समय बुक किया',
  'booking.moved': 'एक ग्राहक ने बुकिंग का समय बदला',
  'booking.cancelled': 'एक ग्राहक ने बुकिंग रद्द की',
  'job.assigned': 'एक जॉब आपको दिया गया',
  'job.mentioned': 'एक जॉब पर आपका ज़िक्र हुआ',
  'job.ready': 'एक जॉब तैयार है',
  'job.promise_at_risk': 'वादे का समय पास है',
  'payment.to_confirm': 'एक भुगतान की पुष्टि बाकी है',
  'payment.confirmed': 'आपके दर्ज किए भुगतान की पुष्टि हो गई',
  'payment.rejected': 'आपका दर्ज किया भुगतान अस्वीकार हुआ',
  'payment.taken_back': 'ग्राहक का कार्ड भुगतान वापस चला गया',
  'payment.restored': 'ग्राहक का कार्ड भुगतान लौट आया',
  'payment.refund_failed': 'लौटाई रकम ग्राहक तक नहीं पहुँची',
  'estimate.approved': 'ग्राहक ने एक अनुमान मंज़ूर किया',
  'estimate.declined': 'ग्राहक ने एक अनुमान नामंज़ूर किया',
  'member.joined': 'वर्कशॉप से कोई जुड़ा',
  'payout.requested': 'किसी ने भुगतान माँगा है',
  'payout.paid': 'आपका भुगतान हो गया',
  'payout.rejected': 'आपका भुगतान नामंज़ूर हुआ',
  'item.stock_low': 'एक आइटम ख़त्म हो रहा है',
  'review.created': 'एक ग्राहक ने समीक्षा लिखी',
};

const sayings = { en: english, hi: hindi };
const promised = { en: 'promised for', hi: 'वादे का समय' };

/** A notification in words, for a mail or a push, and where it leads to. */
export function sayingOf(
  { type, about }: Pick<SendDocument, 'type' | 'about'>,
  language: Language,
  timeZone: string,
): Saying {
  const { label, customerName, amount, currency, at } = about;
  const time = at && timed(type) ? shortTime(at, language, timeZone) : null;
  const detail = [
    amount !== null && currency ? formatMoney(amount, currency) : null,
    label,
    customerName,
    time && type === 'job.promise_at_risk' ? `${promised[language]} ${time}` : time,
  ]
    .filter(part => part !== null)
    .join(' · ');
  return { title: sayings[language][type], detail, path: pathOf(about) };
}

const timed = (type: NotificationType) => type === 'job.promise_at_risk' || type.startsWith('booking.');

const folders = {
  job: '/jobs',
  estimate: '/estimates',
  invoice: '/invoices',
  customer: '/customers',
  item: '/items',
};

function pathOf({ resource, id }: SendDocument['about']): string {
  if (resource === 'member') return '/team';
  if (resource === 'review') return '/reviews';
  if (resource === 'payout') return '/pay';
  if (resource === 'request') return '/requests';
  return resource === 'booking' ? `/calendar?booking=${id}` : `${folders[resource]}/${id}`;
}

const shortTime = (at: string, language: Language, timeZone: string): string =>
  new Date(at).toLocaleString(`${language}-IN`, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });

export const severalIn = (language: Language, count: number): string =>
  language === 'hi' ? `${count} नई सूचनाएँ` : `${count} new notifications`;
