package app.trellis.responses.ui;

import app.trellis.identity.PageLock;
import app.trellis.library.Content;
import app.trellis.responses.PhoneKeys;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.CloseLink;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.KeptHere;
import app.trellis.shared.ui.LockAfter;
import app.trellis.shared.ui.PlayerTexts;
import com.vaadin.flow.component.html.Main;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What every page to write on has in common: its words, what seals it, and the ways out of it. */
@Component
class PlayerSetUp {

    private static final String CLOSED = "/closed";

    private final Content content;
    private final PhoneKeys phoneKeys;
    private final WhatLiesHere lies;
    private final PageLock lock;

    PlayerSetUp(Content content, PhoneKeys phoneKeys, WhatLiesHere lies, PageLock lock) {
        this.content = content;
        this.phoneKeys = phoneKeys;
        this.lies = lies;
        this.lock = lock;
    }

    /** Empties the page and gives it a hidden way out, and what locks it. */
    void clear(Main page) {
        // The player has a Close of its own; this one hears Shift three times and covers the page.
        CloseLink link = new CloseLink(page.getTranslation("shared.close"), CLOSED);
        link.getElement().setAttribute("hidden", true);
        page.removeAll();
        page.add(link);
        lock.after().map(LockAfter::new).ifPresent(page::add);
    }

    /**
     * A player on this page, which knows where to keep and where to go, and not yet what to ask.
     *
     * @param id what is written, as the endpoint knows it
     */
    ExercisePlayer player(Main page, Locale locale, ClientId client, String endpoint, String id) {
        ExercisePlayer player = new ExercisePlayer();
        player.setLists(content.listsJson(locale));
        player.setTexts(PlayerTexts.json(locale));
        player.setResponseId(id);
        player.setPhoneKey(phoneKeys.key(client, id));
        player.setPhoneNames(phoneKeys.names(client));
        player.setKeptHref("/" + Places.ON_THIS_PHONE);
        player.setEndpoint(endpoint);
        player.setCloseHref(CLOSED);
        player.onClose(() -> Leaving.to(page, "me"));
        player.setHelpHref("/help");
        player.onSteadyPage(() -> Leaving.to(page, Places.STEADY_PAGE));
        SigningInAgain.beside(player);
        return player;
    }

    /** Leads to what lies on this phone. */
    KeptHere lies(ClientId client, Locale locale) {
        return lies.part(client, locale);
    }

    /** The sentences around a page, in the language of whoever writes on it. */
    String frame(Locale locale) {
        return content.frameJson(locale);
    }
}
