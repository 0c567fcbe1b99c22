// The way out of the pages that work without the application, and the letting go of what was written on them.
// Nothing in here sends or stores anything.
(() => {
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
  // What needs a line says so where there is none.
  const line = () => {
    for (const note of document.querySelectorAll('.no-line')) note.hidden = navigator.onLine;
  };
  window.addEventListener('online', line);
  window.addEventListener('offline', line);
  line();
  // In the app switcher the page shows nothing.
  document.addEventListener('visibilitychange', () => {
    document.documentElement.classList.toggle('covered', document.visibilityState === 'hidden');
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
