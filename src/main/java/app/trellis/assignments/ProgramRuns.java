package app.trellis.assignments;

import org.springframework.data.jpa.repository.JpaRepository;

interface ProgramRuns extends JpaRepository<ProgramRun, RunId> {}
