import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { momentText } from '../../documents/figures.ts';
import { filled, labels } from './labels.ts';
import { photosPart } from './photosPart.ts';

type Schemas = components['schemas'];
type Language = 'en' | 'hi';
type Inspection = Schemas['SharedInspection'];
type Point = Inspection['sections'][number]['points'][number];

const tones = ['red', 'amber', 'green', 'unchecked'] as const;
const toneOf = ({ result }: Point) => result ?? 'unchecked';

/** What was found: how much of each colour, then what needs work with its photos, then everything in sections. */
export function inspectionPart(
  { workshop }: Schemas['Shared'],
  inspection: Inspection,
  language: Language,
): string {
  const label = labels[language];
  const { name, completedAt, summary, counts, sections } = inspection;
  const time = momentText(new Date(completedAt), workshop.timeZone, language);
  const figures = tones
    .filter(tone => counts[tone] > 0)
    .map(tone => `<li class="tone ${tone}"><b>${counts[tone]}</b><span>${label.results[tone]}</span></li>`);
  const head = `<div class="card"><h2>${html(name)}</h2><p class="faint">${html(filled(label.inspectedAt, { time }))}</p><ul class="tones">${figures.join('')}</ul>${summary ? `<p style="white-space:pre-line;margin-top:12px">${html(summary)}</p>` : ''}</div>`;
  const points = sections.flatMap(section => section.points);
  const urgent = (['red', 'amber'] as const).map(tone => {
    const found = points.filter(({ result }) => result === tone);
    if (found.length === 0) return '';
    const shown = found.map(point => pointPart(point, language, { whole: true })).join('');
    return `<section class="card tone-edge ${tone}"><h2>${label.results[tone]}</h2>${shown}</section>`;
  });
  const all = sections.map(section => {
    const shown = section.points.map(point =>
      pointPart(point, language, { whole: point.result === 'green', tagged: true }),
    );
    return `<section class="card"><h2>${html(section.name)}</h2>${shown.join('')}</section>`;
  });
  return head + urgent.join('') + all.join('');
}

/** A point in a row: `tagged` with its result, `whole` with what was noted and photographed. */
function pointPart(
  point: Point,
  language: Language,
  { whole, tagged = false }: { whole: boolean; tagged?: boolean },
): string {
  const { name, note, photos } = point;
  const tone = toneOf(point);
  const tag = tagged ? `<span class="said ${tone}">${labels[language].results[tone]}</span>` : '';
  const more =
    whole && note ? `<p class="faint" style="white-space:pre-line;margin:0">${html(note)}</p>` : '';
  return `<div class="point"><div class="row"><span>${html(name)}</span>${tag}</div>${more}${whole ? photosPart(photos, language) : ''}</div>`;
}
