-- Who is handing a mail over, until when they may, and what became of it. A mail that makes sense only for a while
-- says until when; one that can be stopped carries a second address.
alter table outgoing_mail add column claim uuid;
alter table outgoing_mail add column claimed_until timestamp with time zone;
alter table outgoing_mail add column outcome varchar(20);
alter table outgoing_mail add column settled_at timestamp with time zone;
alter table outgoing_mail add column sense_until timestamp with time zone;
alter table outgoing_mail add column stop_link bytea;
update outgoing_mail set outcome = 'SENT', settled_at = sent_at where sent_at is not null;
drop index outgoing_mail_waiting;
create index outgoing_mail_waiting on outgoing_mail (outcome, next_try_at);
