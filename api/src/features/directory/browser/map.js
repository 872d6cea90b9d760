import '/w/leaflet.js';

await new Promise(resolve => {
  const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/w/map.css' });
  style.onload = style.onerror = resolve;
  document.head.append(style);
});

const { L } = globalThis;
/** As the API has it: a box that is searched has at most so many degrees on a side. */
const mostDegrees = 10;
const box = document.getElementById('map');
const { dataset } = box;
const found = document.getElementById('found');
const marks = new Map();
const group = L.featureGroup();
/** What there is beyond the list, in place of its markers: numbers where many lie together. */
const crowd = L.layerGroup();
let asking = null;
let counting = null;
let pointed = null;

const map = L.map(box.querySelector('[data-map]'), {
  zoomControl: false,
  attributionControl: false,
  maxZoom: 19,
  zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
});
L.control.zoom({ zoomInTitle: dataset.zoomIn, zoomOutTitle: dataset.zoomOut }).addTo(map);
group.addTo(map);
addTiles();
if (dataset.latitude) showOne();
else {
  showFound();
  addSearch();
}

/** The address of a tile tells where somebody looks; who serves it learns the site's address and no more. */
function addTiles() {
  const link = document.createElement(dataset.attributionUrl ? 'a' : 'span');
  link.textContent = dataset.attribution;
  if (dataset.attributionUrl) link.href = dataset.attributionUrl;
  const credits = L.control.attribution({ prefix: false }).addTo(map);
  credits.addAttribution(link.outerHTML);
  L.tileLayer(dataset.tiles, { maxZoom: 19, referrerPolicy: 'strict-origin' })
    .on('tileerror', () => {
      box.querySelector('[data-away]').hidden = false;
    })
    .addTo(map);
}

function showOne() {
  const { latitude, longitude, name, exact } = dataset;
  const at = [Number(latitude), Number(longitude)];
  map.setView(at, exact ? 15 : 13);
  if (exact) pin(at, name).addTo(group);
  // Where only the town is told, the place is good to about a kilometre.
  else L.circle(at, { radius: 1000, className: 'around', interactive: false }).addTo(group);
}

function pin(at, name) {
  const icon = L.divIcon({ className: 'pin', html: '<i></i>', iconSize: [30, 30], iconAnchor: [15, 30] });
  const marker = L.marker(at, { icon, title: name, riseOnHover: true });
  return marker.on('add', () => marker.getElement().setAttribute('aria-label', name));
}

function cards() {
  return [...found.querySelectorAll('[data-latitude]')];
}

/** A marker for each entry of the list; each leads to the other. */
function showFound() {
  pointed?.remove();
  group.clearLayers();
  marks.clear();
  for (const card of cards()) {
    const link = card.querySelector('a');
    const marker = pin([Number(card.dataset.latitude), Number(card.dataset.longitude)], link.textContent);
    const text = link.cloneNode(true);
    marker.bindPopup(text, { closeButton: false, offset: [0, -24], autoPanPadding: [12, 56] });
    marker.on('popupopen', () => pick(card)).on('popupclose', () => pick(null));
    marks.set(card, marker.addTo(group));
    for (const event of ['pointerenter', 'focusin']) card.addEventListener(event, () => point(card));
  }
  const wanted = dataset.box?.split(',').map(Number);
  if (wanted?.length === 4) {
    const [south, west, north, east] = wanted;
    const corners = [
      [south, west],
      [north, east < west ? east + 360 : east],
    ];
    map.fitBounds(corners, { animate: false });
  } else if (marks.size > 0)
    map.fitBounds(group.getBounds(), { padding: [40, 40], maxZoom: 14, animate: false });
  else map.setView([22, 79], 4);
}

/** Where there is more in sight than the list has, the map shows all of it; a marker of the list then comes out when one points at it. */
async function showCrowd() {
  counting?.abort();
  counting = new AbortController();
  const sight = map.getBounds();
  const area = areaOf(onGrid(sight)) ?? areaOf(sight);
  const found = area && (await countIn(area, counting.signal));
  if (found === 'aborted') return;
  const seen = (found ?? []).filter(({ location }) =>
    sight.contains([location.latitude, location.longitude]),
  );
  const total = seen.reduce((sum, { count }) => sum + count, 0);
  crowd.clearLayers();
  if (total <= marks.size) {
    map.removeLayer(crowd);
    group.addTo(map);
    return;
  }
  for (const one of found) (one.workshop ? single(one) : several(one)).addTo(crowd);
  map.removeLayer(group);
  crowd.addTo(map);
}

/** Outward to the next lines, half a tile apart, so that a short way of the map asks for what is known. */
function onGrid(bounds) {
  const step = 180 / 2 ** Math.round(map.getZoom());
  const down = degrees => Math.floor(degrees / step) * step;
  const up = degrees => Math.ceil(degrees / step) * step;
  return L.latLngBounds(
    [Math.max(-90, down(bounds.getSouth())), down(bounds.getWest())],
    [Math.min(90, up(bounds.getNorth())), up(bounds.getEast())],
  );
}

async function countIn(area, signal) {
  const { serviceType, search, homeVisit, openNow } = document.querySelector('form.find').elements;
  const query = new URLSearchParams({ box: area.join() });
  if (serviceType.value) query.set('serviceType', serviceType.value);
  if (search.value) query.set('search', search.value);
  if (homeVisit.checked) query.set('homeVisit', 'true');
  if (openNow.checked)
    query.set('openAt', new Date(Math.floor(Date.now() / 300_000) * 300_000).toISOString());
  try {
    const answer = await fetch(`/v1/directory/clusters?${query}`, { signal });
    return answer.ok ? (await answer.json()).data : null;
  } catch (error) {
    return error.name === 'AbortError' ? 'aborted' : null;
  }
}

function single({ location, workshop }) {
  const link = Object.assign(document.createElement('a'), {
    href: `/w/${encodeURIComponent(workshop.slug)}?lang=${document.documentElement.lang}`,
    textContent: workshop.name,
  });
  const marker = pin([location.latitude, location.longitude], workshop.name);
  return marker.bindPopup(link, { closeButton: false, offset: [0, -24], autoPanPadding: [12, 56] });
}

function several({ location, count }) {
  const text = dataset.many.replace('{count}', count);
  const icon = L.divIcon({ className: 'cluster', html: `<b>${count}</b>`, iconSize: [44, 44] });
  const at = [location.latitude, location.longitude];
  const marker = L.marker(at, { icon, title: text });
  const closer = () => map.setView(at, Math.min(map.getZoom() + 2, map.getMaxZoom()));
  return marker
    .on('add', () => marker.getElement().setAttribute('aria-label', text))
    .on('click', closer)
    .on('keypress', ({ originalEvent }) => originalEvent.key === 'Enter' && closer());
}

function pick(picked) {
  for (const card of cards()) card.classList.toggle('picked', card === picked);
  picked?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
}

function point(card) {
  if (map.hasLayer(crowd)) {
    pointed?.remove();
    pointed = marks.get(card).addTo(map);
  }
  for (const [one, marker] of marks) marker.getElement()?.classList.toggle('picked', one === card);
}

function addSearch() {
  const button = box.querySelector('[data-search]');
  const follow = () => {
    const tooLarge = areaOf(map.getBounds()) === null;
    button.hidden = false;
    button.disabled = tooLarge;
    button.textContent = tooLarge ? dataset.zoomToSearch : dataset.searchArea;
  };
  // Not with every move: what follows the results is no wish to search.
  map.on('dragend zoomend', follow);
  map.on('keydown', ({ originalEvent }) => originalEvent.key.startsWith('Arrow') && follow());
  button.addEventListener('click', () => searchHere(button));
  let later;
  map.on('moveend', () => {
    clearTimeout(later);
    later = setTimeout(showCrowd, 250);
  });
  showCrowd();
}

/** As the API has it; null where it is too large to be asked for. */
function areaOf(bounds) {
  const large = Math.max(bounds.getNorth() - bounds.getSouth(), bounds.getEast() - bounds.getWest());
  if (large > mostDegrees) return null;
  const round = degrees => L.Util.wrapNum(degrees, [-180, 180], true);
  const area = [bounds.getSouth(), round(bounds.getWest()), bounds.getNorth(), round(bounds.getEast())];
  return area.map(degrees => degrees.toFixed(4));
}

/** The page as it would be for what the map shows; the map stays where it is. */
async function searchHere(button) {
  const area = areaOf(map.getBounds());
  if (!area) return;
  const form = document.querySelector('form.find');
  Object.assign(form.elements.box, { value: area.join() });
  for (const name of ['where', 'latitude', 'longitude']) form.elements[name].value = '';
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  asking?.abort();
  asking = new AbortController();
  button.disabled = true;
  try {
    const answer = await fetch(address, { signal: asking.signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    found.replaceChildren(...page.getElementById('found').childNodes);
    document.querySelector('h1').textContent = page.querySelector('h1').textContent;
    document.title = page.title;
    history.replaceState(null, '', address);
    const view = [map.getCenter(), map.getZoom()];
    showFound();
    map.setView(...view, { animate: false });
    button.hidden = true;
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(address);
  }
}
