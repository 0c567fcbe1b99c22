package app.trellis.messages;

import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import com.google.crypto.tink.subtle.EllipticCurves;
import com.google.crypto.tink.subtle.EllipticCurves.CurveType;
import com.google.crypto.tink.subtle.EllipticCurves.PointFormatType;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notifications in the outbox, beside the mails, until a push service takes them. */
@Component
class NotificationOutbox implements Notifications {

    private static final int SECRET_BYTES = 16;

    private final OutgoingMails mails;
    private final PushKeys keys;
    private final PushHosts hosts;
    private final Vault vault;
    private final Clock clock;

    NotificationOutbox(
            OutgoingMails mails, PushKeys keys, PushHosts hosts, Vault vault, Clock clock) {
        this.mails = mails;
        this.keys = keys;
        this.hosts = hosts;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public boolean areOffered() {
        return keys.areThere();
    }

    @Override
    public String publicKey() {
        return keys.publicKey();
    }

    @Override
    public boolean accept(DeviceAddress device) {
        return hosts.allowed(device.endpoint()).isPresent() && hasKeys(device);
    }

    private static boolean hasKeys(DeviceAddress device) {
        try {
            EllipticCurves.pointDecode(
                    CurveType.NIST_P256,
                    PointFormatType.UNCOMPRESSED,
                    Base64.getUrlDecoder().decode(device.key()));
            return Base64.getUrlDecoder().decode(device.secret()).length == SECRET_BYTES;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Collection<Notification> wanted) {
        if (!areOffered() || wanted.isEmpty()) {
            return;
        }
        Set<String> known =
                new HashSet<>(mails.knownAmong(wanted.stream().map(Notification::key).toList()));
        mails.saveAll(
                wanted.stream().filter(one -> known.add(one.key())).map(this::sealed).toList());
    }

    private OutgoingMail sealed(Notification notification) {
        OutgoingMail row =
                new OutgoingMail(
                        notification.key(),
                        MailKind.NOTIFICATION,
                        notification.language(),
                        clock.instant(),
                        notification.senseUntil());
        row.address(
                vault.seal(
                        Place.global("outgoing_mail", "recipient", row.id()),
                        notification.device().inOneLine()),
                null,
                null);
        return row;
    }
}
