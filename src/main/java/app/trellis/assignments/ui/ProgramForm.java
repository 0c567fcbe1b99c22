package app.trellis.assignments.ui;

import app.trellis.assignments.PlannedStep;
import app.trellis.assignments.ProgramData;
import app.trellis.assignments.ProgramPlan;
import app.trellis.assignments.RefusedStep;
import app.trellis.care.About;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.RuleLine;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How a program is assigned: whom it is about, from when, which steps, each with its day. */
final class ProgramForm extends Composite<Div> {

    private final ProgramPlan plan;
    private final LocalDate today;
    private final SerializableConsumer<ProgramData> assign;
    private final AssignmentWords words;
    private final Select<About> about = new Select<>();
    private final DatePicker starts;
    private final ProgramSteps steps;
    private final Map<String, NotForPart> notFor = new LinkedHashMap<>();
    private final Sentence willHappen = new Sentence("");
    private final Paragraph first = new Paragraph();
    private final RuleLine rule = new RuleLine();

    /**
     * @param offers what can be assigned, by its key, for the <i>not for</i> lines
     * @param today local to the client
     * @param assign may throw {@link Refused}
     */
    ProgramForm(
            ProgramPlan plan,
            Map<String, Offer> offers,
            Set<String> runsAlready,
            String clientName,
            LocalDate today,
            TalksInDate talks,
            SerializableConsumer<ProgramData> assign) {
        this.plan = plan;
        this.today = today;
        this.assign = assign;
        this.words = new AssignmentWords(this, getLocale(), ZoneOffset.UTC);
        this.starts = DayFields.field(getTranslation("assignments.starts"), getLocale());
        this.steps = new ProgramSteps(plan, runsAlready, words, this::show);
        starts.setValue(today);
        starts.setMin(today);
        starts.addValueChangeListener(change -> show());
        Div asked = new Div(what(), person(talks), steps);
        plan.steps().stream()
                .map(PlannedStep::key)
                .distinct()
                .map(offers::get)
                .filter(Objects::nonNull)
                .filter(offer -> !offer.notFor().isEmpty())
                .forEach(offer ->
                        notFor.put(offer.key(), new NotForPart(offer, clientName, offer.name())));
        notFor.values().forEach(asked::add);
        asked.addClassName("stack");
        Aside end = new Aside(end());
        end.addClassName("stays");
        getContent().addClassName("columns");
        getContent().add(asked, end);
        show();
    }

    private Card what() {
        Card what = new Card();
        if (!plan.forWhom().isBlank()) {
            what.add(new Sentence(plan.forWhom()));
        }
        Facts facts = new Facts().worded();
        row(facts, "assignments.program.before", plan.before());
        row(facts, "assignments.program.hold", plan.hold());
        row(facts, "assignments.program.end", plan.end());
        what.add(facts);
        what.setVisible(!(plan.forWhom() + plan.before() + plan.hold() + plan.end()).isBlank());
        return what;
    }

    private void row(Facts facts, String key, String text) {
        if (!text.isBlank()) {
            facts.row(getTranslation(key), text);
        }
    }

    private Card person(TalksInDate talks) {
        about.setLabel(getTranslation("assignments.about"));
        about.setItems(Arrays.stream(About.values()).filter(one -> one != About.SELF).toList());
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(getTranslation("assignments.about.none"));
        about.setItemLabelGenerator(
                one -> one == null ? getTranslation("assignments.about.none") : words.of(one));
        about.setVisible(plan.otherPerson());
        Paragraph talk = new Paragraph();
        talk.addClassName("soft");
        talk.setVisible(false);
        about.addValueChangeListener(change -> talks.say(change.getValue(), false, words, talk));
        Div fields = new Div(starts, about);
        fields.addClassName("row");
        Card card = Card.titled(getTranslation("assignments.program.when-part"));
        if (plan.otherPerson()) {
            card.add(new Paragraph(getTranslation("assignments.program.talk")));
        }
        card.add(fields, talk);
        return card;
    }

    private Card end() {
        Button save = new Button(getTranslation("assignments.program.assign"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save();
            save.setEnabled(true);
        });
        Div buttons = new Div(save);
        buttons.addClassName("buttons");
        return Card.titled(
                getTranslation("assignments.will-happen"), willHappen, first, rule, buttons);
    }

    private LocalDate start() {
        return Objects.requireNonNullElse(starts.getValue(), today);
    }

    private void show() {
        LocalDate start = start();
        steps.from(start);
        ProgramPlan kept = plan.only(steps.kept());
        LocalDate last = kept.lastDay(start);
        willHappen.setText(
                last == null
                        ? getTranslation("assignments.program.says.open-end", words.day(start))
                        : getTranslation(
                                "assignments.program.says.weeks",
                                words.day(start),
                                words.day(last)));
        List<ProgramPlan.Dated> onTheFirstDay =
                kept.from(start).stream()
                        .filter(one -> one.firm() && !one.step().isTask())
                        .filter(one -> one.opens().equals(start))
                        .toList();
        String opens =
                onTheFirstDay.isEmpty()
                        ? getTranslation("assignments.program.says.first-none")
                        : getTranslation(
                                "assignments.program.says.first",
                                onTheFirstDay.stream()
                                        .map(one -> one.step().label())
                                        .collect(Collectors.joining(", ")));
        first.setText(opens + " " + getTranslation("assignments.says.no-mail"));
        Set<String> keys = kept.steps().stream().map(PlannedStep::key).collect(Collectors.toSet());
        notFor.forEach((key, part) -> part.setVisible(keys.contains(key)));
    }

    private void save() {
        rule.clear();
        notFor.values().forEach(part -> part.rule().clear());
        try {
            assign.accept(data());
        } catch (RefusedStep refused) {
            NotForPart part = notFor.get(refused.step().key());
            if (refused.key().equals("assignments.not-for-open") && part != null) {
                part.rule().say(refused);
            }
            rule.say(
                    getTranslation(
                            "assignments.program.refused-step",
                            refused.step().label(),
                            Notices.sentence(this, refused)));
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private ProgramData data() {
        Map<String, ProgramData.Looked> looked = new LinkedHashMap<>();
        notFor.forEach((key, part) ->
                looked.put(key, new ProgramData.Looked(part.ticked(), part.reason())));
        return new ProgramData(plan.version(), about.getValue(), start(), steps.kept(), looked);
    }
}
