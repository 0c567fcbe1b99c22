package app.trellis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.audit.TrailCheck.Fault;
import app.trellis.audit.TrailCheck.Verdict;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeId;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to a trail by somebody who has the whole database is found, and where. */
@ServiceTest
class TamperedTrailTest {

    private static final int TRIES = 1_000;
    private static final int LINKS = 40;
    private static final int LINKS_AN_ANCHOR = 8;

    /** Every eighth try is looked at as a file too, as somebody without the database would. */
    private static final int TRIES_A_FILE = 8;

    @Autowired People people;
    @Autowired Rows rows;
    @Autowired Audit audit;
    @Autowired ChainStore store;
    @Autowired WalkingTrail walking;
    @Autowired AnchoringHeads anchoring;
    @Autowired AnchorFile anchors;
    @Autowired DataSource dataSource;
    @Autowired TransactionTemplate transaction;

    @Value("${trellis.data}")
    Path data;

    @TempDir Path folder;

    private final Random random = new Random(20_261_128);
    private PracticeId practice;
    private PracticeId other;
    private List<Link> links;
    private List<Long> anchored;
    private Tampering tampering;

    @BeforeEach
    void aTrail() throws SQLException {
        practice = people.administrator().practice();
        other = people.administrator().practice();
        anchored = new ArrayList<>();
        fill(practice);
        fill(other);
        links =
                CurrentPractice.call(
                        practice,
                        () -> Objects.requireNonNull(transaction.execute(s -> store.after(0))));
        tampering = new Tampering(dataSource);
        tampering.keep(practice);
    }

    @AfterEach
    void asItWas() throws SQLException {
        tampering.putBack(practice);
        assertThat(check().holds()).isTrue();
        tampering.close();
    }

    private void fill(PracticeId where) {
        for (int i = 0; i < LINKS; i++) {
            rows.in(where, () -> audit.record(Action.SETTINGS_CHANGED, Ids.next()));
            if (i % LINKS_AN_ANCHOR == LINKS_AN_ANCHOR - 1) {
                CurrentPractice.run(where, anchoring::anchor);
                if (where.equals(practice)) {
                    anchored.add(anchors.last(where).orElseThrow().seq());
                }
            }
        }
    }

    /** What can be done to a trail. */
    private enum Kind {
        EDIT,
        DELETE,
        INSERT,
        REORDER,
        TAIL_CUT,
        OLD_HEAD,
        HEAD_EDIT,
        FROM_ANOTHER_PRACTICE,
        MADE_ANEW,
        BEFORE_IT_BEGAN
    }

    @Test
    void whateverIsDoneToItIsFoundWhereItWasDone() throws Exception {
        Map<Kind, Integer> tried = new TreeMap<>();
        List<String> undetected = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Kind kind = Kind.values()[i % Kind.values().length];
            long at = 1 + random.nextInt(links.size() - 1);
            long where = tamper(kind, at);
            Verdict found = check();
            if (found.holds()) {
                undetected.add(kind + " at " + at);
            } else if (found.seq() == null || found.seq() != where) {
                elsewhere.add("%s at %d: %s, not %d".formatted(kind, at, found, where));
            }
            if (i / Kind.values().length % TRIES_A_FILE == 0) {
                assertThat(fromFile()).as("%s at %d", kind, at).isEqualTo(found);
            }
            tried.merge(kind, 1, Integer::sum);
            tampering.putBack(practice);
        }

        System.out.println(
                "tamperings tried %d, undetected %d, found elsewhere %d %s"
                        .formatted(TRIES, undetected.size(), elsewhere.size(), tried));
        assertThat(undetected).isEmpty();
        assertThat(elsewhere).isEmpty();
    }

    /** Where it has to be found. */
    private long tamper(Kind kind, long at) throws SQLException {
        Link link = links.get((int) at - 1);
        long last = links.size();
        return switch (kind) {
            case EDIT -> edit(at);
            case DELETE -> {
                entries("delete from audit_entry where %s and seq = ?", at);
                yield at;
            }
            case INSERT -> {
                entries("update audit_entry set seq = -seq - 1 where %s and seq >= ?", at);
                entries("update audit_entry set seq = -seq where %s and seq < ?", 0L);
                Link more =
                        Chain.link(
                                practice,
                                at,
                                link.prev(),
                                new Entry(
                                        Ids.next(),
                                        link.entry().at(),
                                        null,
                                        "SYSTEM",
                                        "SIGNED_IN",
                                        null,
                                        null,
                                        null));
                insert(more);
                entries("update audit_head set seq = ? where %s", last + 1);
                yield anchored.contains(at) ? afterTheAnchorBefore(at) : at + 1;
            }
            case REORDER -> {
                entries("update audit_entry set seq = -1 where %s and seq = ?", at);
                entries("update audit_entry set seq = ? where %s and seq = ?", at, at + 1);
                entries("update audit_entry set seq = ? where %s and seq = -1", at + 1);
                yield at;
            }
            case TAIL_CUT -> {
                entries("delete from audit_entry where %s and seq > ?", at);
                yield at + 1;
            }
            case OLD_HEAD -> {
                entries("delete from audit_entry where %s and seq > ?", at);
                entries("update audit_head set seq = ?, hash = ? where %s", at, link.hash());
                yield at + 1;
            }
            case HEAD_EDIT -> {
                if (random.nextBoolean()) {
                    entries("update audit_head set hash = ? where %s", link.hash());
                    yield last + 1;
                }
                entries("update audit_head set seq = ? where %s", at);
                yield at + 1;
            }
            case FROM_ANOTHER_PRACTICE -> {
                entries("delete from audit_entry where %s and seq = ?", at);
                tampering.run(
                        """
                        insert into audit_entry (practice_id, id, happened_at, actor_id, actor_roles,
                               action, client_id, subject_id, request_id, seq, prev_hash, hash)
                        select '%s', id, happened_at, actor_id, actor_roles, action, client_id,
                               subject_id, request_id, seq, prev_hash, hash
                          from audit_entry where practice_id = '%s' and seq = ?
                        """
                                .formatted(practice, other),
                        at);
                yield at;
            }
            case MADE_ANEW -> madeAnew(at);
            case BEFORE_IT_BEGAN -> {
                entries(
                        "update audit_entry set seq = null, prev_hash = null, hash = null where %s"
                                + " and seq = ?",
                        last);
                entries(
                        "update audit_head set seq = ?, hash = ? where %s",
                        last - 1, links.get((int) last - 2).hash());
                yield 0;
            }
        };
    }

    private long edit(long at) throws SQLException {
        List<String> changes =
                List.of(
                        "actor_id = '%s'".formatted(UUID.randomUUID()),
                        "actor_roles = 'ADMINISTRATOR'",
                        "action = 'PIN_SET'",
                        "client_id = '%s'".formatted(UUID.randomUUID()),
                        "subject_id = null",
                        "request_id = ''",
                        "id = '%s'".formatted(UUID.randomUUID()),
                        "hash = '%s'".formatted("0".repeat(64)),
                        "prev_hash = '%s'".formatted("0".repeat(64)),
                        "action = 'SETTINGS_CHANGED' || chr(10) || 'client=x'",
                        "happened_at = happened_at + interval '%s' second"
                                .formatted(random.nextBoolean() ? "0.000001" : "3600"));
        entries(
                "update audit_entry set "
                        + changes.get(random.nextInt(changes.size()))
                        + " where %s and seq = ?",
                at);
        return at;
    }

    /** One entry changed, and every digest after it, the head too: only what lies outside knows. */
    private long madeAnew(long at) throws SQLException {
        Link changed = links.get((int) at - 1);
        Head head = new Head(at - 1, changed.prev());
        for (Link link : links.subList((int) at - 1, links.size())) {
            Entry entry = link.entry();
            Link anew =
                    Chain.link(
                            practice,
                            head.seq() + 1,
                            head.hash(),
                            link.seq() != at
                                    ? entry
                                    : new Entry(
                                            entry.id(),
                                            entry.at().plus(Duration.ofHours(1)),
                                            entry.actor(),
                                            entry.roles(),
                                            entry.action(),
                                            entry.client(),
                                            entry.subject(),
                                            entry.request()));
            entries("delete from audit_entry where %s and seq = ?", link.seq());
            insert(anew);
            head = new Head(anew.seq(), anew.hash());
        }
        entries("update audit_head set hash = ? where %s", head.hash());
        return afterTheAnchorBefore(at);
    }

    /**
     * Where the digests hold in themselves, an anchor says between which two something was done.
     */
    private long afterTheAnchorBefore(long at) {
        return 1 + anchored.stream().mapToLong(one -> one).filter(one -> one < at).max().orElse(0);
    }

    private void insert(Link link) throws SQLException {
        Entry entry = link.entry();
        tampering.run(
                """
                insert into audit_entry (practice_id, id, happened_at, actor_id, actor_roles, action,
                       client_id, subject_id, request_id, seq, prev_hash, hash)
                values (?, ?, ?, cast(? as uuid), ?, ?, cast(? as uuid), cast(? as uuid),
                        cast(? as varchar), ?, ?, ?)
                """,
                practice.value(),
                entry.id(),
                entry.at().atOffset(java.time.ZoneOffset.UTC),
                entry.actor(),
                entry.roles(),
                entry.action(),
                entry.client(),
                entry.subject(),
                entry.request(),
                link.seq(),
                link.prev(),
                link.hash());
    }

    private void entries(String sql, @Nullable Object... values) throws SQLException {
        tampering.run(sql.formatted("practice_id = '%s'".formatted(practice)), values);
    }

    private Verdict check() {
        return CurrentPractice.call(practice, walking::check);
    }

    private Verdict fromFile() throws IOException {
        return TrailFile.verify(written(), anchors.of(practice), publicKey()).orElseThrow();
    }

    private Path publicKey() {
        return data.resolve("keys").resolve(HeadKey.PUBLIC);
    }

    private Path written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CurrentPractice.run(
                practice,
                () -> {
                    try {
                        walking.write(out);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return Files.write(folder.resolve("trail.jsonl"), out.toByteArray());
    }

    @Test
    void aFileThatSomebodyChangedSaysWhere() throws IOException {
        List<String> whole = Files.readAllLines(written(), StandardCharsets.UTF_8);
        int tries = 0;
        for (int line = 0; line < whole.size(); line++) {
            List<String> without = new ArrayList<>(whole);
            without.remove(line);
            assertFound(without);
            List<String> cut = new ArrayList<>(whole.subList(0, line));
            assertFound(cut);
            for (int sign = 2; sign < whole.get(line).length() - 2; sign += 71) {
                StringBuilder changed = new StringBuilder(whole.get(line));
                changed.setCharAt(sign, changed.charAt(sign) == '7' ? '8' : '7');
                List<String> edited = new ArrayList<>(whole);
                edited.set(line, changed.toString());
                assertFound(edited);
                tries++;
            }
        }
        System.out.println("signs of a file changed " + tries + ", undetected 0");
        assertThat(fromFile().holds()).isTrue();
    }

    private void assertFound(List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("changed.jsonl"), lines);
        assertThat(TrailFile.verify(file, anchors.of(practice), publicKey()))
                .as("%s", lines)
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(found.orElseThrow().holds()).isFalse());
    }

    @Test
    void aHeadThatNobodyHereSignedIsNone() throws IOException {
        Path heads = anchors.of(practice);
        List<String> lines = Files.readAllLines(heads);
        Path forged = folder.resolve("forged.anchors");
        String first = lines.getFirst();
        for (String with :
                List.of(
                        first.replaceFirst(
                                "hash=.", first.contains("hash=f") ? "hash=e" : "hash=f"),
                        first.replaceFirst("seq=\\d+", "seq=" + links.size()),
                        first.replaceFirst("practice=\\S+", "practice=" + other),
                        first.substring(0, first.length() - 9) + "AAAAAAA==",
                        "nothing")) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(0, with);
            Files.write(forged, changed);

            Verdict found = TrailFile.verify(written(), forged, publicKey()).orElseThrow();

            assertThat(found.fault()).as(with).isEqualTo(Fault.ANCHOR_NOT_SIGNED);
        }
    }
}
