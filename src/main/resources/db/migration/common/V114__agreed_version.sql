-- The version of the content that was agreed on in a session, whatever the assignment asks since.
alter table assignment add column agreed_version integer;
