package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a practice says about itself and this program: written by its administrators, version by
 * version, and agreed to by its clients. A version that was published never changes.
 */
@Service
public class KeepingDocuments {

    /** Code points in one document. */
    public static final int LONGEST = 15_000;

    private final DocumentStore store;
    private final PracticeAtWork practice;
    private final Audit audit;
    private final Clock clock;

    KeepingDocuments(DocumentStore store, PracticeAtWork practice, Audit audit, Clock clock) {
        this.store = store;
        this.practice = practice;
        this.audit = audit;
        this.clock = clock;
    }

    /** Each as it stands now; a draft where nothing was published. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<PracticeDocument> all() {
        Map<DocumentKind, PracticeDocument> newest = store.newest();
        String name = practice.details().name();
        return Arrays.stream(DocumentKind.values())
                .map(kind -> newest.getOrDefault(kind, DocumentDrafts.draft(kind, name)))
                .toList();
    }

    /**
     * Publishes a version; the same words again are none.
     *
     * @throws Refused when one language is empty, or something in square brackets is left
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public PracticeDocument publish(DocumentKind kind, String english, String spanish) {
        PracticeDocument before = store.newest().get(kind);
        PracticeDocument next =
                new PracticeDocument(
                        kind,
                        before == null ? 1 : before.number() + 1,
                        Text.clean(english, LONGEST).strip(),
                        Text.clean(spanish, LONGEST).strip(),
                        clock.instant());
        if (next.english().isEmpty() || next.spanish().isEmpty()) {
            throw new Refused("organization.document.empty");
        }
        if (next.hasGaps()) {
            throw new Refused("organization.document.gaps");
        }
        if (before != null
                && before.english().equals(next.english())
                && before.spanish().equals(next.spanish())) {
            return before;
        }
        store.add(next, Me.id(), clock.instant());
        audit.record(Action.SETTINGS_CHANGED, CurrentPractice.get().value());
        return next;
    }

    /** What the client who is signed in is asked about; nothing that was not published. */
    @AllowedTo("'CLIENT'")
    @Transactional(readOnly = true)
    public List<MyDocument> mine() {
        Map<DocumentKind, AgreedDocument> agreed = store.agreed(Me.id());
        return store.newest().values().stream()
                .filter(one -> one.kind().isAgreedTo())
                .map(one -> new MyDocument(one, agreed.get(one.kind())))
                .toList();
    }

    /**
     * The version that the client who is signed in agreed to.
     *
     * @throws NotFound when they agreed to none
     */
    @AllowedTo("'CLIENT'")
    @Transactional(readOnly = true)
    public PracticeDocument agreedTo(DocumentKind kind) {
        AgreedDocument agreed = store.agreed(Me.id()).get(kind);
        if (agreed == null) {
            throw new NotFound();
        }
        return store.find(kind, agreed.number()).orElseThrow(NotFound::new);
    }

    /**
     * Agrees to a version that was read. Nothing else depends on it.
     *
     * @param locale the language in which it was read
     * @throws NotFound when there is no such version, or nobody is asked about it
     * @throws Refused when a newer one was published meanwhile
     */
    @AllowedTo("'CLIENT'")
    @Transactional
    public void agree(DocumentKind kind, int number, Locale locale) {
        PracticeDocument newest = store.newest().get(kind);
        if (newest == null || !kind.isAgreedTo() || number > newest.number()) {
            throw new NotFound();
        }
        if (number != newest.number()) {
            throw new Refused("organization.document.newer");
        }
        boolean agreed =
                store.agree(
                        Me.id(),
                        kind,
                        number,
                        CrisisTexts.languageOf(locale.getLanguage()),
                        clock.instant());
        if (agreed) {
            audit.record(Action.DOCUMENT_AGREED, Me.id().value());
        }
    }
}
