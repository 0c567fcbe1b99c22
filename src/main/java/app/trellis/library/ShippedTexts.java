package app.trellis.library;

import org.springframework.data.jpa.repository.JpaRepository;

interface ShippedTexts extends JpaRepository<ShippedText, ShippedText.Id> {}
