package app.trellis.tools;

import app.trellis.care.PassingSchedule;
import app.trellis.shared.PracticeSql;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a tool asks for under a key of its own exactly once, and answers the second time what
 * it answered the first. Whoever asks at the same time waits for the first, because both write the
 * same row. What was refused is not remembered: it changed nothing.
 */
@Component
class OnceOnly {

    private final PracticeSql sql;
    private final PassingSchedule passing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OnceOnly(
            PracticeSql sql,
            PassingSchedule passing,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.passing = passing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param replayed whether it was answered before
     */
    record Answer(int status, String body, boolean replayed) {}

    /** The same key was used for something else. */
    static final class OtherRequest extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OtherRequest() {
            super("The key was used for something else", null, false, false);
        }
    }

    private record Kept(byte[] digest, @Nullable Integer status, @Nullable String answer) {}

    /**
     * @param digest of the request: what is asked for and where
     * @param work does it, and gives what to answer; at most 4,000 characters
     * @throws OtherRequest when the key belongs to another request
     */
    Answer once(UUID tool, String key, byte[] digest, HttpStatus status, Supplier<String> work) {
        Optional<Kept> before = find(tool, key);
        if (before.isPresent()) {
            return again(before.get(), digest);
        }
        try {
            String body =
                    transaction.execute(running -> {
                        begin(tool, key, digest);
                        String answer = work.get();
                        finish(tool, key, status.value(), answer);
                        return answer;
                    });
            return new Answer(status.value(), body == null ? "" : body, false);
        } catch (DuplicateKeyException atTheSameTime) {
            return again(find(tool, key).orElseThrow(() -> atTheSameTime), digest);
        }
    }

    private static Answer again(Kept kept, byte[] digest) {
        Integer status = kept.status();
        String answer = kept.answer();
        if (!MessageDigest.isEqual(kept.digest(), digest) || status == null || answer == null) {
            throw new OtherRequest();
        }
        return new Answer(status, answer, true);
    }

    private Optional<Kept> find(UUID tool, String key) {
        Optional<Kept> found =
                transaction.execute(running ->
                        sql.sql(
                                        """
                                        select digest, status, answer from tool_request
                                         where practice_id = :practice and token_id = :tool
                                           and request_key = :key
                                        """)
                                .param("tool", tool)
                                .param("key", key)
                                .query((row, number) ->
                                        new Kept(
                                                row.getBytes("digest"),
                                                row.getObject("status", Integer.class),
                                                row.getString("answer")))
                                .optional());
        return found == null ? Optional.empty() : found;
    }

    private void begin(UUID tool, String key, byte[] digest) {
        sql.sql(
                        """
                        insert into tool_request (practice_id, token_id, request_key, digest, made_at)
                        values (:practice, :tool, :key, :digest, :now)
                        """)
                .param("tool", tool)
                .param("key", key)
                .param("digest", digest)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        passing.demand();
    }

    private void finish(UUID tool, String key, int status, String answer) {
        sql.sql(
                        """
                        update tool_request set status = :status, answer = :answer
                         where practice_id = :practice and token_id = :tool and request_key = :key
                        """)
                .param("status", status)
                .param("answer", answer)
                .param("tool", tool)
                .param("key", key)
                .update();
    }
}
