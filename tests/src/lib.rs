//! Readers of the conformance vectors, shared by the tests of this package.
