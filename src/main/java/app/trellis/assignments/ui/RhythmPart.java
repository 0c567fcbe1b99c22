package app.trellis.assignments.ui;

import app.trellis.assignments.Rhythm;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.RuleLine;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How often, from when, for how long; and whether it was begun in a session. */
final class RhythmPart extends Composite<Div> {

    private static final int MOST = 90;
    private static final int WEEK = 7;

    private final LocalDate today;
    private final Select<Rhythm> rhythm = new Select<>();
    private final IntegerField everyDays = new IntegerField();
    private final DatePicker starts = new DatePicker();
    private final DatePicker ends = new DatePicker();
    private final IntegerField openDays = new IntegerField();
    private final Checkbox together = new Checkbox();
    private final Checkbox bodyMapOff = new Checkbox();
    private final RuleLine rule = new RuleLine();
    private final RuleLine togetherRule = new RuleLine();

    RhythmPart(Offer offer, LocalDate today, AssignmentWords words, SerializableRunnable changed) {
        this.today = today;
        rhythm.setLabel(getTranslation("assignments.rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(words::of);
        rhythm.setValue(
                offer.isQuestionnaire()
                        ? Rhythm.BEFORE_SESSION
                        : offer.isCheckIn() ? Rhythm.WEEKLY : Rhythm.ONCE);
        if (!offer.rhythm().isBlank()) {
            rhythm.setHelperText(getTranslation("assignments.rhythm.library", offer.rhythm()));
        }
        number(everyDays, "assignments.every-days-field", 2, 2);
        number(openDays, "assignments.open-days", 1, offer.isQuestionnaire() ? 1 : WEEK);
        DayFields.dress(starts, getLocale());
        DayFields.dress(ends, getLocale());
        starts.setLabel(getTranslation("assignments.starts"));
        starts.setValue(today);
        starts.setMin(today);
        ends.setLabel(getTranslation("assignments.ends"));
        ends.setMin(today);
        ends.setClearButtonVisible(true);
        together.setLabel(getTranslation("assignments.begun-together"));
        together.setVisible(offer.together());
        bodyMapOff.setLabel(getTranslation("assignments.body-map-off"));
        bodyMapOff.setVisible(offer.mayHideBody());
        rhythm.addValueChangeListener(change -> {
            fit();
            changed.run();
        });
        everyDays.addValueChangeListener(change -> changed.run());
        starts.addValueChangeListener(change -> changed.run());
        together.addValueChangeListener(change -> changed.run());
        Div days = new Div(starts, openDays, ends);
        days.addClassName("row");
        if (offer.isLedger()) {
            getContent()
                    .add(
                            Card.titled(
                                    getTranslation("assignments.rhythm-part"),
                                    new Sentence(
                                            getTranslation(
                                                    "assignments.ledger.rhythm",
                                                    SwitchingLedger.WEEKS)),
                                    together,
                                    togetherRule,
                                    rule));
            return;
        }
        Div form = new Div(rhythm, everyDays, days, together, togetherRule, bodyMapOff, rule);
        form.addClassName("form");
        getContent().add(Card.titled(getTranslation("assignments.rhythm-part"), form));
        fit();
    }

    private void number(IntegerField field, String key, int least, int value) {
        field.setLabel(getTranslation(key));
        field.setMin(least);
        field.setMax(MOST);
        field.setStepButtonsVisible(true);
        field.setValue(value);
    }

    private void fit() {
        Rhythm chosen = rhythm();
        everyDays.setVisible(chosen == Rhythm.EVERY_N_DAYS);
        openDays.setVisible(
                chosen != Rhythm.DAILY
                        && chosen != Rhythm.WEEKDAYS
                        && chosen != Rhythm.ALWAYS_OPEN);
        openDays.setLabel(
                getTranslation(
                        chosen == Rhythm.BEFORE_SESSION
                                ? "assignments.days-before"
                                : "assignments.open-days"));
    }

    Rhythm rhythm() {
        return Objects.requireNonNullElse(rhythm.getValue(), Rhythm.ONCE);
    }

    @Nullable Integer everyDays() {
        return rhythm() == Rhythm.EVERY_N_DAYS ? everyDays.getValue() : null;
    }

    LocalDate starts() {
        return Objects.requireNonNullElse(starts.getValue(), today);
    }

    @Nullable LocalDate ends() {
        return ends.getValue();
    }

    /** Days from opening to due; a page that is open for one day is due on the day it opens. */
    int dueDays() {
        int days = Objects.requireNonNullElse(openDays.getValue(), 1);
        return switch (rhythm()) {
            case DAILY, WEEKDAYS, ALWAYS_OPEN -> 0;
            case BEFORE_SESSION -> days;
            case ONCE, WEEKLY, EVERY_N_DAYS -> days - 1;
        };
    }

    boolean begunTogether() {
        return together.getValue();
    }

    boolean bodyMapOff() {
        return bodyMapOff.getValue();
    }

    RuleLine rule() {
        return rule;
    }

    RuleLine togetherRule() {
        return togetherRule;
    }
}
