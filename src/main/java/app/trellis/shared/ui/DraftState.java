package app.trellis.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Says from the first key on whether what is typed lies on the server, also while the line is down;
 * tries again by itself for five minutes after the last key, and asks before the page is closed on
 * words that are not kept.
 */
public final class DraftState extends Div {

    /** The length tells an answer to older words from an answer to what is on screen now. */
    private static final String WATCH =
            """
            const watched = $0, [saving, kept, notSaved, wait, longest] = [$1, $2, $3, $4, $5];
            const pill = this.firstElementChild;
            const say = (state, words) => {
              pill.dataset.state = state;
              (pill.firstChild ?? pill.appendChild(document.createTextNode(''))).data = words;
            };
            const length = () => [...watched.querySelectorAll('vaadin-text-area, vaadin-text-field')]
              .reduce((sum, field) => sum + field.value.length, 0);
            const later = () => {
              clearTimeout(this.timer);
              this.timer = setTimeout(() => {
                say('not-saved', notSaved);
                if (Date.now() - this.typed > longest) return;
                this.$server.tryAgain();
                later();
              }, wait);
            };
            this.open = false;
            this.heard = (isKept, at, isNothing) => {
              if (isKept && at !== length()) return;
              this.open = !isKept;
              if (isNothing) say('nothing', '');
              else say(isKept ? 'kept' : 'not-saved', isKept ? kept : notSaved);
              if (isKept) clearTimeout(this.timer);
            };
            watched.addEventListener('input', () => {
              this.open = true;
              this.typed = Date.now();
              say('saving', saving);
              later();
            });
            const ask = (event) => {
              if (!this.isConnected) {
                window.removeEventListener('beforeunload', ask);
              } else if (this.open) {
                event.preventDefault();
              }
            };
            window.addEventListener('beforeunload', ask);
            """;

    private static final int WAIT = 5_000;

    /** Trying by itself is nobody's doing: it must not keep a session alive that nobody sits at. */
    private static final int LONGEST = 300_000;

    private final Component watched;
    private final SerializableRunnable again;
    private final SavedState state;

    /**
     * @param watched has all that is typed into, text fields and areas
     * @param again tries to keep what is on screen
     */
    public DraftState(Component watched, SerializableRunnable again) {
        this.watched = watched;
        this.again = again;
        state =
                new SavedState(
                        getTranslation("shared.draft.saving"),
                        getTranslation("shared.draft.kept"),
                        getTranslation("shared.draft.not-saved"));
        add(state);
    }

    /**
     * @param length UTF-16 units of all that is typed together, as they are kept
     */
    public void kept(int length) {
        state.kept();
        tell(true, length, false);
    }

    /** Nothing is typed and nothing is kept. */
    public void nothing() {
        state.nothing();
        tell(true, 0, true);
    }

    /** Not kept yet, or refused. */
    public void notSaved() {
        state.notSaved();
        tell(false, 0, false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs(
                        WATCH,
                        watched.getElement(),
                        getTranslation("shared.draft.saving"),
                        getTranslation("shared.draft.kept"),
                        getTranslation("shared.draft.not-saved"),
                        WAIT,
                        LONGEST);
    }

    @ClientCallable
    void tryAgain() {
        again.run();
    }

    private void tell(boolean isKept, int length, boolean isNothing) {
        getElement().executeJs("this.heard?.($0, $1, $2)", isKept, length, isNothing);
    }
}
