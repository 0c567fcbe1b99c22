package app.trellis.responses;

import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.assignments.StepWords;
import app.trellis.assignments.StepsOnPages;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.About;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps on sent pages of the small steps exercise. */
@Component
class SmallStepsSent implements StepsOnPages {

    private static final String ROWS = "steps";

    private final Responses responses;
    private final SealedAnswers sealed;
    private final Settling settling;
    private final Corrections corrections;
    private final PracticeSql sql;
    private final Audit audit;

    SmallStepsSent(
            Responses responses,
            SealedAnswers sealed,
            Settling settling,
            Corrections corrections,
            PracticeSql sql,
            Audit audit) {
        this.responses = responses;
        this.sealed = sealed;
        this.settling = settling;
        this.corrections = corrections;
        this.sql = sql;
        this.audit = audit;
    }

    private record Sent(ResponseId id, About about, Instant at) {}

    @Override
    public Map<About, Instant> newest(ClientId client) {
        Map<About, Instant> newest = new EnumMap<>(About.class);
        sent(client).forEach(page -> newest.putIfAbsent(page.about(), page.at()));
        return newest;
    }

    @Override
    public Written written(ClientId client, About about) {
        return sent(client).stream()
                .filter(page -> page.about() == about)
                .findFirst()
                .flatMap(page -> responses.findByIdAndClient(page.id(), client))
                .map(response -> {
                    audit.record(Action.RESPONSE_OPENED, client, response.id().value());
                    Filled page =
                            sealed.filled(response, settling.dayOf(client, response.sentAt()));
                    return isReadable(page, response.sharing())
                            ? written(client, response, page)
                            : Written.NOTHING;
                })
                .orElse(Written.NOTHING);
    }

    private static boolean isReadable(Filled page, Sharing sharing) {
        List<Field> read =
                Me.is(Role.CLIENT)
                        ? page.open()
                        : SharedPart.of(page.open(), page.answers(), sharing, false);
        return read.stream().anyMatch(field -> field.id().equals(ROWS));
    }

    private Written written(ClientId client, Response response, Filled page) {
        return new Written(
                Answers.rows(page.answers().get(ROWS)).stream().map(SmallStepsSent::row).toList(),
                corrections.of(response, page.page()).getOrDefault(ROWS, List.of()).stream()
                        .map(one -> setRight(client, one))
                        .toList());
    }

    private SetRight setRight(ClientId client, Correction correction) {
        return new SetRight(
                settling.dayOf(client, correction.at()),
                correction.answer() instanceof AnsweredQuestion.Part.Words words
                        ? words.text()
                        : "");
    }

    private static Row row(Map<?, ?> row) {
        return new Row(
                new StepWords(words(row, "what"), words(row, "safe"), words(row, "out")),
                Answers.mark(row.get("hard")));
    }

    private static String words(Map<?, ?> row, String column) {
        return Optional.ofNullable((@Nullable Object) row.get(column))
                .map(Object::toString)
                .orElse("");
    }

    /** The newest first; of those that a practitioner asks for, what is shared in full. */
    private List<Sent> sent(ClientId client) {
        return sql.sql(
                        """
                        select id, about, sent_at
                          from response
                         where practice_id = :practice and client_id = :client
                           and content_key = :key and state in ('SENT', 'READ', 'DISCUSSED')
                           and about is not null and (sharing = 'SHARED' or :own)
                         order by sent_at desc, id desc
                         limit 50
                        """)
                .param("client", client.value())
                .param("key", KeepingSmallSteps.LADDER)
                .param("own", Me.is(Role.CLIENT))
                .query((row, number) ->
                        new Sent(
                                new ResponseId(row.getObject("id", UUID.class)),
                                About.valueOf(row.getString("about")),
                                Objects.requireNonNull(row.getTimestamp("sent_at")).toInstant()))
                .list();
    }
}
