/** For a workshop's own site: `<script src="…/booking-widget.js" data-workshop="patil-motors" async></script>` becomes the booking page. */
export const widget = `(() => {
  const script = document.currentScript;
  if (!script || !script.dataset.workshop) return;
  const { workshop, lang = document.documentElement.lang.slice(0, 2), height = '760px' } = script.dataset;
  const frame = document.createElement('iframe');
  const url = new URL('/w/' + encodeURIComponent(workshop) + '/book', script.src);
  url.searchParams.set('embed', '1');
  if (lang === 'en' || lang === 'hi') url.searchParams.set('lang', lang);
  frame.src = url;
  frame.title = lang === 'hi' ? 'समय बुक करें' : 'Book a time';
  frame.loading = 'lazy';
  frame.style.cssText = 'width:100%;border:0;height:' + height;
  script.after(frame);
})();
`;
