package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.trellis.shared.Refused;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteTextTest {

    private static String heading(NoteSection section) {
        return section.name().charAt(0) + section.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private final NoteText soap =
            new NoteText(
                    NoteFormat.SOAP,
                    Map.of(
                            NoteSection.SUBJECTIVE, "slept badly",
                            NoteSection.OBJECTIVE, "calm voice",
                            NoteSection.ASSESSMENT, "steadier",
                            NoteSection.PLAN, "one small step"));

    @Test
    void sectionsOfTheSameNameKeepTheirPlaceInAnotherFormat() {
        NoteText dap = soap.to(NoteFormat.DAP, NoteTextTest::heading);

        assertThat(dap.in(NoteSection.ASSESSMENT)).isEqualTo("steadier");
        assertThat(dap.in(NoteSection.PLAN)).isEqualTo("one small step");
    }

    @Test
    void theRestGoesIntoTheFirstSectionUnderItsOldHeading() {
        NoteText dap = soap.to(NoteFormat.DAP, NoteTextTest::heading);

        assertThat(dap.in(NoteSection.DATA))
                .isEqualTo("Subjective\nslept badly\n\nObjective\ncalm voice");
    }

    @Test
    void freeTextHasNoHeadingToKeep() {
        NoteText free = new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "all of it"));

        assertThat(free.to(NoteFormat.BIRP, NoteTextTest::heading).in(NoteSection.BEHAVIOUR))
                .isEqualTo("all of it");
    }

    @Test
    void aFirstSectionThatStaysKeepsItsWordsAboveTheRest() {
        NoteText birp =
                new NoteText(
                        NoteFormat.BIRP,
                        Map.of(NoteSection.BEHAVIOUR, "b", NoteSection.RESPONSE, "r"));

        NoteText twice =
                birp.to(NoteFormat.FREE, NoteTextTest::heading)
                        .to(NoteFormat.SOAP, NoteTextTest::heading);

        assertThat(twice.in(NoteSection.SUBJECTIVE)).isEqualTo("Behaviour\nb\n\nResponse\nr");
    }

    @ParameterizedTest
    @EnumSource(NoteFormat.class)
    void noWordIsLostInAnyFormat(NoteFormat other) {
        String whole = String.join(" ", soap.to(other, NoteTextTest::heading).sections().values());

        assertThat(whole).contains(soap.sections().values());
    }

    @ParameterizedTest
    @EnumSource(NoteFormat.class)
    void anEmptyNoteStaysEmptyInEveryFormat(NoteFormat other) {
        assertThat(NoteText.empty(NoteFormat.SOAP).to(other, NoteTextTest::heading).isEmpty())
                .isTrue();
    }

    @Test
    void twoTextsStandBelowEachOtherSectionBySection() {
        NoteText theirs =
                new NoteText(
                        NoteFormat.SOAP,
                        Map.of(
                                NoteSection.SUBJECTIVE, "slept well",
                                NoteSection.PLAN, "one small step"));

        NoteText both = theirs.withBelow(soap, NoteTextTest::heading);

        assertThat(both.in(NoteSection.SUBJECTIVE)).isEqualTo("slept well\n\nslept badly");
        assertThat(both.in(NoteSection.OBJECTIVE)).isEqualTo("calm voice");
        assertThat(both.in(NoteSection.PLAN)).isEqualTo("one small step");
    }

    @Test
    void onlyWhatReadsOtherwiseThanBeforeIsMissing() {
        NoteText before =
                new NoteText(
                        NoteFormat.SOAP,
                        Map.of(
                                NoteSection.SUBJECTIVE, "slept badly",
                                NoteSection.OBJECTIVE, "calm voice",
                                NoteSection.ASSESSMENT, "steadier"));

        assertThat(soap.changedSince(before, NoteTextTest::heading))
                .isEqualTo("Plan\none small step");
    }

    @Test
    void aTextForASectionThatTheFormatLacksIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new NoteText(NoteFormat.DAP, Map.of(NoteSection.SUBJECTIVE, "x")));
    }

    @Test
    void blanksAloneAreNothing() {
        assertThat(new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, " \n\t")).isEmpty())
                .isTrue();
    }

    @Test
    void aNoteHoldsAHundredThousandCodePointsOverAllSections() {
        String half = "🌱".repeat(NoteText.MOST / 2);
        NoteText full =
                new NoteText(
                        NoteFormat.DAP, Map.of(NoteSection.DATA, half, NoteSection.PLAN, half));

        assertThat(full.clean().length()).isEqualTo(NoteText.MOST);
    }

    @Test
    void oneMoreIsRefusedAndTheSentenceTellsTheLimit() {
        NoteText over =
                new NoteText(
                        NoteFormat.FREE, Map.of(NoteSection.TEXT, "a".repeat(NoteText.MOST + 1)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(over::clean)
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("notes.too-long");
                    assertThat(refused.arguments())
                            .containsExactly(NoteText.MOST, NoteText.MOST + 1);
                });
    }

    @Test
    void whatADatabaseCannotHoldIsLeftOutAndLinesEndInOneWay() {
        NoteText odd =
                new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "a\0b\ud800\r\nc\rd"));

        assertThat(odd.clean().in(NoteSection.TEXT)).isEqualTo("ab\nc\nd");
    }

    @Test
    void itsWordsAreInNoLogLine() {
        assertThat(soap.toString()).isEqualTo("NoteText[SOAP]");
    }
}
