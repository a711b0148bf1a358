package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

// querier is what a database and a transaction have in common.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Filter says which orders a list holds. Zero values filter nothing.
type Filter struct {
	Status   Status
	Customer string
	// After is the id of the last order of the page before.
	After string
	Limit int
}

const orderColumns = "SELECT seq, id, customer, note, ship_by, status, created_at, updated_at FROM orders"

// Get returns one order, or ErrNotFound.
func (s *Store) Get(ctx context.Context, id string) (*Order, error) { return find(ctx, s.db, id) }

func find(ctx context.Context, q querier, id string) (*Order, error) {
	orders, err := load(ctx, q, orderColumns+" WHERE id = ?", id)
	if err != nil {
		return nil, err
	}
	if len(orders) == 0 {
		return nil, ErrNotFound
	}
	return orders[0], nil
}

// region: list

// List returns a page, newest first, and whether more follow. A new order moves no page.
func (s *Store) List(ctx context.Context, f Filter) (page []*Order, more bool, err error) {
	before := int64(1<<63 - 1)
	if f.After != "" {
		row := s.db.QueryRowContext(ctx, "SELECT seq FROM orders WHERE id = ?", f.After)
		if err := row.Scan(&before); errors.Is(err, sql.ErrNoRows) {
			return nil, false, errCursor
		} else if err != nil {
			return nil, false, err
		}
	}
	page, err = load(ctx, s.db, orderColumns+`
		WHERE seq < ? AND (? = '' OR status = ?) AND (? = '' OR customer = ?)
		ORDER BY seq DESC LIMIT ?`,
		before, f.Status, f.Status, f.Customer, f.Customer, f.Limit+1)
	if err != nil {
		return nil, false, err
	}
	if len(page) > f.Limit {
		return page[:f.Limit], true, nil
	}
	return page, false, nil
}

// end: list

// load never returns a nil slice: that would be null in JSON.
func load(ctx context.Context, q querier, query string, args ...any) ([]*Order, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	orders := []*Order{}
	bySeq := map[int64]*Order{}
	seqs := []int64{}
	for rows.Next() {
		order := &Order{Lines: []Line{}}
		var seq int64
		var shipBy *string
		var created, updated string
		if err := rows.Scan(&seq, &order.ID, &order.Customer, &order.Note, &shipBy, &order.Status, &created, &updated); err != nil {
			return nil, err
		}
		if err := setTimes(order, created, updated, shipBy); err != nil {
			return nil, fmt.Errorf("order %s: %w", order.ID, err)
		}
		orders = append(orders, order)
		bySeq[seq] = order
		seqs = append(seqs, seq)
	}
	if err := rows.Err(); err != nil { // a loop that ends early looks like the end of the data
		return nil, err
	}
	return orders, loadLines(ctx, q, seqs, bySeq)
}

func setTimes(order *Order, created, updated string, shipBy *string) (err error) {
	if order.CreatedAt, err = ParseUTC(created); err != nil {
		return err
	}
	if order.UpdatedAt, err = ParseUTC(updated); err != nil {
		return err
	}
	if shipBy != nil {
		order.ShipBy = new(UTCTime)
		*order.ShipBy, err = ParseUTC(*shipBy)
	}
	return err
}

// loadLines reads the lines of a whole page in one query.
func loadLines(ctx context.Context, q querier, seqs []int64, orders map[int64]*Order) error {
	wanted, err := json.Marshal(seqs)
	if err != nil {
		return err
	}
	rows, err := q.QueryContext(ctx,
		`SELECT order_seq, sku, quantity, unit_price_cents FROM order_lines
		 WHERE order_seq IN (SELECT value FROM json_each(?)) ORDER BY order_seq, position`, string(wanted))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var seq int64
		var line Line
		if err := rows.Scan(&seq, &line.SKU, &line.Quantity, &line.UnitPrice); err != nil {
			return err
		}
		order := orders[seq]
		order.Lines = append(order.Lines, line)
		order.Total = total(order.Lines)
	}
	return rows.Err()
}
