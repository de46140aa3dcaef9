package diag

// longest is the length of the longest name that Nearest looks at: nobody mistypes a longer one.
const longest = 100

// Nearest returns the known name that is most like the given one, to ask "did you mean …?", or ""
// if none is much like it. Of names that are equally near it returns the first.
func Nearest(name string, known []string) string {
	nearest, least := "", len(name)/3+2
	for _, k := range known {
		if len(name) > longest || len(k) > longest || len(k)-len(name) >= least {
			continue
		}
		if d := distance(name, k); d < least {
			nearest, least = k, d
		}
	}
	return nearest
}

// distance returns how many letters must be added, removed or replaced to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1) // row[j] is the distance of a's first i letters and b's first j
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
