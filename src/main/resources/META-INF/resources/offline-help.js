// Keeps the hour on the help page true, also when the page comes out of the device's own store.
(() => {
  const hour = document.getElementById('hour');
  if (!hour) return;
  const zone = hour.dataset.zone;
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  const shown = hour.textContent.match(/\d{1,2}:\d{2}/);
  if (!shown) return;
  const [before, after] = [hour.textContent.slice(0, shown.index), hour.textContent.slice(shown.index + shown[0].length)];
  const tick = () => { hour.textContent = before + format.format(new Date()) + after; };
  tick();
  setInterval(tick, 20000);
})();
