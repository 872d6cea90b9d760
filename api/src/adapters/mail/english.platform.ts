import type { PlatformTemplate, Wording } from './wording.ts';
import { day as dateText, greetable } from './words.ts';

const hello = (name: string): string => {
  const known = greetable(name);
  return known ? `Hello ${known},` : 'Hello,';
};
const reasonIn = (reason: string) => (reason ? [{ facts: [{ label: 'Reason', value: reason }] }] : []);
const answer = 'If you think that this is a mistake, write to Workbay support.';

export const englishPlatform: Pick<Wording, PlatformTemplate> = {
  administrator_link: ({ name, link, hours }) => ({
    subject: 'Your administrator account at Workbay',
    preview: `Choose a password within ${hours} hours.`,
    heading: 'Choose a password',
    blocks: [
      {
        text: `${hello(name)} you are to be an administrator of Workbay. Choose a password and set up an authenticator app; the link works once and for ${hours} hours.`,
      },
      { button: 'Choose a password', href: link },
    ],
    note: 'You did not expect this? Then leave the link alone and tell the person who runs your Workbay.',
  }),

  workshop_verification: ({ name, workshopName, verified, reason }) => ({
    subject: verified ? `${workshopName} is verified` : `${workshopName} could not be verified`,
    preview: verified ? 'Customers can see that your workshop is genuine.' : reason,
    heading: verified ? 'Your workshop is verified' : 'Your workshop could not be verified',
    blocks: [
      {
        text: verified
          ? `${hello(name)} we have checked what ${workshopName} says of itself. It is marked as verified from now on.`
          : `${hello(name)} we have checked what ${workshopName} says of itself and could not verify it. Mend what is named here, then ask again in the workshop's settings.`,
      },
      ...(verified ? [] : reasonIn(reason)),
    ],
    note: verified ? 'You need to do nothing.' : answer,
  }),

  dispute_news: ({ name, news, other, text, link }) => {
    const headings = {
      opened: `${other} has opened a dispute`,
      answered: `${other} has answered in your dispute`,
      withdrawn: `${other} has withdrawn the dispute`,
      decided: `Your dispute with ${other} is decided`,
    };
    const heading = headings[news];
    const open = news === 'opened' || news === 'answered';
    return {
      subject: heading,
      preview: text,
      heading,
      blocks: [
        {
          text: `${hello(name)} ${open ? 'say how you see it. Workbay reads both sides and decides.' : 'nothing more is to be done.'}`,
        },
        ...reasonIn(text),
        { button: 'See the dispute', href: link },
      ],
      note: 'What you write there is seen by the other side and by Workbay.',
    };
  },

  verification_news: ({ name, workshopName, news, reason, day, link }) => {
    const last = day && dateText(day, 'en-IN');
    const whose = workshopName === null ? 'Your verification' : `The verification of ${workshopName}`;
    const texts = {
      verified: [
        'You are verified',
        `we have checked your documents. You are marked as verified until ${last}.`,
      ],
      rejected: [
        'You could not be verified',
        'we have looked at your documents and could not verify you. Mend what is named here, then ask again in your profile.',
      ],
      ending: [
        `${whose} ends on ${last}`,
        `${whose[0]?.toLowerCase()}${whose.slice(1)} ends on ${last}. See that the documents are up to date and ask for it anew; nothing changes meanwhile.`,
      ],
      ended: [
        `${whose} has ended`,
        `${whose[0]?.toLowerCase()}${whose.slice(1)} has ended, and the badge is off.${workshopName === null ? '' : ' Customers do not find the workshop in the directory until it is verified anew.'}`,
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
        ...(news === 'verified' ? [] : [{ button: 'See the documents', href: link }]),
      ],
      note: news === 'rejected' ? answer : 'Workbay checks documents once for each term.',
    };
  },

  review_hidden: ({ name, workshopName, reason, changeable }) => ({
    subject: `Your review of ${workshopName} is hidden`,
    preview: reason,
    heading: 'Nobody else sees your review',
    blocks: [
      {
        text: `${hello(name)} we have looked at your review of ${workshopName} and hidden it.${changeable ? ' If you change it, by the link in the mail in which we asked you for it, we look at it again; it is shown when that reason is gone.' : ''}`,
      },
      ...reasonIn(reason),
    ],
    note: answer,
  }),

  workshop_block: ({ name, workshopName, blocked, reason }) => ({
    subject: blocked ? `${workshopName} is closed on Workbay` : `${workshopName} is open again`,
    preview: reason,
    heading: blocked ? 'Your workshop is closed' : 'Your workshop is open again',
    blocks: [
      {
        text: blocked
          ? `${hello(name)} we have closed ${workshopName} on Workbay. Nobody can work in it and its API keys do not work. Your data stays as it is.`
          : `${hello(name)} ${workshopName} works again on Workbay, with all its data, people and API keys.`,
      },
      ...reasonIn(reason),
    ],
    note: blocked ? answer : 'You need to do nothing.',
  }),

  account_block: ({ name, blocked, reason }) => ({
    subject: blocked ? 'Your Workbay account is closed' : 'Your Workbay account is open again',
    preview: reason,
    heading: blocked ? 'Your account is closed' : 'Your account is open again',
    blocks: [
      {
        text: blocked
          ? `${hello(name)} we have closed your account and logged it out everywhere. Nothing of it was deleted.`
          : `${hello(name)} you can log in to Workbay again.`,
      },
      ...reasonIn(reason),
    ],
    note: blocked ? answer : 'You need to do nothing.',
  }),

  support_session: ({ name, workshopName, administrator, reason, access, link }) => ({
    subject: `Workbay support is looking into ${workshopName}`,
    preview: `${administrator}: ${reason}`,
    heading: 'Support is in your workshop',
    blocks: [
      {
        text: `${hello(name)} by the access that you gave, ${administrator} of Workbay's support has opened ${workshopName}${access === 'read' ? ', to look only' : ''}. Everything support does is in your audit log.`,
      },
      ...reasonIn(reason),
      { button: 'See or end the access', href: link },
    ],
    note: 'You can end the access at any time; it ends by itself when its time is over.',
  }),
};
