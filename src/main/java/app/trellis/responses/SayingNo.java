package app.trellis.responses;

import app.trellis.assignments.Held;
import app.trellis.care.About;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * What is known already about saying no to somebody, so that a client is asked at most once in
 * seven days about the same role (catalogue 1.5). A page that is not asked again takes the way that
 * the earlier answer opened; after a <i>No</i>, and while a hold is on, that is the quiet way.
 */
@Component
class SayingNo {

    /** Stands for everybody. */
    private static final String ANYBODY = "*";

    /** Stands for whom the assignment is about, where the page does not ask. */
    private static final String GIVEN = "";

    private static final String FREE = "FREE";
    private static final String NO = "no";
    private static final String NOT_SURE = "not-sure";
    private static final String CARRIED = "carried";
    private static final Duration ONCE_IN = Duration.ofDays(7);

    /** How long a No keeps the quiet way without a private talk: as long as a talk would hold. */
    private static final Duration UNTIL_A_TALK = Duration.ofDays(90);

    private static final int MOST = 200;

    private final Responses responses;
    private final SealedAnswers sealed;
    private final Pages pages;
    private final PracticeSql sql;
    private final Clock clock;

    SayingNo(Responses responses, SealedAnswers sealed, Pages pages, PracticeSql sql, Clock clock) {
        this.responses = responses;
        this.sealed = sealed;
        this.pages = pages;
        this.sql = sql;
        this.clock = clock;
    }

    /** An answer that was given on another page and is not asked for on this one. */
    static boolean isCarried(Field field, @Nullable Object answer) {
        return FREE.equals(field.block())
                && answer instanceof Map<?, ?> map
                && map.get(CARRIED) != null;
    }

    /** What was answered, here or on the other page. */
    static @Nullable Object said(Field field, @Nullable Object answer) {
        return isCarried(field, answer) && answer instanceof Map<?, ?> map
                ? map.get(CARRIED)
                : answer;
    }

    /**
     * The way a page takes without asking, by what it calls the role. Two statements more where a
     * page asks about saying no, none else.
     */
    Map<String, String> known(ClientId client, Response response, Page page, Held held) {
        if (page.fields().stream().noneMatch(field -> FREE.equals(field.block()))) {
            return Map.of();
        }
        Map<About, String> ways = ways(client, response);
        held.roles().forEach(role -> ways.put(role, NOT_SURE));
        Map<String, String> known = new LinkedHashMap<>();
        Roles.PICKED.forEach((word, role) -> {
            if (ways.containsKey(role)) {
                known.put(word, ways.get(role));
            }
        });
        About given = response.about();
        if (given != null && ways.containsKey(given)) {
            known.put(GIVEN, ways.get(given));
        }
        if (held.everybody()) {
            known.put(ANYBODY, NOT_SURE);
        }
        return known;
    }

    private record Said(About role, String answer, Instant at) {

        boolean isNo() {
            return answer.equals(NO);
        }
    }

    private Map<About, String> ways(ClientId client, Response response) {
        Instant now = clock.instant();
        Map<About, Said> newest = new EnumMap<>(About.class);
        responses
                .keptSince(client, pages.askingAboutNo(), now.minus(UNTIL_A_TALK), Limit.of(MOST))
                .stream()
                .filter(earlier -> !earlier.id().equals(response.id()))
                .flatMap(earlier -> said(earlier).stream())
                .sorted(Comparator.comparing(Said::at).reversed())
                .forEach(one -> newest.putIfAbsent(one.role(), one));
        Map<About, Instant> talks =
                newest.values().stream().anyMatch(Said::isNo) ? talks(client) : Map.of();
        Map<About, String> ways = new EnumMap<>(About.class);
        newest.forEach((role, one) -> {
            boolean fresh = one.at().isAfter(now.minus(ONCE_IN));
            if (fresh || (one.isNo() && !isTalkedAbout(one, talks.get(role)))) {
                ways.put(role, one.isNo() ? NOT_SURE : one.answer());
            }
        });
        return ways;
    }

    private Optional<Said> said(Response earlier) {
        Instant at = earlier.isSent() ? earlier.sentAt() : earlier.savedAt();
        Filled filled = sealed.filled(earlier, LocalDate.ofInstant(at, ZoneOffset.UTC));
        About role = filled.about(earlier.about());
        if (role == null) {
            return Optional.empty();
        }
        return filled.open().stream()
                .filter(field -> FREE.equals(field.block()))
                .map(field -> filled.answers().get(field.id()))
                .filter(answer -> earlier.isSent() || !Answers.isBlank(answer))
                .map(answer -> new Said(role, answer instanceof String one ? one : NOT_SURE, at))
                .findFirst();
    }

    /** When a private talk about a role was last recorded. */
    private Map<About, Instant> talks(ClientId client) {
        Map<About, Instant> talks = new EnumMap<>(About.class);
        sql.sql(
                        """
                        select about, max(recorded_at) as recorded_at from private_talk
                         where practice_id = :practice and client_id = :client
                         group by about
                        """)
                .param("client", client.value())
                .query(row -> {
                    talks.put(
                            About.valueOf(row.getString("about")),
                            row.getTimestamp("recorded_at").toInstant());
                });
        return talks;
    }

    private static boolean isTalkedAbout(Said no, @Nullable Instant talk) {
        return talk != null && talk.isAfter(no.at());
    }
}
