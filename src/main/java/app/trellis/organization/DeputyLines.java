package app.trellis.organization;

import app.trellis.shared.Me;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;

/** Says on a supervisor's pages for whom they stand in today, and who stands in for them. */
public final class DeputyLines extends Composite<Div> {

    /**
     * @param all what holds today or later
     * @param today local to the practice
     */
    public DeputyLines(List<DeputyDetails> all, LocalDate today) {
        all.stream()
                .filter(one -> one.holdsOn(today))
                .forEach(one -> getContent().add(new Paragraph(sentence(one))));
        getContent().addClassName("stack");
        getContent().setVisible(getContent().getComponentCount() > 0);
    }

    private String sentence(DeputyDetails one) {
        String until = Days.onWeekday(one.until(), getLocale());
        return one.supervisor().equals(Me.id())
                ? getTranslation("organization.deputy.for-you", one.deputyName(), until)
                : getTranslation("organization.deputy.by-you", one.supervisorName(), until);
    }
}
