package app.trellis.shared.ui;

import app.trellis.shared.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Short sentences that come and go, and leave everything else on the page as it is. */
public final class Notices {

    private static final int READING_TIME = 6_000;

    private Notices() {}

    /** Says that something is done. */
    public static void done(Component beside, String sentence) {
        show(beside, sentence);
    }

    /** Says which rule stood in the way; what was typed stays. */
    public static void refused(Component beside, Refused refused) {
        show(beside, sentence(beside, refused));
    }

    /** The sentence of a rule, for a place beside the field it is about. */
    public static String sentence(Component beside, Refused refused) {
        return beside.getTranslation(refused.key(), refused.arguments());
    }

    /** Says something that is to know and needs no answer. */
    static void say(Component beside, String sentence) {
        show(beside, sentence);
    }

    private static void show(Component beside, String sentence) {
        Notification notice = new Notification(sentence, READING_TIME, Position.BOTTOM_CENTER);
        notice.setAssertive(true);
        beside.getUI().ifPresent(ui -> notice.open());
    }
}
