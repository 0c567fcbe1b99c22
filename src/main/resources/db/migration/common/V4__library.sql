-- Global: shipped content as it was when it was first loaded. A version never changes afterwards, so
-- that a response can always be shown with what it answered.
create table shipped_content (
    kind      varchar(20)              not null,
    content_key varchar(60)            not null,
    content_version integer            not null,
    body      varchar(200000)          not null,
    loaded_at timestamp with time zone not null,
    primary key (kind, content_key, content_version)
);
