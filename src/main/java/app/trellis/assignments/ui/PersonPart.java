package app.trellis.assignments.ui;

import app.trellis.assignments.LifeContext;
import app.trellis.care.About;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of life it is about, and with whom: roles, never names. */
final class PersonPart extends Composite<Div> {

    private final Select<LifeContext> context = new Select<>();
    private final Select<About> about = new Select<>();
    private final RuleLine rule = new RuleLine();

    /**
     * @param standing what the newest private talks open, asked where another person is involved
     */
    PersonPart(Offer offer, AssignmentWords words, TalksInDate standing) {
        context.setLabel(getTranslation("assignments.context"));
        context.setItems(LifeContext.values());
        context.setItemLabelGenerator(words::of);
        context.setValue(LifeContext.NONE);
        about.setLabel(getTranslation("assignments.about"));
        about.setItems(
                Arrays.stream(About.values())
                        .filter(one -> !offer.otherPerson() || one != About.SELF)
                        .toList());
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(getTranslation("assignments.about.none"));
        about.setItemLabelGenerator(
                one -> one == null ? getTranslation("assignments.about.none") : words.of(one));
        Paragraph talk = new Paragraph();
        talk.addClassName("soft");
        talk.setVisible(false);
        if (offer.otherPerson()) {
            about.addValueChangeListener(
                    change -> standing.say(change.getValue(), offer, words, talk));
        }
        Div fields = new Div(context, about);
        fields.addClassName("row");
        Card card = Card.titled(getTranslation("assignments.person-part"));
        if (offer.otherPerson()) {
            card.add(new Paragraph(getTranslation("assignments.person-part.talk")));
        }
        card.add(fields, talk, rule);
        getContent().add(card);
    }

    LifeContext context() {
        return Objects.requireNonNullElse(context.getValue(), LifeContext.NONE);
    }

    @Nullable About about() {
        return about.getValue();
    }

    RuleLine rule() {
        return rule;
    }
}
