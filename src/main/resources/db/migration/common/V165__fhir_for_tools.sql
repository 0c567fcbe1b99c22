-- Since when tools of the practice may ask in FHIR too; empty while they may not.
alter table tool_access add column fhir_since timestamp with time zone;
