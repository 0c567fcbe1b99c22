package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.support.ReadingGrade;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentDraftsTest {

    private static final double HIGHEST_GRADE = 6;

    @ParameterizedTest
    @EnumSource
    void eachIsThereInBothLanguagesInOneShape(DocumentKind kind) {
        PracticeDocument draft = DocumentDrafts.draft(kind, "Riverside");

        assertThat(shape(draft.english())).isEqualTo(shape(draft.spanish()));
        assertThat(draft.english() + draft.spanish()).doesNotContain("{", "!");
    }

    @ParameterizedTest
    @EnumSource
    void eachReadsBelowGradeSix(DocumentKind kind) {
        PracticeDocument draft = DocumentDrafts.draft(kind, "Riverside");

        assertThat(ReadingGrade.english(sentences(draft.english())))
                .isLessThanOrEqualTo(HIGHEST_GRADE);
        assertThat(ReadingGrade.spanish(sentences(draft.spanish())))
                .isLessThanOrEqualTo(HIGHEST_GRADE);
    }

    private static String shape(String text) {
        return text.lines()
                .map(line ->
                        line.startsWith("## ")
                                ? "#"
                                : line.startsWith("- ") ? "-" : line.isBlank() ? "" : "p")
                .collect(Collectors.joining("\n"));
    }

    private static String sentences(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^(## |- )", "").replaceAll("\\[[^]]*]", "x"))
                .filter(line -> !line.isBlank())
                .map(line -> line.matches(".*[.?:]$") ? line : line + ".")
                .collect(Collectors.joining(" "));
    }
}
