package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"net/http"
	"strings"
	"time"
)

var errKeyReused = refuse(http.StatusUnprocessableEntity, "idempotency_key_reused",
	"This idempotency key came with another body before.")

// region: create-once

// Create stores an order and the answer to its client in one transaction. The same key with the
// same body gets the same answer, byte for byte, however often and from however many at once.
func (s *Store) Create(ctx context.Context, key string, body []byte, d draft) (response []byte, replayed bool, err error) {
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		var before []byte
		row := tx.QueryRowContext(ctx, "SELECT request, response FROM idempotency_keys WHERE key = ?", key)
		err := row.Scan(&before, &response)
		switch {
		case err == nil && !bytes.Equal(before, body):
			return errKeyReused
		case err == nil:
			replayed = true
			return nil
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
		order, err := insert(ctx, tx, d)
		if err != nil {
			return err
		}
		if response, err = encode(order); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx,
			"INSERT INTO idempotency_keys (key, request, response) VALUES (?, ?, ?)", key, body, response)
		return err
	})
	return response, replayed, err
}

// end: create-once

func insert(ctx context.Context, tx *sql.Tx, d draft) (*Order, error) {
	now := Now()
	order := &Order{
		ID:       "ord_" + strings.ToLower(rand.Text()),
		Customer: d.customer, Note: d.note, ShipBy: d.shipBy,
		Status: StatusNew, Lines: d.lines, Total: total(d.lines),
		CreatedAt: now, UpdatedAt: now,
	}
	var shipBy *string
	if d.shipBy != nil {
		shipBy = new(d.shipBy.String())
	}
	var seq int64
	row := tx.QueryRowContext(ctx,
		`INSERT INTO orders (id, customer, note, ship_by, status, created_at, updated_at)
		 VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
		order.ID, d.customer, d.note, shipBy, order.Status, now.String(), now.String())
	if err := row.Scan(&seq); err != nil {
		return nil, err
	}
	for i, line := range d.lines {
		_, err := tx.ExecContext(ctx,
			`INSERT INTO order_lines (order_seq, position, sku, quantity, unit_price_cents)
			 VALUES (?, ?, ?, ?, ?)`, seq, i, line.SKU, line.Quantity, int64(line.UnitPrice))
		if err != nil {
			return nil, err
		}
	}
	return order, nil
}

// region: advance

// Advance takes one step. Of two that race, one finds the order changed and is refused.
func (s *Store) Advance(ctx context.Context, id string, next Status) (*Order, error) {
	var order *Order
	err := s.inTransaction(ctx, func(tx *sql.Tx) error {
		var seq int64
		var now Status
		row := tx.QueryRowContext(ctx, "SELECT seq, status FROM orders WHERE id = ?", id)
		if err := row.Scan(&seq, &now); errors.Is(err, sql.ErrNoRows) {
			return ErrNotFound
		} else if err != nil {
			return err
		}
		if !now.CanBecome(next) {
			return &TransitionError{From: now, To: next}
		}
		if err := setStatus(ctx, tx, seq, next); err != nil {
			return err
		}
		if next == StatusPaid { // what is paid will be told to the carrier, or neither happened
			_, err := tx.ExecContext(ctx,
				"INSERT INTO outbox (order_seq, due_ms) VALUES (?, ?)", seq, time.Now().UnixMilli())
			if err != nil {
				return err
			}
		}
		var err error
		order, err = find(ctx, tx, id)
		return err
	})
	return order, err
}

// end: advance

func setStatus(ctx context.Context, tx *sql.Tx, seq int64, status Status) error {
	_, err := tx.ExecContext(ctx,
		"UPDATE orders SET status = ?, updated_at = ? WHERE seq = ?", status, Now().String(), seq)
	return err
}
