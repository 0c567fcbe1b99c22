package app.trellis.shared.ui;

import app.trellis.shared.NotFound;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Map;

/**
 * A link to a file that is made when it is asked for and kept nowhere. Whoever makes it asks again
 * who may have it; a refusal is answered like a file that is not there.
 */
public final class FileLink extends Composite<Anchor> {

    /** Which file it is. */
    public enum Kind {
        PDF(".pdf", "application/pdf"),
        JSON(".json", "application/json"),
        /** A practice; nothing in it can be read without both halves of its key. */
        SEALED(".trellis", "application/octet-stream"),
        JSONL(".jsonl", "application/jsonl"),
        CSV(".csv", "text/csv;charset=UTF-8"),
        XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String type;

        Kind(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }
    }

    /** Writes the file; called in a request of its own. */
    @FunctionalInterface
    public interface Written extends Serializable {

        /**
         * Writes the whole file.
         *
         * @param out stays open; nothing may be written to it before it is certain that it may be
         */
        void to(OutputStream out) throws IOException;
    }

    /**
     * @param name of the file before its ending, neutral: it lies among others on a device
     */
    public FileLink(String words, Kind kind, String name, Written written) {
        this(words, kind, () -> name, written);
    }

    /**
     * @param name asked when the file is
     */
    public FileLink(String words, Kind kind, SerializableSupplier<String> name, Written written) {
        getContent()
                .setHref(
                        (DownloadHandler) event -> answer(event, kind, name, written),
                        AttachmentType.DOWNLOAD);
        getContent().setText(words);
        getContent().addClassName("button");
    }

    /** Without the frame of a button, inside a line. */
    public FileLink plain() {
        getContent().removeClassName("button");
        return this;
    }

    /** What is read out where its words alone do not say which file it is. */
    public FileLink called(String name) {
        getContent().setAriaLabel(name);
        return this;
    }

    private static void answer(
            DownloadEvent event, Kind kind, SerializableSupplier<String> name, Written written)
            throws IOException {
        event.setFileName(name.get() + kind.ending);
        event.setContentType(kind.type);
        event.getResponse().setHeader("Cache-Control", "no-store");
        // A file is made outside the page's own request, and speaks the page's language all the
        // same.
        Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(event.getUI());
        try {
            written.to(event.getOutputStream());
        } catch (NotFound refused) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }
}
