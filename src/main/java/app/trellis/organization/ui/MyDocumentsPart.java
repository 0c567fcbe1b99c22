package app.trellis.organization.ui;

import app.trellis.identity.MyProfilePart;
import app.trellis.organization.AgreedDocument;
import app.trellis.organization.KeepingDocuments;
import app.trellis.organization.MyDocument;
import app.trellis.organization.PracticeDocument;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What a client agreed to, to read again, and what they may agree to now. */
@org.springframework.stereotype.Component
class MyDocumentsPart implements MyProfilePart {

    private final KeepingDocuments keeping;

    MyDocumentsPart(KeepingDocuments keeping) {
        this.keeping = keeping;
    }

    @Override
    public Component content() {
        return new Sheet(keeping);
    }

    private static final class Sheet extends Composite<Card> {

        private final KeepingDocuments keeping;
        private final Div documents = new Div();

        Sheet(KeepingDocuments keeping) {
            this.keeping = keeping;
            getContent()
                    .withTitle(getTranslation("organization.document.mine"))
                    .add(
                            new Paragraph(getTranslation("organization.document.mine.about")),
                            documents);
            documents.addClassName("stack");
            show();
        }

        private void show() {
            List<MyDocument> mine = keeping.mine();
            documents.removeAll();
            mine.forEach(one -> documents.add(part(one)));
            setVisible(!mine.isEmpty());
        }

        private Div part(MyDocument one) {
            String slug = one.newest().kind().slug();
            Div buttons = new Div();
            buttons.addClassName("row");
            Div part =
                    new Div(
                            new H3(getTranslation("organization.document.title." + slug)),
                            new Paragraph(standing(one)),
                            buttons);
            if (one.agreed() != null) {
                buttons.add(
                        new Button(
                                getTranslation("organization.document.mine.read"),
                                click -> read(keeping.agreedTo(one.newest().kind()))));
            }
            if (!one.isUpToDate()) {
                Anchor newest =
                        new Anchor(
                                "/about/" + slug,
                                getTranslation("organization.document.mine.newest"));
                newest.setRouterIgnore(true);
                newest.addClassName("button");
                Button agree =
                        new Button(
                                getTranslation("organization.document.mine.agree"),
                                click -> agree(one));
                agree.setDisableOnClick(true);
                buttons.add(newest, agree);
            }
            return part;
        }

        private String standing(MyDocument one) {
            AgreedDocument agreed = one.agreed();
            if (agreed == null) {
                return getTranslation("organization.document.mine.none");
            }
            String said =
                    getTranslation(
                            "organization.document.mine.agreed",
                            agreed.number(),
                            Days.inWords(
                                    LocalDate.ofInstant(agreed.at(), ZoneOffset.UTC), getLocale()));
            return one.isUpToDate()
                    ? said
                    : said + " " + getTranslation("organization.document.mine.newer");
        }

        private void read(PracticeDocument document) {
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(
                    getTranslation("organization.document.title." + document.kind().slug()));
            Paragraph words = new Paragraph(document.in(getLocale()));
            words.addClassName("keeps-lines");
            dialog.add(words);
            dialog.getFooter()
                    .add(
                            new Button(
                                    getTranslation("organization.document.close"),
                                    click -> dialog.close()));
            dialog.open();
        }

        private void agree(MyDocument one) {
            try {
                keeping.agree(one.newest().kind(), one.newest().number(), getLocale());
                Notices.done(this, getTranslation("organization.document.mine.done"));
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
            show();
        }
    }
}
