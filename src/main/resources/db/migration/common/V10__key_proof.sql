-- A known word, sealed with the keys of the first start: by it the program knows that the keys it
-- has been given belong to this database. Global, because the keys are.
create table key_proof (
    id      uuid   not null primary key,
    sealed  bytea  not null,
    version bigint not null
);
