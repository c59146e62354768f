-- Rows of the projection invoice-credits.

-- What OrderCancelled says about each credit; append-only.
CREATE TABLE credit (
  credit_id        text COLLATE "C" PRIMARY KEY,
  partner_id       text COLLATE "C" NOT NULL,
  customer_id      text COLLATE "C" NOT NULL,
  order_id         text COLLATE "C" NOT NULL,
  line_item_number integer NOT NULL,
  amount           numeric NOT NULL,
  currency         text NOT NULL,
  cancelled_at     timestamptz NOT NULL,
  -- ids of the OrderCancelled event
  correlation_id   text NOT NULL,
  causation_id     text NOT NULL
);

-- What CreditIssued says: which month's invoice carries the credit; append-only.
CREATE TABLE invoice_line (
  credit_id      text COLLATE "C" PRIMARY KEY,
  partner_id     text COLLATE "C" NOT NULL,
  currency       text NOT NULL,
  -- first day of the month
  billing_period date NOT NULL,
  issued_at      timestamptz NOT NULL,
  amount         numeric NOT NULL
);
CREATE INDEX line_of_invoice
  ON invoice_line (partner_id, billing_period, currency, issued_at, credit_id);

CREATE TABLE invoice (
  partner_id     text COLLATE "C" NOT NULL,
  billing_period date NOT NULL,
  currency       text NOT NULL,
  line_count     bigint NOT NULL,
  credit_total   numeric NOT NULL,
  PRIMARY KEY (partner_id, billing_period, currency)
);

-- The decision which month a credit belongs to, made once and kept for ever; no rebuild empties it.
CREATE TABLE billing_decision (
  credit_id      text COLLATE "C" PRIMARY KEY,
  billing_period date NOT NULL,
  issued_at      timestamptz NOT NULL,
  -- whether it was read back from the topic
  published      boolean NOT NULL
);

-- Credits whose decision is still to be made or to be published; no rebuild empties it.
CREATE TABLE credit_pending (
  cancelled_at timestamptz NOT NULL,
  credit_id    text COLLATE "C" NOT NULL,
  PRIMARY KEY (cancelled_at, credit_id)
);
