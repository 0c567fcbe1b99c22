package app.trellis.care.ui;

import app.trellis.care.AwayData;
import app.trellis.care.AwayPlan;
import app.trellis.care.WithoutCover;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Days;
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

    private final transient AwayPlan plan;
    private final DatePicker from;
    private final DatePicker until;
    private final StandInRows rows;
    private final RuleLine rule = new RuleLine();
    private final Div plans = new Div();
    private final SerializableConsumer<AwayData> then;

    /**
     * @param running whether it has begun; then the first day stays
     * @param then may refuse; then everything chosen stays
     */
    AwayForm(
            AwayPlan plan,
            AwayData data,
            LocalDate today,
            boolean running,
            String save,
            SerializableConsumer<AwayData> then) {
        this.plan = plan;
        this.then = then;
        from = Days.field(getTranslation("care.away.from"), getLocale());
        from.setValue(data.from());
        from.setReadOnly(running);
        from.setMin(running ? data.from() : today);
        from.setHelperText(getTranslation("care.away.from-means"));
        until = Days.field(getTranslation("care.away.until"), getLocale());
        until.setValue(data.until());
        until.setMin(today);
        until.setHelperText(getTranslation("care.away.until-means"));
        rows = new StandInRows(plan, data.standIns(), this::clear);
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

    /** Names them, marks their rows, and leads to their plans: one of the two is needed. */
    private void sayWithoutCover(List<ClientId> open) {
        List<AwayPlan.ToCover> clients =
                plan.clients().stream().filter(one -> open.contains(one.id())).toList();
        rows.mark(open);
        plans.removeAll();
        clients.forEach(one ->
                plans.add(
                        new Anchor(
                                "desk/clients/" + one.id() + "/plan",
                                getTranslation("care.away.plan-of", one.name()))));
        plans.setVisible(true);
        rule.say(
                getTranslation(
                        "care.away.without-cover-named",
                        clients.stream()
                                .map(AwayPlan.ToCover::name)
                                .collect(Collectors.joining(", "))));
    }
}
