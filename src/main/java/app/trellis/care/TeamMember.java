package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** From when until when somebody belongs to a client's care team. */
@Entity
@Table(name = "care_team")
class TeamMember {

    /** Who answers for the client, who treats together with them, and who stands in for a time. */
    enum Part {
        LEAD,
        TOGETHER,
        STAND_IN
    }

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    @Enumerated(EnumType.STRING)
    @Column(name = "part")
    private Part part;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "stands_in_for"))
    private @Nullable MemberId standsInFor;

    @Column(name = "absence_id")
    private @Nullable UUID absence;

    @Column(name = "from_at")
    private @Nullable Instant fromAt;

    @Column(name = "until_at")
    private @Nullable Instant untilAt;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    TeamMember() {}

    @SuppressWarnings("NullAway.Init")
    TeamMember(ClientId client, MemberId member, Part part, LocalDate from) {
        this.id = Ids.next();
        this.client = client;
        this.member = member;
        this.part = part;
        this.from = from;
    }

    /** Somebody who stands in for another who is away, between two moments. */
    static TeamMember standIn(
            ClientId client,
            MemberId member,
            MemberId standsInFor,
            UUID absence,
            Instant from,
            Instant until,
            LocalDate lastDay) {
        TeamMember standIn = new TeamMember(client, member, Part.STAND_IN, day(from));
        standIn.standsInFor = standsInFor;
        standIn.absence = absence;
        standIn.move(from, until, lastDay);
        return standIn;
    }

    UUID id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    MemberId member() {
        return member;
    }

    Part part() {
        return part;
    }

    LocalDate from() {
        return from;
    }

    @Nullable LocalDate until() {
        return until;
    }

    @Nullable MemberId standsInFor() {
        return standsInFor;
    }

    @Nullable UUID absence() {
        return absence;
    }

    /** The moment from which a stand-in belongs to the team; null for everybody else. */
    @Nullable Instant fromAt() {
        return fromAt;
    }

    /** The moment from which a stand-in no longer belongs to the team; null for everybody else. */
    @Nullable Instant untilAt() {
        return untilAt;
    }

    /** The last day that a stand-in was named for, in the practice's zone; null for others. */
    @Nullable LocalDate lastDay() {
        return lastDay;
    }

    boolean holdsAt(Instant now) {
        return holdsOn(day(now))
                && (fromAt == null
                        || untilAt == null
                        || (!now.isBefore(fromAt) && now.isBefore(untilAt)));
    }

    /** Whether they belong to the team at some time between two moments. */
    boolean meets(Instant begin, Instant end) {
        if (fromAt == null || untilAt == null) {
            return !day(end).isBefore(from) && (until == null || !day(begin).isAfter(until));
        }
        return untilAt.isAfter(fromAt) && fromAt.isBefore(end) && begin.isBefore(untilAt);
    }

    /** Whether nothing of it is left, or ever was. */
    boolean isOver(Instant now) {
        if (fromAt == null || untilAt == null) {
            return until != null && (until.isBefore(day(now)) || until.isBefore(from));
        }
        return !now.isBefore(untilAt) || !untilAt.isAfter(fromAt);
    }

    /** Other moments for somebody who stands in. */
    final void move(Instant begin, Instant end, LocalDate newLastDay) {
        if (part != Part.STAND_IN || !end.isAfter(begin)) {
            throw new IllegalStateException("Not a time to stand in: %s".formatted(id));
        }
        fromAt = begin;
        untilAt = end;
        from = day(begin);
        until = day(end);
        lastDay = newLastDay;
    }

    /** The first moment at which they no longer belong to the team; null where none is known. */
    @Nullable Instant end() {
        if (untilAt != null) {
            return untilAt;
        }
        return until == null ? null : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Ends the time of somebody who stands in no later than that of another on the team. */
    void endWith(TeamMember other) {
        Instant latest = other.end();
        if (untilAt == null || fromAt == null || latest == null || !latest.isBefore(untilAt)) {
            return;
        }
        if (latest.isAfter(fromAt)) {
            move(
                    fromAt,
                    latest,
                    Objects.requireNonNull(other.lastDay == null ? other.until : other.lastDay));
        } else {
            stop(fromAt);
        }
    }

    /** How far a row of the team reaches, to be kept beside it and given back to it. */
    record Reach(
            @Nullable LocalDate until,
            @Nullable Instant fromAt,
            @Nullable Instant untilAt,
            @Nullable LocalDate lastDay) {}

    Reach reach() {
        return new Reach(until, fromAt, untilAt, lastDay);
    }

    /** Takes back whatever moved its end. */
    void reachAgain(Reach before) {
        until = before.until();
        fromAt = before.fromAt();
        untilAt = before.untilAt();
        lastDay = before.lastDay();
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** Ends the time of somebody who stands in, at once or before it began. */
    void stop(Instant now) {
        if (untilAt == null || fromAt == null) {
            throw new IllegalStateException("Not a time to stand in: %s".formatted(id));
        }
        untilAt = now.isAfter(fromAt) ? now : fromAt;
    }

    private boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The day given is the first on which they no longer belong to the team. */
    void leaveOn(LocalDate day) {
        until = day.minusDays(1);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
