-- The bytes of what came with support requests (R12); the events carry their digests.
CREATE TABLE support_attachment (
  attachment_id      uuid        NOT NULL PRIMARY KEY,
  support_request_id uuid        NOT NULL,
  order_id           uuid        NOT NULL,
  received_at        timestamptz NOT NULL,
  file_name          text        NOT NULL,
  media_type         text        NOT NULL,
  sha256             text        NOT NULL,
  content            bytea       NOT NULL
);

CREATE INDEX support_attachment_request ON support_attachment (support_request_id);
