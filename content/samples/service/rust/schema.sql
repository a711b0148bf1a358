-- One schema for both services. A column may be added, never renamed, while both run.
CREATE TABLE IF NOT EXISTS orders (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  customer   TEXT NOT NULL,
  note       TEXT,
  ship_by    TEXT,
  status     TEXT NOT NULL CHECK (status IN ('new', 'paid', 'cancelled', 'shipped')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS order_lines (
  order_seq        INTEGER NOT NULL REFERENCES orders (seq),
  position         INTEGER NOT NULL,
  sku              TEXT NOT NULL,
  quantity         INTEGER NOT NULL,
  unit_price_cents INTEGER NOT NULL,
  PRIMARY KEY (order_seq, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS idempotency_keys (
  key      TEXT PRIMARY KEY,
  request  BLOB NOT NULL,
  response BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What is to be told to the carrier: written with the payment, removed with the shipment.
CREATE TABLE IF NOT EXISTS outbox (
  order_seq  INTEGER PRIMARY KEY REFERENCES orders (seq),
  attempts   INTEGER NOT NULL DEFAULT 0,
  due_ms     INTEGER NOT NULL,
  dead       INTEGER NOT NULL DEFAULT 0,
  last_error TEXT
) STRICT;
