package app.trellis.supervision.ui;

import app.trellis.care.SupervisionPart;
import app.trellis.supervision.ComingToMeetings;
import app.trellis.supervision.Meeting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Puts the meetings that a practitioner comes to above what they bring. */
@org.springframework.stereotype.Component
class MeetingsOfPractitioner implements SupervisionPart {

    private final ComingToMeetings coming;

    MeetingsOfPractitioner(ComingToMeetings coming) {
        this.coming = coming;
    }

    @Override
    public Component part(ZoneId zone) {
        return new Part(coming, zone);
    }

    private static final class Part extends Composite<Div> implements MeetingCard.Acts {

        private final ComingToMeetings coming;
        private final ZoneId zone;

        Part(ComingToMeetings coming, ZoneId zone) {
            this.coming = coming;
            this.zone = zone;
            getContent().addClassName("stack");
            again();
        }

        @Override
        public void again() {
            List<Meeting> all = coming.mine();
            getContent().removeAll();
            getContent().setVisible(!all.isEmpty());
            all.forEach(one -> getContent().add(new MeetingCard(one, zone, this)));
        }

        @Override
        public void add(UUID meeting, String words) {
            coming.add(meeting, words);
        }

        @Override
        public void tick(UUID point, boolean ticked) {
            coming.tick(point, ticked);
        }

        @Override
        public void remove(UUID point) {
            coming.remove(point);
        }
    }
}
