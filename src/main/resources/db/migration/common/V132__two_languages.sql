-- In which language a client read the questions that they answered, so that it can be told.
alter table response add column language varchar(5);

-- What people read in need whose language is not the practice's own; null where it wrote none.
alter table practice add column crisis_text_other varchar(4000);
