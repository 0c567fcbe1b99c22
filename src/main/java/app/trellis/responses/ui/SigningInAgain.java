package app.trellis.responses.ui;

import app.trellis.shared.ui.ExercisePlayer;

/**
 * Lets a client who was signed out while writing sign in again. Their words lie sealed on the phone
 * meanwhile: the page asks for itself anew, the sign-in comes in between, and the player finds them
 * there. A browser that cannot seal signs in in another tab, with every word still in this one; the
 * page then takes over the new session's token.
 */
final class SigningInAgain {

    private static final String RENEW =
            """
            const player = this;
            let asked = false;
            const renew = async () => {
              if (!asked) return;
              const answer = await fetch('/me', {credentials: 'same-origin', redirect: 'manual',
                  cache: 'no-store', headers: {Accept: 'text/html'}}).catch(() => undefined);
              if (!answer || !answer.ok) return;
              const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
              for (const name of ['_csrf', '_csrf_header']) {
                const fresh = page.querySelector(`meta[name="${name}"]`);
                const here = document.querySelector(`meta[name="${name}"]`);
                if (fresh && here) here.setAttribute('content', fresh.getAttribute('content'));
              }
              asked = false;
              player.retry();
            };
            player.addEventListener('player-sign-in', async () => {
              if (await player.keptOnPhone()) return window.location.reload();
              asked = true;
              window.open('/', '_blank', 'noreferrer');
            });
            window.addEventListener('focus', renew);
            """;

    private SigningInAgain() {}

    static void beside(ExercisePlayer player) {
        player.addAttachListener(attached -> player.getElement().executeJs(RENEW));
    }
}
