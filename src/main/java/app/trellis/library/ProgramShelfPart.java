package app.trellis.library;

import com.vaadin.flow.component.Component;

/** What else stands on the shelf of programs, contributed by the module that keeps it. */
public interface ProgramShelfPart {

    /** Above the programs that come with Trellis, for the signed-in person. */
    Component show();
}
