-- Sessions that were planned in one go, so that they can be moved and cancelled in one go too.
alter table client_session add column series_id uuid;
create index client_session_series on client_session (practice_id, series_id);

-- "Cancelled by the practitioner" is longer than the column was.
alter table client_session alter column attendance type varchar(30);
