package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Openings;
import app.trellis.care.ClientsOnFile;
import app.trellis.organization.MemberNames;
import app.trellis.organization.PracticeAtWork;
import app.trellis.organization.PracticeDetails;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticePart;
import app.trellis.shared.files.DigestedFile;
import app.trellis.shared.files.DigestedJson;
import app.trellis.shared.files.FolderCheck;
import app.trellis.vault.SealedFile;
import app.trellis.vault.SealingHalf;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a practice as a whole into a sealed file, one record after another, so that memory does
 * not grow with it ({@code docs/practice-export.md}). In it is whoever was told that they are, and
 * nobody else.
 */
@Component
class WritingPractice {

    static final String FORMAT = "trellis-practice";
    static final int VERSION = 1;

    private static final int BUFFER = 1 << 16;

    private final RecordJson records;
    private final List<PracticePart> parts;
    private final ClientsOnFile clients;
    private final Openings openings;
    private final PracticeAtWork practice;
    private final MemberNames names;
    private final TransactionTemplate reading;
    private final Clock clock;

    WritingPractice(
            RecordJson records,
            List<PracticePart> parts,
            ClientsOnFile clients,
            Openings openings,
            PracticeAtWork practice,
            MemberNames names,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.records = records;
        this.parts = parts.stream().sorted(Comparator.comparingInt(PracticePart::order)).toList();
        this.clients = clients;
        this.openings = openings;
        this.practice = practice;
        this.names = names;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** Somebody stopped it meanwhile. */
    static final class Stopped extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** What is read before anything is written. */
    private record Begin(PracticeDetails practice, String madeBy, List<ClientId> told) {}

    /**
     * Writes the whole file. After an exception what was written is worth nothing.
     *
     * @param goesOn told how many records are in it; false stops it
     * @param out closed
     */
    void write(
            PracticeExport export, List<SealingHalf> halves, IntPredicate goesOn, OutputStream out)
            throws IOException, Stopped {
        Begin begin = reading(() -> begin(export));
        Locale locale = Locale.of(begin.practice().language());
        Packed packed =
                new Packed(
                        SealedFile.seal(
                                new DigestedFile(out),
                                clock.instant(),
                                halves.getFirst(),
                                halves.getLast()));
        packed.add("practice.json", file -> practice(export, begin, file));
        int done = 0;
        for (ClientId client : begin.told()) {
            if (!goesOn.test(done)) {
                throw new Stopped();
            }
            if (reading(() -> clients.of(client)).isPresent()) {
                packed.add(
                        "clients/%s.json".formatted(client),
                        file ->
                                records.write(
                                        client,
                                        records.parts(),
                                        locale,
                                        begin.madeBy(),
                                        begin.practice().name(),
                                        part -> {},
                                        file));
            }
            done++;
        }
        if (!goesOn.test(done)) {
            throw new Stopped();
        }
        packed.end();
    }

    private Begin begin(PracticeExport export) {
        return new Begin(
                practice.details(),
                names.of(List.of(export.askedBy())).getOrDefault(export.askedBy(), ""),
                openings.told(Action.PRACTICE_EXPORTED, export.id()));
    }

    private void practice(PracticeExport export, Begin begin, OutputStream out) {
        PracticeDetails details = begin.practice();
        DigestedJson file = new DigestedJson(out);
        file.property("format", FORMAT);
        file.property("version", VERSION);
        file.property("madeAt", clock.instant().toString());
        file.property("askedBy", export.askedBy().toString());
        file.property("agreedBy", Objects.toString(export.agreedBy(), null));
        file.property("reason", export.reason());
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", details.id().toString());
        about.put("name", details.name());
        about.put("zone", details.zone().getId());
        about.put("language", details.language());
        about.put("country", details.country());
        about.put("readFrom", details.readFrom().toString());
        about.put("readUntil", details.readUntil().toString());
        about.put("readableDays", details.readableDays());
        about.put("crisisText", details.crisisText());
        file.property("practice", about);
        file.part(
                "clients",
                into ->
                        begin.told()
                                .forEach(client ->
                                        reading(() -> clients.of(client)).ifPresent(into)));
        for (PracticePart part : parts) {
            file.part(
                    part.key(),
                    into -> {
                        UUID last = null;
                        List<PracticePart.Row> found;
                        do {
                            @Nullable UUID after = last;
                            found = reading(() -> part.read(after));
                            found.forEach(row -> into.accept(row.data()));
                            last = found.isEmpty() ? null : found.getLast().id();
                        } while (found.size() == PracticePart.AT_ONCE);
                    });
        }
        file.end();
    }

    private <T> T reading(Supplier<T> what) {
        return Objects.requireNonNull(reading.execute(status -> what.get()));
    }

    /** The files in it, each with its digest in the list that comes last. */
    private static final class Packed {

        private final ZipOutputStream zip;
        private final List<Map<String, @Nullable Object>> files = new ArrayList<>();

        Packed(OutputStream out) {
            this.zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        }

        private interface Written {

            void to(OutputStream out);
        }

        void add(String name, Written written) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            Counted counted = new Counted(new DigestOutputStream(zip, sha256()));
            try {
                BufferedOutputStream buffered = new BufferedOutputStream(counted, BUFFER);
                written.to(buffered);
                buffered.flush();
            } catch (UncheckedIOException failed) {
                throw new IOException(failed);
            }
            zip.closeEntry();
            Map<String, @Nullable Object> file = new LinkedHashMap<>();
            file.put("name", name);
            file.put("bytes", counted.bytes);
            file.put("sha256", HexFormat.of().formatHex(counted.digest()));
            files.add(file);
        }

        void end() throws IOException {
            zip.putNextEntry(new ZipEntry(FolderCheck.MANIFEST));
            DigestedJson manifest = new DigestedJson(zip);
            manifest.property("format", "trellis-files");
            manifest.property("version", 1);
            manifest.part(FolderCheck.FILES, into -> files.forEach(into));
            manifest.end();
            zip.closeEntry();
            zip.close();
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Counts what is written. */
    private static final class Counted extends FilterOutputStream {

        private final DigestOutputStream digested;
        private long bytes;

        Counted(DigestOutputStream digested) {
            super(digested);
            this.digested = digested;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }

        byte[] digest() {
            return digested.getMessageDigest().digest();
        }
    }
}
