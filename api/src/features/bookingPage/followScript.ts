/** Shows a booking as it is now whenever the server tells that it has changed, until there is nothing more to tell. */
export const followScript = `
const { stream, page } = document.currentScript.dataset;
const main = document.querySelector('main');
const least = 2000;
const most = 120000;
let source;
let known = false;
let over = false;
let asked = 0;
let again;
let wait = least;

/** So many pages must not come back at one and the same moment. */
function later(act) {
  const timer = setTimeout(() => over || act(), wait * (0.5 + Math.random()));
  wait = Math.min(most, wait * 2);
  return timer;
}

function follow() {
  source = new EventSource(stream);
  source.addEventListener('open', () => {
    if (known) show();
    known = true;
  });
  source.addEventListener('changed', show);
  source.addEventListener('error', () => {
    // What was refused the browser does not ask for again; whether the link has ended the page tells.
    if (source.readyState === EventSource.CLOSED)
      later(() => {
        show();
        if (!over) follow();
      });
  });
}

async function show() {
  const asking = ++asked;
  clearTimeout(again);
  const answer = await fetch(page).catch(() => null);
  const tells = answer && (answer.ok || answer.status === 404 || answer.status === 410);
  const now = tells && new DOMParser().parseFromString(await answer.text().catch(() => ''), 'text/html');
  if (asking !== asked) return;
  const shown = now && now.querySelector('main');
  if (!shown) {
    again = later(show);
    return;
  }
  wait = least;
  if (!now.querySelector('[data-stream]')) {
    over = true;
    source.close();
  }
  renew(shown);
}

/** What is the same stays, with the focus that it may have. */
function renew(shown) {
  const held = document.activeElement;
  const old = [...main.childNodes];
  const wanted = [...shown.childNodes].map(node => {
    const at = old.findIndex(one => one.isEqualNode(node));
    return at < 0 ? node : old.splice(at, 1)[0];
  });
  for (const node of old) node.remove();
  wanted.forEach((node, at) => {
    if (main.childNodes[at] !== node) main.insertBefore(node, main.childNodes[at] ?? null);
  });
  if (held.isConnected) return;
  [...main.querySelectorAll('a, button')].find(one => one.isEqualNode(held))?.focus({ preventScroll: true });
}

follow();
`;
