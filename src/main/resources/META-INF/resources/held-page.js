// My steady page, held on this phone because its owner chose so. What lies here is locked with a key that is worked
// out from their code each time; neither the code nor the key is stored. Nothing leaves the phone.
(() => {
  const ROUNDS = 600000;
  const SHORTEST = 6;
  const MINUTES = 5;
  const at = (id) => document.getElementById(id);
  const words = at('words').dataset;
  const say = (line) => { at('said').textContent = line; };
  const bytes = (length) => crypto.getRandomValues(new Uint8Array(length));

  const answered = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = async (mode, act) => {
    const opening = indexedDB.open('held', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('page');
    const database = await answered(opening);
    try {
      return await answered(act(database.transaction('page', mode).objectStore('page')));
    } finally {
      database.close();
    }
  };
  const find = () => store('readonly', (page) => page.get('steady'));
  const keep = (sealed) => store('readwrite', (page) => page.put(sealed, 'steady'));
  const forget = () => store('readwrite', (page) => page.delete('steady'));

  const keyOf = async (code, salt) => {
    const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveKey']);
    return crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
      secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'],
    );
  };

  const show = (page) => {
    const shown = at('shown');
    shown.textContent = '';
    const add = (parent, name, text, style) => {
      const made = document.createElement(name);
      made.textContent = text;
      if (style) made.className = style;
      parent.append(made);
      return made;
    };
    for (const part of page.parts) {
      const card = add(shown, 'section', '', 'card');
      add(card, 'h2', part.question);
      const list = add(card, 'ul', '');
      for (const line of part.lines) add(list, 'li', line);
    }
    add(shown, 'p', `${words.since} ${new Date(page.at).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' })}`, 'soft small');
    shown.hidden = false;
    at('locked').hidden = true;
    shown.tabIndex = -1;
    shown.focus();
    setTimeout(look, MINUTES * 60 * 1000);
  };

  // What was open is locked again; what is held says so, and nothing of it is in sight.
  const look = async () => {
    at('shown').hidden = true;
    at('shown').textContent = '';
    at('code').value = '';
    if (!globalThis.crypto?.subtle || !('indexedDB' in window)) {
      say(words.notHere);
      return;
    }
    const held = (await find()) !== undefined;
    at('locked').hidden = !held;
    at('away').hidden = !held;
    at('hold').hidden = !navigator.onLine;
    if (!held) say(words.nothing);
  };

  const open = async () => {
    say('');
    const held = await find();
    if (held === undefined) { await look(); return; }
    let page;
    try {
      const key = await keyOf(at('code').value, held.salt);
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: held.iv }, key, held.words);
      page = JSON.parse(new TextDecoder().decode(opened));
    } catch {
      say(words.wrong);
      return;
    }
    at('code').value = '';
    show(page);
  };

  const hold = async () => {
    say('');
    const code = at('new-code').value;
    if ([...code].length < SHORTEST) { say(words.short); return; }
    let response;
    try {
      response = await fetch('/keep/support/steady-page/held', { redirect: 'manual', cache: 'no-store', headers: { Accept: 'application/json' } });
    } catch {
      say(words.noLine);
      return;
    }
    if (!response.ok) { say(words.signIn); return; }
    const page = await response.json();
    if (page.parts.length === 0) { say(words.empty); return; }
    const salt = bytes(16);
    const iv = bytes(12);
    const text = new TextEncoder().encode(JSON.stringify({ ...page, at: Date.now() }));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(code, salt), text);
    await keep({ salt, iv, words: sealed });
    at('new-code').value = '';
    await look();
    say(words.held);
  };

  const onEnter = (id, act) => at(id).addEventListener('keydown', (event) => { if (event.key === 'Enter') act(); });
  at('open').addEventListener('click', open);
  at('hold-it').addEventListener('click', hold);
  at('take-off').addEventListener('click', async () => { await forget(); await look(); say(words.takenOff); });
  onEnter('code', open);
  onEnter('new-code', hold);
  window.addEventListener('pagehide', () => { at('shown').textContent = ''; at('code').value = ''; at('new-code').value = ''; });
  window.addEventListener('online', () => { at('hold').hidden = false; });
  window.addEventListener('offline', () => { at('hold').hidden = true; });
  look();
})();
