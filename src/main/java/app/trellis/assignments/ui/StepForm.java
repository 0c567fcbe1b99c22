package app.trellis.assignments.ui;

import app.trellis.assignments.OwnProgram;
import app.trellis.assignments.OwnStep;
import app.trellis.assignments.Rhythm;
import app.trellis.library.Gate;
import app.trellis.shared.Refused;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One step of a program: what it is, on which day it stands, and what it waits for. */
final class StepForm extends Composite<Div> {

    private static final int MOST_DAYS = 90;
    private static final int DAYS = 7;
    private static final int LABEL = 200;
    private static final List<Rhythm> AGAIN =
            List.of(Rhythm.DAILY, Rhythm.WEEKDAYS, Rhythm.WEEKLY, Rhythm.EVERY_N_DAYS);

    /**
     * Something to place.
     *
     * @param offer null for what a practitioner does
     * @param isThere whether it is what the step has already and nobody offers any more
     */
    private record Choice(String name, @Nullable Offer offer, boolean isThere) {}

    private final OwnProgram program;
    private final OwnStep before;
    private final List<Offer> offers;
    private final OwnProgramWords words;
    private final ComboBox<Choice> what = new ComboBox<>();
    private final TextField task = new TextField();
    private final Select<Integer> week = new Select<>();
    private final Select<Integer> day = new Select<>();
    private final Select<Gate.Kind> gate = new Select<>();
    private final IntegerField gateDays = new IntegerField();
    private final Select<Rhythm> again = new Select<>();
    private final IntegerField everyDays = new IntegerField();
    private final Checkbox stays = new Checkbox();
    private final IntegerField openDays = new IntegerField();
    private final Checkbox readiness = new Checkbox();
    private final Paragraph people = soft();
    private final Paragraph waitsFor = soft();

    /**
     * @param before the step as it stands; its id is 0 where it is new
     */
    StepForm(OwnProgram program, OwnStep before, List<Offer> offers) {
        this.program = program;
        this.before = before;
        this.offers = offers;
        this.words = new OwnProgramWords(this, getLocale());
        labels();
        Div place = new Div(week, day);
        place.addClassNames("row", "two-fields");
        getContent().addClassName("form");
        getContent()
                .add(
                        what, task, people, place, gate, gateDays, waitsFor, again, everyDays,
                        readiness, stays, openDays);
        read();
        what.addValueChangeListener(change -> {
            propose();
            fit();
        });
        gate.addValueChangeListener(change -> fit());
        again.addValueChangeListener(change -> fit());
        stays.addValueChangeListener(change -> fit());
        week.addValueChangeListener(change -> fit());
        day.addValueChangeListener(change -> fit());
        fit();
    }

    private void labels() {
        what.setLabel(getTranslation("assignments.own.what"));
        List<Choice> choices = choices();
        what.setItems(choices);
        if (!isNew()) {
            choices.stream().filter(this::isAsBefore).findFirst().ifPresent(what::setValue);
        }
        what.setItemLabelGenerator(Choice::name);
        what.setWidthFull();
        task.setLabel(getTranslation("assignments.own.task"));
        task.setMaxLength(LABEL);
        task.setWidthFull();
        task.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        week.setLabel(getTranslation("assignments.own.week"));
        week.setItems(IntStream.rangeClosed(1, program.weeks()).boxed().toList());
        day.setLabel(getTranslation("assignments.own.day-field"));
        day.setItems(IntStream.rangeClosed(1, DAYS).boxed().toList());
        gate.setLabel(getTranslation("assignments.own.gate"));
        gate.setItemLabelGenerator(words::of);
        gate.setWidthFull();
        number(gateDays, "assignments.own.gate-days", 1);
        again.setLabel(getTranslation("assignments.own.again"));
        again.setItems(AGAIN);
        again.setItemLabelGenerator(words::of);
        number(everyDays, "assignments.every-days-field", 2);
        stays.setLabel(getTranslation("assignments.own.stays"));
        number(openDays, "assignments.own.open-days", 1);
        openDays.setHelperText(getTranslation("assignments.own.open-days.help"));
        readiness.setLabel(getTranslation("assignments.own.also-readiness"));
    }

    private void number(IntegerField field, String key, int least) {
        field.setLabel(getTranslation(key));
        field.setMin(least);
        field.setMax(MOST_DAYS);
        field.setStepButtonsVisible(true);
    }

    private List<Choice> choices() {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(getTranslation("assignments.own.task-choice"), null, false));
        for (Offer offer : offers) {
            String name = offer.otherPerson() ? offer.name() + " ◇" : offer.name();
            all.add(
                    new Choice(
                            offer.isCard()
                                    ? getTranslation("assignments.own.card-choice", name)
                                    : name,
                            offer,
                            false));
        }
        if (!isNew() && before.kind() != null && all.stream().noneMatch(this::isAsBefore)) {
            all.add(new Choice(before.label(), null, true));
        }
        return all;
    }

    /** Whether it is what the step has now. */
    private boolean isAsBefore(Choice choice) {
        Offer offer = choice.offer();
        if (choice.isThere() || offer == null) {
            return choice.isThere() || before.kind() == null;
        }
        return offer.kind() == before.kind() && offer.key().equals(before.key());
    }

    private void read() {
        week.setValue(before.week());
        day.setValue(before.dayOfWeek());
        task.setValue(before.kind() == null ? before.label() : "");
        gateItems(before.kind() == null && !isNew());
        gate.setValue(before.gate());
        gateDays.setValue(Math.max(1, before.gateDays()));
        again.setValue(AGAIN.contains(before.rhythm()) ? before.rhythm() : Rhythm.WEEKLY);
        everyDays.setValue(Objects.requireNonNullElse(before.everyDays(), 2));
        stays.setValue(before.rhythm() == Rhythm.ALWAYS_OPEN);
        openDays.setValue(before.openDays());
        readiness.setValue(before.alsoReadiness());
    }

    private void gateItems(boolean isTask) {
        gate.setItems(
                Arrays.stream(Gate.Kind.values())
                        .filter(one ->
                                !isTask
                                        || one != Gate.Kind.FIXED_INTERVAL
                                                && one != Gate.Kind.BEFORE_EVERY_SESSION
                                                && one != Gate.Kind.READINESS)
                        .toList());
    }

    /** What usually fits what was chosen. */
    private void propose() {
        Offer offer = offer();
        Gate.Kind chosen = Objects.requireNonNullElse(gate.getValue(), Gate.Kind.DATE);
        gateItems(isTask());
        if (offer != null && offer.isCheckIn()) {
            again.setValue(Rhythm.WEEKLY);
            gate.setValue(Gate.Kind.FIXED_INTERVAL);
        } else if (offer != null && offer.isQuestionnaire()) {
            gate.setValue(Gate.Kind.BEFORE_EVERY_SESSION);
        } else {
            gate.setValue(
                    chosen == Gate.Kind.FIXED_INTERVAL || chosen == Gate.Kind.BEFORE_EVERY_SESSION
                            ? Gate.Kind.DATE
                            : chosen);
        }
    }

    private void fit() {
        Offer offer = offer();
        boolean isTask = isTask();
        Gate.Kind chosen = Objects.requireNonNullElse(gate.getValue(), Gate.Kind.DATE);
        boolean comesAgain =
                chosen == Gate.Kind.FIXED_INTERVAL || chosen == Gate.Kind.BEFORE_EVERY_SESSION;
        boolean after =
                chosen == Gate.Kind.AFTER_PREVIOUS || chosen == Gate.Kind.AFTER_PREVIOUS_PLUS;
        task.setVisible(isTask);
        people.setVisible(offer != null && (offer.otherPerson() || offer.together()));
        people.setText(offer == null ? "" : people(offer));
        gateDays.setVisible(chosen == Gate.Kind.AFTER_PREVIOUS_PLUS);
        again.setVisible(chosen == Gate.Kind.FIXED_INTERVAL);
        everyDays.setVisible(again.isVisible() && again.getValue() == Rhythm.EVERY_N_DAYS);
        readiness.setVisible(!isTask && !comesAgain && chosen != Gate.Kind.READINESS);
        stays.setVisible(!isTask && !comesAgain);
        openDays.setVisible(stays.isVisible() && stays.getValue());
        if (chosen == Gate.Kind.NONE) {
            day.setValue(1);
        }
        day.setEnabled(chosen != Gate.Kind.NONE);
        waitsFor.setVisible(after || chosen == Gate.Kind.READINESS);
        String one = words.before(program, before.on(day()));
        waitsFor.setText(
                one.isEmpty()
                        ? getTranslation("assignments.own.nothing-before")
                        : getTranslation("assignments.own.waits-for", one));
    }

    private String people(Offer offer) {
        return offer.otherPerson()
                ? getTranslation(
                        offer.together()
                                ? "assignments.own.person-together"
                                : "assignments.own.person")
                : getTranslation("assignments.own.together");
    }

    /**
     * The step as it is on screen.
     *
     * @throws Refused when something is missing
     */
    OwnStep value() {
        Choice chosenWhat = what.getValue();
        if (chosenWhat == null) {
            throw new Refused("assignments.own.what-missing");
        }
        boolean isTask = isTask();
        if (isTask && task.getValue().isBlank()) {
            throw new Refused("assignments.own.task-missing");
        }
        Offer other = isAsBefore(chosenWhat) ? null : chosenWhat.offer();
        Gate.Kind chosen = Objects.requireNonNullElse(gate.getValue(), Gate.Kind.DATE);
        Rhythm rhythm = rhythm(chosen);
        return new OwnStep(
                before.id(),
                day(),
                isTask ? null : other == null ? before.kind() : other.kind(),
                isTask ? "" : other == null ? before.key() : other.key(),
                isTask ? task.getValue().strip() : other == null ? before.label() : other.name(),
                chosen,
                chosen == Gate.Kind.AFTER_PREVIOUS_PLUS ? between(gateDays, 1) : 0,
                readiness.isVisible() && readiness.getValue(),
                before.after(),
                rhythm,
                rhythm == Rhythm.EVERY_N_DAYS ? Integer.valueOf(between(everyDays, 2)) : null,
                rhythm == Rhythm.ALWAYS_OPEN && openDays.getValue() != null
                        ? Integer.valueOf(between(openDays, 1))
                        : null,
                isAsBefore(chosenWhat) ? before.note() : "");
    }

    private Rhythm rhythm(Gate.Kind chosen) {
        return switch (chosen) {
            case FIXED_INTERVAL -> Objects.requireNonNullElse(again.getValue(), Rhythm.WEEKLY);
            case BEFORE_EVERY_SESSION -> Rhythm.BEFORE_SESSION;
            default -> stays.isVisible() && stays.getValue() ? Rhythm.ALWAYS_OPEN : Rhythm.ONCE;
        };
    }

    private static int between(IntegerField field, int least) {
        int value = Objects.requireNonNullElse(field.getValue(), least);
        return Math.min(MOST_DAYS, Math.max(least, value));
    }

    private int day() {
        return (Objects.requireNonNullElse(week.getValue(), 1) - 1) * DAYS
                + Objects.requireNonNullElse(day.getValue(), 1);
    }

    private @Nullable Offer offer() {
        Choice choice = what.getValue();
        return choice == null ? null : choice.offer();
    }

    private boolean isNew() {
        return before.id() == 0;
    }

    private boolean isTask() {
        Choice choice = what.getValue();
        return choice != null && choice.offer() == null && !choice.isThere();
    }

    private static Paragraph soft() {
        return ProgramGrid.soft("");
    }
}
