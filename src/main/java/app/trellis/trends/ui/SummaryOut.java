package app.trellis.trends.ui;

import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAgain;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.FileLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Asks for the password once more and then gives the way to the sheet, for five minutes. */
final class SummaryOut extends Composite<Div> {

    static final Duration OPEN = Duration.ofMinutes(5);

    private final Clock clock;

    /**
     * @param written makes the sheet when it is fetched
     */
    SummaryOut(OwnAccount account, Clock clock, FileLink.Written written) {
        this.clock = clock;
        Card way =
                Card.titled(
                        getTranslation("trends.summary.again"),
                        new Paragraph(getTranslation("trends.summary.again.about")));
        way.add(
                new PasswordAgain(
                        account,
                        getTranslation("trends.summary.go"),
                        () -> {
                            way.removeAll();
                            way.add(
                                    new Paragraph(
                                            getTranslation(
                                                    "trends.summary.open", OPEN.toMinutes())),
                                    link(clock.instant(), written));
                        }));
        getContent().add(way);
    }

    private FileLink link(Instant confirmed, FileLink.Written written) {
        return new FileLink(
                getTranslation("trends.summary.pdf"),
                FileLink.Kind.PDF,
                () -> "trellis-" + LocalDate.now(clock),
                out -> {
                    if (clock.instant().isAfter(confirmed.plus(OPEN))) {
                        throw new NotFound();
                    }
                    written.to(out);
                });
    }
}
