package app.trellis.care;

import java.util.List;

/**
 * What a module has to say before a session with a client, contributed as a bean. It answers for
 * the signed-in practitioner through its own secured services and keeps to what the client shared.
 * It only shows: what is opened from it or said about it is a tap of its own.
 */
public interface BriefSection {

    /** Its place in the brief; smaller stands further up. */
    int order();

    /** Its parts, in their order; none when there is nothing worth a word. */
    List<BriefPart> parts(BriefSpan span);
}
