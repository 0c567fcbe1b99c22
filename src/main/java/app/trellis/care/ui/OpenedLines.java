package app.trellis.care.ui;

import app.trellis.care.ReasonWords;
import app.trellis.care.ToldOpening;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.time.ZoneId;

/** What was opened with a reason, as those read it who are told: of what kind, why, who, when. */
final class OpenedLines extends Composite<Div> {

    OpenedLines(ToldOpening opened, ZoneId zone) {
        Div reason = new Div(opened.reason());
        reason.getElement().setAttribute("dir", "auto");
        reason.addClassName("keeps-lines");
        getContent().addClassName("two-lines");
        getContent()
                .add(
                        Pill.opened(getTranslation(ReasonWords.key(opened.kind()))),
                        reason,
                        new Span(
                                getTranslation(
                                        "care.reason.by",
                                        opened.by(),
                                        Days.withHour(opened.from(), zone, getLocale()),
                                        Days.hour(
                                                LocalTime.ofInstant(opened.until(), zone),
                                                getLocale()))));
    }

    /** Whose notes they were, above the rest. */
    OpenedLines of(Component who) {
        getContent().addComponentAsFirst(who);
        return this;
    }
}
