package app.trellis.library;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.AllowedToSignedIn;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pictures that a practice shows in exercises of its own. */
@Service
public class KeepingPictures {

    /** In one practice; a picture is never taken away, because a version may show it. */
    private static final int MOST = 500;

    /** One at a time is made, so that large files of several people do not fill the memory. */
    private static final ReentrantLock MAKING = new ReentrantLock();

    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    KeepingPictures(PracticeSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a picture that somebody chose.
     *
     * @return its name
     * @throws Refused when it is too large, neither PNG nor JPEG, or one too many
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public UUID add(byte[] chosen) {
        Picture picture = made(chosen);
        int there =
                sql.sql("select count(*) from picture where practice_id = :practice")
                        .query(Integer.class)
                        .single();
        if (there >= MOST) {
            throw new Refused("library.picture.too-many", MOST);
        }
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into picture (practice_id, id, media_type, body, added_by, added_at)
                        values (:practice, :id, :type, :body, :me, :now)
                        """)
                .param("id", id)
                .param("type", picture.mediaType())
                .param("body", picture.body())
                .param("me", Me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.record(Action.PICTURE_ADDED, id);
        return id;
    }

    private static Picture made(byte[] chosen) {
        MAKING.lock();
        try {
            return PictureMaking.of(chosen);
        } finally {
            MAKING.unlock();
        }
    }

    /**
     * A picture of the practice, for whoever belongs to it.
     *
     * @throws NotFound when there is none of that name here
     */
    @AllowedToSignedIn
    @Transactional(readOnly = true)
    public Picture read(UUID id) {
        return sql.sql(
                        """
                        select media_type, body from picture
                         where practice_id = :practice and id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Picture(row.getString(1), row.getBytes(2)))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
