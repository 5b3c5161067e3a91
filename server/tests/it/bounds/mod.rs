//! How much, how large, how often, how many at once: what is beyond is refused, and what is within is not.

mod busy;
mod headers;
mod load;
mod sizes;
mod tries;
