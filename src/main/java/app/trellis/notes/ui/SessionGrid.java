package app.trellis.notes.ui;

import app.trellis.care.Attendance;
import app.trellis.care.SessionId;
import app.trellis.care.SessionSummary;
import app.trellis.notes.NoteState;
import app.trellis.notes.NoteSummary;
import app.trellis.shared.ClientId;
import app.trellis.shared.files.FileTable;
import app.trellis.shared.ui.RowLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions in rows that break into lines on a narrow page. */
@Uses(Button.class)
@StyleSheet("context://styles/notes.css")
final class SessionGrid extends Composite<Grid<SessionSummary>> {

    private static final int SHORT_LIST = 60;

    private static final String ROW =
            """
            <div class="session-row">
              <div class="two-lines"><b>${item.when}</b><span>${item.what}</span></div>
              <div class="session-note">
                <span class="${item.pill}" ?hidden="${!item.state}">${item.state}</span>
                <a href="${item.path}" aria-label="${item.label}">${item.action}</a>
                ${item.others.map((one) => html`<a href="${one.path}"
                  aria-label="${one.label}">${one.words}</a>`)}
              </div>
              <vaadin-button theme="tertiary" ?hidden="${!item.missed}" aria-label="${item.reachLabel}"
                @click="${reach}">${item.reach}</vaadin-button>
              <vaadin-button theme="tertiary" ?hidden="${item.locked}" aria-label="${item.correctLabel}"
                @click="${correct}">${item.correct}</vaadin-button>
            </div>
            """;

    private final ClientId client;
    private final NoteWords words;
    private Map<SessionId, List<NoteSummary>> written = new HashMap<>();
    private Map<SessionId, UUID> both = new HashMap<>();

    /**
     * @param correct asks for a correction of one
     * @param reachOut notes how one reached out after one that was missed
     */
    SessionGrid(
            ClientId client,
            NoteWords words,
            SerializableConsumer<SessionSummary> correct,
            SerializableConsumer<SessionSummary> reachOut) {
        this.client = client;
        this.words = words;
        Grid<SessionSummary> grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("notes.tab"));
        grid.addColumn(
                LitRenderer.<SessionSummary>of(ROW)
                        .withProperty("when", one -> words.dateTime(one.startsAt()))
                        .withProperty("what", this::what)
                        .withProperty("state", this::state)
                        .withProperty("pill", this::pill)
                        .withProperty("path", one -> NoteView.path(client, one.id()))
                        .withProperty("action", this::action)
                        .withProperty("label", one -> label(action(one), one))
                        .withProperty("others", this::others)
                        .withProperty("locked", this::isLocked)
                        .withProperty("correct", one -> getTranslation("notes.session.correct-it"))
                        .withProperty(
                                "correctLabel",
                                one -> label(getTranslation("notes.session.correct-it"), one))
                        .withProperty("missed", one -> one.attendance() == Attendance.MISSED)
                        .withProperty("reach", one -> getTranslation("notes.contact.reach-out"))
                        .withProperty(
                                "reachLabel",
                                one -> label(getTranslation("notes.contact.reach-out"), one))
                        .withFunction("reach", reachOut::accept)
                        .withFunction("correct", correct::accept));
    }

    /**
     * @param notes the notes that may be seen, by session
     * @param withBoth those that are with the client and their partner, for whoever may know
     */
    void show(
            List<SessionSummary> sessions,
            Map<SessionId, List<NoteSummary>> notes,
            Map<SessionId, UUID> withBoth) {
        written = new HashMap<>(notes);
        both = new HashMap<>(withBoth);
        getContent().setAllRowsVisible(sessions.size() <= SHORT_LIST);
        getContent().setItems(sessions);
    }

    /** The same rows as a file, for whoever reads it without the page. */
    static FileTable file(
            NoteWords words,
            List<SessionSummary> sessions,
            Map<SessionId, List<NoteSummary>> notes) {
        return new FileTable(
                words.say("notes.tab"),
                List.of(
                        words.say("notes.file.when"),
                        words.say("notes.file.kind"),
                        words.say("notes.file.attendance"),
                        words.say("notes.file.notes")),
                sessions.stream()
                        .map(one ->
                                List.<Object>of(
                                        LocalDateTime.ofInstant(one.startsAt(), words.zone()),
                                        one.kind().isContact()
                                                ? ContactWords.said(words::say, one, words.locale())
                                                : words.of(one.kind()),
                                        words.of(one.attendance()),
                                        notes.getOrDefault(one.id(), List.of()).stream()
                                                .map(note ->
                                                        note.authorName()
                                                                + ": "
                                                                + words.of(note.state()))
                                                .collect(Collectors.joining("; "))))
                        .toList());
    }

    private String what(SessionSummary session) {
        if (session.kind().isContact()) {
            return ContactWords.said(this::getTranslation, session, getLocale());
        }
        return getTranslation(
                both.containsKey(session.id()) ? "notes.both.what" : "notes.session.what",
                words.of(session.kind()),
                words.of(session.attendance()));
    }

    private String state(SessionSummary session) {
        return own(session).map(this::state).orElse("");
    }

    private String state(NoteSummary note) {
        String signed = note.signedAt() == null ? "" : words.day(note.signedAt());
        return switch (note.state()) {
            case DRAFT ->
                    getTranslation(
                            note.overdue() ? "notes.state.draft-overdue" : "notes.state.draft",
                            words.day(note.savedAt()));
            case SIGNED -> getTranslation("notes.state.signed", signed);
            case WAITING -> getTranslation("notes.state.waiting", signed);
            case CO_SIGNED -> getTranslation("notes.state.co-signed", signed);
            case RETURNED -> getTranslation("notes.state.returned", words.day(note.savedAt()));
            case WITHDRAWN -> getTranslation("notes.state.withdrawn");
        };
    }

    private String pill(SessionSummary session) {
        boolean signed = own(session).filter(NoteSummary::isLocked).isPresent();
        return signed ? "pill pill-leaf" : "pill pill-neutral";
    }

    private String action(SessionSummary session) {
        return getTranslation(
                own(session)
                        .map(note ->
                                switch (note.state()) {
                                    case DRAFT, RETURNED -> "notes.go-on";
                                    case SIGNED, WAITING, CO_SIGNED, WITHDRAWN -> "notes.open";
                                })
                        .orElse("notes.write"));
    }

    private List<RowLink> others(SessionSummary session) {
        UUID couple = both.get(session.id());
        String screen = getTranslation("notes.both.open");
        Stream<RowLink> first =
                couple == null
                        ? Stream.of()
                        : Stream.of(
                                new RowLink(
                                        BothView.path(client, couple),
                                        screen,
                                        label(screen, session)));
        return Stream.concat(first, notesOfOthers(session)).toList();
    }

    private Stream<RowLink> notesOfOthers(SessionSummary session) {
        return written.getOrDefault(session.id(), List.of()).stream()
                .filter(note -> !note.mine() || note.state() == NoteState.WITHDRAWN)
                .map(note -> {
                    String words =
                            note.state() == NoteState.WITHDRAWN
                                    ? getTranslation("notes.withdrawn-of", note.authorName())
                                    : getTranslation("notes.open-of", note.authorName());
                    return new RowLink(
                            NoteView.path(client, session.id(), note.id()),
                            words,
                            label(words, session));
                });
    }

    private boolean isLocked(SessionSummary session) {
        return written.getOrDefault(session.id(), List.of()).stream()
                .anyMatch(NoteSummary::isLocked);
    }

    private String label(String action, SessionSummary session) {
        return getTranslation("notes.row-label", action, words.dateTime(session.startsAt()));
    }

    private Optional<NoteSummary> own(SessionSummary session) {
        return written.getOrDefault(session.id(), List.of()).stream()
                .filter(note -> note.mine() && note.state() != NoteState.WITHDRAWN)
                .findFirst();
    }
}
