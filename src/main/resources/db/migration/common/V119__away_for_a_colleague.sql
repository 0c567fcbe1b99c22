-- Somebody who falls ill cannot say so themselves. Nobody in said_by: they said it. Who was spoken for
-- is told until they have seen it. The count goes up with each change, so that a page that was opened
-- before it does not overwrite it.
alter table absence add column said_by uuid;
alter table absence add column told_at timestamp with time zone;
alter table absence add column revision integer default 0 not null;
alter table absence add foreign key (practice_id, said_by) references membership (practice_id, id);
