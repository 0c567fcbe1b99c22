// The way out of the pages that work without the application, and the letting go of what was written on them.
// Nothing in here sends or stores what somebody wrote or marked; the pages themselves are put into the device's store,
// so that whoever has only ever seen Help has it without a line too.
(() => {
  const WORKER = '/help-worker.js';
  const store = navigator.serviceWorker;
  if (store) {
    store.register(WORKER)
      .then(() => store.ready)
      .then((registration) => registration.active?.postMessage('refresh'))
      .catch(() => undefined);
  }

  const close = document.querySelector('a.close');
  const away = () => {
    document.body.hidden = true;
    window.location.replace(navigator.onLine ? close.href : 'about:blank');
  };
  if (close) {
    close.addEventListener('click', (event) => { event.preventDefault(); away(); });
    let shifts = [];
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'Shift') { shifts = []; return; }
      if (event.repeat) return;
      shifts = [...shifts, event.timeStamp].filter((at) => event.timeStamp - at < 1500);
      if (shifts.length >= 3) away();
    }, true);
  }
  // What needs a line says so where there is none. A phone may say that it has one although nothing comes through,
  // so this asks for something that is never answered from the device's own store.
  const line = async () => {
    const notes = document.querySelectorAll('.no-line');
    if (notes.length === 0) return;
    const passes = navigator.onLine && await fetch(WORKER, { cache: 'no-store', signal: AbortSignal.timeout(8000) })
      .then((answer) => answer.ok, () => false);
    for (const note of notes) note.hidden = passes;
  };
  window.addEventListener('online', line);
  window.addEventListener('offline', line);
  line();
  // In the app switcher the page shows nothing.
  document.addEventListener('visibilitychange', () => {
    document.documentElement.classList.toggle('covered', document.visibilityState === 'hidden');
    if (document.visibilityState === 'visible') line();
  });

  const words = document.getElementById('words');
  const letGo = document.getElementById('let-go');
  if (words && letGo) {
    const gone = document.getElementById('gone');
    letGo.hidden = false;
    words.value = '';
    words.addEventListener('input', () => { gone.textContent = ''; });
    letGo.addEventListener('click', () => {
      words.value = '';
      gone.textContent = document.getElementById('gone-words').content.textContent;
      gone.tabIndex = -1;
      gone.focus();
    });
    window.addEventListener('pagehide', () => { words.value = ''; });
  }

  const kind = document.getElementById('kind');
  const picks = document.querySelectorAll('input[name="pick"]');
  if (kind && picks.length > 0) {
    const line = kind.textContent;
    kind.textContent = '';
    for (const pick of picks) pick.addEventListener('change', () => { kind.textContent = line; });
    window.addEventListener('pagehide', () => {
      kind.textContent = '';
      for (const input of document.querySelectorAll('input')) input.checked = false;
    });
  }
})();
