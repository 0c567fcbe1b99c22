package app.trellis.responses;

import app.trellis.assignments.AssignmentForResponse;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.care.About;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What a client wrote on one page, one time, with all answers sealed as one. It stays pinned to the
 * version of the page that it answers.
 */
@Entity
@Table(name = "response")
class Response {

    @EmbeddedId private ResponseId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignment_id"))
    private @Nullable AssignmentId assignment;

    @Column(name = "occurrence_id")
    private @Nullable UUID occurrence;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private AssignmentKind kind;

    @Column(name = "content_key")
    private String contentKey;

    @Column(name = "content_version")
    private int contentVersion;

    /** In which language it was read last while it could be written on. */
    @Column(name = "language")
    private @Nullable String language;

    @Column(name = "part")
    private int part;

    /** Where its second part is due, once the first one was sent with a day. */
    @Column(name = "second_occurrence")
    private @Nullable UUID secondOccurrence;

    @Enumerated(EnumType.STRING)
    @Column(name = "about")
    private @Nullable About about;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ResponseState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "sharing")
    private Sharing sharing;

    @Column(name = "answers")
    private byte[] answers;

    @Column(name = "own_key")
    private boolean ownKey;

    @Column(name = "screen")
    private String screen;

    @Column(name = "short_version")
    private boolean shortVersion;

    @Column(name = "bring")
    private boolean bring;

    @Enumerated(EnumType.STRING)
    @Column(name = "use_mark")
    private @Nullable Use use;

    @Column(name = "before_mark")
    private @Nullable Integer before;

    @Column(name = "after_mark")
    private @Nullable Integer after;

    @Enumerated(EnumType.STRING)
    @Column(name = "quiet_line")
    private @Nullable QuietLine quietLine;

    @Column(name = "revision")
    private int revision;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "read_by"))
    private @Nullable MemberId readBy;

    @Column(name = "talk_on")
    private @Nullable LocalDate talkOn;

    @Column(name = "discussed_at")
    private @Nullable Instant discussedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "discussed_by"))
    private @Nullable MemberId discussedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "acknowledged_by"))
    private @Nullable MemberId acknowledgedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "held_by"))
    private @Nullable MemberId heldBy;

    /** Sent by a link, so that nobody knows by whom. */
    @Column(name = "by_link")
    private boolean byLink;

    @Column(name = "acknowledge_note")
    private byte @Nullable [] acknowledgeNote;

    @Column(name = "steady_talked_at")
    private @Nullable Instant steadyTalkedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "thread")
    private @Nullable ThreadState thread;

    /** The wish by which it was sent last; null where the player gave it no number. */
    @Column(name = "sent_request")
    private @Nullable UUID sentRequest;

    @Column(name = "thread_at")
    private @Nullable Instant threadAt;

    @Column(name = "corrected_at")
    private @Nullable Instant correctedAt;

    /** Since when the client does not want to see it in their list; it concerns nobody else. */
    @Column(name = "hidden_at")
    private @Nullable Instant hiddenAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Response() {}

    /**
     * @param answers no answers yet, sealed for this id
     */
    @SuppressWarnings("NullAway.Init")
    Response(
            ResponseId id,
            ClientId client,
            AssignmentForResponse answered,
            Sharing sharing,
            Sealed answers,
            Instant now) {
        this.id = id;
        this.client = client;
        this.assignment = answered.id();
        this.occurrence = answered.occurrence();
        this.kind = answered.kind();
        this.contentKey = answered.contentKey();
        this.contentVersion = answered.contentVersion();
        this.part = answered.part();
        this.about = answered.about();
        this.state = ResponseState.DRAFT;
        this.sharing = sharing;
        seal(answers);
        this.screen = "";
        this.startedAt = now;
        this.savedAt = now;
    }

    /**
     * A page that is filled in together on a practitioner's device, to be read.
     *
     * @param answers no answers yet, sealed for this id
     */
    static Response together(
            ResponseId id,
            ClientId client,
            AssignmentForResponse answered,
            Sealed answers,
            MemberId heldBy,
            Instant now) {
        Response together = new Response(id, client, answered, Sharing.SHARED, answers, now);
        together.heldBy = heldBy;
        return together;
    }

    /**
     * A check-in that came by a link, without signing in.
     *
     * @param answers no answers yet, sealed for this id
     */
    static Response byLink(
            ResponseId id,
            ClientId client,
            AssignmentForResponse answered,
            Sharing sharing,
            Sealed answers,
            Instant now) {
        Response sent = new Response(id, client, answered, sharing, answers, now);
        sent.byLink = true;
        return sent;
    }

    /**
     * A page for a word from Help, which answers no assignment.
     *
     * @param nothing no answers yet, sealed for this id
     */
    static Response word(ResponseId id, ClientId client, Sealed nothing, Instant now) {
        Response word = new Response();
        word.id = id;
        word.client = client;
        word.kind = AssignmentKind.WORD;
        word.contentKey = Word.KEY;
        word.contentVersion = Word.VERSION;
        word.part = 1;
        word.state = ResponseState.DRAFT;
        word.sharing = Sharing.SHARED;
        word.seal(nothing);
        word.screen = "";
        word.startedAt = now;
        word.savedAt = now;
        return word;
    }

    /** While it can be written on: the language in which it is read now. */
    void readIn(Locale locale) {
        if (state == ResponseState.DRAFT) {
            language = locale.getLanguage();
        }
    }

    /** In which language its questions were read; null where that was not kept. */
    @Nullable Locale language() {
        return language == null ? null : Locale.of(language);
    }

    /** On whose device it is filled in together; null for the client's own. */
    @Nullable MemberId heldBy() {
        return heldBy;
    }

    /** Whether it was sent by this wish, whatever became of it since. */
    boolean wasSentBy(@Nullable UUID request) {
        return request != null && request.equals(sentRequest);
    }

    /** Sent or let go by this wish. */
    void sentBy(@Nullable UUID request) {
        sentRequest = request;
    }

    /** Whether it came by a link, without signing in. */
    boolean isByLink() {
        return byLink;
    }

    /**
     * Keeps what was typed so far.
     *
     * @param sealed the answers, or null when they are the same as before
     * @param now when it was written
     */
    void keep(Writing writing, @Nullable Sealed sealed, Instant now) {
        mustBe(ResponseState.DRAFT);
        if (sealed != null) {
            seal(sealed);
            savedAt = now;
        }
        screen = writing.screen();
        sharing = writing.sharing();
        bring = writing.bring();
        use = writing.use();
        shortVersion = writing.shortVersion();
        revision++;
    }

    /**
     * Goes on being read by those the client wants to read such pages at first.
     *
     * @param sealed the same answers, sealed for that
     */
    void begin(Sharing wanted, Sealed sealed) {
        mustBe(ResponseState.DRAFT);
        sharing = wanted;
        seal(sealed);
    }

    /** Hands it over; from here on the words no longer change. */
    void send(Marks marks, @Nullable QuietLine line, Instant now) {
        mustBe(ResponseState.DRAFT);
        state = ResponseState.SENT;
        sentAt = now;
        before = marks.before();
        after = marks.after();
        quietLine = line;
    }

    /** The second part of it is due then. */
    void goesOn(UUID occurrence) {
        mustBeSent();
        secondOccurrence = occurrence;
    }

    /**
     * Takes it back into the client's hands, as a draft with every word.
     *
     * @throws Refused when somebody read it meanwhile, or was asked to look at it, or it was
     *     corrected
     */
    void takeBack(Instant now) {
        mustBeSent();
        if (state != ResponseState.SENT || thread != null) {
            throw new Refused("responses.read-meanwhile");
        }
        if (heldBy != null) {
            throw new Refused("responses.filled-together");
        }
        if (correctedAt != null) {
            throw new Refused("responses.corrected-already");
        }
        if (quietLine != null && quietLine.isSafety()) {
            throw new Refused("responses.asked-to-look");
        }
        hiddenAt = null;
        state = ResponseState.DRAFT;
        sentAt = null;
        before = null;
        after = null;
        quietLine = null;
        secondOccurrence = null;
        savedAt = now;
        revision++;
    }

    /** The client lets a thing be known after all. */
    void tell(Sealed sealed, @Nullable QuietLine line, Instant now) {
        mustBeSent();
        seal(sealed);
        quietLine = line;
        savedAt = now;
    }

    /** Done, and nothing of it is kept, because the client did not ask for it. */
    void letGo(Sealed nothing, Instant now) {
        mustBe(ResponseState.DRAFT);
        empty(nothing);
        sentAt = now;
    }

    /** Deletes what was written, at the client's wish. */
    void discard(Sealed nothing) {
        mustBe(ResponseState.DRAFT);
        empty(nothing);
    }

    private void empty(Sealed nothing) {
        state = ResponseState.DISCARDED;
        seal(nothing);
        screen = "";
        bring = false;
        use = null;
        revision++;
    }

    /** Something in it was set right, in sight; what was sent stays. */
    void correct(Instant now) {
        mustBeSent();
        correctedAt = now;
    }

    /** When the client last set something in it right; null where they did not. */
    @Nullable Instant correctedAt() {
        return correctedAt;
    }

    /**
     * Changes who may read it, also after sending.
     *
     * @param sealed the same answers, sealed for that
     */
    void share(Sharing wanted, Sealed sealed, @Nullable QuietLine line) {
        mustBeSent();
        sharing = wanted;
        seal(sealed);
        quietLine = line;
    }

    /**
     * Says that it was read and when it will be talked about.
     *
     * @throws Refused when that was said before
     */
    void markRead(MemberId by, LocalDate talk, Instant now) {
        mustBeSent();
        if (state != ResponseState.SENT) {
            throw new Refused("responses.read-already");
        }
        state = ResponseState.READ;
        readAt = now;
        readBy = by;
        talkOn = talk;
    }

    /**
     * Says that it was talked about.
     *
     * @throws Refused when that was said before
     */
    void markDiscussed(MemberId by, Instant now) {
        mustBeSent();
        if (state == ResponseState.DISCUSSED) {
            throw new Refused("responses.discussed-already");
        }
        state = ResponseState.DISCUSSED;
        discussedAt = now;
        discussedBy = by;
        bring = false;
    }

    /** The client does not want to see it in their list; nothing else changes. */
    void hide(Instant now) {
        mustBeSent();
        if (hiddenAt == null) {
            hiddenAt = now;
        }
    }

    void showAgain() {
        hiddenAt = null;
    }

    /** There is more to it: the client wants to talk about it once more. */
    void bringAgain() {
        mustBeSent();
        bring = true;
        openForTalk();
    }

    private void openForTalk() {
        if (state == ResponseState.DISCUSSED) {
            state = readAt == null ? ResponseState.SENT : ResponseState.READ;
            talkOn = null;
        }
    }

    /**
     * Acknowledges the safety answer in it. That lifts no hold.
     *
     * @throws Refused when somebody did before
     */
    void acknowledge(MemberId by, byte[] note, Instant now) {
        mustBeSent();
        if (!needsAcknowledging()) {
            throw new Refused("responses.acknowledged-already");
        }
        acknowledgedAt = now;
        acknowledgedBy = by;
        acknowledgeNote = note;
    }

    /** Whether nobody has read or answered it, and nobody was asked to look at it. */
    boolean mayBeTakenBack() {
        return state == ResponseState.SENT
                && thread == null
                && correctedAt == null
                && (quietLine == null || !quietLine.isSafety());
    }

    /** What is written to and fro on it stands anew; null when nothing is left of it. */
    void thread(@Nullable ThreadState stands, Instant now) {
        mustBeSent();
        thread = stands;
        threadAt = stands == null ? null : now;
    }

    /** What was written goes on in a session, and is to talk about until then. */
    void goesOnInSession(Instant now) {
        thread(ThreadState.TO_TALK, now);
        openForTalk();
    }

    /** Talking about a page is talking about what was written on it. */
    void talkedAboutThread(Instant now) {
        if (thread == ThreadState.ANSWERED || thread == ThreadState.TO_TALK) {
            thread(ThreadState.READ, now);
        }
    }

    /** How what is written to and fro on it stands; null where nothing was written. */
    @Nullable ThreadState thread() {
        return thread;
    }

    boolean needsAcknowledging() {
        return quietLine != null && quietLine.isSafety() && acknowledgedAt == null;
    }

    private void mustBe(ResponseState wanted) {
        if (state != wanted) {
            throw new IllegalStateException("Response %s is %s".formatted(id, state));
        }
    }

    private void mustBeSent() {
        if (!isSent()) {
            throw new IllegalStateException("Response %s is %s".formatted(id, state));
        }
    }

    boolean isDraft() {
        return state == ResponseState.DRAFT;
    }

    /** Whether it was handed over and is still there. */
    boolean isSent() {
        return sentAt != null && state != ResponseState.DISCARDED;
    }

    /** Whether it was done without keeping anything. */
    boolean wasLetGo() {
        return sentAt != null && state == ResponseState.DISCARDED;
    }

    ClientId client() {
        return client;
    }

    ResponseId id() {
        return id;
    }

    AssignmentKind kind() {
        return kind;
    }

    String contentKey() {
        return contentKey;
    }

    int contentVersion() {
        return contentVersion;
    }

    Optional<UUID> occurrence() {
        return Optional.ofNullable(occurrence);
    }

    /** What it answers; a word from Help answers nothing. */
    AssignmentId assignment() {
        if (assignment == null) {
            throw new IllegalStateException("Response %s answers no assignment".formatted(id));
        }
        return assignment;
    }

    /** Whether it is for the practitioner to read by what it is, and never only the client's. */
    boolean isForPractitioner() {
        return kind == AssignmentKind.MEASURE || kind == AssignmentKind.WORD;
    }

    /** 2 where the first part was sent before. */
    int part() {
        return part;
    }

    Optional<UUID> secondOccurrence() {
        return Optional.ofNullable(secondOccurrence);
    }

    @Nullable About about() {
        return about;
    }

    ResponseState state() {
        return state;
    }

    Sharing sharing() {
        return sharing;
    }

    Sealed answers() {
        return new Sealed(answers, ownKey);
    }

    private void seal(Sealed sealed) {
        answers = sealed.answers();
        ownKey = sealed.ownKey();
    }

    String screen() {
        return screen;
    }

    boolean bring() {
        return bring;
    }

    boolean shortVersion() {
        return shortVersion;
    }

    @Nullable Use use() {
        return use;
    }

    @Nullable QuietLine quietLine() {
        return quietLine;
    }

    int revision() {
        return revision;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** When it was handed over; only of what was. */
    Instant sentAt() {
        if (sentAt == null) {
            throw new IllegalStateException("Response %s is %s".formatted(id, state));
        }
        return sentAt;
    }

    /** The row of a list, without the answers. */
    ResponseLine line() {
        return new ResponseLine(
                id,
                kind,
                contentKey,
                contentVersion,
                state,
                sharing,
                bring,
                shortVersion,
                use,
                before,
                after,
                quietLine,
                savedAt,
                sentAt(),
                readAt,
                talkOn,
                discussedAt,
                acknowledgedAt,
                thread,
                correctedAt,
                hiddenAt);
    }
}
