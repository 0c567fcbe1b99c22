package app.trellis.responses;

import app.trellis.assignments.AssignmentForResponse;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Held;
import app.trellis.identity.Tries;
import app.trellis.measures.CheckIns;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Refused;
import app.trellis.shared.SecretLink;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers one check-in by a link, without signing in. It gives nothing back: not whose it is, not
 * what was answered, not why a link is not open. What it asks holds no question that could need a
 * person at once, because nobody knows who answers (docs/decisions/0054).
 */
@Service
public class AnsweringByLink {

    /** What is asked: the marks of the check-in but the one about safety, and no words. */
    public static final List<String> ASKED =
            List.of("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9");

    private static final int HIGHEST = 10;

    private final CheckInLinks links;
    private final Responses responses;
    private final WritingDown writingDown;
    private final SharingAtFirst atFirst;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final Tries tries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnsweringByLink(
            CheckInLinks links,
            Responses responses,
            WritingDown writingDown,
            SharingAtFirst atFirst,
            Pages pages,
            SealedAnswers sealed,
            Tries tries,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.responses = responses;
        this.writingDown = writingDown;
        this.atFirst = atFirst;
        this.pages = pages;
        this.sealed = sealed;
        this.tries = tries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whether a link is open; looking does not use it up.
     *
     * @throws Refused when too many were tried from one network address
     */
    @AllowedToAnyone
    public boolean isOpen(String code) {
        return tried(code, link -> links.open(link).isPresent());
    }

    /**
     * Sends the marks, once. The same form sent again is told the same.
     *
     * @param form what this form was given when it was opened, so that it is known again
     * @param marks 0 to 10 by question; what is not asked is left out
     * @param locale the language in which they were asked
     * @return whether it is sent; false is all that is ever said of a link that is not open
     * @throws Refused when too many were tried from one network address
     */
    @AllowedToAnyone
    public boolean send(String code, String form, Map<String, Integer> marks, Locale locale) {
        byte[] formHash = hash(form);
        return tried(
                code,
                link ->
                        links.open(link)
                                .filter(due -> links.use(link, formHash))
                                .map(due -> write(due, marks, locale))
                                .orElseGet(() -> links.wasUsedBy(link, formHash)));
    }

    private boolean tried(String code, Function<SecretLink, Boolean> work) {
        tries.count(Tries.Door.LINK);
        boolean good =
                SecretLink.parse(code)
                        .map(link ->
                                CurrentPractice.call(
                                        new PracticeId(link.scope()),
                                        () -> transaction.execute(status -> work.apply(link))))
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
        if (good) {
            tries.takeBack(Tries.Door.LINK);
        }
        return good;
    }

    private boolean write(CheckInLinks.Due due, Map<String, Integer> marks, Locale locale) {
        AssignmentForResponse asked =
                new AssignmentForResponse(
                        new AssignmentId(due.assignment()),
                        AssignmentKind.CHECK_IN,
                        CheckIns.KEY,
                        due.version(),
                        due.occurrence(),
                        due.part(),
                        null,
                        false,
                        Held.NOBODY);
        ResponseId id = ResponseId.next();
        Sharing sharing =
                atFirst.of(
                        due.client(),
                        asked,
                        pages.page(AssignmentKind.CHECK_IN, CheckIns.KEY, due.version()));
        Response response =
                responses.saveAndFlush(
                        Response.byLink(
                                id,
                                due.client(),
                                asked,
                                sharing,
                                sealed.seal(due.client(), id, sharing, Answers.NONE),
                                clock.instant()));
        response.readIn(locale);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        ASKED.forEach(question -> {
            Integer mark = marks.get(question);
            if (mark != null && mark >= 0 && mark <= HIGHEST) {
                answers.put(question, mark);
            }
        });
        return writingDown.send(
                        due.client(),
                        response,
                        new Writing(0, answers, "", sharing, false, null, false, null))
                instanceof Sending.Sent;
    }

    private static byte[] hash(String form) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(form.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
