-- In which session something was agreed, while its note was being written; signing holds it as it is.
alter table assignment add column session_id uuid;
alter table assignment add constraint assignment_session
    foreign key (practice_id, session_id) references client_session (practice_id, id);
