-- What is brought to supervision may be a note of one's own, a flag or a safety answer of the client; of
-- it nothing is kept here but which, and its day.
alter table to_supervision add column about varchar(20) default 'CLIENT' not null;
alter table to_supervision add column subject_id uuid;
alter table to_supervision add column subject_day date;
