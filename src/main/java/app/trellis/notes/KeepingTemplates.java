package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the practice's own templates for notes. A note carries the headings it was written with, so
 * changing or retiring a template changes no note that is there.
 */
@Service
public class KeepingTemplates {

    /** Templates in a practice, retired ones counted. */
    public static final int MOST = 50;

    private static final TypeReference<List<NoteOutline.Heading>> HEADINGS =
            new TypeReference<>() {};

    private final StoredTemplates templates;
    private final JsonMapper json;
    private final Audit audit;

    KeepingTemplates(StoredTemplates templates, JsonMapper json, Audit audit) {
        this.templates = templates;
        this.json = json;
        this.audit = audit;
    }

    /** Every template, retired ones included, by name. */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional(readOnly = true)
    public List<NoteTemplate> all() {
        return templates.findAllByOrderByName(Limit.of(MOST)).stream().map(this::read).toList();
    }

    /** What a note may be written in beside the shipped formats, by name. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<NoteOutline> inUse() {
        return templates.findByRetiredFalseOrderByName(Limit.of(MOST)).stream()
                .map(one -> read(one).outline())
                .toList();
    }

    /**
     * @throws Refused when a name, a title or all of them are missing, too long, too many or there
     *     twice
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public TemplateId add(String name, List<NoteOutline.Heading> headings) {
        if (templates.count() >= MOST) {
            throw new Refused("notes.template.most", MOST);
        }
        NoteOutline clean = clean(name, headings);
        demandNew(clean.name(), null);
        StoredTemplate template =
                new StoredTemplate(clean.name(), json.writeValueAsString(clean.headings()));
        templates.save(template);
        audit.record(Action.NOTE_TEMPLATE_CHANGED, template.id().value());
        return template.id();
    }

    /**
     * Changes a template for notes that are begun from now on.
     *
     * @param revision the one that was on screen
     * @throws Refused as {@link #add}, and when somebody else changed it since
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public void change(
            TemplateId id, long revision, String name, List<NoteOutline.Heading> headings) {
        StoredTemplate template = find(id);
        if (template.revision() != revision) {
            throw new Refused("notes.template.changed");
        }
        NoteOutline clean = clean(name, headings);
        demandNew(clean.name(), id);
        template.change(clean.name(), json.writeValueAsString(clean.headings()));
        audit.record(Action.NOTE_TEMPLATE_CHANGED, id.value());
    }

    /** It is no longer offered; notes written in it stay as they are. */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public void retire(TemplateId id) {
        find(id).retire();
        audit.record(Action.NOTE_TEMPLATE_CHANGED, id.value());
    }

    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public void bringBack(TemplateId id) {
        find(id).bringBack();
        audit.record(Action.NOTE_TEMPLATE_CHANGED, id.value());
    }

    private void demandNew(String name, @Nullable TemplateId but) {
        boolean taken =
                templates.findAllByOrderByName(Limit.of(MOST)).stream()
                        .anyMatch(
                                one -> one.name().equalsIgnoreCase(name) && !one.id().equals(but));
        if (taken) {
            throw new Refused("notes.template.name-taken");
        }
    }

    private static NoteOutline clean(String name, List<NoteOutline.Heading> headings) {
        if (headings.isEmpty() || headings.size() > NoteOutline.MOST) {
            throw new Refused("notes.template.sections", NoteOutline.MOST);
        }
        Set<String> titles = new HashSet<>();
        List<NoteOutline.Heading> clean = new ArrayList<>();
        for (NoteOutline.Heading heading : headings) {
            String title = Text.line(heading.title());
            if (!titles.add(title.toLowerCase(Locale.ROOT))) {
                throw new Refused("notes.template.title-twice");
            }
            clean.add(
                    new NoteOutline.Heading(title, Text.clean(heading.hint(), Text.SHORT).strip()));
        }
        return NoteOutline.own(Text.line(name), clean);
    }

    private NoteTemplate read(StoredTemplate template) {
        return new NoteTemplate(
                template.id(),
                NoteOutline.own(template.name(), json.readValue(template.sections(), HEADINGS)),
                template.isRetired(),
                template.revision());
    }

    private StoredTemplate find(TemplateId id) {
        return templates.findById(id).orElseThrow(NotFound::new);
    }
}
