package app.trellis.exchange.ui;

import app.trellis.care.Restriction;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where a restriction stands, in a sentence for people who work here. */
final class RestrictionLine extends Paragraph {

    RestrictionLine(Restriction restriction, ZoneId zone) {
        String readers = String.join(", ", restriction.readers());
        setText(
                restriction.waits()
                        ? getTranslation(
                                "exchange.restriction.is.asked", day(restriction.askedAt(), zone))
                        : restriction.askedAt() == null
                                ? getTranslation(
                                        "exchange.restriction.is.kept",
                                        day(restriction.setAt(), zone),
                                        readers)
                                : getTranslation(
                                        "exchange.restriction.is.set",
                                        day(restriction.setAt(), zone),
                                        readers));
    }

    private String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : Days.inWords(at.atZone(zone).toLocalDate(), getLocale());
    }
}
