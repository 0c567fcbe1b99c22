package app.trellis.tools;

import app.trellis.tools.FhirParam.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A search as a tool asked for it. What Trellis does not know is refused and never left aside,
 * because a filter that is not understood would otherwise show more than was asked for.
 *
 * @param newestFirst whether the list begins with what happened last
 * @param after the page after this line, or null for the first
 * @param count resources of a page, 1 to 200
 */
record FhirQuery(
        List<AnyOf> filters,
        List<During> days,
        FhirParam order,
        boolean newestFirst,
        @Nullable Cursor after,
        int count) {

    static final int USUAL = 50;
    static final int MOST = 200;
    static final String PAGE = "_after";

    private static final int MOST_VALUES = 100;
    private static final int LONGEST = 4_000;
    private static final Pattern DATE =
            Pattern.compile(
                    "(eq|ne|gt|lt|ge|le|sa|eb)?"
                            + "(\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?"
                            + "(?:Z|[+-]\\d{2}:\\d{2})?)?)?)?)");

    FhirQuery {
        filters = List.copyOf(filters);
        days = List.copyOf(days);
    }

    /** One of these values. */
    record AnyOf(FhirParam param, List<String> values) {

        AnyOf {
            values = List.copyOf(values);
        }

        /** Those that are ids; whatever is none is nobody's. */
        List<UUID> ids() {
            List<UUID> ids = new ArrayList<>();
            for (String value : values) {
                try {
                    ids.add(UUID.fromString(value.substring(value.lastIndexOf('/') + 1)));
                } catch (IllegalArgumentException nobodys) {
                    ids.add(new UUID(0, 0));
                }
            }
            return ids;
        }

        List<String> meant() {
            return values.stream().flatMap(one -> param.meant().apply(one).stream()).toList();
        }
    }

    /**
     * A condition on a moment or a day.
     *
     * @param from the first moment of what was named
     * @param until the first moment that is no longer of it
     */
    record During(FhirParam param, String prefix, Instant from, Instant until) {}

    static FhirQuery of(FhirType type, Map<String, String[]> asked) {
        List<AnyOf> filters = new ArrayList<>();
        List<During> days = new ArrayList<>();
        FhirParam order = type.usualOrder();
        boolean newest = false;
        Cursor after = null;
        int count = USUAL;
        for (Map.Entry<String, String[]> one : asked.entrySet()) {
            String name = one.getKey();
            for (String value : one.getValue()) {
                if (value.length() > LONGEST) {
                    throw new Malformed("A value is too long.");
                }
            }
            String value = one.getValue()[0];
            switch (name) {
                case "_format" -> format(value);
                case "_count" -> count = count(single(one));
                case "_sort" -> {
                    newest = single(one).startsWith("-");
                    order = order(type, newest ? value.substring(1) : value);
                }
                case PAGE ->
                        after =
                                Cursor.of(single(one))
                                        .orElseThrow(() ->
                                                new Malformed(
                                                        PAGE
                                                                + " is not what the link"
                                                                + " next gave before."));
                default -> {
                    FhirParam param =
                            type.param(name)
                                    .orElseThrow(() ->
                                            new Malformed(
                                                    type.type()
                                                            + " cannot be searched by one"
                                                            + " of these parameters;"
                                                            + " metadata names those that"
                                                            + " it can."));
                    for (String each : one.getValue()) {
                        if (param.kind().isDate()) {
                            days.add(during(param, each));
                        } else {
                            filters.add(anyOf(param, each));
                        }
                    }
                }
            }
        }
        return new FhirQuery(filters, days, order, newest, after, count);
    }

    /** One resource by its id. */
    static FhirQuery one(FhirType type, UUID id) {
        FhirParam param = type.params().getFirst();
        return new FhirQuery(
                List.of(new AnyOf(param, List.of(id.toString()))),
                List.of(),
                type.usualOrder(),
                false,
                null,
                1);
    }

    /** Whether somebody asks for a form in which nothing is said here. */
    static void format(String value) {
        if (!List.of("json", "application/json", Fhir.MEDIA_TYPE, "text/json").contains(value)) {
            throw new Malformed("_format is json.");
        }
    }

    private static String single(Map.Entry<String, String[]> one) {
        if (one.getValue().length != 1) {
            throw new Malformed(one.getKey() + " is asked for once.");
        }
        return one.getValue()[0];
    }

    private static int count(String value) {
        if (value.matches("\\d{1,4}")) {
            int count = Integer.parseInt(value);
            if (count >= 1) {
                return Math.min(count, MOST);
            }
        }
        throw new Malformed("_count is a number from 1 to %d.".formatted(MOST));
    }

    private static FhirParam order(FhirType type, String name) {
        return type.orders().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Malformed(
                                type.orders().isEmpty()
                                        ? type.type() + " has no other order."
                                        : "_sort is one of "
                                                + String.join(
                                                        ", ",
                                                        type.orders().stream()
                                                                .map(FhirParam::name)
                                                                .toList())
                                                + ", with or without a minus before it."));
    }

    private static AnyOf anyOf(FhirParam param, String value) {
        List<String> values =
                Arrays.stream(value.split(",", -1)).map(String::strip).distinct().toList();
        if (values.size() > MOST_VALUES) {
            throw new Malformed("%s has at most %d values.".formatted(param.name(), MOST_VALUES));
        }
        if (values.stream().anyMatch(String::isEmpty)) {
            throw new Malformed(param.name() + " has a value that is blank.");
        }
        if (param.kind() == Kind.CLIENT
                && values.stream()
                        .anyMatch(one ->
                                one.contains("/") && !one.matches("(?:.*/)?Patient/[^/]+"))) {
            throw new Malformed(param.name() + " is a Patient.");
        }
        return new AnyOf(param, values);
    }

    private static During during(FhirParam param, String value) {
        Matcher date = DATE.matcher(value);
        if (!date.matches()) {
            throw notADate(param);
        }
        String prefix = date.group(1) == null ? "eq" : date.group(1);
        String text = date.group(2);
        if (param.kind() == Kind.DAY && text.contains("T")) {
            throw new Malformed(param.name() + " is a day without an hour.");
        }
        try {
            return span(param, prefix, text);
        } catch (DateTimeException noSuchDay) {
            throw notADate(param);
        }
    }

    private static Malformed notADate(FhirParam param) {
        return new Malformed(
                param.name()
                        + " is a date like ge2026-03-02 or lt2026-03-02T09:00:00Z; eq, ne, gt, lt,"
                        + " ge, le, sa and eb may stand before it.");
    }

    /** Whatever names no zone is in UTC. */
    private static During span(FhirParam param, String prefix, String text) {
        return switch (text.length()) {
            case 4 -> {
                LocalDate first = Year.parse(text).atDay(1);
                yield days(param, prefix, first, first.plusYears(1));
            }
            case 7 -> {
                LocalDate first = YearMonth.parse(text).atDay(1);
                yield days(param, prefix, first, first.plusMonths(1));
            }
            case 10 -> {
                LocalDate day = LocalDate.parse(text);
                yield days(param, prefix, day, day.plusDays(1));
            }
            default -> {
                boolean zoned = text.endsWith("Z") || text.substring(16).matches(".*[+-].*");
                Instant from = OffsetDateTime.parse(zoned ? text : text + "Z").toInstant();
                String local = text.replaceFirst("(?:Z|[+-]\\d{2}:\\d{2})$", "");
                Instant until =
                        local.length() == 16
                                ? from.plusSeconds(60)
                                : local.contains(".") ? from.plusMillis(1) : from.plusSeconds(1);
                yield new During(param, prefix, from, until);
            }
        };
    }

    private static During days(FhirParam param, String prefix, LocalDate from, LocalDate until) {
        return new During(
                param,
                prefix,
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                until.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
