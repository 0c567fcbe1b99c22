package app.trellis.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question of a page, or a text between questions. No field is ever required.
 *
 * <p>What only the player needs (hints with conditions, offered words) stays in the file and is
 * handed to it as written there.
 *
 * @param type shortText, longText, slider, singleChoice, multipleChoice, emotions, yesNo, number,
 *     date, time, rows, checklist, bodyMap or text
 * @param label what the client reads
 * @param min lowest mark or number
 * @param max highest mark or number
 * @param low what the lowest mark means
 * @param high what the highest mark means
 * @param ownWords whether own words can be given beside the choices
 * @param picks most answers that can be picked
 * @param limit most characters
 * @param rows most rows
 * @param columns the questions of one row
 * @param optionsFrom the field whose picked answers are the choices here
 * @param when all of these must hold for it to be shown
 * @param block STIR, FREE or KNOW where it belongs to one of these blocks
 * @param starters beginnings of a sentence, offered
 * @param offered words offered as an answer
 * @param button a button beside it
 * @param preset what it starts with
 * @param strengths whether each pick is given a strength
 * @param alwaysPrivate whether nobody but the client ever reads it
 * @param mayHide whether the practitioner can leave it out
 * @param ends whether the page ends where this is shown
 * @param part 2 where it opens the day after
 * @param signs answers after which something is held back
 * @param note for practitioners
 * @param whole whether a number has to be whole
 * @param offeredFrom where words of the client's own are offered from
 * @param calls from which answer on somebody should look, as the writer proposes
 * @param picture of a text, the name of the picture below it
 * @param pictureSays what the picture shows, in words
 */
@JsonIgnoreProperties({"endsAs", "endsAsNotThisWeek", "everyFourth", "hintWhen", "optionsAlsoFrom"})
public record Field(
        String id,
        String type,
        String label,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable String low,
        @Nullable String high,
        List<Choice> choices,
        boolean ownWords,
        @Nullable Integer picks,
        @Nullable Integer limit,
        @Nullable Integer rows,
        List<Field> columns,
        @Nullable String optionsFrom,
        List<Condition> when,
        @Nullable String block,
        @Nullable String hint,
        List<String> starters,
        @Nullable String offered,
        @Nullable String button,
        @Nullable String preset,
        boolean strengths,
        boolean alwaysPrivate,
        boolean mayHide,
        boolean ends,
        @Nullable Integer part,
        List<SignRule> signs,
        @Nullable String note,
        boolean whole,
        List<OfferedFrom> offeredFrom,
        @Nullable CallsFrom calls,
        @Nullable String picture,
        @Nullable String pictureSays) {

    public Field {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(label, "label");
        choices = Lists.orNone(choices);
        columns = Lists.orNone(columns);
        when = Lists.orNone(when);
        starters = Lists.orNone(starters);
        signs = Lists.orNone(signs);
        offeredFrom = Lists.orNone(offeredFrom);
    }

    /**
     * Words that the client wrote before, offered and never taken over by themselves.
     *
     * @param exercise the page they are on; null for this one
     * @param field the question there
     * @param column of a repeating question, its column
     * @param lowest only the row with the lowest mark in this column
     */
    public record OfferedFrom(
            @Nullable String exercise,
            String field,
            @Nullable String column,
            @Nullable String lowest) {}

    /** The same question with other columns. */
    public Field withColumns(List<Field> others) {
        return new Field(
                id,
                type,
                label,
                min,
                max,
                low,
                high,
                choices,
                ownWords,
                picks,
                limit,
                rows,
                others,
                optionsFrom,
                when,
                block,
                hint,
                starters,
                offered,
                button,
                preset,
                strengths,
                alwaysPrivate,
                mayHide,
                ends,
                part,
                signs,
                note,
                whole,
                offeredFrom,
                calls,
                picture,
                pictureSays);
    }

    /** Whether it is a mark or a number, which <i>numbers yes, words no</i> lets through. */
    public boolean isNumeric() {
        return type.equals("slider") || type.equals("number");
    }

    /** Whether it is a text to read and nothing to answer. */
    public boolean isText() {
        return type.equals("text");
    }
}
