package app.trellis.care.ui;

import app.trellis.care.AgreementAnswer;
import app.trellis.care.AgreementPart;
import app.trellis.care.AgreementVersion;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** How an agreement and what became of it are shown. */
final class AgreementWords {

    private AgreementWords() {}

    /** The words of a version, part after part. */
    static Div parts(List<AgreementPart> parts) {
        Div all = new Div();
        all.addClassNames("stack", "agreement");
        parts.forEach(part -> {
            Div one = new Div(new H2(part.title()));
            if (!part.intro().isBlank()) {
                Paragraph intro = new Paragraph(part.intro());
                intro.addClassName("keeps-lines");
                one.add(intro);
            }
            if (!part.points().isEmpty()) {
                UnorderedList points = new UnorderedList();
                part.points().forEach(point -> points.add(new ListItem(point)));
                one.add(points);
            }
            all.add(one);
        });
        return all;
    }

    /** What a practitioner reads of where a version stands. */
    static String state(Component page, AgreementVersion version, ZoneId zone, Locale language) {
        Instant answered = version.answeredAt();
        if (answered == null) {
            return page.getTranslation(
                    "care.agreement.state.waits", day(version.drawnAt(), zone, language));
        }
        return page.getTranslation(
                version.answer() == AgreementAnswer.AGREED
                        ? "care.agreement.state.agreed"
                        : "care.agreement.state.talk-first",
                day(answered, zone, language));
    }

    /** That a rule changed since, or nothing. */
    static String changed(Component page, AgreementVersion version, ZoneId zone, Locale language) {
        Instant changed = version.changedAt();
        return changed == null
                ? ""
                : page.getTranslation("care.agreement.state.changed", day(changed, zone, language));
    }

    static String day(Instant at, ZoneId zone, Locale language) {
        return Days.inWords(at.atZone(zone).toLocalDate(), language);
    }
}
