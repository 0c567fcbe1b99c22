package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.ClientDetails;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.library.Content;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at everything that has to be true before something is assigned. For this module. */
@Component
class BeforeAssigning {

    private static final int MOST = 500;

    private final Assignments assignments;
    private final RestingPages restingPages;
    private final Shelf shelf;
    private final AskingAboutRisk risk;
    private final Content content;
    private final HoldingPrivateTalks talks;

    BeforeAssigning(
            Assignments assignments,
            RestingPages restingPages,
            Shelf shelf,
            AskingAboutRisk risk,
            Content content,
            HoldingPrivateTalks talks) {
        this.assignments = assignments;
        this.restingPages = restingPages;
        this.shelf = shelf;
        this.risk = risk;
        this.content = content;
        this.talks = talks;
    }

    /**
     * Stays silent when it may be assigned today.
     *
     * @throws Refused for the first rule that stands in the way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(
            ClientId client,
            ClientDetails details,
            Material material,
            AssignmentData data,
            LocalDate today) {
        rules(client, details, today)
                .check(material, data, () -> talkOpens(client, material, data.about()));
        checkMeasure(client, material, today);
        checkThresholds(data);
    }

    /** The rules as they stand for a client today; asked once for all steps of a program. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssigningRules rules(ClientId client, ClientDetails details, LocalDate today) {
        return rules(client, details, today, Set.of());
    }

    /**
     * The same as if some assignments had never been made.
     *
     * @param besides pages that never opened and are withdrawn or planned anew
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssigningRules rules(
            ClientId client, ClientDetails details, LocalDate today, Set<AssignmentId> besides) {
        return new AssigningRules(
                details.status(),
                details.addedOn(),
                today,
                earlier(client, today, besides),
                restingPages.of(client));
    }

    private List<AssigningRules.Earlier> earlier(
            ClientId client, LocalDate today, Set<AssignmentId> besides) {
        return assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                .filter(one -> !besides.contains(one.id()))
                .map(one ->
                        new AssigningRules.Earlier(
                                one.kind(),
                                shelf.pinned(one, Locale.ENGLISH).level(),
                                one.runsOn(today)))
                .toList();
    }

    /** One questionnaire of a kind at a time, and somebody there where it asks about risk. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void checkMeasure(ClientId client, Material material, LocalDate today) {
        if (material.kind() != AssignmentKind.MEASURE) {
            return;
        }
        boolean another =
                assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                        .anyMatch(one ->
                                one.kind() == AssignmentKind.MEASURE
                                        && one.contentKey().equals(material.key())
                                        && one.runsOn(today));
        if (another) {
            throw new Refused("assignments.one-measure");
        }
        if (risk.asks(material.kind(), material.key(), material.version())) {
            risk.demandReady();
        }
    }

    /** Each watches a question of the exercise, and somebody is there to answer. */
    private void checkThresholds(AssignmentData data) {
        if (data.thresholds().isEmpty()) {
            return;
        }
        boolean fit =
                data.kind() == AssignmentKind.EXERCISE
                        && data.thresholds().stream().allMatch(one -> isAsked(data, one));
        if (!fit) {
            throw new Refused("assignments.threshold-unknown");
        }
        if (!risk.isReady()) {
            throw new Refused("assignments.threshold-no-cover");
        }
    }

    private boolean isAsked(AssignmentData data, Threshold threshold) {
        return content.exercise(data.contentKey()).fields().stream().anyMatch(threshold::fitsTo);
    }

    /** Whether a private talk opens a page with the person it is about. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean talkOpens(ClientId client, Material material, @Nullable About about) {
        if (about == null) {
            return false;
        }
        return material.keepsQuietWay()
                ? talks.opensQuietWay(client, about)
                : talks.opens(client, about);
    }
}
