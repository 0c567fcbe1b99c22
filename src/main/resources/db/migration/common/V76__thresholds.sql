-- Answers of an exercise from which on somebody is asked to look, as one line each: field, way, mark.
-- Null where nothing was set.
alter table assignment add column thresholds varchar(2000);
