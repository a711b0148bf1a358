package main

import (
	"context"
	"database/sql"
	"time"
)

// shipment is a paid order that the carrier has not taken yet.
type shipment struct {
	seq      int64
	orderID  string
	attempts int
}

// Due lists shipments whose time has come, the oldest first.
func (s *Store) Due(ctx context.Context, now time.Time) ([]shipment, error) {
	rows, err := s.db.QueryContext(ctx,
		`SELECT order_seq, id, attempts FROM outbox JOIN orders ON seq = order_seq
		 WHERE dead = 0 AND due_ms <= ? ORDER BY due_ms, order_seq LIMIT 20`, now.UnixMilli())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var due []shipment
	for rows.Next() {
		var each shipment
		if err := rows.Scan(&each.seq, &each.orderID, &each.attempts); err != nil {
			return nil, err
		}
		due = append(due, each)
	}
	return due, rows.Err()
}

// Shipped ends a shipment well.
func (s *Store) Shipped(ctx context.Context, each shipment) error {
	return s.inTransaction(ctx, func(tx *sql.Tx) error {
		if err := setStatus(ctx, tx, each.seq, StatusShipped); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM outbox WHERE order_seq = ?", each.seq)
		return err
	})
}

// Failed notes one more attempt; a dead shipment waits for a person.
func (s *Store) Failed(ctx context.Context, each shipment, reason string, due time.Time, dead bool) error {
	_, err := s.db.ExecContext(ctx,
		"UPDATE outbox SET attempts = attempts + 1, due_ms = ?, dead = ?, last_error = ? WHERE order_seq = ?",
		due.UnixMilli(), dead, reason, each.seq)
	return err
}

// QueueLength counts shipments that are still tried.
func (s *Store) QueueLength(ctx context.Context) (n int64, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT count(*) FROM outbox WHERE dead = 0").Scan(&n)
	return n, err
}
