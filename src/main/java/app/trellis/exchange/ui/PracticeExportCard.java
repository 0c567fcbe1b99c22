package app.trellis.exchange.ui;

import app.trellis.exchange.PracticeExport;
import app.trellis.exchange.TakingPracticeOut;
import app.trellis.exchange.TakingPracticeOut.Standing;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAgain;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.FileLink;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Asks for the whole practice, agrees to it, shows how far it is, and gives the file out. */
final class PracticeExportCard extends Composite<Card> {

    static final Duration OPEN = Duration.ofMinutes(5);

    private static final double MEGABYTE = 1_000_000;

    private final TakingPracticeOut taking;
    private final OwnAccount account;
    private final Standing standing;
    private final ZoneId zone;
    private final Clock clock;
    private final SerializableRunnable changed;
    private final Div way = new Div();

    PracticeExportCard(
            TakingPracticeOut taking,
            OwnAccount account,
            Standing standing,
            ZoneId zone,
            Clock clock,
            SerializableRunnable changed) {
        this.taking = taking;
        this.account = account;
        this.standing = standing;
        this.zone = zone;
        this.clock = clock;
        this.changed = changed;
        way.addClassName("stack");
        getContent().withTitle(getTranslation("exchange.house.ask"));
        standing.open().ifPresentOrElse(this::show, this::form);
        getContent().add(way);
    }

    private void form() {
        if (!standing.isKeyWhole()) {
            getContent().add(new Paragraph(getTranslation("exchange.house.no-key")));
            return;
        }
        TextArea reason = new TextArea(getTranslation("exchange.house.reason"));
        reason.setWidthFull();
        reason.setMaxLength(TakingPracticeOut.REASON);
        Button go =
                new Button(
                        getTranslation("exchange.house.ask"),
                        click ->
                                again(() -> {
                                    taking.ask(reason.getValue());
                                    Notices.done(this, getTranslation("exchange.house.ask.done"));
                                }));
        getContent()
                .add(
                        new Paragraph(getTranslation("exchange.house.ask.about")),
                        reason,
                        new Div(go));
    }

    private void show(PracticeExport export) {
        Facts facts = new Facts().worded();
        facts.row(
                getTranslation("exchange.house.over.who"),
                getTranslation(
                        "exchange.house.asked",
                        name(export),
                        Days.withHour(export.askedAt(), zone, getLocale())));
        facts.row(getTranslation("exchange.house.why"), export.reason());
        getContent().add(facts);
        switch (export.state()) {
            case WAITING -> waiting(export);
            case MAKING -> making(export);
            case READY -> ready(export);
            case STOPPED, GONE, FAILED ->
                    getContent().add(new Paragraph(getTranslation(export.state().key())));
        }
    }

    private void waiting(PracticeExport export) {
        Div buttons = buttons();
        if (export.askedBy().equals(standing.me())) {
            buttons.add(stop(export, "exchange.house.take-back"));
            getContent().add(new Paragraph(getTranslation("exchange.house.waits-for")), buttons);
            return;
        }
        buttons.add(
                new Button(
                        getTranslation("exchange.house.agree"),
                        click ->
                                again(() -> {
                                    taking.agree(export.id());
                                    Notices.done(this, getTranslation("exchange.house.agree.done"));
                                })),
                stop(export, "exchange.house.refuse"));
        getContent()
                .add(
                        new Paragraph(getTranslation("exchange.house.agree.about", name(export))),
                        buttons);
    }

    private void making(PracticeExport export) {
        Paragraph far =
                new Paragraph(getTranslation("exchange.house.making", export.done(), export.of()));
        far.getElement().setAttribute("role", "status");
        ProgressBar bar = new ProgressBar(0, Math.max(1, export.of()), export.done());
        bar.getElement().setAttribute("aria-label", getTranslation("exchange.house.state.making"));
        Div buttons = buttons();
        buttons.add(
                new Button(getTranslation("exchange.house.again"), click -> changed.run()),
                stop(export, "exchange.house.stop"));
        getContent().add(far, bar, buttons);
    }

    private void ready(PracticeExport export) {
        Instant goes = export.goesAt();
        Facts facts = new Facts().worded();
        facts.row(
                getTranslation("exchange.house.size"),
                getTranslation("exchange.house.megabytes", export.bytes() / MEGABYTE));
        if (goes != null) {
            getContent()
                    .add(
                            new Paragraph(
                                    getTranslation(
                                            "exchange.house.there",
                                            Days.withHour(goes, zone, getLocale()),
                                            name(export),
                                            agreed(export))));
        }
        Div buttons = buttons();
        if (export.isOf(standing.me())) {
            buttons.add(
                    new Button(
                            getTranslation("exchange.house.fetch"),
                            click -> ask(() -> give(export.id()))));
        }
        buttons.add(
                new Button(
                        getTranslation("exchange.house.delete"),
                        click ->
                                Confirm.askForGood(
                                        getTranslation("exchange.house.delete.title"),
                                        getTranslation("exchange.house.delete.means"),
                                        getTranslation("exchange.house.delete"),
                                        getTranslation("exchange.house.delete.no"),
                                        () ->
                                                end(
                                                        export,
                                                        getTranslation(
                                                                "exchange.house.deleted")))));
        getContent().add(facts, buttons);
    }

    private void give(UUID export) {
        Instant confirmed = clock.instant();
        way.removeAll();
        way.add(
                new Paragraph(getTranslation("exchange.house.fetch.open", OPEN.toMinutes())),
                new FileLink(
                        getTranslation("exchange.house.fetch"),
                        FileLink.Kind.SEALED,
                        () -> "trellis-" + LocalDate.now(clock),
                        out -> inTime(confirmed, export, out)));
    }

    private void inTime(Instant confirmed, UUID export, OutputStream out) throws IOException {
        if (clock.instant().isAfter(confirmed.plus(OPEN))) {
            throw new NotFound();
        }
        taking.fetch(export, out);
    }

    private Button stop(PracticeExport export, String words) {
        return new Button(
                getTranslation(words),
                click -> end(export, getTranslation("exchange.house.stopped")));
    }

    private void end(PracticeExport export, String said) {
        taking.end(export.id());
        Notices.done(this, said);
        changed.run();
    }

    /** Asks for the password, does it, and shows the page anew. */
    private void again(SerializableRunnable deed) {
        ask(() -> {
            try {
                deed.run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
                way.removeAll();
                return;
            }
            changed.run();
        });
    }

    private void ask(SerializableRunnable confirmed) {
        way.removeAll();
        way.add(new PasswordAgain(account, getTranslation("exchange.house.go"), confirmed));
    }

    private String name(PracticeExport export) {
        return standing.names().getOrDefault(export.askedBy(), "");
    }

    private String agreed(PracticeExport export) {
        return export.agreedBy() == null
                ? ""
                : standing.names().getOrDefault(export.agreedBy(), "");
    }

    private static Div buttons() {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        return buttons;
    }
}
