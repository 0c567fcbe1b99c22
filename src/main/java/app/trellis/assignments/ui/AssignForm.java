package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.Rhythm;
import app.trellis.library.Field;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.RuleLine;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How something is assigned. A rule that stands in the way says so beside the field it is about,
 * and nothing that was typed is lost.
 */
final class AssignForm extends Composite<Div> {

    private final Offer offer;
    private final boolean sessionPlanned;
    private final SerializableConsumer<AssignmentData> assign;
    private final AssignmentWords words;
    private final NotForPart notFor;
    private final PersonPart person;
    private final RhythmPart rhythm;
    private final WordsPart typed;
    private final ThresholdPart thresholds;
    private final Div asked = new Div();
    private final RuleLine rule = new RuleLine();
    private final Sentence willHappen = new Sentence("");
    private final Button save = new Button();
    private final Div buttons = new Div(save);
    private final AssignmentData offered;

    /**
     * @param today local to the client
     * @param sessionPlanned whether a session lies ahead, which some rhythms wait for
     * @param fields the questions of an exercise; none of anything else
     * @param assign may throw {@link Refused}
     */
    AssignForm(
            Offer offer,
            String clientName,
            LocalDate today,
            boolean sessionPlanned,
            TalksInDate talks,
            List<Field> fields,
            SerializableConsumer<AssignmentData> assign) {
        this.offer = offer;
        this.sessionPlanned = sessionPlanned;
        this.assign = assign;
        this.words = new AssignmentWords(this, getLocale(), ZoneOffset.UTC);
        this.notFor = new NotForPart(offer, clientName);
        this.person = new PersonPart(offer, words, talks);
        this.rhythm = new RhythmPart(offer, today, words, this::sayWhatWillHappen);
        this.typed = new WordsPart(offer.ifThen());
        this.thresholds = new ThresholdPart(fields);
        save.setText(
                getTranslation(
                        offer.isLedger() ? "assignments.ledger.propose" : "assignments.assign"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save();
            save.setEnabled(true);
        });
        buttons.addClassName("buttons");
        asked.add(what());
        if (offer.isCard()) {
            asked.add(reads());
        }
        asked.add(notFor, person, rhythm, typed, thresholds);
        asked.addClassName("stack");
        Aside end =
                new Aside(
                        Card.titled(
                                getTranslation("assignments.will-happen"),
                                willHappen,
                                rule,
                                buttons));
        end.addClassName("stays");
        getContent().addClassName("columns");
        getContent().add(asked, end);
        sayWhatWillHappen();
        this.offered = data();
    }

    /** Whether something is in it that would be lost. */
    boolean isTouched() {
        return !data().equals(offered);
    }

    /** The button that assigns, to be put where it is in reach however long the form is. */
    Button takeSave() {
        buttons.setVisible(false);
        buttons.remove(save);
        return save;
    }

    /** Shows something beside the if-then plan, before it. */
    AssignForm beforeThePlan(Component part) {
        asked.addComponentAtIndex(asked.indexOf(typed), part);
        return this;
    }

    /** Asks one thing more, below the others. */
    AssignForm asking(Component more) {
        asked.add(more);
        return this;
    }

    private Card what() {
        Card what = new Card(facts());
        if (offer.isExercise()) {
            Anchor preview =
                    new Anchor(
                            "desk/library/" + offer.key(), getTranslation("assignments.preview"));
            preview.setTarget(AnchorTarget.BLANK);
            what.add(new Paragraph(preview));
        }
        what.addComponentAsFirst(new Sentence(offer.purpose()));
        return what;
    }

    /** A card is short enough to be seen here as the client will. */
    private Card reads() {
        Paragraph text = new Paragraph(offer.text());
        text.addClassName("to-read");
        return Card.titled(
                getTranslation("assignments.card.client-reads"), new H3(offer.name()), text);
    }

    private Facts facts() {
        return new Facts()
                .row(getTranslation("assignments.fact.phone-title"), offer.phoneTitle())
                .row(
                        getTranslation("assignments.column.time"),
                        getTranslation("assignments.minutes", offer.minutes()))
                .row(
                        getTranslation("assignments.column.level"),
                        getTranslation("assignments.level." + offer.level()));
    }

    private void sayWhatWillHappen() {
        if (offer.isLedger()) {
            willHappen.setText(getTranslation("assignments.ledger.says", offer.phoneTitle()));
            return;
        }
        String day = words.day(rhythm.starts());
        boolean waits = offer.together() && !rhythm.begunTogether();
        String sentence;
        if (waits) {
            sentence = getTranslation("assignments.says.waits", offer.phoneTitle());
        } else if (rhythm.rhythm() == Rhythm.BEFORE_SESSION && !sessionPlanned) {
            sentence = getTranslation("assignments.says.no-session", offer.phoneTitle());
        } else if (rhythm.rhythm() == Rhythm.ALWAYS_OPEN) {
            sentence = getTranslation("assignments.says.always-open", day, offer.phoneTitle());
        } else {
            sentence =
                    getTranslation(
                            "assignments.says.due",
                            day,
                            offer.phoneTitle(),
                            words.often(rhythm.rhythm(), rhythm.everyDays()));
        }
        willHappen.setText(sentence + " " + getTranslation("assignments.says.no-mail"));
    }

    private void save() {
        List.of(
                        rule,
                        notFor.rule(),
                        person.rule(),
                        rhythm.rule(),
                        rhythm.togetherRule(),
                        thresholds.rule())
                .forEach(RuleLine::clear);
        try {
            assign.accept(data());
        } catch (Refused refused) {
            lineOf(refused.key()).say(refused);
        }
    }

    private RuleLine lineOf(String key) {
        return switch (key) {
            case "assignments.not-for-open" -> notFor.rule();
            case "assignments.about-missing", "assignments.talk-missing" -> person.rule();
            case "assignments.together-first" -> rhythm.togetherRule();
            case "assignments.threshold-unknown", "assignments.threshold-no-cover" ->
                    thresholds.rule();
            case "assignments.every-days",
                    "assignments.due-days",
                    "assignments.start-too-far",
                    "assignments.ends-before-start" ->
                    rhythm.rule();
            default -> rule;
        };
    }

    private AssignmentData data() {
        return new AssignmentData(
                offer.kind(),
                offer.key(),
                person.context(),
                person.about(),
                rhythm.rhythm(),
                rhythm.everyDays(),
                rhythm.starts(),
                rhythm.ends(),
                rhythm.dueDays(),
                typed.line(),
                typed.plan(),
                notFor.ticked(),
                notFor.reason(),
                rhythm.begunTogether(),
                rhythm.bodyMapOff(),
                thresholds.set());
    }
}
