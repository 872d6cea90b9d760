/**
 * Gives back what only the start needed: an idle process holds 20 MB less, of which V8 by itself would give back half, after ten
 * seconds. Only where Node was started with `--expose-gc`, as `npm start` and the image do.
 */
export function compactHeap(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
