-- A migration changes rows of every practice, so the wall is opened to the tables' owner for as long as it runs; the
-- application's own role stays behind it. afterMigrate closes it again.
do $$
declare
    t record;
begin
    for t in
        select c.relname
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = current_schema() and c.relkind = 'r' and c.relforcerowsecurity
    loop
        execute format('alter table %I no force row level security', t.relname);
    end loop;
end
$$;
