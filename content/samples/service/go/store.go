package main

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"net/url"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite"
)

//go:embed schema.sql
var schema string

// Store keeps orders in one SQLite file, which the other service may have open, too.
type Store struct{ db *sql.DB }

// region: open

// OpenStore opens orders.db in the folder, and makes it if it is not there.
func OpenStore(ctx context.Context, dir string, busyTimeout time.Duration) (*Store, error) {
	options := url.Values{
		"_pragma": {
			fmt.Sprintf("busy_timeout(%d)", busyTimeout.Milliseconds()),
			"journal_mode(WAL)",
			"synchronous(FULL)",
			"foreign_keys(1)",
		},
		// A transaction that reads first and writes later may find that it cannot write any more.
		"_txlock": {"immediate"},
	}
	file := url.URL{Scheme: "file", Path: filepath.Join(dir, "orders.db"), RawQuery: options.Encode()}
	db, err := sql.Open("sqlite", file.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(4)
	if _, err := db.ExecContext(ctx, schema); err != nil {
		db.Close()
		return nil, fmt.Errorf("open %s: %w", file.Path, err)
	}
	return &Store{db}, nil
}

// end: open

// Close waits for queries that run.
func (s *Store) Close() error { return s.db.Close() }

// Ping says whether the database answers.
func (s *Store) Ping(ctx context.Context) error {
	var one int
	return s.db.QueryRowContext(ctx, "SELECT 1 FROM (SELECT count(*) FROM orders)").Scan(&one)
}

// region: in-transaction

// inTransaction commits if do succeeds, and leaves no trace otherwise, even if do panics.
func (s *Store) inTransaction(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // no effect after Commit
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// end: in-transaction
