import { englishBookings } from './english.bookings.ts';
import { englishPlatform } from './english.platform.ts';
import type { Wording } from './wording.ts';
import { day, greetable } from './words.ts';

const hello = (name: string): string => {
  const known = greetable(name);
  return known ? `Hello ${known},` : 'Hello,';
};

const factors = { totp: 'an authenticator app', passkey: 'a passkey' };
const roles: Record<string, string> = {
  owner: 'an owner',
  manager: 'a manager',
  technician: 'a technician',
  accountant: 'an accountant',
};
const roleOf = (role: string) => roles[role] ?? greetable(role) ?? 'a member';

export const english: Wording = {
  ...englishPlatform,
  ...englishBookings,

  verify_email: ({ name, code, link, minutes }) => ({
    subject: `${code} is your Workbay code`,
    preview: `Enter it within ${minutes} minutes to confirm your e-mail address.`,
    heading: 'Confirm your e-mail address',
    blocks: [
      { text: `${hello(name)} enter this code in Workbay. It works for ${minutes} minutes.` },
      { code },
      { text: 'Or confirm with one click:' },
      { button: 'Confirm e-mail address', href: link },
    ],
    note: 'You did not sign up? Then ignore this mail; without the code nothing happens. Workbay never asks you to pass a code on.',
  }),

  account_exists: ({ name, loginLink, resetLink }) => ({
    subject: 'You already have a Workbay account',
    preview: 'Someone tried to sign up with your e-mail address.',
    heading: 'You already have an account',
    blocks: [
      {
        text: `${hello(name)} someone, most likely you, tried to sign up with this e-mail address. It already has an account, so just log in.`,
      },
      { button: 'Log in', href: loginLink },
      { text: 'Forgotten the password? Choose a new one:' },
      { button: 'Choose a new password', href: resetLink },
    ],
    note: 'It was not you? Nothing was changed, and you need not do anything.',
  }),

  password_reset: ({ name, link, minutes }) => ({
    subject: 'Choose a new Workbay password',
    preview: `The link works for ${minutes} minutes.`,
    heading: 'Choose a new password',
    blocks: [
      {
        text: `${hello(name)} use this link to choose a new password. It works once, for ${minutes} minutes.`,
      },
      { button: 'Choose a new password', href: link },
    ],
    note: 'You did not ask for this? Then ignore this mail; your password stays as it is.',
  }),

  password_changed: ({ name, linkedLogins }) => ({
    subject: 'Your Workbay password was changed',
    preview: 'All other devices were logged out.',
    heading: 'Your password was changed',
    blocks: [
      {
        text: `${hello(name)} the password of your Workbay account was changed just now, and all other devices were logged out.`,
      },
      ...linkedLogins.map(({ provider, email, linked }) => ({
        text: linked
          ? `You can still log in with ${provider} (${email}).`
          : `${provider} (${email}) does not log in any more, since it has another address than your account. If it is yours, link it again on your account's page.`,
      })),
    ],
    note: 'It was not you? Choose a new password at once with “Forgot password” on the login page, and tell the owner of your workshop.',
  }),

  provider_linked: ({ name, provider, email, link }) => ({
    subject: `You can log in to Workbay with ${provider} now`,
    preview: `${email} at ${provider} was linked to your account.`,
    heading: `${provider} was linked`,
    blocks: [
      {
        text: `${hello(name)} the account ${email} at ${provider} was linked to your Workbay account just now. Whoever is logged in there can log in here.`,
      },
      { button: 'Open your account', href: link },
    ],
    note: 'It was not you? Choose a new password at once with “Forgot password” on the login page: that unlinks an account of another address, and logs everybody out.',
  }),

  provider_unlinked: ({ name, provider, email, link }) => ({
    subject: `${provider} does not log in to Workbay any more`,
    preview: `${email} at ${provider} was unlinked from your account.`,
    heading: `${provider} was unlinked`,
    blocks: [
      {
        text: `${hello(name)} the account ${email} at ${provider} was unlinked from your Workbay account just now. Log in with your password from now on.`,
      },
      { button: 'Open your account', href: link },
    ],
    note: 'It was not you? Choose a new password at once with “Forgot password” on the login page, and tell the owner of your workshop.',
  }),

  confirm_email: ({ name, code, minutes }) => ({
    subject: `${code} confirms your new address`,
    preview: `Enter it within ${minutes} minutes to use this address with Workbay.`,
    heading: 'Confirm your new e-mail address',
    blocks: [
      {
        text: `${hello(name)} enter this code in Workbay to use this address from now on. It works for ${minutes} minutes.`,
      },
      { code },
    ],
    note: 'You did not ask for this? Then ignore this mail; without the code nothing happens. Workbay never asks you to pass a code on.',
  }),

  email_changed: ({ name, email }) => ({
    subject: 'Your Workbay e-mail address was changed',
    preview: 'This address no longer logs in to Workbay.',
    heading: 'Your e-mail address was changed',
    blocks: [
      {
        text: `${hello(name)} your Workbay account now uses ${email}. This address no longer logs in, and all other devices were logged out.`,
      },
    ],
    note: 'It was not you? Tell the owner of your workshop at once; somebody knows your password.',
  }),

  factor_added: ({ name, factor }) => ({
    subject: `You can log in with ${factors[factor]} now`,
    preview: 'A second factor was added to your Workbay account.',
    heading: 'A second factor was added',
    blocks: [
      { text: `${hello(name)} ${factors[factor]} was added to your Workbay account just now.` },
      { text: 'Keep your recovery codes where you find them without your phone.' },
    ],
    note: 'It was not you? Choose a new password at once with “Forgot password” on the login page, and tell the owner of your workshop.',
  }),

  factor_removed: ({ name, factor }) => ({
    subject: 'A second factor was removed from your Workbay account',
    preview: 'Your account may be less safe now.',
    heading: 'A second factor was removed',
    blocks: [{ text: `${hello(name)} ${factors[factor]} was removed from your Workbay account just now.` }],
    note: 'It was not you? Choose a new password at once with “Forgot password” on the login page, and tell the owner of your workshop.',
  }),

  recovery_code_used: ({ name, left, link }) => ({
    subject: 'A recovery code of your Workbay account was used',
    preview: left === 1 ? '1 code is left.' : `${left} codes are left.`,
    heading: 'A recovery code was used',
    blocks: [
      {
        text: `${hello(name)} one of your recovery codes was used just now in place of your second factor. ${left === 1 ? '1 code is left' : `${left} codes are left`}.`,
      },
      { text: 'If you are running low or lost your phone, make new codes:' },
      { button: 'Open Security', href: link },
    ],
    note: 'It was not you? Choose a new password at once with “Forgot password” on the login page, and make new recovery codes.',
  }),

  factor_locked: ({ name, resetLink }) => ({
    subject: 'Someone is guessing the codes of your Workbay account',
    preview: 'They know your password. Choose a new one.',
    heading: 'Wrong codes when logging in',
    blocks: [
      {
        text: `${hello(name)} someone entered five wrong codes of your authenticator app. They were not let in, but they must know your password or be at a device where you are logged in.`,
      },
      { button: 'Choose a new password', href: resetLink },
    ],
    note: 'It was you? Then check that the clock of your phone is right. Codes of the app are refused for a short while; a passkey or a recovery code still works.',
  }),

  export_ready: ({ name, workshopName, link, expiresOn }) => ({
    subject: workshopName ? `The data of ${workshopName} is ready` : 'Your data is ready',
    preview: `Download it by ${day(expiresOn, 'en-IN')}.`,
    heading: workshopName ? `The data of ${workshopName} is ready` : 'Your data is ready',
    blocks: [
      { text: `${hello(name)} the archive that was asked for is complete.` },
      { button: 'Log in and download it', href: link },
      { text: `It is there until ${day(expiresOn, 'en-IN')} and then removed.` },
    ],
    note: 'You did not ask for this? Then change your password and look at the devices that you are logged in on.',
  }),

  sheet_ready: ({ name, workshopName, list, rows, link, expiresOn }) => ({
    subject: `Your export of ${list} is ready`,
    preview: `Download it by ${day(expiresOn, 'en-IN')}.`,
    heading: `Your export of ${list} is ready`,
    blocks: [
      {
        text: `${hello(name)} the file of ${list} of ${workshopName} that you asked for has ${rows.toLocaleString('en-IN')} rows.`,
      },
      { button: 'Log in and download it', href: link },
      { text: `It is there until ${day(expiresOn, 'en-IN')} and then removed.` },
    ],
    note: 'You did not ask for this? Then change your password and look at the devices that you are logged in on.',
  }),

  account_deleted: ({ name }) => ({
    subject: 'Your account is deleted',
    preview: 'Your personal data is being removed.',
    heading: 'Your account is deleted',
    blocks: [
      {
        text: `${hello(name)} your account is gone and you are logged out everywhere. What is left of your name, address and phone number is being removed now.`,
      },
      { text: 'This is the last mail that we send you. You can sign up again at any time.' },
    ],
    note: 'It was not you? Then answer this mail at once.',
  }),

  workshop_closing: ({ name, workshopName, deletesOn, link }) => ({
    subject: `${workshopName} is going to be deleted`,
    preview: `On ${day(deletesOn, 'en-IN')}; until then an owner can keep it.`,
    heading: `${workshopName} is going to be deleted`,
    blocks: [
      {
        text: `${hello(name)} an owner asked to delete ${workshopName}. It can be read, but nothing can be changed in it any more.`,
      },
      { facts: [{ label: 'Deleted on', value: day(deletesOn, 'en-IN') }] },
      { button: 'Download its data or keep it', href: link },
    ],
    note: 'Invoices, payments and the ledger are kept as long as tax law asks; everything else is removed.',
  }),

  invite: ({ workshopName, inviterName, role, link, code, expiresOn }) => ({
    subject: `Join ${workshopName} on Workbay`,
    preview: `You are invited as ${roleOf(role)}.`,
    heading: `Join ${workshopName}`,
    blocks: [
      {
        text: `${greetable(inviterName) ?? workshopName} invites you to work in ${workshopName} on Workbay as ${roleOf(role)}.`,
      },
      { button: 'Accept the invitation', href: link },
      { text: 'Or enter this code when you sign up:' },
      { code },
      { text: `The invitation is open until ${day(expiresOn, 'en-IN')}.` },
    ],
    note: 'You do not know this workshop? Then ignore this mail; nothing happens until you accept.',
  }),

  api_keys_held: ({ name, workshopName, person, reason, keys, link }) => ({
    subject: `API keys that ${person} knows still work`,
    preview: `${workshopName}: roll or revoke them if they should not.`,
    heading: 'These API keys still work',
    blocks: [
      {
        text: `${hello(name)} ${
          {
            left: `${person} does not belong to ${workshopName} any more`,
            blocked: `Workbay has blocked the account of ${person}`,
            lacks: `${person} has another role in ${workshopName} now`,
          }[reason]
        }, but knows the secrets of API keys that they made or rolled. A key goes on working without the person, so that no program stops.`,
      },
      { facts: keys.map(value => ({ label: 'API key', value })) },
      { text: 'Roll a key to give it a new secret that only you know, or revoke it.' },
      { button: 'Open API keys', href: link },
    ],
    note: 'You get this as an owner of the workshop.',
  }),

  subscription: ({ name, workshopName, news, plan, on, link }) => {
    const heading = {
      payment_failed: 'Your payment for Workbay did not work',
      trial_ending: `Your trial of Workbay ${plan} ends soon`,
      ended: `Workbay ${plan} has ended`,
    }[news];
    return {
      subject: `${heading} · ${workshopName}`,
      preview: workshopName,
      heading,
      blocks: [
        {
          text: `${hello(name)} ${
            {
              payment_failed: `the payment for the plan ${plan} of ${workshopName} was refused. It will be tried again; until then nothing changes. Another card can be put in right away.`,
              trial_ending: `after it ${workshopName} goes on with the plan ${plan} and pays by the card that you put in. Without a card it goes back to the free plan.`,
              ended: `${workshopName} is on the free plan again. Everything is still there; only beyond the free plan's limits nothing new can be added.`,
            }[news]
          }`,
        },
        ...(on && news === 'trial_ending'
          ? [{ facts: [{ label: 'Trial ends', value: day(on, 'en-IN') }] }]
          : []),
        { button: news === 'ended' ? 'See the plans' : 'Open plan and billing', href: link },
      ],
      note: 'You get this as an owner of the workshop.',
    };
  },

  money_not_sent_back: ({ name, workshopName, amount, reference, reason, refusedBy }) => ({
    subject: `${amount} could not be sent back`,
    preview:
      refusedBy === 'card' ? `Their card did not take it: ${reason}` : 'Stripe did not send it for 7 days',
    heading: `${amount} could not be sent back`,
    blocks: [
      {
        text: `${hello(name)} somebody paid this deposit to ${workshopName} after their record was erased, so we had it sent back. ${
          refusedBy === 'card'
            ? 'Their card did not take it. The money is in your account at Stripe, belongs to them, and is not in your books.'
            : 'Stripe did not carry that out, though we asked for 7 days; we do not ask again. The payment is not in your books.'
        }`,
      },
      {
        facts: [
          { label: 'Payment at Stripe', value: reference },
          { label: 'Reason', value: reason },
        ],
      },
    ],
    note:
      refusedBy === 'card'
        ? 'Find the payment in your Stripe dashboard: it names who paid, whom you can ask where to send the money.'
        : 'Find the payment in your Stripe dashboard, see what of it is refunded already, and refund only the rest there.',
  }),

  webhook_failing: ({ name, workshopName, url, state, link }) => ({
    subject: state === 'failing' ? 'A webhook endpoint keeps failing' : 'A webhook endpoint was disabled',
    preview: `${workshopName}: ${url}`,
    heading: state === 'failing' ? 'A webhook endpoint keeps failing' : 'A webhook endpoint was disabled',
    blocks: [
      {
        text:
          state === 'failing'
            ? `${hello(name)} everything we sent from ${workshopName} to this address failed for two and a half days. After five days we disable it.`
            : `${hello(name)} everything we sent from ${workshopName} to this address failed for five days, so we disabled it. Nothing is sent there until you enable it again.`,
      },
      { facts: [{ label: 'Address', value: url }] },
      { button: 'See what failed', href: link },
    ],
    note:
      state === 'failing'
        ? 'Once a single event gets through, the count starts anew.'
        : 'Once your server works again, enable the endpoint and replay the days that it missed.',
  }),

  notifications: ({ name, workshopName, when, items, more, link, preferencesLink, unsubscribeLink }) => {
    const [first] = items;
    const many = items.length + more;
    const heading = {
      soon: `New at ${workshopName}`,
      daily: `Your day at ${workshopName}`,
      weekly: `Your week at ${workshopName}`,
    }[when];
    const one = when === 'soon' && many === 1 && first ? `${first.title}: ${first.detail}` : null;
    return {
      subject: one ?? (when === 'soon' ? `${many} notifications from ${workshopName}` : heading),
      preview: items.map(({ title, detail }) => `${title}: ${detail}`).join(' – '),
      heading,
      blocks: [
        { text: `${hello(name)} this concerns you, and you have not read it yet.` },
        { items },
        ...(more > 0 ? [{ text: more === 1 ? 'And one more.' : `And ${more} more.` }] : []),
        { button: 'See all notifications', href: link },
      ],
      note: `You get this because you belong to ${workshopName}.`,
      links: [
        { text: 'Choose what you are mailed, and when', href: preferencesLink },
        { text: `No more of these mails from ${workshopName}`, href: unsubscribeLink },
      ],
    };
  },

  review_invitation: ({ workshopName, customerName, number, link }) => ({
    subject: `How was ${workshopName}?`,
    preview: 'Your review helps others to choose, and the workshop to get better.',
    heading: `How was ${workshopName}?`,
    blocks: [
      {
        text: `Dear ${customerName}, your job ${number} has been handed over. Tell others how it went: a few stars are enough. Everybody can read it.`,
      },
      { button: 'Write a review', href: link },
    ],
    note: 'You get this once for each job. The link works for 90 days, and you can change your review until then.',
  }),

  shared_document: ({ kind, workshopName, workshopPhone, customerName, number, link }) => {
    const { name, ask, button } = {
      estimate: {
        name: `Estimate ${number}`,
        ask: 'Please look at each line and approve or decline it.',
        button: 'See and answer',
      },
      invoice: { name: `Invoice ${number}`, ask: 'You can see it and pay online.', button: 'See and pay' },
      receipt: {
        name: `Receipt for invoice ${number}`,
        ask: 'Thank you for your payment.',
        button: 'See the receipt',
      },
      advance: {
        name: `Receipt voucher ${number}`,
        ask: 'Thank you for your advance.',
        button: 'See the voucher',
      },
      job_card: {
        name: `Job card ${number}`,
        ask: 'This is what we noted down.',
        button: 'See the job card',
      },
      inspection: {
        name: `Inspection ${number}`,
        ask: 'See what we found, point by point, with photos.',
        button: 'See the inspection',
      },
    }[kind];
    return {
      subject: `${name} from ${workshopName}`,
      preview: ask,
      heading: `${name} from ${workshopName}`,
      blocks: [
        { text: `Dear ${customerName}, ${name.toLowerCase()} is attached as a PDF. ${ask}` },
        { button, href: link },
      ],
      note: workshopPhone
        ? `Questions? Call ${workshopName} on ${workshopPhone}. Sent with Workbay.`
        : `Questions? Ask ${workshopName}. Sent with Workbay.`,
    };
  },

  invoice: ({ workshopName, workshopPhone, customerName, invoiceNumber, total, dueDate }) => ({
    subject: `Invoice ${invoiceNumber} from ${workshopName}`,
    preview: `${total}${dueDate ? `, due on ${day(dueDate, 'en-IN')}` : ''}`,
    heading: `Invoice from ${workshopName}`,
    blocks: [
      { text: `Dear ${customerName}, thank you for coming to us. Your invoice is attached as a PDF.` },
      {
        facts: [
          { label: 'Invoice number', value: invoiceNumber },
          { label: 'Total', value: total },
          ...(dueDate ? [{ label: 'Due on', value: day(dueDate, 'en-IN') }] : []),
        ],
      },
    ],
    note: workshopPhone
      ? `Questions about this invoice? Call ${workshopName} on ${workshopPhone}. Sent with Workbay.`
      : `Questions about this invoice? Ask ${workshopName}. Sent with Workbay.`,
  }),

  invoice_note: ({ kind, workshopName, workshopPhone, customerName, number, invoiceNumber, total }) => {
    const name = kind === 'credit_note' ? 'credit note' : 'debit note';
    const title = kind === 'credit_note' ? 'Credit note' : 'Debit note';
    return {
      subject: `${title} ${number} from ${workshopName}`,
      preview: `${total}, for invoice ${invoiceNumber}`,
      heading: `${title} from ${workshopName}`,
      blocks: [
        { text: `Dear ${customerName}, our ${name} for your invoice ${invoiceNumber} is attached as a PDF.` },
        {
          facts: [
            { label: `${title} number`, value: number },
            { label: 'For invoice', value: invoiceNumber },
            { label: 'Total', value: total },
          ],
        },
      ],
      note: workshopPhone
        ? `Questions about this ${name}? Call ${workshopName} on ${workshopPhone}. Sent with Workbay.`
        : `Questions about this ${name}? Ask ${workshopName}. Sent with Workbay.`,
    };
  },
};
