package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;

/**
 * The page on which a client writes: an exercise, a check-in or a support page, drawn by the
 * browser from its definition so that a bad line loses nothing.
 *
 * <p>What is answered goes from the browser straight to the endpoint and never through this object;
 * it only says what to show and hears what the person chose to do. Arguments called {@code json}
 * are objects written as JSON.
 */
@Tag("exercise-player")
@JsModule("./exercise-player.ts")
public final class ExercisePlayer extends Component implements HasSize, HasStyle {

    /** Who may read what is being written. */
    public enum Sharing {
        PRIVATE,
        NUMBERS_ONLY,
        NEXT_SESSION,
        SHARED
    }

    /** Whether it can still be written on. */
    public enum State {
        DRAFT,
        SENT
    }

    /** The exercise itself: fields, conditions, steps. */
    public void setDefinition(String json) {
        getElement().setProperty("definition", json);
    }

    /** The sentences around every exercise, already filled in for this person. */
    public void setFrame(String json) {
        getElement().setProperty("frame", json);
    }

    /** Emotions, places of the body, roles, contexts. */
    public void setLists(String json) {
        getElement().setProperty("lists", json);
    }

    /** The element's own words, translated. */
    public void setTexts(String json) {
        getElement().setProperty("texts", json);
    }

    /** What was answered before, by field id. */
    public void setAnswers(String json) {
        getElement().setProperty("answers", json);
    }

    /** The response being written. */
    public void setResponseId(String id) {
        getElement().setProperty("responseId", id);
    }

    /** Where answers are kept, a path on this server. */
    public void setEndpoint(String path) {
        getElement().setProperty("endpoint", path);
    }

    /** The revision of {@linkplain #setAnswers(String) the answers}, from 0. */
    public void setRevision(int revision) {
        getElement().setProperty("revision", revision);
    }

    /** The screen to open at; empty for the first. */
    public void setScreen(String id) {
        getElement().setProperty("screen", id);
    }

    public void setSharing(Sharing sharing) {
        getElement().setProperty("sharing", sharing.name());
    }

    /** Whether the person wants to bring it to the next session. */
    public void setBring(boolean bring) {
        getElement().setProperty("bring", bring);
    }

    /** Whether it is done in its short version. */
    public void setShortVersion(boolean shortVersion) {
        getElement().setProperty("shortVersion", shortVersion);
    }

    /** Lines of the person's own to take over, by question. */
    public void setOffers(String json) {
        getElement().setProperty("offers", json);
    }

    /** The way that is taken without asking about saying no, by role. */
    public void setSayingNo(String json) {
        getElement().setProperty("sayingNo", json);
    }

    /** The person's floor for steps with people. */
    public void setFloor(int floor) {
        getElement().setProperty("floor", floor);
    }

    /** Whether the body map is left out. */
    public void setHideBody(boolean hide) {
        getElement().setProperty("hideBody", hide);
    }

    /** Whether this check-in also compares with four weeks ago. */
    public void setFourthWeek(boolean fourth) {
        getElement().setProperty("fourthWeek", fourth);
    }

    /** Whether the person has a list of small steps. */
    public void setLadderInUse(boolean inUse) {
        getElement().setProperty("ladderInUse", inUse);
    }

    /** How far the page was of use: YES, SOME, NO or TOO_MUCH; empty where that is not said. */
    public void setUse(String use) {
        getElement().setProperty("use", use);
    }

    /** Whether it is within the person's quiet hours. */
    public void setNight(boolean night) {
        getElement().setProperty("night", night);
    }

    /** Whether the first part was sent before, so that only the second one is asked. */
    public void setSecondPart(boolean second) {
        getElement().setProperty("secondPart", second);
    }

    /** Seals what lies on the phone until it is saved; given to the person it belongs to only. */
    public void setPhoneKey(String key) {
        getElement().setProperty("phoneKey", key);
    }

    /** Under it lies on the phone which page it is; given to the person it belongs to only. */
    public void setPhoneNames(String key) {
        getElement().setProperty("phoneNames", key);
    }

    /** Where what lies on the phone can be read. */
    public void setKeptHref(String path) {
        getElement().setProperty("keptHref", path);
    }

    /** Where Close leads, at once and without the server. */
    public void setCloseHref(String path) {
        getElement().setProperty("closeHref", path);
    }

    public void setState(State state) {
        getElement().setProperty("state", state.name());
    }

    /** Shows everything and keeps nothing: the builder's preview. */
    public void setPreview(boolean preview) {
        getElement().setProperty("preview", preview);
    }

    public void setReadonly(boolean readonly) {
        getElement().setProperty("readonly", readonly);
    }

    /** All questions under each other instead of one a screen. */
    public void setAllOnOnePage(boolean all) {
        getElement().setProperty("allOnOnePage", all);
    }

    /** The person is done for now without having sent; everything is kept. */
    public Registration onClose(SerializableRunnable then) {
        return on("player-close", then);
    }

    /** The person needs a moment. */
    public Registration onMoment(SerializableRunnable then) {
        return on("player-moment", then);
    }

    /** Where the way to Help leads; it is taken without asking the server. */
    public void setHelpHref(String href) {
        getElement().setProperty("helpHref", href);
    }

    /** The person asked for help, where no way to it is set. */
    public Registration onHelp(SerializableRunnable then) {
        return on("player-help", then);
    }

    /** The person wants to see what they noted for hard moments. */
    public Registration onSteadyPage(SerializableRunnable then) {
        return on("player-steady-page", then);
    }

    /** The person is done after sending; {@link #onClose} does not hear of it. */
    public Registration onSent(SerializableRunnable then) {
        return on("player-sent", then);
    }

    /** What was written is deleted. */
    public Registration onDeleted(SerializableRunnable then) {
        return on("player-deleted", then);
    }

    /** Not this week. */
    public Registration onNotNow(SerializableRunnable then) {
        return on("player-not-now", then);
    }

    /** The sign-in has ended meanwhile; the words are kept in the browser. */
    public Registration onSignIn(SerializableRunnable then) {
        return on("player-sign-in", then);
    }

    private Registration on(String event, SerializableRunnable then) {
        return getElement().addEventListener(event, heard -> then.run());
    }
}
