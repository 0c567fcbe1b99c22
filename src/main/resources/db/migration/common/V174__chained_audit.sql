-- Each entry names the digest of the one before it; see docs/audit-trail.md. What was written before
-- this has no number, and is bound into the beginning of its practice's chain as one digest.
alter table audit_entry add column seq bigint;
alter table audit_entry add column prev_hash varchar(64);
alter table audit_entry add column hash varchar(64);
alter table audit_entry add constraint audit_entry_seq unique (practice_id, seq);

-- Where a practice's chain ends. It begins with the first entry after this, which also fills what
-- stands empty here.
create table audit_head (
    practice_id    uuid   not null primary key references practice (practice_id),
    seq            bigint not null,
    hash           varchar(64),
    begun_at       timestamp with time zone,
    earlier        bigint,
    earlier_digest varchar(64)
);
insert into audit_head (practice_id, seq) select practice_id, 0 from practice;
