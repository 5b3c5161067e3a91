//! What holds of every route of the API.

mod invalid;
mod openapi;
mod paging;
mod problems;
mod reference;
mod routes;
mod scopes;
