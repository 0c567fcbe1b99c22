package app.trellis.care.ui;

import app.trellis.care.HardDate;
import app.trellis.care.KeepingHardDates;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that may be hard, those that come next first, and the form for one. */
final class HardDatesCard extends Composite<InPlace> {

    /** Days ahead that are counted; what is further away has its date. */
    private static final int COUNTED = 60;

    private final KeepingHardDates dates;
    private final ClientId client;
    private final LocalDate today;

    /**
     * @param today the client's own day
     */
    HardDatesCard(KeepingHardDates dates, ClientId client, LocalDate today) {
        this.dates = dates;
        this.client = client;
        this.today = today;
        getContent().show(kept());
    }

    @Override
    protected InPlace initContent() {
        return new InPlace(
                getTranslation("care.hard-dates"),
                getTranslation("care.hard-date.add"),
                () -> edit(null));
    }

    private void edit(@Nullable HardDate one) {
        HardDateForm form = new HardDateForm(dates, client, one, this::showAgain);
        getContent().edit(form, form.first());
    }

    private void showAgain() {
        getContent().showAgain(kept());
    }

    private Component[] kept() {
        Paragraph about = new Paragraph(getTranslation("care.hard-dates.about"));
        about.addClassNames("soft", "small");
        List<HardDate> all = dates.of(client);
        if (all.isEmpty()) {
            return new Component[] {about, new Paragraph(getTranslation("care.hard-dates.none"))};
        }
        Div list = new Div();
        list.addClassName("deeds");
        list.getElement().setAttribute("role", "list");
        all.stream()
                .sorted(Comparator.comparing(one -> one.nextFrom(today).orElse(LocalDate.MAX)))
                .forEach(one -> list.add(row(one)));
        return new Component[] {about, list};
    }

    private Div row(HardDate one) {
        Div label = new Div(one.label());
        label.addClassName("strong");
        label.getElement().setAttribute("dir", "auto");
        Span when = new Span(when(one));
        Div words = new Div(label, when);
        words.addClassName("two-lines");
        Div ways =
                new Div(
                        quiet("care.change", one, () -> edit(one)),
                        quiet("care.hard-date.remove", one, () -> askRemove(one)));
        ways.addClassName("buttons");
        Div row = new Div(words, ways);
        row.addClassName("deed");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private String when(HardDate one) {
        Optional<LocalDate> next = one.nextFrom(today);
        LocalDate day = next.orElse(one.day());
        String said = Days.say(day, getLocale());
        if (!day.isAfter(today.plusDays(COUNTED))) {
            said += " · " + HardDateWords.when(this::getTranslation, today, day);
        }
        return one.yearly() ? said + " · " + getTranslation("care.hard-date.yearly") : said;
    }

    private Button quiet(String key, HardDate one, SerializableRunnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("care.change-named", getTranslation(key), one.label()));
        return button;
    }

    private void askRemove(HardDate one) {
        Confirm.askForGood(
                getTranslation("care.hard-date.remove-ask"),
                getTranslation("care.hard-date.remove-means"),
                getTranslation("care.hard-date.remove"),
                getTranslation("care.cancel"),
                () -> {
                    dates.remove(client, one.id());
                    Notices.done(this, getTranslation("care.hard-date.removed"));
                    showAgain();
                });
    }
}
