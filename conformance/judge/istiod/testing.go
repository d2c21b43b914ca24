package istiod

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"
)

// testing stands in for the test object that Istio's fake server asks for.
type testing struct {
	mu       sync.Mutex
	failure  error
	cleanups []func()
}

// run calls f in a goroutine, because a failure ends the goroutine it happens in.
func (t *testing) run(f func()) error {
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() {
			// a panic in here would take the whole judge with it, and its reason
			if reason := recover(); reason != nil {
				t.mu.Lock()
				t.failure = fmt.Errorf("panic: %v", reason)
				t.mu.Unlock()
			}
		}()
		f()
	}()
	<-done
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.failure
}

func (t *testing) fail(err error) {
	t.mu.Lock()
	if t.failure == nil {
		t.failure = err
	}
	t.mu.Unlock()
	runtime.Goexit()
}

func (t *testing) cleanup() {
	t.mu.Lock()
	cleanups := t.cleanups
	t.cleanups = nil
	t.mu.Unlock()
	for i := len(cleanups) - 1; i >= 0; i-- {
		cleanups[i]()
	}
}

func (t *testing) Fail()                       { t.fail(errors.New("failed")) }
func (t *testing) FailNow()                    { t.Fail() }
func (t *testing) Fatal(args ...any)           { t.fail(errors.New(fmt.Sprint(args...))) }
func (t *testing) Fatalf(f string, arg ...any) { t.fail(fmt.Errorf(f, arg...)) }
func (t *testing) Skip(args ...any)            { t.Fatal(args...) }
func (t *testing) Log(...any)                  {}
func (t *testing) Logf(string, ...any)         {}
func (t *testing) Helper()                     {}

func (t *testing) Cleanup(f func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.cleanups = append(t.cleanups, f)
}

func (t *testing) TempDir() string {
	dir, err := os.MkdirTemp("", "judge-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}
