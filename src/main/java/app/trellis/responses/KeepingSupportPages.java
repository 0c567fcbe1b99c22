package app.trellis.responses;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.library.Content;
import app.trellis.library.Field;
import app.trellis.library.StartSharing;
import app.trellis.library.SupportPage;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pages that are always open under Help, as far as they keep anything. They are never sent and
 * raise nothing: a practitioner reads of the steady page what the client leaves open, and nothing
 * of the others. That a client opened one is not written down anywhere.
 */
@Service
public class KeepingSupportPages {

    static final String STEADY = "steady-page";

    /** The page on which a message is held. */
    public static final String HELD = "hold-this-message";

    /** Parts that only the client reads; beside the answers, under the same seal. */
    private static final String ONLY_ME = "@onlyMe";

    /** A message held at night is asked about from here on. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final SupportSheets sheets;
    private final Content content;
    private final Pages pages;
    private final FromBefore before;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    KeepingSupportPages(
            SupportSheets sheets,
            Content content,
            Pages pages,
            FromBefore before,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.sheets = sheets;
        this.content = content;
        this.pages = pages;
        this.before = before;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a page with what stands on it.
     *
     * @throws NotFound when there is no such page
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public SupportForPlayer open(ClientId client, String page, Locale locale) {
        SupportPage shown = content.supportPage(page, locale);
        Optional<SupportSheet> sheet = sheets.findByClientAndPage(client, page);
        return new SupportForPlayer(
                content.supportJson(page, locale),
                sheet.map(this::json).orElse(Answers.NONE),
                sheet.map(SupportSheet::revision).orElse(0),
                before.offers(client, shown.fields(), locale));
    }

    /**
     * Keeps what stands on a page now.
     *
     * @throws NotFound when there is no such page, or when it keeps nothing
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public Keeping keep(ClientId client, String page, Writing writing) {
        SupportPage shown = keeping(page);
        Optional<SupportSheet> found = sheets.lock(client, page);
        int revision = found.map(SupportSheet::revision).orElse(0);
        if (writing.revision() != revision) {
            return new Keeping.Stale(revision, found.map(this::json).orElse(Answers.NONE));
        }
        Map<String, @Nullable Object> answers =
                new LinkedHashMap<>(Answers.among(asPage(shown), writing.answers()));
        List<String> onlyMe = onlyMe(shown, writing.answers());
        if (!onlyMe.isEmpty()) {
            answers.put(ONLY_ME, Map.of("picked", onlyMe, "own", List.of()));
        }
        SupportSheet sheet = found.orElseGet(() -> fresh(client, page));
        sheet.keep(seal(sheet.client(), sheet.id(), Answers.write(answers)), clock.instant());
        return new Keeping.Kept(sheet.revision());
    }

    /** Deletes what stands on a page, at once. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void delete(ClientId client, String page) {
        keeping(page);
        sheets.lock(client, page).ifPresent(sheets::delete);
    }

    /**
     * Whether a message was held over night and the client has not said yet what becomes of it; one
     * statement.
     *
     * @param zone where the client's morning comes
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public boolean asksAboutHeld(ClientId client, ZoneId zone) {
        return sheets.findByClientAndPage(client, HELD)
                .filter(sheet -> !sheet.wasAskedAbout())
                .filter(sheet -> !Answers.read(json(sheet)).isEmpty())
                .filter(sheet -> isMorningAfter(sheet.savedAt(), zone))
                .isPresent();
    }

    /** The held message stays; it is not asked about again. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void keepHeld(ClientId client) {
        sheets.lock(client, HELD).ifPresent(sheet -> sheet.stays(clock.instant()));
    }

    /** What a practitioner may read of the steady page; nothing where the client has made none. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Optional<SharedSteadyPage> steadyPage(ClientId client, Locale locale) {
        Optional<SupportSheet> found = sheets.findByClientAndPage(client, STEADY);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SupportSheet sheet = found.get();
        Map<String, @Nullable Object> answers = Answers.read(json(sheet));
        Set<String> onlyMe = Set.copyOf(Answers.values(answers.get(ONLY_ME)));
        Page page = asPage(content.supportPage(STEADY, locale));
        List<Field> open =
                page.fields().stream()
                        .filter(field -> !field.isText() && !onlyMe.contains(field.id()))
                        .filter(field -> !Answers.isBlank(answers.get(field.id())))
                        .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        audit.record(Action.STEADY_PAGE_OPENED, client, sheet.id().value());
        return Optional.of(
                new SharedSteadyPage(
                        sheet.savedAt(),
                        new Reading(page, pages.labels(locale)).of(open, answers)));
    }

    /**
     * Everything that the client wrote on their steady page, to hold it on their phone; nothing
     * where they have made none.
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<AnsweredQuestion> toHold(ClientId client, Locale locale) {
        Page page = asPage(content.supportPage(STEADY, locale));
        Map<String, @Nullable Object> answers =
                sheets.findByClientAndPage(client, STEADY)
                        .map(sheet -> Answers.read(json(sheet)))
                        .orElseGet(Map::of);
        return new Reading(page, pages.labels(locale))
                .of(page.fields(), answers).stream()
                        .filter(question -> !question.isLeftBlank())
                        .toList();
    }

    /** What the client keeps, page by page, for the copy that they take along. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<KeptSheet> kept(ClientId client, Locale locale) {
        return sheets.findByClientOrderByPage(client).stream()
                .map(sheet -> {
                    Page page = asPage(content.supportPage(sheet.page(), locale));
                    return new KeptSheet(
                            sheet.page(),
                            page.phoneTitle(),
                            sheet.savedAt(),
                            new Reading(page, pages.labels(locale))
                                    .of(page.fields(), Answers.read(json(sheet))).stream()
                                            .filter(question -> !question.isLeftBlank())
                                            .toList());
                })
                .filter(sheet -> !sheet.questions().isEmpty())
                .toList();
    }

    private SupportPage keeping(String key) {
        SupportPage page = content.supportPage(key);
        if (page.sharing() == SupportPage.Keeping.NEVER_KEPT) {
            throw new NotFound();
        }
        return page;
    }

    private static List<String> onlyMe(SupportPage page, Map<String, @Nullable Object> answers) {
        Set<String> wanted = Set.copyOf(Answers.values(answers.get(ONLY_ME)));
        return page.fields().stream().map(Field::id).filter(wanted::contains).toList();
    }

    private SupportSheet fresh(ClientId client, String page) {
        SupportSheet.Id id = SupportSheet.Id.next();
        return sheets.save(
                new SupportSheet(
                        id, client, page, seal(client, id, Answers.NONE), clock.instant()));
    }

    private boolean isMorningAfter(Instant saved, ZoneId zone) {
        ZonedDateTime then = saved.atZone(zone);
        ZonedDateTime morning = then.toLocalDate().atTime(MORNING).atZone(zone);
        if (!then.isBefore(morning)) {
            morning = then.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone);
        }
        return !clock.instant().isBefore(morning.toInstant());
    }

    private static Page asPage(SupportPage page) {
        return new Page(
                page.title(),
                page.title(),
                0,
                StartSharing.PRIVATE,
                "",
                page.fields(),
                Set.of(),
                false,
                "");
    }

    private String json(SupportSheet sheet) {
        return vault.open(placeOf(sheet.client(), sheet.id()), sheet.answers());
    }

    private byte[] seal(ClientId client, SupportSheet.Id id, String json) {
        return vault.seal(placeOf(client, id), json);
    }

    private static Place placeOf(ClientId client, SupportSheet.Id id) {
        return Place.of(ClientKey.written(client), "support_sheet", "answers", id.value());
    }
}
