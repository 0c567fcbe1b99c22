package app.trellis.library;

import java.util.List;

/** The way back into the room through the senses, to read without anything to answer. */
public record LookAround(String title, String why, List<String> steps) {

    public LookAround {
        steps = List.copyOf(steps);
    }
}
