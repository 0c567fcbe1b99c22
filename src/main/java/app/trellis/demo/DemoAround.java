package app.trellis.demo;

import app.trellis.care.BringingToSupervision;
import app.trellis.care.HardDateData;
import app.trellis.care.KeepingHardDates;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What stands beside the sessions in the demo: days that may be hard, and who is talked over. */
@Component
@Profile("demo")
class DemoAround {

    private final KeepingHardDates days;
    private final BringingToSupervision supervision;
    private final DemoActing acting;

    DemoAround(KeepingHardDates days, BringingToSupervision supervision, DemoActing acting) {
        this.days = days;
        this.supervision = supervision;
        this.acting = acting;
    }

    /** One comes every year, one once. */
    void hardDays(DemoClient client, LocalDate ahead) {
        acting.does(
                client.practitioner(),
                () -> {
                    days.add(
                            client.id(),
                            new HardDateData(ahead, true, "The day they found the letters"));
                    days.add(
                            client.id(),
                            new HardDateData(ahead.plusDays(9), false, "Signing for the flat"));
                });
    }

    void bring(DemoClient client) {
        acting.does(
                client.practitioner(),
                () ->
                        supervision.bring(
                                client.id(),
                                "Pages with another person rest for weeks. How do I speak of it?"));
    }
}
