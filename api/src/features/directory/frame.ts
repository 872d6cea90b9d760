import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { style } from '../sharing/style.ts';
import { labels } from './labels.ts';

export type Language = 'en' | 'hi';

type Frame = {
  language: Language;
  title: string;
  description: string;
  /** Where the page is at home, without what is asked of it; search engines may keep it only there. */
  canonical: string;
  indexed: boolean;
  /** The same in the other language. */
  otherUrl: string;
  image?: string | null;
  /** What machines read of it, by schema.org. */
  data?: object;
  body: string;
};

/** A page that needs no script, for people and for search engines. */
export function frame(page: Frame): string {
  const { language, title, description, canonical, indexed, otherUrl, image, data, body } = page;
  const { other } = labels[language];
  const otherLanguage = language === 'hi' ? 'en' : 'hi';
  const head = [
    `<title>${html(title)}</title>`,
    `<meta name="description" content="${html(description)}">`,
    `<link rel="canonical" href="${html(canonical)}">`,
    ...(['en', 'hi'] as const).map(
      one => `<link rel="alternate" hreflang="${one}" href="${html(`${canonical}?lang=${one}`)}">`,
    ),
    indexed ? '' : '<meta name="robots" content="noindex,follow">',
    `<meta property="og:type" content="website"><meta property="og:title" content="${html(title)}">`,
    `<meta property="og:description" content="${html(description)}"><meta property="og:url" content="${html(canonical)}">`,
    image ? `<meta property="og:image" content="${html(image)}">` : '',
    data ? `<script type="application/ld+json">${jsonInHtml(data)}</script>` : '',
  ];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="/icon.svg">${head.join('')}<style>${style}${more}</style></head><body><main><header><a class="brand" href="/w?lang=${language}">Workbay</a><a href="${html(otherUrl)}" lang="${otherLanguage}">${other}</a></header>${body}</main><script src="/w/page.js" defer></script></body></html>`;
}

/** Nothing in it can end the element that it stands in. */
const jsonInHtml = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

const more = `
main{max-width:760px}
.brand{font-weight:700;text-decoration:none;font-size:1.1rem}
form.find{display:grid;gap:8px}
.asked{display:grid;grid-template-columns:1fr auto;gap:8px;align-items:end}
.asked label{min-width:0}
form.find summary{display:list-item;min-height:44px;padding:10px 0;color:var(--accent);font-weight:560;cursor:pointer}
form.find .fields{display:grid;gap:12px;grid-template-columns:1fr;margin-top:4px}
form.find label.field{margin:0}
label.field select{display:block;width:100%;min-height:46px;margin-top:4px;padding:8px 12px;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--faint);border-radius:10px}
label.field :is(input,select){font-weight:400}
.checks{display:flex;flex-wrap:wrap;gap:0 20px}
.checks label{display:flex;gap:8px;align-items:center;min-height:44px}
input[type=checkbox]{width:20px;height:20px;accent-color:var(--accent)}
.place{display:grid;grid-template-columns:1fr auto;gap:0 16px}
.place>*{grid-column:1}
.place h2{margin:0}
.place h2 a{text-decoration:none}
.place img{grid-row:1/4;grid-column:2;width:84px;height:84px;object-fit:cover;border-radius:10px}
.tags{display:flex;flex-wrap:wrap;gap:6px;margin:8px 0 0;padding:0;list-style:none}
.tags li{border:1px solid var(--line);border-radius:999px;padding:2px 10px;font-size:.85rem}
.seal{color:var(--good);font-weight:600;font-size:.9rem}
.shut{color:var(--bad);font-weight:600}
#found>.button{margin-bottom:12px}
.acts{display:grid;gap:8px;margin-top:12px}
.picked{border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent)}
#map-open{margin-bottom:12px}
.review{border-top:1px solid var(--line);padding:10px 0}
.review:first-of-type{border-top:0}
blockquote{margin:8px 0 0;padding-left:12px;border-left:3px solid var(--line)}
.gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(130px,1fr));gap:8px}
.gallery img{width:100%;aspect-ratio:4/3;object-fit:cover;border-radius:8px;display:block}
table{border-collapse:collapse}
th,td{text-align:left;padding:4px 32px 4px 0;font-weight:400;vertical-align:top}
@media(min-width:600px){form.find .fields{grid-template-columns:1fr 1fr}form.find .wide{grid-column:1/-1}.acts{grid-template-columns:1fr 1fr}}
`;

/** Adds to the page what works without it: looking around where one is, and a map. */
export const script = `
const opener = document.getElementById('map-open');
if (opener) {
  const map = document.getElementById('map');
  const toggle = () => {
    map.hidden = !map.hidden;
    opener.setAttribute('aria-expanded', String(!map.hidden));
    [opener.textContent, opener.dataset.other] = [opener.dataset.other, opener.textContent];
  };
  opener.hidden = false;
  opener.addEventListener('click', () => {
    toggle();
    if (!map.hidden) import('/w/map.js').catch(() => { opener.hidden = map.hidden = true; });
  });
  if (map.dataset.box) opener.click();
}

const here = document.getElementById('here');
if (here && navigator.geolocation) {
  here.hidden = false;
  here.addEventListener('click', () => {
    here.disabled = true;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const form = here.form;
      form.elements.where.value = form.elements.box.value = '';
      form.elements.latitude.value = coords.latitude.toFixed(4);
      form.elements.longitude.value = coords.longitude.toFixed(4);
      form.requestSubmit();
    }, () => { here.hidden = true; });
  });
  here.form.elements.where.addEventListener('input', () => {
    here.form.elements.latitude.value = '';
    here.form.elements.longitude.value = '';
    here.form.elements.box.value = '';
  });
}
`;
