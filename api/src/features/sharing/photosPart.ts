import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { filled, labels } from './labels.ts';

/** Photos in a row, each leading to its large one. */
export function photosPart(photos: components['schemas']['SharedPhoto'][], language: 'en' | 'hi'): string {
  if (photos.length === 0) return '';
  const shown = photos.map(({ smallUrl, largeUrl }, index) => {
    const name = filled(labels[language].photo, { number: index + 1 });
    return `<a href="${html(largeUrl)}" target="_blank" rel="noopener"><img src="${html(smallUrl)}" alt="${html(name)}" loading="lazy"></a>`;
  });
  return `<div class="photos">${shown.join('')}</div>`;
}
