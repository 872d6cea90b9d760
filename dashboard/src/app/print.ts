/** Paper is white, whatever the screen is: what is printed has the light colours. */
export function printInLight(): void {
  const root = document.documentElement;
  const scheme = 'data-mantine-color-scheme';
  let shown: string | null = null;
  addEventListener('beforeprint', () => {
    shown = root.getAttribute(scheme);
    root.setAttribute(scheme, 'light');
  });
  addEventListener('afterprint', () => {
    if (shown) root.setAttribute(scheme, shown);
  });
}
