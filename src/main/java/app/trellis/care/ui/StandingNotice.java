package app.trellis.care.ui;

import app.trellis.care.Standing;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client's page says of a pause, an ending or somebody new. That nobody reads any more
 * stands on every page; the rest only on Today.
 */
final class StandingNotice extends Composite<Div> {

    StandingNotice() {
        getContent().addClassName("standing");
        getContent().setVisible(false);
    }

    void show(Standing standing, boolean isToday) {
        List<String> sentences = closed(standing);
        if (isToday && sentences.isEmpty()) {
            sentences = goingOn(standing);
        }
        boolean asks = isToday && standing.agreementWaits();
        getContent().removeAll();
        getContent().setVisible(asks || !sentences.isEmpty());
        sentences.forEach(sentence -> {
            Div told = new Div(Icon.of(LucideIcon.INFO), new Paragraph(sentence));
            told.addClassName("told");
            getContent().add(told);
        });
        if (asks) {
            getContent().add(agreement());
        }
    }

    /** Asked once, quietly; nothing else on the page waits for it. */
    private Div agreement() {
        Anchor link =
                new Anchor(OwnAgreementView.PATH, getTranslation("care.notice.agreement-link"));
        Div said =
                new Div(
                        new Paragraph(getTranslation("care.notice.agreement")),
                        Replacing.walk(link));
        Div told = new Div(Icon.of(LucideIcon.INFO), said);
        told.addClassName("told");
        return told;
    }

    private List<String> closed(Standing standing) {
        LocalDate since = standing.closedSince();
        LocalDate until = standing.readableUntil();
        if (since == null) {
            return List.of();
        }
        String closed = getTranslation("care.notice.closed", standing.practice(), say(since));
        return until == null
                ? List.of(closed)
                : List.of(closed + " " + getTranslation("care.notice.readable", say(until)));
    }

    private List<String> goingOn(Standing standing) {
        List<String> sentences = new ArrayList<>();
        LocalDate newSince = standing.newSince();
        LocalDate ending = standing.endingOn();
        LocalDate paused = standing.pausedUntil();
        String word =
                standing.practitioner().isEmpty()
                        ? getTranslation("care.notice.somebody")
                        : standing.practitioner();
        LocalDate readsUntil = standing.readsUntil();
        if (readsUntil != null) {
            sentences.add(
                    getTranslation(
                            "care.notice.reads",
                            Days.onWeekday(readsUntil, getLocale()),
                            standing.reader()));
        }
        LocalDate comingOn = standing.comingOn();
        if (comingOn != null) {
            sentences.add(getTranslation("care.notice.coming", say(comingOn), standing.coming()));
        }
        if (newSince != null) {
            sentences.add(getTranslation("care.notice.new", word, say(newSince)));
        }
        if (ending != null) {
            sentences.add(
                    ending.isBefore(standing.today())
                            ? getTranslation("care.notice.planned-past", say(ending), word)
                            : getTranslation("care.notice.planned", say(ending), word));
        }
        switch (standing.status()) {
            case PAUSED ->
                    sentences.add(
                            paused == null || paused.isBefore(standing.today())
                                    ? getTranslation("care.notice.paused", word)
                                    : getTranslation(
                                            "care.notice.paused-until", word, say(paused)));
            case ACTIVE, ENDED -> {}
        }
        return sentences;
    }

    private String say(LocalDate day) {
        return Days.inWords(day, getLocale());
    }
}
