-- What a practice says about itself and this program, version by version; a version never changes.
create table practice_document (
    practice_id  uuid                     not null references practice (practice_id),
    kind         varchar(20)              not null,
    number       integer                  not null,
    english      varchar(30000)           not null,
    spanish      varchar(30000)           not null,
    published_at timestamp with time zone not null,
    published_by uuid                     not null,
    primary key (practice_id, kind, number),
    foreign key (practice_id, published_by) references membership (practice_id, id)
);

-- Which version somebody agreed to, and in which language they read it.
create table document_agreed (
    practice_id uuid                     not null references practice (practice_id),
    member_id   uuid                     not null,
    kind        varchar(20)              not null,
    number      integer                  not null,
    language    varchar(5)               not null,
    agreed_at   timestamp with time zone not null,
    primary key (practice_id, member_id, kind, number),
    foreign key (practice_id, member_id) references membership (practice_id, id),
    foreign key (practice_id, kind, number) references practice_document (practice_id, kind, number)
);
