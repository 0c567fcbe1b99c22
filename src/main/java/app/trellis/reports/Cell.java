package app.trellis.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A count as it may be shown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "told")
public sealed interface Cell {

    /** The number itself. */
    record Shown(int number) implements Cell {}

    /** More than none and fewer than this. */
    record FewerThan(int limit) implements Cell {}

    /** Not shown, because a hidden one could be worked out from it. */
    record Withheld() implements Cell {}

    /** Whether the number itself may be read, and figures made from it. */
    @JsonIgnore
    default boolean isShown() {
        return this instanceof Shown;
    }
}
