package app.trellis.exchange.ui;

import app.trellis.care.Restricting;
import app.trellis.exchange.AnsweringErasure;
import app.trellis.exchange.ErasedClient;
import app.trellis.exchange.ErasingRecords;
import app.trellis.exchange.ErasurePlan;
import app.trellis.exchange.ErasurePlan.Barrier;
import app.trellis.exchange.ErasureWish.State;
import app.trellis.exchange.WordsOnKeeping;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAgain;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which clients asked that their record be erased or its use restricted, by when each is answered,
 * what is kept and for how long; and where both are done.
 */
@Route(ErasureRequestsView.PATH)
@RolesAllowed("ADMINISTRATOR")
class ErasureRequestsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/practice/erasure";

    private final AnsweringErasure answering;
    private final ErasingRecords erasing;
    private final Restricting restricting;
    private final OwnAccount account;
    private final PracticeSettings settings;
    private final Clock clock;

    ErasureRequestsView(
            AnsweringErasure answering,
            ErasingRecords erasing,
            Restricting restricting,
            OwnAccount account,
            PracticeSettings settings,
            Clock clock) {
        this.answering = answering;
        this.erasing = erasing;
        this.restricting = restricting;
        this.account = account;
        this.settings = settings;
        this.clock = clock;
        getContent().addClassNames("page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        ZoneId zone = settings.read().zone();
        List<AnsweringErasure.Line> lines = answering.all();
        Map<UUID, ErasurePlan> plans = erasing.plans();
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("exchange.erasure.requests")),
                        soft(getTranslation("exchange.erasure.requests.about")),
                        soft(getTranslation("exchange.erasure.requests.how")));
        if (lines.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("exchange.erasure.requests.none")));
        }
        lines.forEach(line -> getContent().add(card(line, plans.get(line.wish().id()), zone)));
        List<Restricting.Line> restricted = restricting.open();
        restricted.forEach(
                line -> getContent().add(new RestrictionCard(restricting, line, zone, this::show)));
        getContent().add(new RetentionCard(erasing, this::show), words());
        List<ErasedClient> erased = erasing.erased();
        if (!erased.isEmpty()) {
            getContent().add(left(erased, zone));
        }
    }

    private Card card(AnsweringErasure.Line line, @Nullable ErasurePlan plan, ZoneId zone) {
        Card card = Card.titled(line.name(), new ErasureLine(line.wish(), zone, clock.instant()));
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (plan != null) {
            card.add(new ErasurePlanLines(plan));
            decide(card, buttons, line, plan);
        }
        if (line.wish().stateAt(clock.instant()) == State.CONFIRMED) {
            Button answered = new Button(getTranslation("exchange.erasure.answer"));
            answered.addClickListener(click ->
                    Confirm.ask(
                            getTranslation("exchange.erasure.answer.title"),
                            getTranslation("exchange.erasure.answer.means"),
                            getTranslation("exchange.erasure.answer"),
                            getTranslation("exchange.erasure.answer.no"),
                            () -> {
                                answering.answered(line.wish().id());
                                Notices.done(this, getTranslation("exchange.erasure.answer.done"));
                                show();
                            }));
            buttons.add(answered);
        }
        card.add(buttons);
        return card;
    }

    private void decide(Card card, Div buttons, AnsweringErasure.Line line, ErasurePlan plan) {
        if (plan.barrier() != Barrier.NOTHING) {
            return;
        }
        if (plan.administrator() == null) {
            Button approve = new Button(getTranslation("exchange.erase.approve"));
            approve.addClickListener(click ->
                    Confirm.ask(
                            getTranslation("exchange.erase.approve.title"),
                            getTranslation("exchange.erase.approve.means"),
                            getTranslation("exchange.erase.approve"),
                            getTranslation("exchange.erasure.answer.no"),
                            () -> {
                                approve(plan);
                                show();
                            }));
            buttons.add(approve);
        }
        if (plan.isApproved()) {
            Button erase = new Button(getTranslation("exchange.erase.go"));
            erase.addClickListener(click -> {
                buttons.setVisible(false);
                card.add(
                        new Paragraph(
                                getTranslation(
                                        plan.isWhole()
                                                ? "exchange.erase.go.whole"
                                                : "exchange.erase.go.partly",
                                        line.name())),
                        new PasswordAgain(
                                account,
                                getTranslation("exchange.erase.for-good"),
                                () -> erase(plan)));
            });
            buttons.add(erase);
        }
    }

    private void approve(ErasurePlan plan) {
        try {
            erasing.approve(plan.wish());
            Notices.done(this, getTranslation("exchange.erase.approve.done"));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void erase(ErasurePlan plan) {
        try {
            boolean whole = erasing.erase(plan.wish());
            Notices.done(
                    this,
                    getTranslation(
                            whole ? "exchange.erase.done.whole" : "exchange.erase.done.partly"));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show();
    }

    private Card left(List<ErasedClient> erased, ZoneId zone) {
        return Card.titled(
                getTranslation("exchange.erase.left"),
                soft(getTranslation("exchange.erase.left.about")),
                new DataTable(
                                getTranslation("exchange.erase.left"),
                                List.of(
                                        DataTable.Column.text(
                                                getTranslation("exchange.erase.left.id")),
                                        DataTable.Column.text(
                                                getTranslation("exchange.erase.left.on"))),
                                erased.stream()
                                        .map(one ->
                                                List.of(
                                                        DataTable.Cell.of(one.id().toString()),
                                                        DataTable.Cell.of(
                                                                Days.inWords(
                                                                        one.at()
                                                                                .atZone(zone)
                                                                                .toLocalDate(),
                                                                        getLocale()))))
                                        .toList())
                        .underItsName());
    }

    private Card words() {
        WordsOnKeeping written = answering.words();
        TextArea english = area("exchange.erasure.words.en", written.english());
        TextArea spanish = area("exchange.erasure.words.es", written.spanish());
        Button keep = new Button(getTranslation("exchange.erasure.words.keep"));
        keep.addClickListener(click -> {
            try {
                answering.write(new WordsOnKeeping(english.getValue(), spanish.getValue()));
                Notices.done(this, getTranslation("exchange.erasure.words.done"));
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        return Card.titled(
                getTranslation("exchange.erasure.words"),
                soft(getTranslation("exchange.erasure.words.about")),
                english,
                spanish,
                new Div(keep));
    }

    private TextArea area(String label, String value) {
        TextArea area = new TextArea(getTranslation(label));
        area.setValue(value);
        area.setWidthFull();
        area.setMinRows(4);
        area.setMaxLength(WordsOnKeeping.LONGEST);
        return area;
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.erasure.requests");
    }
}
