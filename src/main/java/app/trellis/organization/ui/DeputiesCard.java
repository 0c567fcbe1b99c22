package app.trellis.organization.ui;

import app.trellis.organization.Deputising;
import app.trellis.organization.DeputyDetails;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where an administrator says who stands in for a supervisor, who fell ill for example. */
final class DeputiesCard extends Composite<Card> {

    private final Deputising deputising;
    private final Map<MemberId, String> supervisors;
    private final LocalDate today;
    private final Div body = new Div();

    /**
     * @param supervisors those who work here, by name
     */
    DeputiesCard(Deputising deputising, Map<MemberId, String> supervisors, LocalDate today) {
        this.deputising = deputising;
        this.supervisors = supervisors;
        this.today = today;
        body.addClassName("stack");
        getContent().withTitle(getTranslation("organization.deputy.place"));
        Paragraph about = new Paragraph(getTranslation("organization.deputy.about-others"));
        about.addClassNames("soft", "small");
        getContent().add(about, body);
        show();
    }

    private void show() {
        List<DeputyDetails> all = deputising.all();
        body.removeAll();
        if (!all.isEmpty()) {
            body.add(
                    new DeputyList(
                            all,
                            one -> true,
                            one -> {
                                deputising.endFor(one.id());
                                said("organization.deputy.ended");
                            }));
        }
        body.add(
                new DeputyForm(
                        supervisors,
                        true,
                        today,
                        (supervisor, deputy, from, until) -> {
                            if (supervisor == null) {
                                throw new NotFound();
                            }
                            deputising.nameFor(supervisor, deputy, from, until);
                            said("organization.deputy.named");
                        }));
    }

    private void said(String key) {
        Notices.done(this, getTranslation(key));
        show();
    }
}
