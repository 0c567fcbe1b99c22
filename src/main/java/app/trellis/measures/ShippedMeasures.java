package app.trellis.measures;

import org.springframework.data.jpa.repository.JpaRepository;

interface ShippedMeasures extends JpaRepository<ShippedMeasure, ShippedMeasure.Id> {}
