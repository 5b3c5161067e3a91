//! What holds of every route of the API.

mod invalid;
mod openapi;
mod paging;
mod problems;
mod routes;
mod scopes;
