//! Obrador's pages, islands and ports.
