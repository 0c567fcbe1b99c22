package app.trellis.care;

import app.trellis.care.AgreementStore.Kept;
import app.trellis.organization.PracticeAtWork;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Every version of the monitoring agreement, word for word, with what the client said to it. */
@Component
class AgreementsForTeam implements TeamRecordPart {

    private static final int ORDER = 50;

    private final AgreementStore agreements;
    private final AgreementsInRecord said;
    private final PracticeAtWork practice;

    AgreementsForTeam(AgreementStore agreements, AgreementsInRecord said, PracticeAtWork practice) {
        this.agreements = agreements;
        this.said = said;
        this.practice = practice;
    }

    @Override
    public String key() {
        return "agreements";
    }

    @Override
    public String titleKey() {
        return "care.record.agreements";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        ZoneId zone = practice.details().zone();
        List<AgreementVersion> found =
                agreements.of(client).reversed().stream()
                        .map(Kept::version)
                        .skip((long) batch * AT_ONCE)
                        .limit(AT_ONCE)
                        .toList();
        return Batch.of(
                found.stream()
                        .map(version ->
                                said.entry(
                                        version,
                                        KeepingAgreements.in(
                                                locale,
                                                agreements
                                                        .words(client, version.id())
                                                        .orElseThrow(NotFound::new)),
                                        zone,
                                        locale,
                                        "care.record.answer"))
                        .toList(),
                found.size());
    }
}
