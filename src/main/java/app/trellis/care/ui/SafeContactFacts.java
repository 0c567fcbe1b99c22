package app.trellis.care.ui;

import app.trellis.care.SafeContactData;
import app.trellis.shared.ui.Facts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/** A safe contact to be read; what was left blank says so. */
final class SafeContactFacts extends Composite<Facts> {

    SafeContactFacts(SafeContactData data) {
        getContent()
                .worded()
                .row(
                        getTranslation("care.contact.shared-fact"),
                        getTranslation(
                                data.mailIsShared()
                                        ? "care.contact.shared-yes"
                                        : "care.contact.shared-no"))
                .row(getTranslation("care.contact.number"), orBlank(data.number()))
                .row(getTranslation("care.contact.hours"), orBlank(data.hours()))
                .row(getTranslation("care.contact.may-say"), orBlank(data.maySay()))
                .row(getTranslation("care.contact.never-tell"), orBlank(data.neverTell()))
                .row(getTranslation("care.contact.code-word"), orBlank(data.codeWord()))
                .row(getTranslation("care.contact.address"), orBlank(data.address()));
    }

    private Span orBlank(String value) {
        if (!value.isBlank()) {
            return new Span(value);
        }
        Span blank = new Span(getTranslation("care.not-noted"));
        blank.addClassName("soft");
        return blank;
    }
}
