import type { Wording } from './wording.ts';

const news = {
  awaiting_deposit: {
    title: 'Pay the deposit to keep your time',
    text: 'we hold this time for you for a few minutes. Pay the deposit on the page of your booking to keep it.',
  },
  expired: {
    title: 'Your time was given back',
    text: 'the deposit was not paid in time, so we no longer hold this time. You can book again at any time.',
  },
  paid_late: {
    title: 'Your payment goes back to you',
    text: 'your payment came when we no longer held this time. All of it goes back to your card, which can take some days.',
  },
  not_returned: {
    title: 'Your deposit could not go back to your card',
    text: 'your bank did not take your deposit back. It is your credit with us: ask us to pay it out in another way, or use it on your next visit.',
  },
  requested: {
    title: 'We have your request',
    text: 'we have your request for a time. We confirm it as soon as we can.',
  },
  confirmed: {
    title: 'Your booking is confirmed',
    text: 'your booking is confirmed. We look forward to it.',
  },
  changed: { title: 'Your booking has changed', text: 'your booking is at another time now.' },
  cancelled: { title: 'Your booking is cancelled', text: 'your booking is cancelled.' },
  declined: { title: 'Your request cannot be met', text: 'we are sorry that we have no room at this time.' },
  reminder: { title: 'Your booking is tomorrow', text: 'this is a reminder of your booking.' },
};

export const englishBookings: Pick<
  Wording,
  'booking' | 'booking_code' | 'customer_code' | 'service_request' | 'service_reminder'
> = {
  booking: ({ news: what, workshopName, workshopPhone, ...booking }) => {
    const { title, text } = news[what];
    const facts = [
      { label: 'When', value: booking.when },
      { label: 'What', value: booking.what },
      { label: 'Vehicle', value: booking.vehicle },
      { label: 'Where', value: booking.place },
      { label: 'Why', value: booking.reason },
      { label: 'Deposit', value: booking.deposit },
      { label: 'Pay until', value: what === 'awaiting_deposit' ? booking.payBy : '' },
      { label: 'Goes back to your card', value: booking.returned },
    ];
    return {
      subject: `${title}: ${booking.when}`,
      preview: [workshopName, booking.what].filter(Boolean).join(', '),
      heading: title,
      blocks: [
        { text: `Dear ${booking.customerName}, ${text}` },
        { facts: facts.filter(({ value }) => value !== '') },
        { button: 'See, move or cancel it', href: booking.link },
      ],
      note: workshopPhone
        ? `The file with this mail puts it into your calendar. To change it, call ${workshopName} on ${workshopPhone}. Sent with Workbay.`
        : `The file with this mail puts it into your calendar. To change it, ask ${workshopName}. Sent with Workbay.`,
    };
  },

  service_reminder: ({ workshopName, workshopPhone, customerName, due, bookLink, unsubscribeLink }) => {
    const [first] = due;
    const what = due.length === 1 && first ? first.what : 'Your service';
    return {
      subject: `${what} is due: ${workshopName}`,
      preview: due.map(({ what, vehicle }) => [vehicle, what].filter(Boolean).join(' · ')).join(', '),
      heading: `${what} is due`,
      blocks: [
        { text: `Dear ${customerName}, this is coming up:` },
        {
          facts: due.map(one => ({
            label: [one.what, one.vehicle].filter(Boolean).join(' · '),
            value: one.when,
          })),
        },
        ...(bookLink ? [{ button: 'Book a time', href: bookLink }] : []),
      ],
      note: workshopPhone
        ? `You get this as a customer of ${workshopName}; call ${workshopPhone} to fix a time. Sent with Workbay.`
        : `You get this as a customer of ${workshopName}. Sent with Workbay.`,
      links: [{ text: `No more reminders from ${workshopName}`, href: unsubscribeLink }],
    };
  },
  service_request: ({ news: what, name, what: work, workshopName, price, link }) =>
    what === 'quoted'
      ? {
          subject: `${workshopName} quotes ${price}: ${work}`,
          preview: `${work}: ${price}`,
          heading: 'You have a quote',
          blocks: [
            { text: `Dear ${name}, ${workshopName} has answered your request.` },
            { facts: [{ label: work, value: price }] },
            { button: 'See and compare', href: link },
          ],
          note: 'You asked workshops for quotes on Workbay.',
        }
      : requestNews(what, { name, work, workshopName, link }),

  customer_code: ({ code, minutes }) => ({
    subject: `${code} is your Workbay code`,
    preview: `Enter it within ${minutes} minutes to log in.`,
    heading: 'Log in to your bookings',
    blocks: [{ text: `Enter this code where you asked for it. It works for ${minutes} minutes.` }, { code }],
    note: 'You did not ask for it? Ignore this mail; nobody gets in without the code.',
  }),

  booking_code: ({ workshopName, code, minutes }) => ({
    subject: `${code} is your code for ${workshopName}`,
    preview: `Enter it within ${minutes} minutes to book your time.`,
    heading: 'Book your time',
    blocks: [
      {
        text: `Enter this code on the page where you chose a time. It works for ${minutes} minutes.`,
      },
      { code },
    ],
    note: 'You did not want to book anything? Ignore this mail; nothing happens without the code.',
  }),
};

function requestNews(
  news: 'withdrawn' | 'all_declined' | 'expired',
  { name, work, workshopName, link }: Record<'name' | 'work' | 'workshopName' | 'link', string>,
) {
  const [heading, text] = {
    withdrawn: [
      `${workshopName} has taken its quote back`,
      `${workshopName} has taken its quote back. The other workshops' answers stay.`,
    ],
    all_declined: [
      'No workshop can do it',
      'all the workshops that you asked have declined. You can ask others.',
    ],
    expired: ['Your request is over', 'the time for your request has run out, and nothing was booked.'],
  }[news];
  return {
    subject: `${heading}: ${work}`,
    preview: work,
    heading: `${heading}`,
    blocks: [{ text: `Dear ${name}, ${text}` }, { button: 'See what came of it', href: link }],
    note: 'You asked workshops for quotes on Workbay.',
  };
}
