package app.trellis.exchange.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.exchange.TakingRecordOut;
import app.trellis.exchange.TakingRecordOut.Part;
import app.trellis.exchange.TakingRecordOut.Progress;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAgain;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.FileLink;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A client's record as a file, for the care team: what shall be in it, the password once more, and
 * for five minutes the way to the file. Who asks is looked at again when it is fetched.
 */
@Route("desk/clients/:client/take-out")
@RolesAllowed("PRACTITIONER")
class RecordOutView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final Duration OPEN = Duration.ofMinutes(5);

    private final TakingRecordOut taking;
    private final ManagingClients clients;
    private final OwnAccount account;
    private final Clock clock;
    private final Paragraph state = new Paragraph();

    /** Read by the request that fetches the file, which is another one than sets it. */
    private volatile Set<String> chosen = Set.of();

    RecordOutView(
            TakingRecordOut taking, ManagingClients clients, OwnAccount account, Clock clock) {
        this.taking = taking;
        this.clients = clients;
        this.account = account;
        this.clock = clock;
        getContent().addClassNames("page", "stack");
        state.getElement().setAttribute("role", "status");
        tellAsItGoes();
    }

    static String path(ClientId client) {
        return "desk/clients/%s/take-out".formatted(client);
    }

    /** The way back for what is said while a file is being made. */
    private void tellAsItGoes() {
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
            addDetachListener(detached -> {
                detached.unregisterListener();
                if (!ui.isClosing()) {
                    ui.getPushConfiguration().setPushMode(PushMode.DISABLED);
                }
            });
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client =
                event.getRouteParameters().get("client").map(RecordOutView::id).orElseThrow();
        ClientDetails who = clients.details(client);
        Card way =
                Card.titled(
                        getTranslation("exchange.record.again"),
                        new Paragraph(getTranslation("exchange.record.again.about")));
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
                        new PageHeader(getTranslation("exchange.record"))
                                .withEyebrow(who.name(), "desk/clients/" + client),
                        soft(getTranslation("exchange.record.about")),
                        Card.titled(getTranslation("exchange.record.in-it"), choice()),
                        way,
                        Card.titled(
                                getTranslation("exchange.copy.care"),
                                new Paragraph(getTranslation("exchange.record.care.about"))));
    }

    private Div choice() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Part part : taking.parts()) {
            titles.put(part.key(), getTranslation(part.titleKey()));
        }
        CheckboxGroup<String> choice = new CheckboxGroup<>();
        choice.setLabel(getTranslation("exchange.record.choose"));
        choice.setItems(titles.keySet());
        choice.setItemLabelGenerator(key -> titles.getOrDefault(key, key));
        choice.addValueChangeListener(event -> chosen = Set.copyOf(event.getValue()));
        choice.setValue(titles.keySet());
        return new Div(choice, soft(getTranslation("exchange.record.not-in-it")));
    }

    private Div files(ClientId client, Instant confirmed) {
        Locale locale = getLocale();
        UI ui = getUI().orElseThrow();
        SerializableConsumer<String> tell = words -> ui.access(() -> state.setText(words));
        SerializableConsumer<Progress> told =
                progress ->
                        tell.accept(
                                getTranslation(
                                        locale,
                                        "exchange.record.reading",
                                        progress.number(),
                                        progress.of(),
                                        progress.title()));
        state.setText(getTranslation("exchange.copy.open", OPEN.toMinutes()));
        String done = getTranslation("exchange.record.done");
        Div files =
                new Div(
                        state,
                        file(
                                "exchange.copy.pdf",
                                FileLink.Kind.PDF,
                                confirmed,
                                out -> {
                                    taking.pdf(client, chosen, locale, told, out);
                                    tell.accept(done);
                                }),
                        file(
                                "exchange.copy.json",
                                FileLink.Kind.JSON,
                                confirmed,
                                out -> {
                                    taking.json(client, chosen, locale, told, out);
                                    tell.accept(done);
                                }));
        files.addClassName("stack");
        return files;
    }

    private FileLink file(
            String words, FileLink.Kind kind, Instant confirmed, FileLink.Written written) {
        return new FileLink(
                getTranslation(words),
                kind,
                () -> "trellis-" + LocalDate.now(clock),
                out -> inTime(confirmed, written, out));
    }

    private void inTime(Instant confirmed, FileLink.Written written, OutputStream out)
            throws IOException {
        if (chosen.isEmpty() || clock.instant().isAfter(confirmed.plus(OPEN))) {
            throw new NotFound();
        }
        written.to(out);
    }

    private static ClientId id(String text) {
        try {
            return new ClientId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.record");
    }
}
