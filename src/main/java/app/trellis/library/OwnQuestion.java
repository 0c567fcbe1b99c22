package app.trellis.library;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question of an exercise of a practice's own as somebody types it; numbers are still text here.
 *
 * @param id stays the same through all versions and is never given to another question
 * @param label what the client reads
 * @param choices the answers that can be picked
 * @param ownWords whether own words can be given beside them
 * @param picks most answers that can be picked; may be blank
 * @param low what the lowest mark means
 * @param high what the highest mark means
 * @param min the lowest number; may be blank
 * @param max the highest number; may be blank
 * @param whole whether a number has to be whole
 * @param limit most characters; may be blank
 * @param rows most rows; may be blank
 * @param columns the questions of one row
 * @param asked when it is asked
 * @param inShort whether the two-minute version asks it too
 * @param alwaysPrivate whether nobody but the client ever reads it
 * @param calls which answers should call somebody, or null
 * @param callsMark the mark for that
 * @param picture the name of a picture; blank where there is none
 * @param pictureSays what it shows, in words
 * @param kept what it brought from a shipped exercise and what the builder does not show, as JSON
 */
public record OwnQuestion(
        String id,
        QuestionKind kind,
        String label,
        String hint,
        List<Choice> choices,
        boolean ownWords,
        String picks,
        String low,
        String high,
        String min,
        String max,
        boolean whole,
        String limit,
        String rows,
        List<OwnQuestion> columns,
        Asked asked,
        boolean inShort,
        boolean alwaysPrivate,
        @Nullable CallWay calls,
        String callsMark,
        String picture,
        String pictureSays,
        String kept)
        implements Serializable {

    /** Nothing is kept beside what the builder shows. */
    static final String NOTHING = "{}";

    /** When a question is asked. */
    public enum How {
        ALWAYS,
        /** One of some answers was given to an earlier question. */
        ONE_OF,
        /** An earlier question was answered. */
        FILLED,
        /** The day that was given lies in the past. */
        PAST,
        /** As in the exercise that it was copied from. */
        AS_COPIED
    }

    /**
     * When a question is asked.
     *
     * @param field the earlier question; blank where none is meant
     * @param is the answers that are meant
     * @param also what has to hold besides
     */
    public record Asked(How how, String field, List<String> is, List<Asked> also)
            implements Serializable {

        public static final Asked ALWAYS = new Asked(How.ALWAYS, "", List.of());

        /** With nothing that has to hold besides. */
        public Asked(How how, String field, List<String> is) {
            this(how, field, is, List.of());
        }

        public Asked {
            how = how == null ? How.ALWAYS : how;
            field = Objects.requireNonNullElse(field, "");
            is = Lists.orNone(is);
            also = Lists.orNone(also);
        }

        /** This and what has to hold besides, each alone. */
        public List<Asked> each() {
            return Stream.concat(
                            Stream.of(new Asked(how, field, is)),
                            also.stream().flatMap(one -> one.each().stream()))
                    .toList();
        }

        /** All of these have to hold; always where there are none. */
        public static Asked all(List<Asked> each) {
            if (each.isEmpty()) {
                return ALWAYS;
            }
            Asked first = each.getFirst();
            return new Asked(first.how(), first.field(), first.is(), each.subList(1, each.size()));
        }

        /** The same where answers to a question are called otherwise now. */
        Asked renamed(String question, Map<String, String> renamed) {
            return all(
                    each().stream()
                            .map(one ->
                                    one.field().equals(question)
                                            ? new Asked(
                                                    one.how(),
                                                    question,
                                                    one.is().stream()
                                                            .map(value ->
                                                                    renamed.getOrDefault(
                                                                            value, value))
                                                            .toList())
                                            : one)
                            .toList());
        }
    }

    public OwnQuestion {
        id = typed(id);
        kind = kind == null ? QuestionKind.SHORT_TEXT : kind;
        label = typed(label);
        hint = typed(hint);
        choices = Lists.orNone(choices);
        picks = typed(picks);
        low = typed(low);
        high = typed(high);
        min = typed(min);
        max = typed(max);
        limit = typed(limit);
        rows = typed(rows);
        columns = Lists.orNone(columns);
        asked = asked == null ? Asked.ALWAYS : asked;
        callsMark = typed(callsMark);
        picture = typed(picture);
        pictureSays = typed(pictureSays);
        kept = kept == null || kept.isBlank() ? NOTHING : kept;
    }

    /** A place to type one. */
    public static OwnQuestion blank(String id, QuestionKind kind) {
        return new OwnQuestion(
                id,
                kind,
                "",
                "",
                List.of(),
                false,
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                List.of(),
                Asked.ALWAYS,
                false,
                false,
                null,
                "",
                "",
                "",
                NOTHING);
    }

    /** The same question in other words. */
    public OwnQuestion asking(String words) {
        return new OwnQuestion(
                id,
                kind,
                words,
                hint,
                choices,
                ownWords,
                picks,
                low,
                high,
                min,
                max,
                whole,
                limit,
                rows,
                columns,
                asked,
                inShort,
                alwaysPrivate,
                calls,
                callsMark,
                picture,
                pictureSays,
                kept);
    }

    /** The same question with other answers to pick from. */
    public OwnQuestion withChoices(List<Choice> others) {
        return new OwnQuestion(
                id,
                kind,
                label,
                hint,
                others,
                ownWords,
                picks,
                low,
                high,
                min,
                max,
                whole,
                limit,
                rows,
                columns,
                asked,
                inShort,
                alwaysPrivate,
                calls,
                callsMark,
                picture,
                pictureSays,
                kept);
    }

    /** The same question with words for its lowest and its highest mark. */
    public OwnQuestion withEnds(String lowest, String highest) {
        return new OwnQuestion(
                id,
                kind,
                label,
                hint,
                choices,
                ownWords,
                picks,
                lowest,
                highest,
                min,
                max,
                whole,
                limit,
                rows,
                columns,
                asked,
                inShort,
                alwaysPrivate,
                calls,
                callsMark,
                picture,
                pictureSays,
                kept);
    }

    /** The same where answers to an earlier question are called otherwise now. */
    public OwnQuestion renamed(String earlier, Map<String, String> names) {
        return askedWhen(asked.renamed(earlier, names));
    }

    /** The same question, asked at other times. */
    public OwnQuestion askedWhen(Asked other) {
        return new OwnQuestion(
                id,
                kind,
                label,
                hint,
                choices,
                ownWords,
                picks,
                low,
                high,
                min,
                max,
                whole,
                limit,
                rows,
                columns,
                other,
                inShort,
                alwaysPrivate,
                calls,
                callsMark,
                picture,
                pictureSays,
                kept);
    }

    /**
     * Whether its words and answers hang together with what rests or is asked next, so that they
     * stay as they came from the shipped exercise.
     */
    public boolean isFixed() {
        return kept.contains("\"block\":") || kept.contains("\"signs\":");
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
