package app.trellis.assignments;

import app.trellis.shared.Text;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what people wrote on an assignment. */
@Component
class Words {

    private static final int REASON = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;
    private final MessageSource messages;

    Words(Vault vault, MessageSource messages) {
        this.vault = vault;
        this.messages = messages;
    }

    SealedWords seal(AssignmentId id, AssignmentData data) {
        Plan plan = clean(data.plan());
        return new SealedWords(
                seal(id, "personal_line", Text.clean(data.personalLine(), Text.SHORT).strip()),
                plan.isBlank() ? null : seal(id, "plan", JSON.writeValueAsString(plan)),
                seal(id, "override_reason", Text.clean(data.overrideReason(), REASON).strip()));
    }

    String personalLine(AssignmentId id, byte @Nullable [] sealed) {
        return open(id, "personal_line", sealed);
    }

    String overrideReason(AssignmentId id, byte @Nullable [] sealed) {
        return open(id, "override_reason", sealed);
    }

    Plan plan(AssignmentId id, byte @Nullable [] sealed) {
        return sealed == null ? Plan.NONE : JSON.readValue(open(id, "plan", sealed), Plan.class);
    }

    /** The plan as one or two sentences, or null when there is none. */
    @Nullable String sentence(Plan plan, Locale locale) {
        if (plan.isBlank()) {
            return null;
        }
        return plan.sentence((key, part) -> messages.getMessage(key, new Object[] {part}, locale));
    }

    private static Plan clean(Plan plan) {
        return new Plan(
                part(plan.when()),
                part(plan.where()),
                part(plan.will()),
                part(plan.obstacle()),
                part(plan.then()));
    }

    private static String part(String typed) {
        return Text.clean(typed, Text.SHORT).strip();
    }

    private byte @Nullable [] seal(AssignmentId id, String column, String text) {
        return text.isBlank() ? null : vault.seal(Place.of("assignment", column, id.value()), text);
    }

    private String open(AssignmentId id, String column, byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(Place.of("assignment", column, id.value()), sealed);
    }
}
