package app.trellis.exchange.ui;

import app.trellis.exchange.ErasingRecords;
import app.trellis.exchange.Retention;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/** For how many years after the end of care the practice keeps the two halves of a record. */
final class RetentionCard extends Composite<Card> {

    private final IntegerField written = years("exchange.erase.written");
    private final IntegerField noted = years("exchange.erase.noted");
    private final RuleLine rule = new RuleLine();

    RetentionCard(ErasingRecords erasing, SerializableRunnable kept) {
        erasing.keeping()
                .ifPresent(years -> {
                    written.setValue(years.writtenYears());
                    noted.setValue(years.notedYears());
                });
        written.setHelperText(getTranslation("exchange.erase.written.what"));
        noted.setHelperText(getTranslation("exchange.erase.noted.what"));
        Button keep = new Button(getTranslation("exchange.erase.years.keep"));
        keep.addClickListener(click -> keep(erasing, kept));
        Paragraph about = new Paragraph(getTranslation("exchange.erase.years.about"));
        about.addClassName("soft");
        Div form = new Div(written, noted, rule, new Div(keep));
        form.addClassName("form");
        getContent().withTitle(getTranslation("exchange.erase.years"));
        getContent().add(about, form);
    }

    private void keep(ErasingRecords erasing, SerializableRunnable kept) {
        @Nullable Integer forWritten = written.getValue();
        @Nullable Integer forNoted = noted.getValue();
        if (forWritten == null || forNoted == null) {
            rule.say(getTranslation("exchange.erase.years.both"));
            return;
        }
        try {
            erasing.keepFor(new Retention(forWritten, forNoted));
            Notices.done(this, getTranslation("exchange.erase.years.done"));
            kept.run();
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private IntegerField years(String label) {
        IntegerField field = new IntegerField(getTranslation(label));
        field.setMin(0);
        field.setMax(Retention.MOST);
        field.setStepButtonsVisible(true);
        return field;
    }
}
