package app.trellis.assignments.ui;

import app.trellis.assignments.LedgerOff;
import app.trellis.assignments.LedgerStanding;
import app.trellis.assignments.LedgerState;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.LegalMatters;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the ledger stands, for the practitioner; nothing is shown before it was ever proposed. */
final class LedgerCard extends Composite<Div> {

    private final ClientId client;
    private final SwitchingLedger ledger;
    private final LegalMatters legal;
    private final SerializableRunnable changed;

    /**
     * @param changed runs after every change, so that the rest of the plan is read anew
     */
    LedgerCard(
            ClientId client,
            SwitchingLedger ledger,
            LegalMatters legal,
            SerializableRunnable changed) {
        this.client = client;
        this.ledger = ledger;
        this.legal = legal;
        this.changed = changed;
    }

    /**
     * @param alone whether no other card says it; otherwise there is nothing to see here
     */
    LedgerState show(boolean alone) {
        LedgerState state = ledger.of(client);
        getContent().removeAll();
        boolean shown = alone && (state.standing() != LedgerStanding.NEVER || state.legalMatter());
        getContent().setVisible(shown);
        if (shown) {
            getContent().add(card(state));
        }
        return state;
    }

    private Card card(LedgerState state) {
        Card card = Card.titled(getTranslation("assignments.ledger.title"));
        card.withAside(Pill.neutral(standing(state)));
        says(state).forEach(card::add);
        Div buttons = new Div();
        buttons.addClassNames("buttons", "no-print");
        buttons(state).forEach(buttons::add);
        card.add(buttons);
        return card;
    }

    /** How it stands, in sentences. */
    List<Component> says(LedgerState state) {
        List<Component> lines = new ArrayList<>();
        lines.add(new Sentence(sentence(state)));
        if (state.takesMuch()) {
            Paragraph much = new Paragraph(getTranslation("assignments.ledger.takes-much"));
            much.addClassName("strong");
            lines.add(much);
        }
        if (state.legalMatter()) {
            lines.add(soft("assignments.ledger.legal-matter.open"));
        }
        return lines;
    }

    private String standing(LedgerState state) {
        return getTranslation(
                switch (state.standing()) {
                    case NEVER, OFF -> "assignments.ledger.pill.off";
                    case PROPOSED -> "assignments.ledger.pill.proposed";
                    case ON -> "assignments.ledger.pill.on";
                });
    }

    private String sentence(LedgerState state) {
        return switch (state.standing()) {
            case NEVER -> getTranslation("assignments.ledger.says.never");
            case PROPOSED ->
                    getTranslation("assignments.ledger.says.proposed", day(state.proposedOn()));
            case ON ->
                    getTranslation(
                                    "assignments.ledger.says.on",
                                    weekday(state.firstLook()),
                                    day(state.lastDay()))
                            + (state.waitsForSession()
                                    ? " " + getTranslation("assignments.ledger.says.first-together")
                                    : "");
            case OFF -> getTranslation(whyKey(state.why()), day(state.offOn()));
        };
    }

    private static String whyKey(@Nullable LedgerOff why) {
        return switch (why) {
            case NOT_WANTED -> "assignments.ledger.off.not-wanted";
            case TAKEN_BACK -> "assignments.ledger.off.taken-back";
            case BY_PRACTITIONER -> "assignments.ledger.off.by-practitioner";
            case STOPPED -> "assignments.ledger.off.stopped";
            case WEEKS_OVER -> "assignments.ledger.off.weeks-over";
            case LEGAL_MATTER -> "assignments.ledger.off.legal-matter";
            case CARE_ENDED -> "assignments.ledger.off.care-ended";
            case BY_CLIENT -> "assignments.ledger.off.by-client";
            case null -> "assignments.ledger.off.by-client";
        };
    }

    /** What can be done about it as it stands. */
    List<Component> buttons(LedgerState state) {
        List<Component> buttons = new ArrayList<>();
        switch (state.standing()) {
            case PROPOSED ->
                    buttons.add(
                            button("assignments.ledger.take-back", () -> ledger.switchOff(client)));
            case ON ->
                    buttons.add(
                            new Button(
                                    getTranslation("assignments.ledger.switch-off"),
                                    click -> askToSwitchOff()));
            case NEVER, OFF -> {
                if (!state.legalMatter()) {
                    Anchor again =
                            new Anchor(
                                    AssignView.path(client) + "/" + SwitchingLedger.LEDGER,
                                    getTranslation("assignments.ledger.propose-again"));
                    again.addClassName("button");
                    buttons.add(again);
                }
            }
        }
        if (state.legalMatter()) {
            buttons.add(
                    button("assignments.ledger.legal-matter.settle", () -> legal.settle(client)));
        } else {
            Button legal =
                    new Button(
                            getTranslation("assignments.ledger.legal-matter.note"),
                            click -> askAboutLegalMatter());
            legal.addThemeName("tertiary");
            buttons.add(legal);
        }
        return buttons;
    }

    private void askToSwitchOff() {
        Confirm.ask(
                getTranslation("assignments.ledger.switch-off.title"),
                getTranslation("assignments.ledger.switch-off.means"),
                getTranslation("assignments.ledger.switch-off"),
                getTranslation("assignments.ledger.keep-on"),
                () -> write(() -> ledger.switchOff(client)));
    }

    private void askAboutLegalMatter() {
        Confirm.ask(
                getTranslation("assignments.ledger.legal-matter.title"),
                getTranslation("assignments.ledger.legal-matter.means"),
                getTranslation("assignments.ledger.legal-matter.note"),
                getTranslation("assignments.ledger.legal-matter.no"),
                () -> write(() -> legal.note(client)));
    }

    private Button button(String key, SerializableRunnable work) {
        Button button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> write(work));
        return button;
    }

    private void write(SerializableRunnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        changed.run();
    }

    private Paragraph soft(String key) {
        Paragraph line = new Paragraph(getTranslation(key));
        line.addClassName("soft");
        return line;
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.inWords(day, getLocale());
    }

    private String weekday(@Nullable LocalDate day) {
        return day == null ? "" : day.getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale());
    }
}
