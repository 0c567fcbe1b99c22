package app.trellis.responses.ui;

import app.trellis.assignments.LedgerOff;
import app.trellis.assignments.LedgerState;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.ManagingClients;
import app.trellis.responses.LookBackGoing;
import app.trellis.responses.ReadingLedger;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Replacing;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a client says yes or no to looking back once a week, switches it off, and reads in one
 * sentence why it is off.
 */
@Route(SwitchingLedger.OWN_PLACE)
@RolesAllowed("CLIENT")
@StyleSheet("context://styles/responses.css")
class OwnLedgerView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SwitchingLedger ledger;
    private final ReadingLedger reading;
    private final ManagingClients clients;

    OwnLedgerView(SwitchingLedger ledger, ReadingLedger reading, ManagingClients clients) {
        this.ledger = ledger;
        this.reading = reading;
        this.clients = clients;
        getContent().addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(clients.mine());
    }

    private void show(ClientId client) {
        LedgerState state = ledger.of(client);
        getContent().removeAll();
        getContent().add(new PageHeader(getTranslation("responses.noticed")));
        getContent()
                .add(
                        switch (state.standing()) {
                            case NEVER -> soft("responses.noticed.never");
                            case PROPOSED -> proposed(client);
                            case ON -> on(client, state);
                            case OFF -> off(state);
                        });
        List<LookBackGoing> going = reading.going(client);
        if (!going.isEmpty()) {
            getContent().add(going(going));
        }
        getContent().add(ways());
    }

    /** What it is and is not, on which day, and yes or no. */
    private Card proposed(ClientId client) {
        Select<DayOfWeek> day = new Select<>();
        day.setLabel(getTranslation("responses.noticed.day"));
        day.setItems(DayOfWeek.values());
        day.setItemLabelGenerator(this::name);
        day.setValue(DayOfWeek.SUNDAY);
        Button yes =
                new Button(
                        getTranslation("responses.noticed.yes"),
                        click ->
                                write(
                                        client,
                                        "responses.noticed.is-on",
                                        () -> ledger.agree(client, day.getValue())));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        Button no =
                new Button(
                        getTranslation("responses.noticed.no"),
                        click ->
                                write(
                                        client,
                                        "responses.noticed.is-declined",
                                        () -> ledger.decline(client)));
        no.setDisableOnClick(true);
        Div buttons = new Div(yes, no);
        buttons.addClassName("buttons");
        return Card.titled(
                getTranslation("responses.noticed.proposed"),
                new Sentence(getTranslation("responses.noticed.what")),
                list(
                        Stream.of(
                                "responses.noticed.what.weekly",
                                "responses.noticed.what.open",
                                "responses.noticed.what.role",
                                "responses.noticed.what.private",
                                "responses.noticed.what.not-safe",
                                "responses.noticed.what.off")),
                day,
                buttons);
    }

    private UnorderedList list(Stream<String> keys) {
        UnorderedList list = new UnorderedList();
        list.addClassName("told-list");
        keys.forEach(key -> list.add(new ListItem(getTranslation(key))));
        return list;
    }

    private Card on(ClientId client, LedgerState state) {
        Button off =
                new Button(
                        getTranslation("responses.noticed.switch-off"),
                        click ->
                                Confirm.ask(
                                        getTranslation("responses.noticed.switch-off.title"),
                                        getTranslation("responses.noticed.switch-off.means"),
                                        getTranslation("responses.noticed.switch-off"),
                                        getTranslation("responses.noticed.keep-on"),
                                        () ->
                                                write(
                                                        client,
                                                        "responses.noticed.is-off",
                                                        () -> ledger.switchOff(client))));
        Div buttons = new Div(off);
        buttons.addClassName("buttons");
        LocalDate first = state.firstLook();
        Card card =
                Card.titled(
                        getTranslation("responses.noticed.on"),
                        new Sentence(
                                getTranslation(
                                        "responses.noticed.on.says",
                                        first == null ? "" : name(first.getDayOfWeek()),
                                        day(state.lastDay()))));
        if (state.waitsForSession()) {
            card.add(soft("responses.noticed.first-together"));
        }
        if (state.takesMuch()) {
            card.add(new Sentence(getTranslation("responses.noticed.takes-much")));
        }
        card.add(soft("responses.noticed.off-any-time"), buttons);
        return card;
    }

    private Card off(LedgerState state) {
        Card card =
                Card.titled(
                        getTranslation("responses.noticed.off"),
                        new Sentence(getTranslation(whyKey(state.why()), day(state.offOn()))));
        if (state.why() == LedgerOff.STOPPED) {
            Anchor help = new Anchor("/help", getTranslation("responses.noticed.help"));
            help.setRouterIgnore(true);
            help.addClassName("button");
            card.add(new Div(help));
        }
        if (state.why() != LedgerOff.CARE_ENDED) {
            card.add(soft("responses.noticed.both"));
        }
        return card;
    }

    /** What is a year old soon, and a copy before it goes. */
    private Card going(List<LookBackGoing> going) {
        UnorderedList days = new UnorderedList();
        days.addClassName("told-list");
        going.forEach(one ->
                days.add(
                        new ListItem(
                                getTranslation(
                                        one.keptLonger()
                                                ? "responses.noticed.going.kept"
                                                : "responses.noticed.going.one",
                                        day(one.writtenOn()),
                                        day(one.deletedOn())))));
        Anchor copy =
                Replacing.walk(
                        new Anchor("me/take-along", getTranslation("responses.noticed.copy")));
        copy.addClassName("button");
        return Card.titled(
                getTranslation("responses.noticed.going"),
                new Sentence(getTranslation("responses.noticed.going.about")),
                days,
                new Div(copy));
    }

    private static String whyKey(@Nullable LedgerOff why) {
        return switch (why) {
            case NOT_WANTED -> "responses.noticed.why.not-wanted";
            case TAKEN_BACK -> "responses.noticed.why.taken-back";
            case BY_PRACTITIONER -> "responses.noticed.why.by-practitioner";
            case STOPPED -> "responses.noticed.why.stopped";
            case WEEKS_OVER -> "responses.noticed.why.weeks-over";
            case LEGAL_MATTER -> "responses.noticed.why.legal-matter";
            case CARE_ENDED -> "responses.noticed.why.care-ended";
            case BY_CLIENT -> "responses.noticed.why.by-client";
            case null -> "responses.noticed.why.by-client";
        };
    }

    private Component ways() {
        Anchor way =
                Replacing.walk(new Anchor("me/way", getTranslation("responses.noticed.to-way")));
        Anchor mine =
                Replacing.walk(new Anchor("me/mine", getTranslation("responses.noticed.to-mine")));
        way.addClassName("to-own-way");
        mine.addClassName("to-own-way");
        Div ways = new Div(way, mine);
        ways.addClassName("row");
        return ways;
    }

    private void write(ClientId client, String done, SerializableRunnable act) {
        try {
            act.run();
            Notices.done(this, getTranslation(done));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show(client);
    }

    private Paragraph soft(String key) {
        Paragraph line = new Paragraph(getTranslation(key));
        line.addClassName("soft");
        return line;
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.inWords(day, getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
