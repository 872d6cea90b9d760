/** Shows a booking as it is now whenever the server tells that it has changed. */
export const followScript = `
const { stream, page } = document.currentScript.dataset;
const source = new EventSource(stream);
let known = false;
let asked = 0;
async function show() {
  const asking = ++asked;
  const answer = await fetch(page).catch(() => null);
  if (!answer) return;
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (asking !== asked) return;
  if (!now.querySelector('[data-stream]')) source.close();
  document.querySelector('main').replaceChildren(...now.querySelector('main').childNodes);
}
source.addEventListener('open', () => {
  if (known) show();
  known = true;
});
source.addEventListener('changed', show);
`;
