package app.trellis.care.ui;

import app.trellis.care.ClientStatus;
import app.trellis.care.HandedPart;
import app.trellis.care.HandoverData;
import app.trellis.care.HandoverPreview;
import app.trellis.care.LedClient;
import app.trellis.organization.MemberSummary;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Who is handed over, to whom and from which day; says what it will mean before it is done. */
class HandOverForm extends Composite<Div> {

    private final CheckboxGroup<LedClient> chosen;
    private final ComboBox<MemberSummary> to;
    private final DatePicker from;
    private final RuleLine rule = new RuleLine();
    private final SerializableFunction<HandoverData, HandoverPreview> preview;
    private final SerializableConsumer<HandoverData> then;

    HandOverForm(
            MemberId whose,
            List<LedClient> led,
            List<MemberSummary> staff,
            LocalDate today,
            SerializableFunction<HandoverData, HandoverPreview> preview,
            SerializableConsumer<HandoverData> then) {
        this.preview = preview;
        this.then = then;
        this.chosen = new CheckboxGroup<>(getTranslation("care.hand-over.which"));
        this.to = new ComboBox<>(getTranslation("care.hand-over.to"));
        this.from = DayFields.field(getTranslation("care.hand-over.from"), getLocale());
        clients(led);
        colleagues(whose, staff);
        from.setMin(today);
        from.setValue(today);
        from.setHelperText(getTranslation("care.hand-over.from-means"));
        getContent().add(ticking(led), chosen, fields());
    }

    private void clients(List<LedClient> led) {
        chosen.addClassName("name-columns");
        chosen.setItems(led);
        chosen.setItemLabelGenerator(this::label);
        chosen.select(led.stream().filter(one -> one.status() != ClientStatus.ENDED).toList());
    }

    private void colleagues(MemberId whose, List<MemberSummary> staff) {
        to.setItems(
                staff.stream()
                        .filter(one -> one.endedAt() == null && !one.id().equals(whose))
                        .filter(one -> one.roles().contains(Role.PRACTITIONER))
                        .toList());
        to.setItemLabelGenerator(MemberSummary::name);
        to.setHelperText(getTranslation("care.hand-over.to-means"));
    }

    private Div ticking(List<LedClient> led) {
        Button all = new Button(getTranslation("care.hand-over.all"), click -> chosen.select(led));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        Button none =
                new Button(getTranslation("care.hand-over.nobody"), click -> chosen.deselectAll());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        Div choose = new Div(all, none);
        choose.addClassName("row");
        return choose;
    }

    private Div fields() {
        Button pass = new Button(getTranslation("care.team.pass-on"), click -> look());
        pass.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(to, from, rule, new Div(pass));
        form.addClassName("form");
        return form;
    }

    private String label(LedClient one) {
        return one.status() == ClientStatus.ENDED
                ? getTranslation("care.hand-over.ended", one.name())
                : one.name();
    }

    private void look() {
        MemberSummary colleague = to.getValue();
        LocalDate day = from.getValue();
        if (chosen.isEmpty() || colleague == null || day == null) {
            rule.say(getTranslation("care.hand-over.incomplete"));
            return;
        }
        HandoverData data =
                new HandoverData(
                        chosen.getValue().stream().map(LedClient::id).collect(Collectors.toSet()),
                        colleague.id(),
                        day);
        try {
            ask(preview.apply(data), data);
            rule.clear();
        } catch (Refused refused) {
            rule.say(getTranslation(refused.key(), refused.arguments()));
        }
    }

    private void ask(HandoverPreview what, HandoverData data) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.addClassName("confirm");
        dialog.setHeader(
                getTranslation(
                        what.atOnce() ? "care.hand-over.ask" : "care.hand-over.ask-later",
                        what.clients().size(),
                        what.to(),
                        say(what.day())));
        dialog.setText(said(what));
        dialog.setConfirmText(getTranslation("care.team.pass-on"));
        dialog.addConfirmListener(event -> act(data));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("care.cancel"));
        dialog.open();
    }

    private Div said(HandoverPreview what) {
        UnorderedList lines = new UnorderedList();
        for (HandedPart.Line line : what.lines()) {
            lines.add(
                    new ListItem(
                            getTranslation(
                                    line.sentence(),
                                    line.count(),
                                    what.from(),
                                    what.to(),
                                    say(what.day()))));
        }
        lines.add(new ListItem(getTranslation("care.hand-over.clients-read", what.to())));
        lines.add(new ListItem(getTranslation("care.hand-over.told", what.to())));
        lines.add(new ListItem(getTranslation("care.hand-over.undo-until")));
        return new Div(
                new Paragraph(
                        getTranslation(
                                what.atOnce() ? "care.hand-over.means" : "care.hand-over.later",
                                what.to(),
                                what.from(),
                                say(what.day()))),
                lines);
    }

    private void act(HandoverData data) {
        try {
            then.accept(data);
        } catch (Refused refused) {
            rule.say(getTranslation(refused.key(), refused.arguments()));
        }
    }

    private String say(LocalDate day) {
        return Days.inWords(day, getLocale());
    }
}
