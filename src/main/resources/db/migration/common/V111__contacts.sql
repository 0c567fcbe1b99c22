-- What is said of a contact between sessions: who reached whom, for how long, with whom else, and on which day the
-- client agreed to that. No day means that one listened only.
alter table client_session add column contact_way varchar(20);
alter table client_session add column contact_minutes integer;
alter table client_session add column contact_whom varchar(20);
alter table client_session add column contact_agreed_on date;
