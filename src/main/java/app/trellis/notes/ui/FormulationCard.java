package app.trellis.notes.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.notes.SavedFormulation;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Which version of a client's formulation and plan holds, and when it is looked at again. */
final class FormulationCard extends Composite<Card> {

    /**
     * @param newest the version that holds, where there is one
     * @param zone the practice's
     */
    FormulationCard(
            ClientDetails client, Optional<SavedFormulation> newest, ZoneId zone, Instant now) {
        getContent().withTitle(getTranslation("notes.plan"));
        newest.ifPresentOrElse(
                version -> {
                    LocalDate day = version.lookAgainOn();
                    if (day != null && client.status() != ClientStatus.ENDED) {
                        boolean due = version.isDue(LocalDate.ofInstant(now, zone));
                        getContent()
                                .add(
                                        new Paragraph(
                                                getTranslation(
                                                        due ? "notes.plan.due" : "notes.plan.next",
                                                        Days.say(day, getLocale()))));
                    }
                    say(
                            getTranslation(
                                    "notes.plan.version-of",
                                    version.number(),
                                    Days.say(version.savedAt(), zone, getLocale()),
                                    version.savedBy()));
                },
                () -> say(getTranslation("notes.plan.none")));
        getContent()
                .add(
                        new Anchor(
                                FormulationView.path(client.id()),
                                getTranslation(
                                        newest.isPresent()
                                                ? "notes.plan.open-page"
                                                : "notes.plan.write")));
    }

    private void say(String sentence) {
        Paragraph line = new Paragraph(sentence);
        line.addClassNames("soft", "small");
        getContent().add(line);
    }
}
