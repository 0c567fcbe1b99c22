package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.support.ServiceTest;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every name that an enum has must fit its column: validation looks at types, not at widths. */
@ServiceTest
class EnumsFitTest {

    @Autowired EntityManagerFactory entities;
    @Autowired JdbcClient jdbc;

    @Test
    void everyNameOfAnEnumFitsItsColumn() {
        List<String> tooLong = new ArrayList<>();
        int looked = 0;
        for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
            Class<?> type = entity.getJavaType();
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Enumerated.class)) {
                    looked++;
                    String table = type.getAnnotation(Table.class).name();
                    String column = field.getAnnotation(Column.class).name();
                    int width = width(table, column);
                    for (Object one : field.getType().getEnumConstants()) {
                        if (((Enum<?>) one).name().length() > width) {
                            tooLong.add("%s.%s: %s".formatted(table, column, one));
                        }
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(20);
        assertThat(tooLong).isEmpty();
    }

    private int width(String table, String column) {
        return jdbc.sql(
                        """
                        select character_maximum_length from information_schema.columns
                         where table_name = ? and column_name = ? and table_schema = 'public'
                        """)
                .param(table)
                .param(column)
                .query(Integer.class)
                .single();
    }
}
