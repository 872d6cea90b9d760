import type { Page } from 'playwright-core';

/** What reaches out of the card it stands in, or out of the window. Runs in the page. */
const find = `(() => {
  const scrolls = element => /auto|scroll|hidden/.test(getComputedStyle(element).overflowX);
  const name = element => element.tagName.toLowerCase() + ' “' + (element.innerText ?? '').trim().slice(0, 40) + '”';
  const faults = [];
  for (const card of document.querySelectorAll('.mantine-Paper-root, .mantine-Modal-content, fieldset, [data-job]')) {
    const { right, left } = card.getBoundingClientRect();
    for (const element of card.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.width < 2 || (box.right <= right + 1 && box.left >= left - 1)) continue;
      let around = element.parentElement;
      while (around !== card && !scrolls(around)) around = around.parentElement;
      if (around === card && !scrolls(card)) faults.push(name(element) + ' reaches out of its card');
    }
  }
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) faults.push(wide + ' px wider than the window');
  return faults;
})()`;

export const overflows = (page: Page): Promise<string[]> => page.evaluate<string[]>(find);
