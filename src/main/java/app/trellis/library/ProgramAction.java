package app.trellis.library;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What the page of a program offers, contributed by the module that knows how it is done. */
public interface ProgramAction {

    /** Something to press, for the signed-in person; empty where it is not theirs to do. */
    Optional<Component> offer(Program program);
}
