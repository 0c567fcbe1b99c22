package app.trellis.organization.ui;

import app.trellis.organization.KeepingDocuments;
import app.trellis.organization.PracticeDocument;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One document in both languages; publishing it makes a version that stays as it is. */
final class DocumentForm extends Composite<Div> {

    private static final int ROWS = 12;

    private final Paragraph standing = new Paragraph();
    private final TextArea english = area("organization.document.english");
    private final TextArea spanish = area("organization.document.spanish");
    private final Button publish = new Button(getTranslation("organization.document.publish"));
    private final ZoneId zone;

    DocumentForm(PracticeDocument document, ZoneId zone, KeepingDocuments keeping) {
        this.zone = zone;
        english.setValue(document.english());
        spanish.setValue(document.spanish());
        standing.addClassNames("soft", "small");
        tell(document);
        publish.setDisableOnClick(true);
        publish.addClickListener(click -> publish(document, keeping));
        getContent().addClassName("form");
        getContent().add(standing, english, spanish, new Div(publish));
    }

    private TextArea area(String label) {
        TextArea area = new TextArea(getTranslation(label));
        area.setMaxLength(KeepingDocuments.LONGEST);
        area.setMinRows(ROWS);
        area.setMaxRows(2 * ROWS);
        return area;
    }

    private void tell(PracticeDocument document) {
        Instant at = document.publishedAt();
        standing.setText(
                at == null
                        ? getTranslation("organization.document.draft")
                        : getTranslation(
                                "organization.document.version",
                                document.number(),
                                Days.inWords(LocalDate.ofInstant(at, zone), getLocale())));
    }

    private void publish(PracticeDocument document, KeepingDocuments keeping) {
        try {
            PracticeDocument now =
                    keeping.publish(document.kind(), english.getValue(), spanish.getValue());
            tell(now);
            Notices.done(this, getTranslation("organization.document.published", now.number()));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        } finally {
            publish.setEnabled(true);
        }
    }
}
