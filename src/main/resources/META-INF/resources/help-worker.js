// Without a line, every page of Trellis answers with Help: the last help page that this device saw. The pages
// under it that keep nothing stay open too.
const STORE = 'help-6';
const PAGES = ['/help', '/help/before-i-check', '/help/write-and-let-go', '/help/steady-page'];
// Without a line, the page itself cannot come; what is held of it on this phone can.
const INSTEAD = { '/me/support/steady-page': '/help/steady-page' };
const PARTS = [
  ...PAGES, '/styles/fonts.css', '/styles/tokens.css', '/plain.css', '/offline-help.js', '/help-pages.js', '/held-page.js',
  '/favicon.svg', '/fonts/figtree-latin.woff2', '/fonts/newsreader-latin.woff2',
];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(STORE).then((store) => store.addAll(PARTS)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name !== STORE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'refresh') {
    event.waitUntil(caches.open(STORE).then((store) => store.addAll(PARTS)).catch(() => undefined));
  }
});

// Close works without a line too: it shows what anybody may see, never Help. The session ends as soon as there is a
// line again and this page is still open; the page says nothing of either.
const CLOSED = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>1 tbsp = 15 ml</title><link rel="icon" href="/favicon.svg">
<body style="font: 1.1rem/1.8 sans-serif; padding: 1rem">
<p>1 tsp = 5 ml<br>1 tbsp = 15 ml<br>1 cup = 240 ml<br>1 oz = 28 g<br>1 lb = 454 g</p>
<script>
(function out() {
  fetch('/closed', { cache: 'no-store' })
    .then(() => location.replace('/closed'))
    .catch(() => setTimeout(out, 2000));
})();
</script>`;

function withoutLine(path) {
  if (path === '/closed') {
    return new Response(CLOSED, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
  return caches.match(INSTEAD[path] ?? (PAGES.includes(path) ? path : '/help'));
}

self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.mode === 'navigate') {
    event.respondWith(fetch(event.request).catch(() => withoutLine(path)));
  } else if (PARTS.includes(path)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  }
});
