package app.trellis.tools.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Notices;
import app.trellis.tools.KeepingTools;
import app.trellis.tools.Scope;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A token to be made: its name, its last day, what it may do. What was typed stays when refused.
 */
final class TokenForm extends Composite<Div> {

    private static final int USUAL_DAYS = 90;

    /**
     * @param made takes the secret, this once
     */
    TokenForm(KeepingTools keeping, Clock clock, SerializableConsumer<String> made) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        TextField name = new TextField(getTranslation("tools.name"));
        name.setHelperText(getTranslation("tools.name.help"));
        name.setMaxLength(Text.SHORT);
        name.setWidthFull();
        DatePicker lastDay = DayFields.field(getTranslation("tools.last-day"), getLocale());
        lastDay.setMin(today);
        lastDay.setMax(today.plusDays(KeepingTools.LONGEST));
        lastDay.setValue(today.plusDays(USUAL_DAYS));
        CheckboxGroup<Scope> may = new CheckboxGroup<>(getTranslation("tools.may"));
        may.addThemeName("vertical");
        may.setItems(Scope.values());
        may.setItemLabelGenerator(scope -> getTranslation(Names.of("tools.scope.", scope)));
        Button make = new Button(getTranslation("tools.make"));
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            try {
                LocalDate day = lastDay.getValue();
                made.accept(
                        keeping.make(
                                name.getValue(),
                                may.getValue(),
                                day == null ? LocalDate.EPOCH : day));
            } catch (Refused refused) {
                Notices.refused(this, refused);
            } finally {
                make.setEnabled(true);
            }
        });
        getContent().addClassName("form");
        getContent().add(name, lastDay, may, new Div(make));
    }
}
