package main

import "testing"

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []float64
		want   float64
	}{
		{"none", nil, 0},
		{"one", []float64{7}, 7},
		{"odd", []float64{9, 1, 100}, 9},
		{"even", []float64{4, 1, 2, 100}, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := median(c.values); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// A round that was slow for both does not change the ratio.
func TestRatio(t *testing.T) {
	if got := ratio([]float64{1, 50, 2}, []float64{4, 200, 4}); got != 0.25 {
		t.Errorf("got %v, want 0.25", got)
	}
}
