package app.trellis.audit;

import app.trellis.shared.PracticeId;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks along a trail and says where it is not what was written. It is told what is stored, in its
 * order, and believes none of it.
 */
public final class TrailCheck {

    /** What can be wrong with a trail. */
    public enum Fault {
        /** What was there before the chain began is not what it was. */
        EARLIER_CHANGED,
        /** A number is missing, or stands twice. */
        GAP,
        /** It does not name the link before it. */
        NOT_AFTER,
        /** Something in it was changed. */
        CHANGED,
        /** A line of a file is none of a trail. */
        UNREADABLE,
        /** The trail does not end where its head says it ends. */
        NOT_AT_HEAD,
        /** A signed head names a link that is not there, or is not that one. */
        NOT_AS_ANCHORED,
        /** A line among the signed heads is none, or the key at hand did not sign it. */
        ANCHOR_NOT_SIGNED
    }

    /**
     * What was found.
     *
     * @param entries links that were looked at
     * @param anchors signed heads that were looked at and hold
     * @param fault the first, or null where everything holds
     * @param seq number of the first link that does not hold, or of the one that is missing there;
     *     0 for what was before the first, or null where everything holds
     */
    public record Verdict(long entries, int anchors, @Nullable Fault fault, @Nullable Long seq) {

        public boolean holds() {
            return fault == null;
        }
    }

    private final PracticeId practice;
    private final Beginning beginning;
    private final List<Anchor> anchors = new ArrayList<>();
    private final MessageDigest earlier = Chain.sha256();
    private Head reached;
    private long earlierSeen;
    private long entries;
    private int anchor;
    private @Nullable Fault fault;
    private @Nullable Long bad;
    private boolean anchorNotSigned;

    /**
     * @param lines of the file of signed heads, of this practice; empty where none are at hand
     * @param keys which may have signed them, or null where nobody brought one
     */
    TrailCheck(
            PracticeId practice,
            Beginning beginning,
            List<String> lines,
            @Nullable PublicKeys keys) {
        this.practice = practice;
        this.beginning = beginning;
        this.reached = new Head(0, Chain.hash(practice, beginning));
        for (String line : lines) {
            Anchor parsed = Anchor.parse(line).orElse(null);
            if (parsed == null
                    || !parsed.practice().equals(practice)
                    || (keys != null && !keys.signed(parsed))) {
                anchorNotSigned = true;
            } else {
                anchors.add(parsed);
            }
        }
        anchors.sort(Comparator.comparingLong(Anchor::seq));
    }

    /** The next entry from before the chain began. */
    void earlier(Entry entry) {
        earlierSeen++;
        earlier.update(Chain.bytes(Chain.canonical(practice, null, null, entry)));
    }

    /** Whatever was before has been told; links follow. */
    void begin() {
        if (earlierSeen != beginning.earlier()
                || !HexFormat.of().formatHex(earlier.digest()).equals(beginning.earlierDigest())) {
            found(Fault.EARLIER_CHANGED, 0);
        }
    }

    /** The next link. */
    void link(Link link) {
        entries++;
        if (fault != null) {
            return;
        }
        long next = reached.seq() + 1;
        if (link.seq() != next) {
            found(Fault.GAP, next);
        } else if (!link.prev().equals(reached.hash())) {
            found(Fault.NOT_AFTER, next);
        } else if (!link.hash()
                .equals(Chain.link(practice, next, link.prev(), link.entry()).hash())) {
            found(Fault.CHANGED, next);
        } else {
            reached = new Head(next, link.hash());
            anchored();
        }
    }

    private void anchored() {
        while (anchor < anchors.size() && anchors.get(anchor).seq() <= reached.seq()) {
            if (!anchors.get(anchor).hash().equals(reached.hash())) {
                found(Fault.NOT_AS_ANCHORED, anchor == 0 ? 1 : anchors.get(anchor - 1).seq() + 1);
                return;
            }
            anchor++;
        }
    }

    /** Something that is neither an entry nor a link stands there. */
    void unreadable() {
        found(Fault.UNREADABLE, reached.seq() + 1);
    }

    /** There is no more; a signed head says where it should have ended. */
    Verdict end(Anchor head, @Nullable PublicKeys keys) {
        if (!head.practice().equals(practice) || (keys != null && !keys.signed(head))) {
            anchorNotSigned = true;
        }
        return end(new Head(head.seq(), head.hash()));
    }

    /** There is no more; the head says where it should have ended. */
    Verdict end(Head head) {
        if (fault == null && !head.equals(reached)) {
            found(Fault.NOT_AT_HEAD, Math.min(head.seq(), reached.seq()) + 1);
        }
        if (fault == null && anchor < anchors.size()) {
            found(Fault.NOT_AS_ANCHORED, reached.seq() + 1);
        }
        if (fault == null && anchorNotSigned) {
            found(Fault.ANCHOR_NOT_SIGNED, reached.seq());
        }
        return new Verdict(entries, anchor, fault, bad);
    }

    private void found(Fault what, long where) {
        if (fault == null) {
            fault = what;
            bad = where;
        }
    }
}
