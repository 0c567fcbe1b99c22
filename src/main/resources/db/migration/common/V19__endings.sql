-- How long a client can read on after care has ended; never under 90 days.
alter table practice add column readable_days integer default 90 not null;

-- A last day that was planned and told; a person ends care, the day alone never does.
alter table client add column ending_on date;
alter table client add column ending_how varchar(30);
alter table client add column told_on date;
-- Why care ended sooner than told, and until when the client can read on.
alter table client add column ended_early bytea;
alter table client add column readable_until date;
