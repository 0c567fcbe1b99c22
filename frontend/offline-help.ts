/** Puts Help into the device's own store, so that it opens without a line and without signing in. */
const worker = navigator.serviceWorker;

if (worker) {
  worker
    .register('/help-worker.js')
    .then(() => worker.ready)
    .then((registration) => registration.active?.postMessage('refresh'))
    .catch(() => undefined);
}
