-- Attachments are stored before the event that names them. stored_at is the database's own time, filed
-- whether that event was seen; it can only come behind after_sequence of the order.
ALTER TABLE support_attachment
  ADD COLUMN stored_at      timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN after_sequence bigint      NOT NULL DEFAULT -1,
  ADD COLUMN filed          boolean     NOT NULL DEFAULT false;

CREATE INDEX support_attachment_unfiled ON support_attachment (stored_at) WHERE NOT filed;
