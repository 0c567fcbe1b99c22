-- What people read in need whose language is not the practice's own; null where it wrote none.
alter table practice add column crisis_text_other varchar(4000);
