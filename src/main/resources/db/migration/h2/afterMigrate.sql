-- H2 knows one user, who could drop this as well; it stops a mistake and not whoever holds the file.
create trigger if not exists audit_entry_stays before update, delete on audit_entry
    for each row call 'app.trellis.audit.OnlyAdded';
create trigger if not exists audit_head_grows before update, delete on audit_head
    for each row call 'app.trellis.audit.OnlyGrows';
