// Without a line, every page of Trellis answers with Help: the last help page that this device saw. The pages
// under it that keep nothing stay open too.
const STORE = 'help-7';
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

// A notification says that something is open, and never what or whose. What comes is the language to say it in, sealed
// for this device. A second one takes the place of the first.
const WORDS = {
  en: 'Something is open for you. It can also wait.',
  es: 'Hay algo abierto para ti. También puede esperar.',
};

function languageOf(data) {
  const told = data ? data.text() : '';
  if (Object.hasOwn(WORDS, told)) return told;
  return self.navigator.language.startsWith('es') ? 'es' : 'en';
}

self.addEventListener('push', (event) => {
  const lang = languageOf(event.data);
  event.waitUntil(self.registration.showNotification('Trellis', {
    body: WORDS[lang], lang, icon: '/icons/icon-192.png', tag: 'trellis',
  }));
});

// It opens Today, and never takes a page away on which somebody writes.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.matchAll({ type: 'window' }).then((open) => {
    const today = open.find((one) => new URL(one.url).pathname === '/me');
    return today ? today.focus() : self.clients.openWindow('/');
  }));
});
