-- The wish by which a page was sent. Asked for again it is the same one: done once, and not done anew
-- after its owner took the page back. Another wish for a page that is sent is refused, so that its
-- words stay where they are.
alter table response add column sent_request uuid;
