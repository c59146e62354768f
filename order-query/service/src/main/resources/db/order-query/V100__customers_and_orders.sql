-- Rows of the projection order-query.

CREATE TABLE customer (
  customer_id   text COLLATE "C" PRIMARY KEY,
  partner_id    text COLLATE "C" NOT NULL,
  name          text NOT NULL,
  domain        text NOT NULL,
  -- CustomerRegistered as JSON
  registration  bytea NOT NULL
);
CREATE INDEX customer_of_partner ON customer (partner_id, customer_id);

CREATE TABLE customer_order (
  order_id      text COLLATE "C" PRIMARY KEY,
  partner_id    text COLLATE "C" NOT NULL,
  customer_id   text COLLATE "C" NOT NULL,
  placed_at     timestamptz NOT NULL,
  status        text NOT NULL,
  billing_cycle text NOT NULL,
  -- sequence of the last event that changed the state
  sequence      bigint NOT NULL,
  -- OrderState as JSON
  state         bytea NOT NULL
);
CREATE INDEX order_of_customer ON customer_order (customer_id, placed_at DESC, order_id DESC);

CREATE TABLE support_request (
  support_request_id text COLLATE "C" PRIMARY KEY,
  order_id           text COLLATE "C" NOT NULL,
  submitted_at       timestamptz NOT NULL,
  -- SupportRequestSubmitted as JSON
  submission         bytea NOT NULL
);
CREATE INDEX support_request_of_order ON support_request (order_id, submitted_at);
