package app.trellis.notes;

import app.trellis.organization.MemberNames;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens notes for whoever was let in, and drafts for their author. */
@Component
class NoteOpening {

    private static final int MOST = 1_000;

    private final NoteVersions versions;
    private final NoteSignatures signatures;
    private final NoteReturns returns;
    private final NoteWithdrawals withdrawals;
    private final NoteAddenda addenda;
    private final NoteStandings standings;
    private final NoteVault vault;
    private final MemberNames names;

    NoteOpening(
            NoteVersions versions,
            NoteSignatures signatures,
            NoteReturns returns,
            NoteWithdrawals withdrawals,
            NoteAddenda addenda,
            NoteStandings standings,
            NoteVault vault,
            MemberNames names) {
        this.versions = versions;
        this.signatures = signatures;
        this.returns = returns;
        this.withdrawals = withdrawals;
        this.addenda = addenda;
        this.standings = standings;
        this.vault = vault;
        this.names = names;
    }

    /** The version that was signed last; there is one in every state but a draft's. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<NoteVersion> latest(SessionNote note) {
        return versions.findFirstByNoteOrderByNumberDesc(note.id());
    }

    /** The words of a version that was signed, also one that was given back later. */
    @Transactional(propagation = Propagation.MANDATORY)
    NoteText asSigned(SessionNote note, int version) {
        return versions.findByNoteAndNumber(note.id(), version)
                .orElseThrow(NotFound::new)
                .text(vault);
    }

    /** A note's draft, with why it is open again where a version was given back. */
    @Transactional(propagation = Propagation.MANDATORY)
    DraftNote draft(SessionNote note) {
        List<NoteReturn> back = returns.findByNoteOrderByVersionNumberDesc(note.id(), Limit.of(1));
        return new DraftNote(
                note.id(),
                note.session(),
                vault.openDraft(note),
                note.revision(),
                note.savedAt(),
                back.isEmpty()
                        ? null
                        : read(back, names(back.stream().map(NoteReturn::by))).getFirst());
    }

    /** A note as it was signed last, with every remark; of a withdrawn one, none of its words. */
    @Transactional(propagation = Propagation.MANDATORY)
    NoteDetails details(SessionNote note) {
        NoteVersion version = latest(note).orElseThrow(() -> missing(note, "version"));
        List<NoteSignature> signed =
                signatures.findByNoteAndVersionNumberOrderBySignedAtAscIdAsc(
                        note.id(), version.number());
        NoteSignature own =
                signed.stream()
                        .filter(one -> note.isBy(one.signer()))
                        .findFirst()
                        .orElseThrow(() -> missing(note, "signature"));
        Optional<NoteSignature> second =
                signed.stream().filter(one -> !note.isBy(one.signer())).findFirst();
        List<NoteReturn> back =
                returns.findByNoteOrderByVersionNumberDesc(note.id(), Limit.of(MOST));
        Optional<NoteWithdrawal> withdrawal =
                note.isWithdrawn() ? withdrawals.findByNote(note.id()) : Optional.empty();
        List<NoteAddendum> added =
                note.isWithdrawn()
                        ? List.of()
                        : addenda.findByNoteOrderByAddedAtAscIdAsc(note.id(), Limit.of(MOST));
        Map<MemberId, String> known =
                names(
                        Stream.of(
                                        signed.stream().map(NoteSignature::signer),
                                        back.stream().map(NoteReturn::by),
                                        withdrawal.stream().map(NoteWithdrawal::by),
                                        added.stream().map(NoteAddendum::author))
                                .flatMap(people -> people));
        NoteText text = version.text(vault);
        return new NoteDetails(
                note.id(),
                note.session(),
                standings.of(note.id()),
                note.isBy(Me.orNobody()),
                note.isWithdrawn() ? NoteText.empty(text.outline()) : text,
                version.number(),
                known.getOrDefault(own.signer(), ""),
                own.signedAt(),
                own.digest(),
                NoteDigest.of(note, version.number(), text).equals(own.digest()),
                second.map(one ->
                                new NoteDetails.CoSignature(
                                        known.getOrDefault(one.signer(), ""), one.signedAt()))
                        .orElse(null),
                withdrawal
                        .map(one ->
                                new NoteDetails.Withdrawal(
                                        known.getOrDefault(one.by(), ""),
                                        one.withdrawnAt(),
                                        one.reason(vault)))
                        .orElse(null),
                read(back, known),
                added.stream()
                        .map(one ->
                                new NoteDetails.Addendum(
                                        known.getOrDefault(one.author(), ""),
                                        one.addedAt(),
                                        one.text(vault)))
                        .toList());
    }

    private List<Returned> read(List<NoteReturn> back, Map<MemberId, String> known) {
        return back.stream()
                .map(one ->
                        new Returned(
                                one.versionNumber(),
                                known.getOrDefault(one.by(), ""),
                                one.returnedAt(),
                                one.remark(vault)))
                .toList();
    }

    private Map<MemberId, String> names(Stream<MemberId> people) {
        return names.of(people.toList());
    }

    private static IllegalStateException missing(SessionNote note, String what) {
        return new IllegalStateException("Note %s has no %s".formatted(note.id(), what));
    }
}
