package app.trellis.measures;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * One version of a shipped questionnaire as it was when it was first loaded; of no practice. It
 * lies with the rest of what is shipped, under a kind of its own.
 */
@Entity
@Immutable
@Table(name = "shipped_content")
@SQLRestriction("kind = 'MEASURE'")
class ShippedMeasure implements Persistable<ShippedMeasure.Id> {

    private static final String KIND = "MEASURE";

    /** Names a version. */
    @Embeddable
    record Id(
            @Column(name = "kind") String kind,
            @Column(name = "content_key") String key,
            @Column(name = "content_version") int version)
            implements Serializable {

        static Id of(String key, int version) {
            return new Id(KIND, key, version);
        }
    }

    @EmbeddedId private Id id;

    @Column(name = "body", length = 200_000)
    private String body;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    @SuppressWarnings("NullAway.Init")
    ShippedMeasure() {}

    ShippedMeasure(Id id, String body, Instant loadedAt) {
        this.id = id;
        this.body = body;
        this.loadedAt = loadedAt;
    }

    @Override
    public @Nullable Id getId() {
        return id;
    }

    /** It is only ever made to be inserted. */
    @Override
    public boolean isNew() {
        return true;
    }

    Id id() {
        return id;
    }

    String body() {
        return body;
    }
}
