package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether two clients may be in one room today: for each the newest talk alone about a partner came
 * to no concern, and is as new as the program with a partner asks for; nothing rests for either,
 * and both are in care. The answer is one sentence that says nothing of either.
 */
@Component
class OpenToBoth {

    private final Clients clients;
    private final HoldRepository holds;
    private final TalksInForce talks;
    private final Clock clock;

    OpenToBoth(Clients clients, HoldRepository holds, TalksInForce talks, Clock clock) {
        this.clients = clients;
        this.holds = holds;
        this.talks = talks;
        this.clock = clock;
    }

    /**
     * @throws Refused when it is not so for one of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void demand(ClientId one, ClientId other) {
        for (ClientId client : List.of(one, other)) {
            boolean inCare =
                    clients.findById(client).orElseThrow(NotFound::new).status()
                            == ClientStatus.ACTIVE;
            boolean rests = !holds.findByClientAndLiftedAtIsNullOrderByPlacedAt(client).isEmpty();
            if (!inCare || rests || !talks.opensPartnerProgram(client, LocalDate.now(clock))) {
                throw new Refused("care.both.not-now");
            }
        }
    }
}
