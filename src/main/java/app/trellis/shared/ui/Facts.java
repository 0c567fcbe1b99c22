package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Names on the left, values on the right: a description list. */
public final class Facts extends Composite<DescriptionList> {

    /** One line: a name and its value, both ready to be read. */
    public record Row(String name, String value) {}

    public Facts() {
        getContent().addClassName("facts");
    }

    public Facts(List<Row> rows) {
        this();
        rows.forEach(row -> row(row.name(), row.value()));
    }

    /** Short names in bold directly before their values, for letters and their meaning. */
    public Facts lettered() {
        getContent().addClassName("lettered");
        return this;
    }

    /** For values that are sentences: on a narrow page each begins below its name. */
    public Facts worded() {
        getContent().addClassName("worded");
        return this;
    }

    public Facts row(String name, String value) {
        return row(name, new Text(value));
    }

    /**
     * @param value anything inline: a link, a pill
     */
    public Facts row(String name, Component value) {
        Div row = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        getContent().getElement().appendChild(row.getElement());
        return this;
    }
}
