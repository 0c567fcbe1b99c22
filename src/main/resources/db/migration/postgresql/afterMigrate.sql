-- The one way out of the tables that the application can only add to: of one client, table by table,
-- while two people have approved that this client is erased. It runs as the owner, behind the wall of the
-- practice at hand like everybody.
create or replace function erase_insert_only(erased_table text, erased uuid) returns integer
language plpgsql security definer set search_path from current as $erase$
declare
    here uuid := nullif(current_setting('app.practice_id', true), '')::uuid;
    gone integer;
begin
    if (select count(distinct a.member_id)
          from erasure_request r
          join erasure_approval a on a.practice_id = r.practice_id and a.request_id = r.id
         where r.practice_id = here
           and (r.client_id = erased or r.client_id in (
               select c.kept_as from client c where c.practice_id = here and c.id = erased))
           and r.confirmed_at is not null and r.taken_back_at is null and r.answered_at is null) < 2 then
        raise exception 'Nobody has approved this erasure';
    end if;
    case
        when erased_table = 'alert_step' then
            delete from alert_step s using alert o
             where s.practice_id = here and o.practice_id = here and o.id = s.alert_id
               and o.client_id = erased;
        when erased_table = 'reasoned_opening_told' then
            delete from reasoned_opening_told s using reasoned_opening o
             where s.practice_id = here and o.practice_id = here and o.id = s.opening_id
               and o.client_id = erased;
        when erased_table = 'agreement_step' then
            delete from agreement_step s using monitoring_agreement o
             where s.practice_id = here and o.practice_id = here and o.id = s.agreement_id
               and o.client_id = erased;
        when erased_table = 'document_agreed' then
            delete from document_agreed s using client o
             where s.practice_id = here and o.practice_id = here and o.id = erased
               and o.member_id = s.member_id;
        when erased_table = 'shown_to_both_act' then
            delete from shown_to_both_act s using couple_session o
             where s.practice_id = here and o.practice_id = here and o.id = s.couple_id
               and erased in (o.one_client, o.other_client);
        when erased_table = any (array['goal_rating', 'ladder_move', 'monitoring_agreement', 'note_addendum',
                'note_return', 'note_signature', 'note_version', 'note_withdrawal', 'program_brought', 'reasoned_opening',
                'trend_start']) then
            execute format('delete from %I where practice_id = $1 and client_id = $2', erased_table)
              using here, erased;
        else
            raise exception 'Not a table of a client: %', erased_table;
    end case;
    get diagnostics gone = row_count;
    return gone;
end
$erase$;
revoke all on function erase_insert_only(text, uuid) from public;

-- The audit trail is only added to and its head only goes forward, for the owner too.
create or replace function audit_is_only_added() returns trigger language plpgsql as $stays$
begin
    raise exception 'The audit trail is only added to';
end
$stays$;
create or replace function audit_head_only_grows() returns trigger language plpgsql as $grows$
begin
    if tg_op <> 'UPDATE' or new.practice_id <> old.practice_id or new.seq <= old.seq then
        raise exception 'The head of the audit trail only goes forward';
    end if;
    return new;
end
$grows$;
drop trigger if exists audit_entry_stays on audit_entry;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_is_only_added();
drop trigger if exists audit_head_grows on audit_head;
create trigger audit_head_grows before update or delete on audit_head
    for each row execute function audit_head_only_grows();
drop trigger if exists audit_head_stays on audit_head;
create trigger audit_head_stays before truncate on audit_head
    for each statement execute function audit_head_only_grows();

-- The second wall between practices: every table with a practice_id is closed by row-level security,
-- for its owner too, and the application's role may not change what is insert-only.
do $$
declare
    t record;
    runtime text := '${runtimeRole}';
begin
    for t in
        select c.relname
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'practice_id' and not a.attisdropped
         where n.nspname = current_schema() and c.relkind = 'r'
    loop
        execute format('alter table %I enable row level security', t.relname);
        execute format('alter table %I force row level security', t.relname);
        execute format('drop policy if exists practice_wall on %I', t.relname);
        execute format(
            'create policy practice_wall on %I using (practice_id = (select nullif(current_setting(''app.practice_id'', true), '''')::uuid)) with check (practice_id = (select nullif(current_setting(''app.practice_id'', true), '''')::uuid))',
            t.relname);
    end loop;

    -- Sign-in looks for a person's places before a practice is known.
    drop policy if exists own_memberships on membership;
    create policy own_memberships on membership for select
        using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));

    -- Help is for everybody, and a person's places show the names of their practices. The row holds
    -- settings of the practice and nothing about anyone.
    drop policy if exists practice_is_known on practice;
    create policy practice_is_known on practice for select using (true);

    if runtime <> '' and exists (select 1 from pg_roles where rolname = runtime) then
        execute format('grant usage on schema %I to %I', current_schema(), runtime);
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), runtime);
        execute format('revoke update, delete on audit_entry, alert_step, note_version, note_signature, note_addendum, shipped_content, trend_start, monitoring_agreement, agreement_step, goal_rating, note_return, note_withdrawal, ladder_move, shown_to_both_act, program_brought, practice_document, document_agreed, closed_quarter, second_step_deviation from %I', runtime);
        execute format('revoke update, delete on erased_client from %I', runtime);
        execute format('revoke delete on audit_head from %I', runtime);
        execute format('revoke update, delete on audit_check from %I', runtime);
        execute format('grant execute on function erase_insert_only(text, uuid) to %I', runtime);
        -- What was set right goes with its page, a year after that was written, where pages go.
        execute format('revoke update on response_correction from %I', runtime);
        -- What a supervisor had before their eyes stays so; it goes with the record.
        execute format('revoke update on note_shown from %I', runtime);
        -- What was opened with a reason stays as it was; its end and who looked at it are added to it.
        execute format('revoke update, delete on reasoned_opening, reasoned_opening_told from %I', runtime);
        execute format('grant update (ended_at, reviewed_at, reviewed_by) on reasoned_opening to %I', runtime);
        execute format('grant update (seen_at) on reasoned_opening_told to %I', runtime);
        execute format('revoke insert, update, delete on flyway_schema_history from %I', runtime);
    end if;
end
$$;
