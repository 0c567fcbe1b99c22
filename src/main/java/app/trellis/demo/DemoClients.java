package app.trellis.demo;

import app.trellis.demo.DemoCast.Part;
import app.trellis.demo.DemoCast.Shape;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Plans what the demo's clients did: sixteen weeks of twenty-five, and a finished cohort. */
@Component
@Profile("demo")
class DemoClients {

    private static final int WEEKS = 16;
    private static final int WEEKS_OF_NEW = 2;
    private static final int QUIET_SINCE_WEEK = 11;
    private static final int TOLD_WEEKS_BEFORE = 4;
    private static final int COHORT = 24;
    private static final int WEEKS_OF_COHORT = 6;
    private static final int COHORT_EARLIEST = 70;
    private static final int COHORT_SPREAD = 50;

    private final DemoScenes scenes;
    private final DemoFormScenes forms;
    private final DemoPrograms programs;
    private final DemoAgreements agreements;
    private final DemoAround around;
    private final DemoThreads threads;
    private final DemoBetween between;
    private final DemoPartners partners;
    private final DemoLedger ledger;
    private final DemoCohort cohort;

    DemoClients(
            DemoScenes scenes,
            DemoFormScenes forms,
            DemoPrograms programs,
            DemoAgreements agreements,
            DemoAround around,
            DemoThreads threads,
            DemoBetween between,
            DemoPartners partners,
            DemoLedger ledger,
            DemoCohort cohort) {
        this.scenes = scenes;
        this.forms = forms;
        this.programs = programs;
        this.agreements = agreements;
        this.around = around;
        this.threads = threads;
        this.between = between;
        this.partners = partners;
        this.ledger = ledger;
        this.cohort = cohort;
    }

    void plan(DemoAgenda agenda, List<Authentication> practitioners, LocalDate today, ZoneId zone) {
        List<DemoClient> pair = new ArrayList<>();
        for (int i = 0; i < DemoCast.CLIENTS.size(); i++) {
            Part part = DemoCast.CLIENTS.get(i);
            int weeks = part.shape() == Shape.NEW ? WEEKS_OF_NEW : WEEKS;
            int weekday = i % 5;
            LocalDate start = today.minusWeeks(weeks).plusDays(weekday % 2);
            DemoClient client = new DemoClient(part, practitioners.get(part.practitioner()), i);
            plan(agenda, client, start, weeks, zone);
            if (DemoCast.PARTNERS.contains(part.email())) {
                pair.add(client);
            }
            if (DemoCast.BETWEEN_SESSIONS.contains(part.email())) {
                planBetween(agenda, client, today, zone);
            }
        }
        cohort.plan(agenda, practitioners, today, zone);
        planPartners(agenda, pair.getFirst(), pair.getLast(), today, zone);
        for (int i = 0; i < COHORT; i++) {
            int practitioner = i % practitioners.size();
            Part part =
                    new Part(
                            "Cohort %03d".formatted(i + 1),
                            "cohort%03d@trellis.example".formatted(i + 1),
                            practitioner,
                            i % 4 == 3 ? Shape.UP_AND_DOWN : Shape.FINISHED);
            LocalDate start =
                    today.minusWeeks(COHORT_EARLIEST - (i * COHORT_SPREAD / COHORT))
                            .plusDays(i % 5);
            planCohort(
                    agenda,
                    new DemoClient(part, practitioners.get(practitioner), COHORT + i),
                    start,
                    zone);
        }
    }

    private void plan(
            DemoAgenda agenda, DemoClient client, LocalDate start, int weeks, ZoneId zone) {
        agenda.add(at(start, 9, client.seed(), zone), () -> scenes.arrive(client, start));
        for (int week = 0; week < weeks; week++) {
            LocalDate day = start.plusWeeks(week);
            int now = week;
            boolean quiet = client.part().shape() == Shape.QUIET && week >= QUIET_SINCE_WEEK;
            boolean away = week % 7 == 5;
            if (!quiet && !away) {
                agenda.add(
                        at(day.plusDays(3), 19, client.seed(), zone),
                        () -> scenes.checkIn(client, now));
                agenda.add(
                        at(day.plusDays(5), 20, client.seed(), zone),
                        () -> scenes.exercise(client, now));
                if (week % 2 == 1) {
                    agenda.add(
                            at(day.plusDays(4), 18, client.seed(), zone),
                            () -> forms.fillIn(client, now));
                }
            }
            agenda.add(
                    at(day.plusDays(6), 10, client.seed(), zone),
                    () -> scenes.session(client, now, !quiet));
            if (week == 0) {
                agenda.add(
                        at(day.plusDays(6), 11, client.seed(), zone), () -> forms.assign(client));
            }
            if (week == 1) {
                agenda.add(at(day.plusDays(6), 12, client.seed(), zone), () -> scenes.more(client));
                agenda.add(
                        at(day.plusDays(6), 13, client.seed(), zone), () -> agreements.put(client));
                agenda.add(
                        at(day.plusDays(6), 19, client.seed(), zone),
                        () -> agreements.answer(client));
            }
        }
        if (client.part().email().equals(DemoCast.IN_A_PROGRAM)) {
            agenda.add(
                    at(start.plusWeeks(weeks).minusDays(10), 14, client.seed(), zone),
                    () -> programs.begin(client));
            agenda.add(
                    at(start.plusWeeks(weeks).minusDays(8), 14, client.seed(), zone),
                    () -> programs.climb(client));
        }
        if (client.part().writesSpanish()) {
            agenda.add(
                    at(start.plusWeeks(2), 19, client.seed(), zone),
                    () ->
                            partners.goal(
                                    client, "Dormir una noche entera sin mirar el teléfono", 4));
        }
        String who = client.part().email();
        LocalDate today = start.plusWeeks(weeks);
        if (who.equals(DemoCast.BEFORE_HARD_DAYS)) {
            agenda.add(
                    at(today.minusDays(12), 15, client.seed(), zone),
                    () -> around.hardDays(client, today.plusDays(6)));
        }
        if (who.equals(DemoCast.IN_SUPERVISION)) {
            agenda.add(at(today.minusDays(2), 16, client.seed(), zone), () -> around.bring(client));
        }
        if (who.equals(DemoCast.LOOKS_BACK)) {
            planLedger(agenda, client, today, zone);
        }
        if (who.equals(DemoCast.ASKED_TO_LOOK_BACK)) {
            agenda.add(
                    at(today.minusDays(3), 17, client.seed(), zone), () -> ledger.propose(client));
        }
        planThread(agenda, client, start.plusWeeks(weeks).minusDays(1), zone);
        if (client.part().shape() != Shape.FINISHED && client.seed() % 4 != 3) {
            LocalDate ahead = start.plusWeeks(weeks).plusDays(1 + client.seed() % 5);
            agenda.add(
                    at(start.plusWeeks(weeks).minusDays(1), 11, client.seed(), zone),
                    () ->
                            scenes.planSession(
                                    client,
                                    ahead.atTime(10 + client.seed() % 6, 0)
                                            .atZone(zone)
                                            .toInstant()));
        }
        if (client.part().shape() == Shape.FINISHED) {
            LocalDate last = start.plusWeeks(weeks - 1);
            agenda.add(
                    at(last.minusWeeks(TOLD_WEEKS_BEFORE), 15, client.seed(), zone),
                    () -> scenes.planFinish(client, last));
            agenda.add(at(last, 15, client.seed(), zone), () -> scenes.finish(client));
        }
    }

    /** Switched on by both seven weeks ago, and looked back on once a week since. */
    private void planLedger(DemoAgenda agenda, DemoClient client, LocalDate today, ZoneId zone) {
        LocalDate on = today.minusWeeks(DemoLedger.WEEKS).minusDays(1);
        agenda.add(at(on, 17, client.seed(), zone), () -> ledger.switchOn(client));
        for (int week = 0; week < DemoLedger.WEEKS; week++) {
            int now = week;
            agenda.add(
                    at(on.plusWeeks(week), 20, client.seed(), zone),
                    () -> ledger.lookBack(client, now));
        }
    }

    /** Contacts, a steady page and a plan. */
    private void planBetween(DemoAgenda agenda, DemoClient client, LocalDate today, ZoneId zone) {
        int seed = client.seed();
        agenda.add(
                at(today.minusDays(20), 14, seed, zone),
                () -> partners.goal(client, "Answer a message in my own time", 4));
        agenda.add(at(today.minusDays(18), 14, seed, zone), () -> between.steadyPage(client));
        agenda.add(at(today.minusDays(16), 14, seed, zone), () -> between.formulate(client));
        agenda.add(at(today.minusDays(9), 9, seed, zone), () -> between.call(client));
        agenda.add(at(today.minusDays(4), 9, seed, zone), () -> between.talkWithDoctor(client));
        agenda.add(at(today.minusDays(1), 21, seed, zone), () -> between.crisis(client));
    }

    private void planPartners(
            DemoAgenda agenda, DemoClient one, DemoClient other, LocalDate today, ZoneId zone) {
        agenda.add(
                at(today.minusDays(15), 14, one.seed(), zone),
                () -> partners.goal(one, "Sunday mornings without a telephone", 5));
        agenda.add(
                at(today.minusDays(15), 15, other.seed(), zone),
                () -> partners.goal(other, "Say when I need an hour alone", 3));
        agenda.add(at(today.minusDays(8), 14, one.seed(), zone), () -> partners.note(one, other));
        Instant session = today.plusDays(2).atTime(16, 0).atZone(zone).toInstant();
        agenda.add(
                at(today.minusDays(2), 14, one.seed(), zone),
                () -> partners.plan(one, other, session));
    }

    /** In the last days: one that waits for the client, one that waits for the practice. */
    private void planThread(DemoAgenda agenda, DemoClient client, LocalDate day, ZoneId zone) {
        String who = client.part().email();
        if (!who.equals(DemoCast.WRITTEN_TO) && !who.equals(DemoCast.ANSWERED)) {
            return;
        }
        agenda.add(
                at(day, 12, client.seed(), zone),
                () -> threads.ask(client, "What made the pause easier this time?"));
        agenda.add(
                at(day, 15, client.seed(), zone),
                () -> threads.answer(client, "I put the phone in the other room first."));
        if (who.equals(DemoCast.WRITTEN_TO)) {
            agenda.add(
                    at(day, 18, client.seed(), zone),
                    () -> threads.reply(client, "Thank you. Let us look at that together."));
        }
    }

    private void planCohort(DemoAgenda agenda, DemoClient client, LocalDate start, ZoneId zone) {
        agenda.add(at(start, 11, client.seed(), zone), () -> scenes.arrive(client, start));
        for (int week = 0; week < WEEKS_OF_COHORT; week++) {
            LocalDate day = start.plusWeeks(week);
            int now = week * 2;
            if ((week + client.seed()) % 5 != 4) {
                agenda.add(
                        at(day.plusDays(2), 18, client.seed(), zone),
                        () -> scenes.checkIn(client, now));
            }
        }
        LocalDate last = start.plusWeeks(WEEKS_OF_COHORT);
        agenda.add(
                at(last.minusWeeks(TOLD_WEEKS_BEFORE), 15, client.seed(), zone),
                () -> scenes.planFinish(client, last));
        agenda.add(at(last, 16, client.seed(), zone), () -> scenes.finish(client));
    }

    /** A moment of that day, some minutes apart for each client. */
    private static Instant at(LocalDate day, int hour, int seed, ZoneId zone) {
        return day.atTime(LocalTime.of(hour, 0))
                .atZone(zone)
                .toInstant()
                .plus(Duration.ofSeconds(seed * 11L % 3_000));
    }
}
