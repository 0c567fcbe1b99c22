-- A client is told when they themselves came in, and who opened their record is read by client and time already.
create index audit_entry_subject on audit_entry (practice_id, subject_id, happened_at);
