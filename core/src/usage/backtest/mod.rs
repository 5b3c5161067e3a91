//! How good the forecast was, on the past.
