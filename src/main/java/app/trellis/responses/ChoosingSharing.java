package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.GivenPage;
import app.trellis.assignments.ReadingOwnTasks;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a client say for each exercise who may read its pages at first. It decides nothing about
 * what was sent; on each page it can still be said otherwise before sending and after.
 */
@Service
public class ChoosingSharing {

    private static final int MOST = 200;

    private final ReadingOwnTasks tasks;
    private final SharingAtFirst atFirst;
    private final Responses responses;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final Audit audit;

    ChoosingSharing(
            ReadingOwnTasks tasks,
            SharingAtFirst atFirst,
            Responses responses,
            Pages pages,
            SealedAnswers sealed,
            Audit audit) {
        this.tasks = tasks;
        this.atFirst = atFirst;
        this.responses = responses;
        this.pages = pages;
        this.sealed = sealed;
        this.audit = audit;
    }

    /**
     * For what the client is asked to write on, each exercise once. Forms are always read by the
     * practitioner, and what is kept only when asked has no reader: neither is in it.
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<FirstSharing> of(ClientId client, Locale locale) {
        Map<SharingAtFirst.Key, Sharing> said = atFirst.all(client);
        return tasks.pages(client, locale).stream()
                .filter(given -> SharingAtFirst.isChosen(given.kind(), page(given)))
                .map(given ->
                        new FirstSharing(
                                given.kind(),
                                given.key(),
                                given.title(),
                                page(given).startsAs(),
                                said.get(new SharingAtFirst.Key(given.kind(), given.key()))))
                .toList();
    }

    /**
     * Says who may read its pages at first. A page that was begun and still stands where it began
     * goes along.
     *
     * @param sharing null for as the exercise says
     * @throws NotFound when the client is not asked to write on such pages, or has no choice there
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void choose(
            ClientId client, AssignmentKind kind, String key, @Nullable Sharing sharing) {
        FirstSharing before =
                of(client, Locale.ENGLISH).stream()
                        .filter(one -> one.kind() == kind && one.key().equals(key))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (before.said() == sharing) {
            return;
        }
        atFirst.say(client, new SharingAtFirst.Key(kind, key), sharing);
        Sharing from = orUsual(before, before.said());
        Sharing to = orUsual(before, sharing);
        responses.begunOf(client, kind, key, Limit.of(MOST)).stream()
                .filter(draft -> draft.sharing() == from)
                .forEach(draft -> draft.begin(to, sealed.sealedFor(draft, to)));
        audit.record(Action.SHARING_CHANGED, client, null);
    }

    private static Sharing orUsual(FirstSharing page, @Nullable Sharing said) {
        return said == null ? page.usual() : said;
    }

    private Page page(GivenPage given) {
        return pages.page(given.kind(), given.key(), given.version());
    }
}
