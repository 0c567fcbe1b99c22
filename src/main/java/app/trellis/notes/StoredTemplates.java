package app.trellis.notes;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredTemplates extends JpaRepository<StoredTemplate, TemplateId> {

    List<StoredTemplate> findAllByOrderByName(Limit limit);

    List<StoredTemplate> findByRetiredFalseOrderByName(Limit limit);
}
