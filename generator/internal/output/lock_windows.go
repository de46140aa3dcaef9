package output

import (
	"errors"
	"os"
	"syscall"
)

// sharingViolation is what Windows calls it that somebody else has the file open.
const sharingViolation = syscall.Errno(32)

// openLocked opens a file, which nobody else can do in this way until it is closed. Others can read
// it all the while.
func openLocked(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, syscall.FILE_SHARE_READ,
		nil, syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	switch {
	case err == nil:
		return os.NewFile(uintptr(handle), path), nil
	case errors.Is(err, sharingViolation):
		return nil, errLocked
	}
	return nil, err
}
