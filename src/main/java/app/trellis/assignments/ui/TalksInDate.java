package app.trellis.assignments.ui;

import app.trellis.care.About;
import app.trellis.care.PrivateTalkDetails;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says, before anything is saved, whether a private talk opens pages with a person.
 *
 * @param newest the newest talk about each person
 * @param details where a talk is recorded
 */
record TalksInDate(List<PrivateTalkDetails> newest, LocalDate today, String details)
        implements Serializable {

    void say(@Nullable About person, Offer offer, AssignmentWords words, Paragraph line) {
        say(person, offer.keepsQuietWay(), words, line);
    }

    void say(@Nullable About person, boolean quietWay, AssignmentWords words, Paragraph line) {
        line.removeAll();
        line.setVisible(person != null);
        if (person == null) {
            return;
        }
        PrivateTalkDetails talk =
                newest.stream().filter(one -> one.about() == person).findFirst().orElse(null);
        if (talk != null && talk.opens(person, today)) {
            LocalDate until = talk.goodUntil();
            line.setText(
                    until == null
                            ? line.getTranslation("assignments.talk.once", words.day(talk.heldOn()))
                            : line.getTranslation("assignments.talk.until", words.day(until)));
        } else if (talk != null && quietWay && talk.opensQuietWay(person, today)) {
            line.setText(line.getTranslation("assignments.talk.quiet"));
        } else {
            Anchor record = new Anchor(details, line.getTranslation("assignments.talk.record"));
            record.setTarget(AnchorTarget.BLANK);
            line.setText(line.getTranslation("assignments.talk.none") + " ");
            line.add(record);
        }
    }
}
