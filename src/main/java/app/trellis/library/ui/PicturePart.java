package app.trellis.library.ui;

import app.trellis.library.KeepingPictures;
import app.trellis.library.OwnQuestion;
import app.trellis.library.Picture;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A picture below a text: chosen from the own device, and said in words for who cannot see it. */
final class PicturePart extends Composite<Div> {

    private static final int SAYS = 200;

    private final KeepingPictures pictures;
    private final SerializableRunnable changed;
    private final AtomicReference<byte @Nullable []> arrived = new AtomicReference<>();
    private final Image shown = new Image();
    private final RuleLine rule = new RuleLine();
    private final TextField says;
    private final Upload upload;
    private String picture;

    PicturePart(OwnQuestion question, KeepingPictures pictures, SerializableRunnable changed) {
        this.pictures = pictures;
        this.changed = changed;
        picture = question.picture();
        says = BuilderFields.line(getTranslation("library.own.picture.says"), SAYS, changed);
        says.setHelperText(getTranslation("library.own.picture.says.help"));
        says.setValue(question.pictureSays());
        upload = new Upload(handler());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Picture.MOST_BYTES);
        upload.setAcceptedFileTypes("image/png", "image/jpeg");
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("library.own.picture.choose")));
        Registration rejected =
                upload.addFileRejectedListener(
                        event -> rule.say(getTranslation("library.own.picture.rejected")));
        upload.addAllFinishedListener(event -> take());
        addDetachListener(detached -> rejected.remove());
        shown.addClassName("ours-picture");
        show();
        getContent().addClassName("stack");
        getContent().add(shown, upload, rule, says);
    }

    /** The bytes wait until the page itself asks: only there it is known who is asking. */
    private UploadHandler handler() {
        return event -> {
            try (InputStream in = event.getInputStream()) {
                arrived.set(in.readNBytes(Picture.MOST_BYTES + 1));
            }
        };
    }

    private void take() {
        byte[] chosen = arrived.getAndSet(null);
        upload.clearFileList();
        if (chosen == null) {
            return;
        }
        rule.clear();
        try {
            picture = pictures.add(chosen).toString();
            show();
            changed.run();
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private void show() {
        shown.setVisible(!picture.isEmpty());
        if (!picture.isEmpty()) {
            shown.setSrc("/pictures/" + picture);
            shown.setAlt(getTranslation("library.own.picture.shown"));
        }
    }

    String picture() {
        return picture;
    }

    String says() {
        return says.getValue();
    }

    /** UTF-16 units of what is typed here. */
    int length() {
        return says.getValue().length();
    }
}
