package app.trellis.responses;

import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.Sign;
import app.trellis.library.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which pages an answer rests (catalogue 1.5). The content says which answers are signs; this says
 * what they mean for the record and how much of the reason the client let be seen.
 */
final class UnsafeSigns {

    private static final Map<String, HoldCode> CODES =
            Map.ofEntries(
                    Map.entry("FELT_UNSAFE", HoldCode.FELT_UNSAFE),
                    Map.entry("KNOW_SOON", HoldCode.KNOW_SOON),
                    Map.entry("KNOW_KEPT", HoldCode.WISH),
                    Map.entry("PRESSURE_MARK", HoldCode.PRESSURE),
                    Map.entry("PAID_FOR_IT", HoldCode.PAID_FOR_IT),
                    Map.entry("FELT_HAD_TO", HoldCode.FELT_HAD_TO),
                    Map.entry("NOW_NOT_SAFE", HoldCode.NOW_NOT_SAFE),
                    Map.entry("USED_AGAINST_ME", HoldCode.USED_AGAINST),
                    Map.entry("THEY_GOT_ANGRY", HoldCode.GOT_ANGRY),
                    Map.entry("NOT_OKAY_AFTER_TALK", HoldCode.NOT_OKAY_AFTER),
                    Map.entry("RISK_ANSWER", HoldCode.RISK_ANSWER));

    private UnsafeSigns() {}

    /**
     * The holds that a page calls for, each once.
     *
     * @param open the questions that were open
     * @param given whom the assignment is about, where the page does not ask; null rests every page
     *     with another person
     */
    static List<Sign> holds(
            List<Field> open,
            Map<String, @Nullable Object> answers,
            Sharing sharing,
            @Nullable About given,
            UUID source) {
        Told told = Told.by(open, answers);
        List<Sign> holds = new ArrayList<>();
        for (Signs.Sign sign : Signs.among(open, answers)) {
            String hold = sign.rule().hold();
            if (hold == null) {
                continue;
            }
            HoldScope scope = HoldScope.valueOf(hold);
            Sign placed =
                    new Sign(
                            codeOf(sign),
                            scope,
                            scope == HoldScope.ROLE ? Roles.in(open, answers, given) : null,
                            source,
                            isReasonShared(sign, told, sharing));
            if (!holds.contains(placed)) {
                holds.add(placed);
            }
        }
        return holds;
    }

    private static HoldCode codeOf(Signs.Sign sign) {
        HoldCode code = CODES.get(String.valueOf(sign.rule().code()));
        if (code == null) {
            throw new IllegalStateException(
                    "Sign %s rests pages and has no code".formatted(sign.rule().code()));
        }
        return code;
    }

    private static boolean isReasonShared(Signs.Sign sign, Told told, Sharing sharing) {
        if (sign.is("KNOW_SOON")) {
            return true;
        }
        if (sign.is("KNOW_KEPT")) {
            return false;
        }
        if (told.covers(sign) && told.choice() != Told.Choice.NOT_SAID) {
            return told.isKnown();
        }
        return sign.field().isNumeric() ? sharing != Sharing.PRIVATE : sharing.letsWordsThrough();
    }
}
