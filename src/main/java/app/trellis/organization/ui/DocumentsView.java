package app.trellis.organization.ui;

import app.trellis.organization.KeepingDocuments;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What the practice says about itself and this program, to be written and published. */
@Route("desk/practice/documents")
@RolesAllowed("ADMINISTRATOR")
class DocumentsView extends Composite<Div> implements HasDynamicTitle {

    static final String PATH = "desk/practice/documents";

    DocumentsView(KeepingDocuments keeping, PracticeSettings settings) {
        PracticeDetails practice = settings.read();
        getContent().addClassNames("page", "narrow");
        getContent()
                .add(
                        new PageHeader(getTranslation("organization.document.place"))
                                .withEyebrow(practice.name()),
                        new Paragraph(getTranslation("organization.document.about")));
        keeping.all()
                .forEach(document ->
                        getContent()
                                .add(
                                        Card.titled(
                                                getTranslation(
                                                        "organization.document.title."
                                                                + document.kind().slug()),
                                                new DocumentForm(
                                                        document, practice.zone(), keeping))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.document.place");
    }
}
