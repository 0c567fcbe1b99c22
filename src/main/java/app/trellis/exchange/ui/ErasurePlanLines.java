package app.trellis.exchange.ui;

import app.trellis.exchange.ErasurePlan;
import app.trellis.exchange.ErasurePlan.Barrier;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What would be erased today and what is kept until when, and who has said yes to it. */
final class ErasurePlanLines extends Composite<Div> {

    ErasurePlanLines(ErasurePlan plan) {
        Facts facts = new Facts().worded();
        facts.row(
                getTranslation("exchange.erase.written"),
                plan.writtenErased()
                        ? getTranslation("exchange.erase.gone")
                        : fate(plan, plan.writtenFrom()));
        facts.row(getTranslation("exchange.erase.noted"), fate(plan, plan.notedFrom()));
        facts.row(
                getTranslation("exchange.erase.approved"),
                getTranslation(
                        plan.isApproved()
                                ? "exchange.erase.approved.both"
                                : plan.administrator() != null
                                        ? "exchange.erase.approved.administrator"
                                        : plan.careTeam() != null
                                                ? "exchange.erase.approved.care-team"
                                                : "exchange.erase.approved.nobody"));
        getContent().add(facts);
        if (plan.barrier() != Barrier.NOTHING) {
            getContent().add(new Paragraph(getTranslation(plan.barrier().key())));
        }
    }

    private String fate(ErasurePlan plan, @Nullable LocalDate from) {
        if (from == null) {
            return getTranslation("exchange.erase.not-known");
        }
        String day = Days.inWords(from, getLocale());
        if (plan.legalMatter()) {
            return getTranslation("exchange.erase.held", day);
        }
        return from.isAfter(plan.today())
                ? getTranslation("exchange.erase.kept-until", day)
                : getTranslation("exchange.erase.goes");
    }
}
