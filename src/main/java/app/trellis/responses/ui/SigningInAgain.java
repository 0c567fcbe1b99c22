package app.trellis.responses.ui;

import app.trellis.shared.ui.ExercisePlayer;

/**
 * Lets a client who was signed out while writing sign in again in another tab, with every word
 * still in this one. The page then takes over the new session's token and the player goes on by
 * itself.
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
            player.addEventListener('player-sign-in', () => {
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
