package app.trellis.care.ui;

import app.trellis.care.AwayData;
import app.trellis.care.AwayPlan;
import app.trellis.care.WithoutCover;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** From when until when, and who stands in for whom. */
class AwayForm extends Composite<Div> {

    /** Whose days they are: one's own, or those of somebody for whom an administrator says it. */
    enum Whose {
        OWN,
        A_COLLEAGUES
    }

    private final transient AwayPlan plan;
    private final Whose whose;
    private final DatePicker from;
    private final DatePicker until;
    private final StandInRows rows;
    private final RuleLine rule = new RuleLine();
    private final Div plans = new Div();
    private final SerializableConsumer<AwayData> then;

    /**
     * @param fromStays whether the first day is what it is, because it has begun or begins now
     * @param then may refuse; then everything chosen stays
     */
    AwayForm(
            AwayPlan plan,
            AwayData data,
            LocalDate today,
            boolean fromStays,
            Whose whose,
            String save,
            SerializableConsumer<AwayData> then) {
        this.plan = plan;
        this.whose = whose;
        this.then = then;
        from = DayFields.field(getTranslation("care.away.from"), getLocale());
        from.setValue(data.from());
        from.setReadOnly(fromStays);
        from.setMin(fromStays ? data.from() : today);
        from.setHelperText(getTranslation("care.away.from-means"));
        until = DayFields.field(getTranslation("care.away.until"), getLocale());
        until.setValue(data.until());
        until.setMin(today);
        until.setHelperText(getTranslation("care.away.until-means"));
        rows = new StandInRows(plan, data.standIns(), whose, this::clear);
        plans.addClassName("row");
        plans.setVisible(false);
        Button ready = new Button(save);
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        ready.setDisableOnClick(true);
        ready.addClickListener(click -> {
            try {
                save();
            } finally {
                ready.setEnabled(true);
            }
        });
        Div days = new Div(from, until);
        days.addClassName("row");
        getContent().addClassName("form");
        getContent().add(days, rows, rule, plans, ready);
    }

    private void clear() {
        rule.clear();
        plans.setVisible(false);
    }

    private void save() {
        clear();
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        if (first == null || last == null) {
            rule.say(getTranslation("care.away.no-days"));
            return;
        }
        try {
            then.accept(new AwayData(first, last, rows.chosen()));
        } catch (WithoutCover open) {
            sayWithoutCover(open.clients());
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    /** Names the first of them and shows their rows; of one's own it leads to their plans too. */
    private void sayWithoutCover(List<ClientId> open) {
        List<AwayPlan.ToCover> clients =
                plan.clients().stream().filter(one -> open.contains(one.id())).toList();
        List<AwayPlan.ToCover> named = clients.stream().limit(StandInRows.FEW).toList();
        rows.mark(named);
        if (whose == Whose.OWN) {
            plans.removeAll();
            named.forEach(one ->
                    plans.add(
                            new Anchor(
                                    "desk/clients/" + one.id() + "/plan",
                                    getTranslation("care.away.plan-of", one.name()))));
            plans.setVisible(true);
        }
        rule.say(
                getTranslation(
                        whose == Whose.OWN
                                ? "care.away.without-cover-named"
                                : "care.away.left-out-named",
                        names(named, clients.size() - named.size())));
    }

    private String names(List<AwayPlan.ToCover> named, int more) {
        String names = named.stream().map(AwayPlan.ToCover::name).collect(Collectors.joining(", "));
        return more == 0 ? names : getTranslation("care.away.and-more", names, more);
    }
}
