package app.trellis.exchange.ui;

import app.trellis.exchange.AnsweringErasure;
import app.trellis.exchange.ErasureWish.State;
import app.trellis.exchange.WordsOnKeeping;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
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

/** Which clients asked that their record be erased, by when each is answered, and what is kept. */
@Route(ErasureRequestsView.PATH)
@RolesAllowed("ADMINISTRATOR")
class ErasureRequestsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/practice/erasure";

    private final AnsweringErasure answering;
    private final PracticeSettings settings;
    private final Clock clock;

    ErasureRequestsView(AnsweringErasure answering, PracticeSettings settings, Clock clock) {
        this.answering = answering;
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
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("exchange.erasure.requests")),
                        soft(getTranslation("exchange.erasure.requests.about")),
                        soft(getTranslation("exchange.erasure.requests.not-yet")));
        if (lines.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("exchange.erasure.requests.none")));
        }
        lines.forEach(line -> getContent().add(card(line, zone)));
        getContent().add(words());
    }

    private Card card(AnsweringErasure.Line line, ZoneId zone) {
        Card card = Card.titled(line.name(), new ErasureLine(line.wish(), zone, clock.instant()));
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
            card.add(new Div(answered));
        }
        return card;
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
