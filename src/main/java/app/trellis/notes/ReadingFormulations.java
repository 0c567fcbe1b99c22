package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.organization.MemberNames;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a client's formulation and plan to the care team, and to nobody else. */
@Service
public class ReadingFormulations {

    private static final int MOST = 200;

    private final Formulations formulations;
    private final FormulationVersions versions;
    private final NoteVault vault;
    private final MemberNames names;
    private final Audit audit;

    ReadingFormulations(
            Formulations formulations,
            FormulationVersions versions,
            NoteVault vault,
            MemberNames names,
            Audit audit) {
        this.formulations = formulations;
        this.versions = versions;
        this.vault = vault;
        this.names = names;
        this.audit = audit;
    }

    /** Opens it, with which versions there are; at most the latest 200 of them. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public FormulationDetails open(ClientId client) {
        Formulation text = formulations.findByClient(client).orElse(null);
        if (text == null) {
            return new FormulationDetails(null, false, List.of());
        }
        audit.record(Action.FORMULATION_OPENED, client, text.id());
        List<FormulationVersion> all =
                versions.findByClientOrderByNumberDesc(client, Limit.of(MOST));
        Map<MemberId, String> known =
                names.of(
                        Stream.concat(
                                        Stream.of(text.keptBy()),
                                        all.stream().map(FormulationVersion::savedBy))
                                .distinct()
                                .toList());
        NoteText words = text.text(vault);
        boolean changed =
                all.isEmpty() ? !words.isEmpty() : !all.getFirst().text(vault).equals(words);
        return new FormulationDetails(
                new KeptFormulation(
                        words,
                        text.revision(),
                        known.getOrDefault(text.keptBy(), ""),
                        text.keptAt()),
                changed,
                all.stream().map(one -> summary(one, known)).toList());
    }

    /**
     * Opens a version as it was saved.
     *
     * @throws NotFound when there is no such version
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public NoteText openVersion(ClientId client, int number) {
        FormulationVersion version =
                versions.findByClientAndNumber(client, number).orElseThrow(NotFound::new);
        audit.record(Action.FORMULATION_OPENED, client, version.id());
        return version.text(vault);
    }

    /** The newest version and when it is looked at again; none of its words. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Optional<SavedFormulation> newest(ClientId client) {
        return Optional.ofNullable(find(client))
                .map(one -> summary(one, names.of(List.of(one.savedBy()))));
    }

    /** Opens what the newest version says about where the client wants to come to. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Optional<AimsOfClient> aims(ClientId client) {
        FormulationVersion version = find(client);
        if (version == null) {
            return Optional.empty();
        }
        audit.record(Action.FORMULATION_OPENED, client, version.id());
        return Optional.of(
                new AimsOfClient(version.text(vault).in(NoteSection.AIMS), version.summary("")));
    }

    private @Nullable FormulationVersion find(ClientId client) {
        return versions.findByClientOrderByNumberDesc(client, Limit.of(1)).stream()
                .findFirst()
                .orElse(null);
    }

    private static SavedFormulation summary(
            FormulationVersion version, Map<MemberId, String> known) {
        return version.summary(known.getOrDefault(version.savedBy(), ""));
    }
}
