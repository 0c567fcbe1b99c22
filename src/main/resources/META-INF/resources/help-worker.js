// Without a line, every page of Trellis answers with Help: the last help page that this device saw. The pages
// under it that keep nothing stay open too.
const STORE = 'help-5';
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

self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.mode === 'navigate') {
    event.respondWith(fetch(event.request).catch(() => caches.match(INSTEAD[path] ?? (PAGES.includes(path) ? path : '/help'))));
  } else if (PARTS.includes(path)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  }
});
