package main

import (
	"encoding/json"
	"testing"
)

func TestThreeStepsAreAllowedAndNoOther(t *testing.T) {
	allowed := map[[2]Status]bool{
		{StatusNew, StatusPaid}: true, {StatusNew, StatusCancelled}: true, {StatusPaid, StatusShipped}: true,
	}
	for _, from := range statuses {
		for _, to := range statuses {
			if got := from.CanBecome(to); got != allowed[[2]Status{from, to}] {
				t.Errorf("%s.CanBecome(%s) = %t", from, to, got)
			}
		}
	}
}

func TestCentsAreWrittenAsTheyAreRead(t *testing.T) {
	for _, text := range []string{"0.00", "0.05", "12.50", "999999999.99"} {
		if got, err := ParseCents(text); err != nil || got.String() != text {
			t.Errorf("ParseCents(%q) = %v, %v", text, got, err)
		}
	}
}

func TestOtherTextsAreNoCents(t *testing.T) {
	for _, text := range []string{
		"", "1", "1.5", "1.505", ".50", "01.00", "-1.00", "+1.00", "1.+0", "1_0.00", "1e2.00", "1000000000.00", "1,50", "１.00",
	} {
		if got, err := ParseCents(text); err == nil {
			t.Errorf("ParseCents(%q) = %v, want an error", text, got)
		}
	}
}

func TestTheLargestOrderDoesNotOverflow(t *testing.T) {
	lines := make([]Line, maxLines)
	for i := range lines {
		lines[i] = Line{SKU: "a", Quantity: maxQuantity, UnitPrice: 99_999_999_999}
	}
	if got := total(lines).String(); got != "999999999990000.00" {
		t.Errorf("total = %s", got)
	}
}

func TestTimesKeepThreeDecimalsInJSON(t *testing.T) {
	for text, want := range map[string]string{
		"2026-12-01T01:30:00+02:00":    `"2026-11-30T23:30:00.000Z"`,
		"2026-12-01T10:00:00.1239Z":    `"2026-12-01T10:00:00.123Z"`,
		"1969-12-31T23:59:59.9999Z":    `"1969-12-31T23:59:59.999Z"`,
		"2026-12-01T10:00:00.12-00:30": `"2026-12-01T10:30:00.120Z"`,
	} {
		parsed, err := ParseUTC(text)
		if err != nil {
			t.Errorf("ParseUTC(%q): %v", text, err)
			continue
		}
		// A pointer, as in Order: an embedded time.Time would write itself.
		if got, err := json.Marshal(&parsed); err != nil || string(got) != want {
			t.Errorf("%q in JSON is %s, %v; want %s", text, got, err, want)
		}
	}
}
