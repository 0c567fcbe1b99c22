-- In which language a client read the questions that they answered, so that it can be told.
alter table response add column language varchar(5);
