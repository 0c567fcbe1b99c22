package app.trellis.measures;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Reads what the practice brought. A version never changes, so each is read once and remembered,
 * under its practice.
 */
@Component
class MeasuresOfPractice implements BroughtMeasures {

    private final Map<Name, Measure> known = new ConcurrentHashMap<>();
    private final PracticeSql sql;

    MeasuresOfPractice(PracticeSql sql) {
        this.sql = sql;
    }

    private record Name(PracticeId practice, String key, int version) {}

    private record Row(String key, int version, String body) {}

    @Override
    public List<Measure> usable() {
        return sql
                .sql(
                        """
                        select o.measure_key, o.measure_version, o.body
                          from own_measure o
                         where o.practice_id = :practice and o.retired_at is null
                           and o.measure_version =
                               (select max(n.measure_version) from own_measure n
                                 where n.practice_id = o.practice_id
                                   and n.measure_key = o.measure_key)
                        """)
                .query((row, number) -> new Row(row.getString(1), row.getInt(2), row.getString(3)))
                .list()
                .stream()
                .map(row -> known.computeIfAbsent(name(row.key(), row.version()), at -> of(row)))
                .toList();
    }

    @Override
    public Optional<Measure> find(String key, int version) {
        Name name = name(key, version);
        Measure found = known.get(name);
        if (found != null) {
            return Optional.of(found);
        }
        Optional<Measure> read =
                sql.sql(
                                """
                                select body from own_measure
                                 where practice_id = :practice and measure_key = :key
                                   and measure_version = :version
                                """)
                        .param("key", key)
                        .param("version", version)
                        .query(String.class)
                        .optional()
                        .map(body -> of(new Row(key, version, body)));
        read.ifPresent(measure -> known.put(name, measure));
        return read;
    }

    private static Name name(String key, int version) {
        return new Name(CurrentPractice.get(), key, version);
    }

    private static Measure of(Row row) {
        return MeasureFiles.MAPPER.readValue(row.body(), Measure.class);
    }
}
