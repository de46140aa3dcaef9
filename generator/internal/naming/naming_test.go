package naming

import "testing"

func TestExported(t *testing.T) {
	for name, want := range map[string]string{
		"getConversationById": "GetConversationByID",
		"recipientIds":        "RecipientIDs",
		"userIDs":             "UserIDs",
		"URLList":             "URLList",
		"avatar_url":          "AvatarURL",
		"INVALID_BODY":        "InvalidBody",
		"end_user":            "EndUser",
		"400_BadRequest":      "X400BadRequest",
		"@type":               "Type",
		"a-b.c+d":             "ABCD",
		"имя":                 "Имя",
		"名前":                  "X名前",
		"ui":                  "UI",
		"":                    "",
		"+-":                  "",
	} {
		if got := Exported(name); got != want {
			t.Errorf("Exported(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSpelled(t *testing.T) {
	for name, want := range map[string]string{"a-b": "AMinusB", "+1": "Plus1", "@": "At", "a_b": "AUnderscoreB"} {
		if got := Spelled(name); got != want {
			t.Errorf("Spelled(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestUnexported(t *testing.T) {
	for name, want := range map[string]string{
		"GetSenderByID": "getSenderByID", "ID": "id", "URLList": "urlList", "Type": "type_", "X名前": "x名前",
	} {
		if got := Unexported(name); got != want {
			t.Errorf("Unexported(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSingular(t *testing.T) {
	for name, want := range map[string]string{
		"attachments": "attachment", "categories": "category", "statuses": "status", "addresses": "address",
		"status": "status", "boxes": "box", "data": "data",
	} {
		if got := Singular(name); got != want {
			t.Errorf("Singular(%q) = %q, want %q", name, got, want)
		}
	}
}
