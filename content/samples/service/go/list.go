package main

import (
	"net/http"
	"net/url"
	"strconv"
)

const (
	defaultPage = 20
	maxPage     = 100
)

var errCursor = refuse(http.StatusBadRequest, "invalid_query", "There is no such cursor.")

// region: list-handler

// orderList is a page. Without a next page the cursor is null, and no orders are [].
type orderList struct {
	Orders     []*Order `json:"orders"`
	NextCursor *string  `json:"next_cursor"`
}

func (s *Server) listOrders(w http.ResponseWriter, r *http.Request) {
	filter, err := parseFilter(r.URL.RawQuery)
	if err != nil {
		fail(w, r, err)
		return
	}
	orders, more, err := s.store.List(r.Context(), filter)
	if err != nil {
		fail(w, r, err)
		return
	}
	list := orderList{Orders: orders}
	if more {
		list.NextCursor = &orders[len(orders)-1].ID
	}
	writeJSON(w, http.StatusOK, list)
}

// end: list-handler

// parseFilter refuses what it does not know: a misspelt filter must not list everything.
func parseFilter(rawQuery string) (Filter, error) {
	invalid := func(message string) (Filter, error) {
		return Filter{}, refuse(http.StatusBadRequest, "invalid_query", message)
	}
	query, err := url.ParseQuery(rawQuery) // r.URL.Query() would drop what it cannot read
	if err != nil {
		return invalid("The query cannot be read.")
	}
	filter := Filter{Limit: defaultPage}
	for name, values := range query {
		if len(values) != 1 || values[0] == "" {
			return invalid(name + " must be there once, with a value.")
		}
		value := values[0]
		known := true
		switch name {
		case "status":
			filter.Status, known = ParseStatus(value)
		case "customer":
			filter.Customer = value
		case "cursor":
			filter.After = value
		case "limit":
			filter.Limit, err = strconv.Atoi(value)
			known = err == nil && filter.Limit >= 1 && filter.Limit <= maxPage
		default:
			return invalid("Unknown parameter " + name + ".")
		}
		if !known {
			return invalid(name + " has a value that cannot be.")
		}
	}
	return filter, nil
}
