-- Which "not for" lines were left open when something was assigned all the same: their places from 0,
-- so that a supervisor reads which line it was. Null for what was assigned before this was kept.
alter table assignment add column not_for_open varchar(100);
create index assignment_by on assignment (practice_id, assigned_by, assigned_at);
