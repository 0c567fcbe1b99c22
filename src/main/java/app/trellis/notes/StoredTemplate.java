package app.trellis.notes;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A practice's own template as it lies in its row. Changing it changes no note. */
@Entity
@Table(name = "note_template")
class StoredTemplate {

    @EmbeddedId private TemplateId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "name")
    private String name;

    @Column(name = "sections")
    private String sections;

    @Column(name = "retired")
    private boolean retired;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    StoredTemplate() {}

    @SuppressWarnings("NullAway.Init")
    StoredTemplate(String name, String sections) {
        this.id = TemplateId.next();
        change(name, sections);
    }

    TemplateId id() {
        return id;
    }

    String name() {
        return name;
    }

    String sections() {
        return sections;
    }

    boolean isRetired() {
        return retired;
    }

    long revision() {
        return version == null ? 0 : version;
    }

    final void change(String newName, String newSections) {
        name = newName;
        sections = newSections;
    }

    void retire() {
        retired = true;
    }

    void bringBack() {
        retired = false;
    }
}
