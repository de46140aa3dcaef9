package tree

import "encoding/json"

// JSON returns the tree as JSON without white space, its keys in the document's order. Two
// documents with the same JSON mean the same, whatever they look like and wherever they lie.
func (n *Node) JSON() []byte { return n.appendJSON(nil) }

func (n *Node) appendJSON(b []byte) []byte {
	switch {
	case n == nil || n.Kind == Null:
		return append(b, "null"...)
	case n.Kind == Mapping:
		return n.appendPairs(b)
	case n.Kind == Sequence:
		return n.appendItems(b)
	case n.Kind == String:
		return appendText(b, n.Value)
	default:
		return append(b, n.Value...)
	}
}

func (n *Node) appendPairs(b []byte) []byte {
	b = append(b, '{')
	for i, p := range n.Pairs {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendText(b, p.Key), ':')
		b = p.Value.appendJSON(b)
	}
	return append(b, '}')
}

func (n *Node) appendItems(b []byte) []byte {
	b = append(b, '[')
	for i, item := range n.Items {
		if i > 0 {
			b = append(b, ',')
		}
		b = item.appendJSON(b)
	}
	return append(b, ']')
}

func appendText(b []byte, s string) []byte {
	text, _ := json.Marshal(s) // a string always has a JSON form
	return append(b, text...)
}
