package app.trellis.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One version of shipped content as it was when it was first loaded; of no practice. */
@Entity
@Immutable
@Table(name = "shipped_content")
@SQLRestriction("kind <> 'MEASURE'")
class ShippedText implements Persistable<ShippedText.Id> {

    /** What the text describes. */
    enum Kind {
        EXERCISE,
        PROGRAM,
        CARD,
        SUPPORT
    }

    /** Names a version. */
    @Embeddable
    record Id(
            @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
            @Column(name = "content_key") String key,
            @Column(name = "content_version") int version)
            implements Serializable {}

    @EmbeddedId private Id id;

    @Column(name = "body", length = 200_000)
    private String body;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    @SuppressWarnings("NullAway.Init")
    ShippedText() {}

    ShippedText(Id id, String body, Instant loadedAt) {
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
