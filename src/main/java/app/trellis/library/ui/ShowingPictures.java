package app.trellis.library.ui;

import app.trellis.library.KeepingPictures;
import app.trellis.library.Picture;
import app.trellis.shared.NotFound;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a page finds its pictures: for members of the practice who are signed in. */
@RestController
class ShowingPictures {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final KeepingPictures pictures;

    ShowingPictures(KeepingPictures pictures) {
        this.pictures = pictures;
    }

    /** Kept by the browser for a while only: what an exercise shows is not left on a phone. */
    @GetMapping("/pictures/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id) {
        try {
            Picture picture = pictures.read(UUID.fromString(id));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(picture.mediaType()))
                    .cacheControl(CacheControl.maxAge(A_WHILE).cachePrivate())
                    .body(picture.body());
        } catch (NotFound | IllegalArgumentException notThere) {
            return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
        }
    }
}
