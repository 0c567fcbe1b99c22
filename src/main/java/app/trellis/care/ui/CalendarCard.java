package app.trellis.care.ui;

import app.trellis.care.CalendarFeedDetails;
import app.trellis.care.KeepingCalendarFeed;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The address for one's own calendar: made, shown once, replaced, switched off. */
class CalendarCard extends Composite<Card> {

    private final KeepingCalendarFeed feed;
    private final String publicUrl;
    private final Div content = new Div();

    CalendarCard(KeepingCalendarFeed feed, String publicUrl) {
        this.feed = feed;
        this.publicUrl = publicUrl;
        content.addClassName("form");
        getContent().withTitle(getTranslation("care.calendar.title"));
        Paragraph about = new Paragraph(getTranslation("care.calendar.about"));
        about.addClassName("soft");
        getContent().add(about, content);
        show();
    }

    private void show() {
        content.removeAll();
        Optional<CalendarFeedDetails> details = feed.mine();
        if (details.isEmpty()) {
            Button make = new Button(getTranslation("care.calendar.make"), click -> make());
            make.setDisableOnClick(true);
            content.add(make);
            return;
        }
        content.add(new Paragraph(said(details.get())), buttons());
    }

    private Div buttons() {
        Button replace =
                new Button(
                        getTranslation("care.calendar.replace"),
                        click ->
                                Confirm.ask(
                                        getTranslation("care.calendar.replace-title"),
                                        getTranslation("care.calendar.replace-means"),
                                        getTranslation("care.calendar.replace"),
                                        getTranslation("care.cancel"),
                                        this::make));
        Button off =
                new Button(
                        getTranslation("care.calendar.off"),
                        click -> {
                            feed.switchOff();
                            Notices.done(this, getTranslation("care.calendar.is-off"));
                            show();
                        });
        Div buttons = new Div(replace, off);
        buttons.addClassName("buttons");
        return buttons;
    }

    private String said(CalendarFeedDetails details) {
        String made =
                getTranslation(
                        "care.calendar.made",
                        Days.say(details.madeAt(), ZoneOffset.UTC, getLocale()));
        LocalDate read = details.lastReadOn();
        return made
                + " "
                + (read == null
                        ? getTranslation("care.calendar.not-read")
                        : getTranslation("care.calendar.read", Days.say(read, getLocale())));
    }

    /** Shows the address this once; only its digest is kept. */
    private void make() {
        String address = publicUrl + feed.make();
        TextField field = new TextField(getTranslation("care.calendar.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setHelperText(getTranslation("care.calendar.once"));
        Button copy = new Button(getTranslation("care.calendar.copy"), Icon.of(LucideIcon.COPY));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        copied -> Notices.done(this, getTranslation("care.calendar.copied")),
                        failed -> Notices.done(this, getTranslation("care.calendar.by-hand")));
        content.removeAll();
        content.add(field, copy, buttons());
    }
}
