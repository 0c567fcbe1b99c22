package app.trellis.assignments.ui;

import app.trellis.assignments.OwnProgram;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Objects;
import java.util.stream.IntStream;

/** Asks where a day or a week of a program is put as well. */
final class CopyEdit extends Dialog {

    private static final int DAYS = 7;

    /**
     * @param day the day of the week that is copied, or 0 for the whole week
     * @param then runs with the week and the day it goes to
     */
    CopyEdit(OwnProgram program, int week, int day, SerializableBiConsumer<Integer, Integer> then) {
        boolean whole = day == 0;
        setHeaderTitle(
                whole
                        ? getTranslation("assignments.own.copy-week.title", week)
                        : getTranslation("assignments.own.copy-day", week, day));
        setWidth("30rem");
        int last = Math.min(OwnProgram.MOST_WEEKS, program.weeks() + 1);
        Select<Integer> toWeek = new Select<>();
        toWeek.setLabel(getTranslation("assignments.own.to-week"));
        toWeek.setItems(
                IntStream.rangeClosed(1, last)
                        .filter(one -> !whole || one != week)
                        .boxed()
                        .toList());
        toWeek.setItemLabelGenerator(one ->
                one > program.weeks()
                        ? getTranslation("assignments.own.new-week", one)
                        : getTranslation("assignments.program.week", one));
        toWeek.setValue(!whole ? week : week < last ? week + 1 : week - 1);
        Select<Integer> toDay = new Select<>();
        toDay.setLabel(getTranslation("assignments.own.day-field"));
        toDay.setItems(IntStream.rangeClosed(1, DAYS).boxed().toList());
        toDay.setValue(Math.min(DAYS, day + 1));
        toDay.setVisible(!whole);
        Div where = new Div(toWeek, toDay);
        where.addClassNames("row", "two-fields");
        Div form = new Div(new Paragraph(getTranslation("assignments.own.copy.means")), where);
        form.addClassName("form");
        add(form);
        Button copy = new Button(getTranslation("assignments.own.copy.do"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setDisableOnClick(true);
        copy.addClickListener(click -> {
            close();
            then.accept(
                    Objects.requireNonNullElse(toWeek.getValue(), week),
                    Objects.requireNonNullElse(toDay.getValue(), 1));
        });
        getFooter()
                .add(
                        new Button(getTranslation("assignments.program.not-now"), click -> close()),
                        copy);
    }
}
