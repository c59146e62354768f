-- Carts until they become orders. Not part of the history: a cart that was never checked out leaves nothing.
CREATE TABLE cart (
  cart_id      uuid        NOT NULL PRIMARY KEY,
  partner_id   text        NOT NULL,
  customer_id  uuid        NOT NULL,
  request_id   text,
  body_hash    text,
  version      bigint      NOT NULL,
  ordered      boolean     NOT NULL,
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  modified_by  text        NOT NULL,
  lines        text        NOT NULL,
  CONSTRAINT cart_request UNIQUE (partner_id, request_id)
);

CREATE INDEX cart_expiry ON cart (customer_id, expires_at) WHERE NOT ordered;
