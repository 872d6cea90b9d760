import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { keyField } from '../../http/askApi.ts';
import { filled } from '../sharing/labels.ts';
import { style } from '../sharing/style.ts';

type Language = 'en' | 'hi';
type View = {
  own: components['schemas']['OwnReview'];
  token: string;
  language: Language;
  /** Whether it was written just now. */
  thanks: boolean;
  /** What was refused, to be mended. */
  typed: URLSearchParams | null;
};

const en = {
  title: 'How was {name}?',
  about: 'Job {number}. Everybody can read what you write.',
  stars: 'In all',
  star: '{count} of 5',
  aspects: { work: 'The work', price: 'The price', punctuality: 'On time' },
  none: 'No answer',
  text: 'What was good, what was not?',
  shown: 'Photos of yours. Take the tick away from what nobody is to see any more.',
  photo: 'Photo {number}',
  photos: 'Photos (five at most; may be left out)',
  photosHint: 'Nobody learns from them where they were taken. Show no faces and no papers.',
  name: 'Your name, as it stands beside the review',
  send: 'Publish the review',
  change: 'Change the review',
  thanks: 'Thank you. Your review can be read now. You can change it here for as long as the link works.',
  hidden: 'Nobody else sees your review. Workbay has hidden it, because: {reason}',
  hiddenText: 'If you change it, we look at it again. It is shown when that reason is gone.',
  waiting: 'Your change is with us. The review is shown when we have looked at it and that reason is gone.',
  see: 'See the page of {name}',
  failed:
    'That did not work. Choose the stars and at most five photos (JPEG, PNG or WebP up to 10 MB), and try again.',
  busy: 'Many photos are coming in right now. Go back and try again in a minute.',
  ended: 'This link shows nothing any more',
  endedText: 'It works for 90 days after the job.',
  other: 'हिन्दी',
};

const hi: typeof en = {
  title: '{name} का काम कैसा रहा?',
  about: 'काम {number}। आप जो लिखेंगे, उसे सब पढ़ सकते हैं।',
  stars: 'कुल मिलाकर',
  star: '5 में से {count}',
  aspects: { work: 'काम', price: 'दाम', punctuality: 'समय पर' },
  none: 'कोई जवाब नहीं',
  text: 'क्या अच्छा था, क्या नहीं?',
  shown: 'आपकी फ़ोटो। जो अब किसी को न दिखानी हो, उसका निशान हटा दें।',
  photo: 'फ़ोटो {number}',
  photos: 'फ़ोटो (पाँच तक; चाहें तो छोड़ दें)',
  photosHint: 'इनसे कोई नहीं जान पाता कि वे कहाँ ली गईं। चेहरे और काग़ज़ात न दिखाएँ।',
  name: 'आपका नाम, जैसा समीक्षा के साथ दिखे',
  send: 'समीक्षा प्रकाशित करें',
  change: 'समीक्षा बदलें',
  thanks: 'धन्यवाद। आपकी समीक्षा अब पढ़ी जा सकती है। जब तक लिंक चलता है, आप इसे यहाँ बदल सकते हैं।',
  hidden: 'आपकी समीक्षा और किसी को नहीं दिखती। Workbay ने उसे छिपाया है, कारण: {reason}',
  hiddenText: 'आप उसे बदलेंगे तो हम उसे फिर देखेंगे। वह कारण न रहने पर समीक्षा दिखने लगेगी।',
  waiting: 'आपका बदलाव हमारे पास है। हमारे देखने के बाद, वह कारण न रहने पर समीक्षा दिखने लगेगी।',
  see: '{name} का पेज देखें',
  failed: 'यह नहीं हो पाया। सितारे और ज़्यादा से ज़्यादा पाँच फ़ोटो (JPEG, PNG या WebP, 10 MB तक) चुनें और फिर कोशिश करें।',
  busy: 'अभी बहुत सी फ़ोटो आ रही हैं। वापस जाकर एक मिनट बाद फिर कोशिश करें।',
  ended: 'यह लिंक अब कुछ नहीं दिखाता',
  endedText: 'यह काम के 90 दिन बाद तक चलता है।',
  other: 'English',
};

const labels: Record<Language, typeof en> = { en, hi };
const aspects = ['work', 'price', 'punctuality'] as const;

const more = `
.stars{display:grid;grid-template-columns:repeat(5,1fr);gap:6px;border:0;padding:0;margin:0 0 12px}
.stars legend{grid-column:1/-1;font-weight:560;margin-bottom:4px}
.stars label{display:flex;align-items:center;justify-content:center;gap:4px;min-height:48px;padding:0;border:1px solid var(--line);border-radius:10px;cursor:pointer}
.stars input{margin:0}
.stars label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:640}
.kept{display:flex;gap:12px;flex-wrap:wrap;border:0;padding:0;margin:0 0 12px}
.kept legend{font-weight:560;margin-bottom:4px}
.kept label{display:flex;gap:8px;align-items:center}
.kept input{width:20px;height:20px;accent-color:var(--accent)}
.kept img{width:96px;height:72px;object-fit:cover;border-radius:8px}
textarea,select{display:block;width:100%;min-height:46px;margin-top:4px;padding:8px 12px;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--faint);border-radius:10px}
textarea{min-height:120px}
.field :is(input,select,textarea){font-weight:400}
`;

const frame = (language: Language, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer"><title>${html(title)}</title><style>${style}${more}</style></head><body><main>${body}</main></body></html>`;

export function endedReviewPage(language: Language): string {
  const { ended, endedText } = labels[language];
  return frame(language, ended, `<div class="card"><h1>${ended}</h1><p>${endedText}</p></div>`);
}

export function busyReviewPage(language: Language): string {
  const { busy } = labels[language];
  return frame(language, busy, `<div class="card" role="alert"><p>${busy}</p></div>`);
}

export function reviewPage({ own, token, language, thanks, typed }: View): string {
  const label = labels[language];
  const { workshopName: name, workshopUrl, jobNumber, review, hidden } = own;
  const other = language === 'hi' ? 'en' : 'hi';
  const title = filled(label.title, { name });
  const was = (name: string, stored: string | number | null | undefined) =>
    typed ? (typed.get(name) ?? '') : `${stored ?? ''}`;
  const star = (count: number) =>
    `<label><input type="radio" name="stars" value="${count}" required${was('stars', review?.stars) === `${count}` ? ' checked' : ''} aria-label="${filled(label.star, { count })}">${count} ★</label>`;
  const choice = (aspect: (typeof aspects)[number]) => {
    const options = [5, 4, 3, 2, 1].map(
      count =>
        `<option value="${count}"${was(aspect, review?.aspects[aspect]) === `${count}` ? ' selected' : ''}>${'★'.repeat(count)}</option>`,
    );
    return `<label class="field">${label.aspects[aspect]}<select name="${aspect}"><option value="">${label.none}</option>${options.join('')}</select></label>`;
  };
  const refused = typed ? `<div class="card wrong" role="alert"><p>${label.failed}</p></div>` : '';
  const unseen =
    hidden &&
    `<div class="card note" role="status"><p>${html(filled(label.hidden, { reason: hidden.reason }))}</p><p>${hidden.waiting ? label.waiting : label.hiddenText}</p></div>`;
  const thanked = thanks
    ? `<div class="card note" role="status"><p>${label.thanks}</p><a href="${html(workshopUrl)}">${html(filled(label.see, { name }))}</a></div>`
    : '';
  const said = `${refused}${unseen ?? thanked}`;
  const kept = (review?.photos ?? []).map(({ id, smallUrl }, index) => {
    const checked = !typed || typed.getAll('keep').includes(id) ? ' checked' : '';
    const alt = filled(label.photo, { number: index + 1 });
    return `<label><input type="checkbox" name="keep" value="${html(id)}"${checked}><img src="${html(smallUrl ?? '')}" alt="${alt}"></label>`;
  });
  const photos =
    kept.length > 0
      ? `<fieldset class="kept"><legend>${label.shown}</legend>${kept.join('')}</fieldset>`
      : '';
  const form = `<form class="card" method="post" enctype="multipart/form-data" action="/r/${token}?lang=${language}">${keyField()}<fieldset class="stars"><legend>${label.stars}</legend>${[1, 2, 3, 4, 5].map(star).join('')}</fieldset>${aspects.map(choice).join('')}
<label class="field">${label.text}<textarea name="text" maxlength="2000">${html(was('text', review?.text))}</textarea></label>
${photos}<label class="field">${label.photos}<input name="photos" type="file" accept="image/jpeg,image/png,image/webp" multiple></label><p class="faint">${label.photosHint}</p>
<label class="field">${label.name}<input name="name" required maxlength="60" value="${html(was('name', review?.name ?? own.name))}"></label><button type="submit">${review ? label.change : label.send}</button></form>`;
  return frame(
    language,
    title,
    `<header><strong>${html(name)}</strong><a href="/r/${token}?lang=${other}" lang="${other}">${label.other}</a></header><h1>${html(title)}</h1><p class="faint">${html(filled(label.about, { number: jobNumber }))}</p>${said}${form}`,
  );
}
