package app.trellis.exchange.ui;

import app.trellis.care.ManagingClients;
import app.trellis.exchange.TakingAlong;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAgain;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.FileLink;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A copy of everything that is the client's, after their password once more. The way to the file is
 * open for five minutes, and who asks is looked at again when it is fetched.
 */
@Route(TakeAlongView.PATH)
@RolesAllowed("CLIENT")
class TakeAlongView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/take-along";

    static final Duration OPEN = Duration.ofMinutes(5);

    private final TakingAlong taking;
    private final ManagingClients clients;
    private final OwnAccount account;
    private final Clock clock;

    TakeAlongView(TakingAlong taking, ManagingClients clients, OwnAccount account, Clock clock) {
        this.taking = taking;
        this.clients = clients;
        this.account = account;
        this.clock = clock;
        getContent().addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        Paragraph about = soft(getTranslation("exchange.copy.about"));
        Card way =
                Card.titled(
                        getTranslation("exchange.copy.again"),
                        new Paragraph(getTranslation("exchange.copy.again.about")));
        way.add(
                new PasswordAgain(
                        account,
                        getTranslation("exchange.copy.go"),
                        () -> {
                            way.removeAll();
                            way.add(files(client, clock.instant()));
                        }));
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("exchange.copy")),
                        about,
                        way,
                        Card.titled(
                                getTranslation("exchange.copy.in-it"),
                                new Paragraph(getTranslation("exchange.copy.in-it.about")),
                                new Paragraph(getTranslation("exchange.copy.not-in-it"))),
                        Card.titled(
                                getTranslation("exchange.copy.care"),
                                new Paragraph(getTranslation("exchange.copy.care.about"))));
    }

    private Div files(ClientId client, Instant confirmed) {
        Locale locale = getLocale();
        Div files =
                new Div(
                        new Paragraph(getTranslation("exchange.copy.open", OPEN.toMinutes())),
                        file(
                                getTranslation("exchange.copy.pdf"),
                                confirmed,
                                FileLink.Kind.PDF,
                                out -> taking.pdf(client, locale, out)),
                        file(
                                getTranslation("exchange.copy.json"),
                                confirmed,
                                FileLink.Kind.JSON,
                                out -> taking.json(client, locale, out)));
        files.addClassName("stack");
        return files;
    }

    private FileLink file(
            String words, Instant confirmed, FileLink.Kind kind, FileLink.Written written) {
        return new FileLink(
                words,
                kind,
                () -> "trellis-" + LocalDate.now(clock),
                out -> {
                    if (clock.instant().isAfter(confirmed.plus(OPEN))) {
                        throw new NotFound();
                    }
                    written.to(out);
                });
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
